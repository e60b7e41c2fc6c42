"""The scores are Whoosh's own."""

from dataclasses import replace
from math import log

import pytest
from whoosh.lang import porter2
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

import search
from search import settings
from search.document import FIELDS
from search.index import stem
from tests.search.conftest import collection, document

WORDS = ["autism", "help", "therapi", "stevenag", "ehcp", "deaf", "club"]


@pytest.mark.parametrize("word", WORDS)
def test_word_scores_equal_whooshs_searcher(index, word):
    """The walk over the postings gives what Whoosh's BM25F gives, to 1e-9."""
    bm25 = index.relevance.weights["bm25"]
    with index.whoosh.searcher(weighting=BM25F(B=bm25["b"], K1=bm25["k1"])) as searcher:
        hits = searcher.search(Or([Term(name, word) for name in FIELDS]), limit=None)
        expected = {hit["id"]: hit.score for hit in hits}

    found = {index.documents[number].id: score for number, score in index.scores[word].items()}
    assert found == pytest.approx(expected, abs=1e-9)
    assert expected


ENDINGS = {ending for ending, *_ in (*porter2.s2_triples, *porter2.s3_triples)} | {*porter2.s4_delete_list}
MORE = {"", *"s ss es us sses ied ies y ed eed ing ion edly ingly eedly l ll e".split()}


def test_short_cuts_change_no_stem(index):
    """Words of the index with every ending of Porter2, and plurals of these, get the stem that Whoosh's gives them."""
    forms = porter2.exceptional_forms.keys() | porter2.exceptional_early_exit_post_1a
    forms |= {word + ending for word in ("t", *filter(str.isalpha, index.scores)) for ending in ENDINGS | MORE}
    forms |= {f"{form}s" for form in forms}
    assert {form: stem(form) for form in forms} == {form: porter2.stem(form) for form in forms}


def test_two_documents_with_one_id_are_refused(places):
    """The message names the id."""
    with pytest.raises(ValueError, match="more than one document: twice"):
        search.build([document("twice"), document("twice")], places=places, relevance=search.load_relevance())


def test_the_order_of_the_documents_does_not_matter(index, places):
    """The same documents in another order give the same index."""
    backwards = search.build(reversed(collection()), places=places, relevance=search.load_relevance())
    assert backwards.scores == index.scores


def test_an_unknown_field_is_refused():
    """The message says which fields there are."""
    with pytest.raises(ValueError, match="no such field: colour. Use title"):
        search.Document(id="x", url="/x/", title="x", text={"colour": "blue"})


def test_an_unknown_reach_is_refused():
    """The message says which reaches there are."""
    with pytest.raises(ValueError, match="should be one of local, county, online, national"):
        search.Document(id="x", url="/x/", title="x", reach="village")


def test_synonyms_that_are_switched_off_are_known_to_nobody(places):
    """They would be taken for right, or for what was meant, and find nothing."""
    relevance = search.load_relevance()
    weights = relevance.weights | {"synonyms": relevance.weights["synonyms"] | {"on": 0}}
    documents = [document("a", "Dyslexia team"), document("b", "Stammering")]
    index = search.build(documents, places=places, relevance=replace(relevance, weights=weights))
    engine = search.Engine(search.export(index))
    assert settings.words_of_synonyms(index) == {}
    assert [hit.id for hit in engine.search("dislexia").hits] == ["a"]


def test_what_others_lead_to_scores_more_for_every_word(places):
    """As much for a word of its text as for one of its name, less for what all have, and no more once very many lead there."""
    weights = search.load_relevance().weights["linked"]

    def scores(linked):
        found = [document("advice", "Advice line", body="school"), document("club", "School club")]
        found[0] = replace(found[0], linked=int(linked))
        return search.build(found, places=places, relevance=search.load_relevance()).scores

    alone, half, most, beyond = (scores(weights["most"] * share) for share in (0, 0.5, 1, 3))
    for word in ("advic", "school"):
        idf = log(2 / (len(alone[word]) + 1)) + 1
        assert half[word][0] - alone[word][0] == pytest.approx(weights["adds"] * idf / 2)
        assert most[word][0] - alone[word][0] == pytest.approx(weights["adds"] * idf)
    assert beyond == most
    assert most["school"][1] == alone["school"][1]
