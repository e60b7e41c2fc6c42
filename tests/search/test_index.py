"""The scores are Whoosh's own."""

import pytest
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

import search
from search.document import FIELDS
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
