"""content/contacts.yml: whom to ask in each situation."""

import pytest

FILE = "content/contacts.yml"
SITUATION = "id: stuck, title: You are stuck, who: The advice line"


def groups(*situations):
    return "[{id: all, title: All of them, situations: [%s]}]" % ", ".join("{%s}" % each for each in situations)


@pytest.mark.parametrize(
    "keys, faults",
    [
        ("", 1),
        (", say: [Your name]", 1),
        (", record: family-advice", 0),
        (", contacts: [{phone: '01632 960123'}]", 0),
        (", missing: We do not have the number", 0),
    ],
)
def test_a_situation_says_whom_to_ask(site, keys, faults):
    site.entry(FILE, groups=groups(SITUATION + keys))

    assert [line for line in site.said() if "says no way to get in touch" in line] == [
        f"{FILE}:4: groups.situations: says no way to get in touch. Name a record, add contacts, or write under "
        "`missing` whom to ask"
    ] * faults


def test_an_id_stands_once(site):
    stuck = f"{SITUATION}, record: family-advice"
    site.entry(FILE, groups=groups(stuck, stuck))

    assert site.said() == [f'{FILE}:4: groups.situations.id: "stuck" is in the file twice. Rename one']


def test_a_record_that_is_not_there_is_told(site):
    site.entry(FILE, groups=groups(f"{SITUATION}, record: family-advise"))

    assert site.said() == [
        f'{FILE}:4: groups.situations.record: there is no record "family-advise". Did you mean `family-advice`?'
    ]


def test_a_doubt_names_a_key_of_its_own_situation(site):
    site.entry(FILE, groups=groups(f"{SITUATION}, record: family-advice, uncertain: [reply]"))

    assert ['there is no filled-in key "reply"' in line for line in site.said()] == [True]


def test_it_becomes_one_page(site):
    site.entry(FILE, groups=groups(f"{SITUATION}, record: family-advice"))
    page = site.made()["who-to-contact/index.html"]

    assert (page.template, page.context["page"].groups[0].situations[0].id) == ("who_to_contact", "stuck")


def test_other_texts_can_link_to_it(site):
    site.entry(FILE, groups=groups(f"{SITUATION}, record: family-advice"))
    site.record(body="See [whom to ask](/who-to-contact/).")

    assert site.said() == []


def test_without_the_file_there_is_no_page(site):
    assert "who-to-contact/index.html" not in site.made()
