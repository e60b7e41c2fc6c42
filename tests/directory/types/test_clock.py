"""A time limit drawn to scale."""

import pytest
from pydantic import ValidationError

from plugins.directory.types.clock import Clock


def a_clock(*ends):
    """A Clock whose stretches end with these weeks."""
    spans = [{"to": end, "title": f"Until {end}", "by_then": "It is done."} for end in ends]
    return Clock(title="A clock", starts="We get it", spans=spans)


def test_stretches_follow_each_other_and_fill_the_whole():
    bars = a_clock(6, 16, 20).bars
    assert [(bar.start, bar.span.to, bar.length) for bar in bars] == [(0, 6, 6), (6, 16, 10), (16, 20, 4)]


def test_widths_are_to_scale():
    bars = a_clock(6, 16, 20).bars
    assert [(bar.x, bar.width, bar.end) for bar in bars] == [
        ("0%", "30%", "30%"),
        ("30%", "50%", "80%"),
        ("80%", "20%", "100%"),
    ]


def test_a_width_that_does_not_come_out_even_is_rounded():
    assert a_clock(1, 3).bars[0].width == "33.33%"


def test_a_tick_a_week_between_both_ends():
    assert a_clock(1, 4).ticks == ["25%", "50%", "75%"]


@pytest.mark.parametrize("ends", [(6, 6), (6, 4)])
def test_stretches_out_of_order_are_refused(ends):
    with pytest.raises(ValidationError, match="Write the stretches in the order of time"):
        a_clock(*ends)


def test_one_stretch_is_no_clock():
    with pytest.raises(ValidationError, match="at least 2"):
        a_clock(6)
