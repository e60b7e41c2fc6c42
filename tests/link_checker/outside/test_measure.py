"""The measurement itself, on a few links and with next to no politeness; its figures are nobody's promise."""

import re

from plugins.link_checker.outside.measure import measure


def test_it_says_time_politeness_and_memory(outside):
    said = measure([outside.server_port], 5, 0.01).splitlines()

    assert said[0].startswith("5 links on 1 hosts, ") and said[0].endswith("6 requests, {'unsure': 5}")
    assert re.fullmatch(r"[\d.]+ s; politeness alone demands 0\.1 s; [\d.]+ times that", said[1])
    assert re.fullmatch(r"memory after the first link \d+ MB, at its most \d+ MB, at the end \d+ MB", said[3])
