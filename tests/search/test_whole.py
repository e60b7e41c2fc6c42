"""Whoever types a whole name finds what is called so."""

from search.document import Document
from search.whole import key, names, packed, unpacked

DOCUMENTS = [
    Document(id="a", url="/a/", title="Hear me now", text={"also_known_as": "talking group ; HMN"}),
    Document(id="b", url="/b/", title="Talking", text={"also_known_as": "group for talking"}),
]


def test_a_name_is_its_words_in_any_order():
    assert key(["now", "hear", "now"]) == "hear now"


def test_names_of_two_words_or_more_are_kept_with_what_they_are_names_of():

    def terms(name):
        return [word for word in name.lower().split() if word not in ("me", "for")]

    found = names(DOCUMENTS, [terms(document.title) for document in DOCUMENTS], terms)
    assert found == {"hear now": {0: True}, "group talking": {0: False, 1: False}}


def test_packed_and_unpacked():
    found = {"hear now": {0: True}, "group talking": {0: False, 17: True}}
    assert dict(unpacked(packed(found.items()))) == found
    assert dict(unpacked("")) == {}


def test_a_title_that_is_typed_is_first(made_up, sharded_engine):
    """Also with its words in another order. No two documents have this title."""
    titles = [document.title for document in made_up.documents]
    alone = [title for title in titles if titles.count(title) == 1 and len(title.split()) > 1][:20]
    asked = {typed: title for title in alone for typed in (title, " ".join(reversed(title.split())))}
    assert {typed: sharded_engine.search(typed).hits[0].title for typed in asked} == asked


def test_a_name_counts_as_much_as_it_is_weighed(made_up, sharded_engine):
    document = made_up.documents[0]
    found = sharded_engine.words.whole_names(document.title, ())
    assert found == {number: True for number, other in enumerate(made_up.documents) if other.title == document.title}
