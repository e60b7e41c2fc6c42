"""The measures themselves: each sees the fault it is for, on a page made with that fault."""

import pytest

FAULTY = {
    "misfits": [
        '<p style="width: 3000px">too wide</p>',
        '<p style="overflow: hidden; width: 4em; white-space: nowrap">cut off at the side</p>',
        '<p style="overflow: hidden; height: 1em">cut off below<br>cut off below</p>',
    ],
    "small": [
        '<div><a href="#1">1</a> <a href="#2">2</a></div>',
        '<a href="#" style="display: block; font-size: 10px">one</a><a href="#" style="display: block; font-size: 10px">two</a>',
    ],
}
SOUND = {
    "misfits": [
        '<p style="width: 20em">as wide as a phone</p>',
        '<p style="overflow: auto; max-width: 100%">short</p>',
    ],
    "small": ['<p>A sentence with <a href="#1">a link</a> and <a href="#2">another</a>.</p>', '<a href="#">alone</a>'],
}


@pytest.fixture(scope="module")
def judge(browser, measures):
    """Function of a measure and the HTML of a body to what the measure finds."""
    page = browser.new_page(viewport={"width": 375, "height": 600})

    def judged(name, body):
        page.set_content(body)
        page.evaluate(measures)
        page.keyboard.press("Tab")
        return page.evaluate(f"measures.{name}()")

    yield judged
    page.close()


@pytest.mark.parametrize(("measure", "body"), [(name, body) for name, bodies in FAULTY.items() for body in bodies])
def test_a_fault_is_seen(judge, measure, body):
    assert judge(measure, body) != []


@pytest.mark.parametrize(("measure", "body"), [(name, body) for name, bodies in SOUND.items() for body in bodies])
def test_sound_parts_raise_no_alarm(judge, measure, body):
    assert judge(measure, body) == []


def test_a_covered_focus_is_seen(judge):
    bar = '<div style="position: fixed; inset: 0; background: white">bar</div>'
    assert judge("focus", f'<a href="#" style="outline: 3px solid black">link</a>{bar}') == {
        "name": "a “link”",
        "marked": True,
        "seen": 0,
    }


def test_an_unmarked_focus_is_seen(judge):
    assert judge("focus", '<a href="#" style="outline: none">link</a>') == {
        "name": "a “link”",
        "marked": False,
        "seen": 5,
    }
