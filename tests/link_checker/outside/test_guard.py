"""No link may reach into a private network."""

import socket

import pytest

from plugins.link_checker.outside import Settings
from plugins.link_checker.outside.asking import Ask, Trouble
from plugins.link_checker.outside.guard import is_public
from plugins.link_checker.outside.sending import Sender

PRIVATE = """127.0.0.1 127.255.255.254 0.0.0.0 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1
    192.0.2.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 2001:db8::1
    ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1:: 2001:0:a00:1:: fec0::1 ::127.0.0.1 64:ff9b:1::7f00:1 4000::1 192.0.0.1""".split()
PUBLIC = ["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("number", PRIVATE)
def test_private_numbers(number):
    assert not is_public(number, 443)


@pytest.mark.parametrize("number", PUBLIC)
def test_public_numbers(number):
    assert is_public(number, 443)


@pytest.mark.parametrize(
    ("port", "allowed"), [(80, True), (443, True), (8443, True), (22, False), (25, False), (1, False)]
)
def test_ports_of_other_services_are_not_asked(port, allowed):
    assert is_public("8.8.8.8", port) is allowed


@pytest.fixture
def names(monkeypatch):
    """A name server of our own: {name: numbers, or a list of such to answer with one after the other}."""
    table = {}

    def look_up(host, port, *_, **__):
        numbers = table[host]
        numbers = numbers.pop(0) if isinstance(numbers[0], list) else numbers
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return table


@pytest.fixture
def send():
    sender = Sender(Settings())
    yield lambda url: sender(Ask(url))
    sender.close()


@pytest.mark.parametrize("numbers", [["10.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["127.0.0.1"], ["169.254.169.254"]])
def test_a_name_that_leads_to_a_private_network_is_refused(names, send, numbers):
    names["inside.example"] = numbers

    assert send("http://inside.example/").trouble is Trouble.PRIVATE


def test_the_report_does_not_say_what_the_name_server_of_our_network_knows(names, send):
    names["inside.example"] = ["10.1.2.3"]

    assert "10.1.2.3" not in send("https://inside.example/").words


def test_what_was_looked_at_is_what_is_connected_to(names, outside):
    """A name that answers differently the second time changes nothing: it is looked up once for each connection."""
    looked_at = []
    names["two-faced.example"] = [["127.0.0.1"], ["10.0.0.1"]]
    sender = Sender(Settings(allow=lambda number, port: looked_at.append(number) or number == "127.0.0.1"))

    assert sender(Ask(f"http://two-faced.example:{outside.server_port}/page")).status == 200
    sender.close()
    assert looked_at == ["127.0.0.1"]


NUMBERS = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
]


@pytest.mark.parametrize("url", NUMBERS)
def test_every_spelling_of_this_machine_is_refused(send, url):
    assert send(url).trouble in (Trouble.PRIVATE, Trouble.NO_NAME, Trouble.NOT_ADDRESS)


def test_no_setting_of_the_environment_gets_round_it(send, monkeypatch, outside):
    monkeypatch.setenv("http_proxy", outside.url)
    monkeypatch.setenv("HTTP_PROXY", outside.url)
    before = len(outside.requests)

    assert send(f"{outside.url}/page").trouble is Trouble.PRIVATE
    assert len(outside.requests) == before


def test_by_itself_the_checker_asks_no_private_network(outside, ask):
    outcome = ask(f"{outside.url}/page", allow=Settings().allow)

    assert outcome.results[0].answer.status == "unreachable"
    assert "private network" in outcome.results[0].answer.detail
