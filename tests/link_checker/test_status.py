"""The closed set of results."""

import pytest

from plugins.link_checker import Status


def test_failures_inside():
    """Broken, missing places and malformed addresses fail; what a person must look at does not."""
    failing = {status for status in Status if status.is_failure_inside}

    assert failing == {Status.BROKEN, Status.FRAGMENT, Status.MALFORMED, Status.SOFT404}


@pytest.mark.parametrize("status", Status)
def test_every_status_has_one_level(status):
    """The level and the predicates agree."""
    assert (status.level == "error") == status.is_failure_inside
    assert (status.level == "note") == status.is_note
    assert (status.level == "ok") == status.is_fine
