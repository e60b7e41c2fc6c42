"""What holds on every kind of page, on a wide screen and on a phone."""

STORE = "local-offer-search "
"""What the keys of searches in the storage of a tab begin with."""


def test_axe_finds_nothing(visit, kind, width):
    assert visit(kind, width).axe == []


def test_the_console_is_empty(visit, kind, width):
    assert visit(kind, width).console == []


def test_nothing_is_asked_of_another_host(visit, kind, width):
    assert visit(kind, width).elsewhere == []


def test_looking_leaves_nothing_on_the_device(visit, kind, width):
    """But what no address may say, since it may be a house: the tab keeps that."""
    kept = [
        key
        for key in visit(kind, width).stored
        if not (kind == "search near an unknown place" and key.startswith(STORE))
    ]
    assert kept == []


def test_all_of_it_fits(visit, kind, width):
    assert {way: parts for way, parts in visit(kind, width).misfits.items() if parts} == {}


def test_targets_are_24_pixels_or_stand_apart(visit, kind, width):
    assert visit(kind, width).small == []


def test_the_server_sends_a_strict_policy(visit, kind, width):
    policy = visit(kind, width).policy
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe-" not in policy
