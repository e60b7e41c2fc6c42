"""What may be chosen, what is left, and how many each further choice would leave."""

import dataclasses

import pytest

import search
from search.config import BestBet
from search.filters import Facets

FACETS = Facets(
    values={"need": ["autism", "adhd", "sleep"], "cost": ["free", "paid"]},
    columns={"need": [[0], [0, 1], [1], []], "cost": [[0], [1], [0], [0]]},
)
"""Four documents: autism, free; autism and ADHD, paid; ADHD, free; nothing, free. Nobody has sleep."""
ALL = range(4)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({}, [0, 1, 2, 3]),
        ({"need": ["autism"]}, [0, 1]),
        ({"need": ["autism", "adhd"]}, [0, 1, 2]),
        ({"need": ["adhd"], "cost": ["free"]}, [2]),
        ({"need": ["sleep"]}, []),
        ({"need": ["nonsense"], "colour": ["blue"], "constructor": ["x"]}, [0, 1, 2, 3]),
        ({"need": []}, [0, 1, 2, 3]),
    ],
)
def test_what_is_left(chosen, left):
    """One value of a facet is enough, all facets must fit, and what does not exist says nothing."""
    assert FACETS.left(ALL, chosen) == left


def test_choices_are_put_in_the_order_of_the_vocabulary():
    """So that an address and its counts read alike, whatever was ticked first; nothing is there twice."""
    chosen = {"cost": ["paid"], "need": ["adhd", "nonsense", "autism", "adhd"]}
    assert list(FACETS.understood(chosen).items()) == [("need", ["autism", "adhd"]), ("cost", ["paid"])]


def test_counts_without_a_choice():
    """How many documents have a value; what nobody has is not offered."""
    assert FACETS.counts(ALL, {}) == {"need": {"autism": 2, "adhd": 2}, "cost": {"free": 3, "paid": 1}}


def test_counts_leave_out_the_choices_of_their_own_facet():
    """Another need may be added; the costs are those of what has the need."""
    assert FACETS.counts(ALL, {"need": ["autism"]}) == {
        "need": {"autism": 2, "adhd": 2},
        "cost": {"free": 1, "paid": 1},
    }


def test_a_choice_that_leaves_nothing_can_be_taken_back():
    """A value with 0 is shown only where it was chosen."""
    assert FACETS.counts([0], {"cost": ["paid"]}) == {"cost": {"free": 1, "paid": 0}}


def test_a_facet_without_a_value_to_offer_is_left_out():
    """The last document has no need."""
    assert FACETS.counts([3], {}) == {"cost": {"free": 1}}


ANY = Facets(
    values={"need": ["any", "autism", "sleep"], "cost": ["free", "paid"]},
    columns={"need": [[0], [1], [0, 1], [2], []], "cost": [[0], [0], [1], [1], [0]]},
    any={"need": "any"},
)
"""Five documents: for any need; autism; any and most of all autism; sleep; nothing."""


@pytest.mark.parametrize(
    ("needs", "left"),
    [
        (["autism"], [0, 1, 2]),
        (["sleep"], [0, 2, 3]),
        (["any"], [0, 2]),
        (["autism", "sleep"], [0, 1, 2, 3]),
    ],
)
def test_what_is_for_any_need_stays_whatever_need_is_chosen(needs, left):
    """Who chooses a need wants all help for it. What is for any need alone can be chosen too."""
    assert ANY.left(range(5), {"need": needs}) == left


def test_what_is_for_any_need_counts_for_each():
    """The number beside a need is what choosing it gives."""
    assert ANY.counts(range(5), {})["need"] == {"any": 2, "autism": 3, "sleep": 3}
    assert ANY.counts(range(5), {"cost": ["free"]})["need"] == {"any": 1, "autism": 2, "sleep": 1}
    assert ANY.counts(range(5), {"need": ["sleep"]})["cost"] == {"free": 1, "paid": 2}


@pytest.mark.parametrize(
    ("chosen", "behind"),
    [
        ({"need": ["autism"]}, [0]),
        ({"need": ["sleep"]}, [0, 2]),
        ({"need": ["any"]}, []),
        ({"cost": ["free"]}, []),
        ({}, []),
    ],
)
def test_what_does_not_name_the_need_comes_behind(chosen, behind):
    """Nothing is buried: what is for just that need is nearer the top."""
    left = ANY.left(range(5), chosen)
    assert [document for document in left if ANY.factor(document, chosen, 0.5) < 1] == behind


def facets_of(engine, hit, facet):
    number = next(number for number, name in engine.words.names.items() if name.id == hit.id)
    return {engine.facets.values[facet][place] for place in engine.facets.columns[facet][number]}


def test_a_filter_alone_lists_all_that_has_it(made_up_engine):
    """Without words everything is offered."""
    results = made_up_engine.search(filters={"need": ["sleep"]}, limit=None)
    assert results.total == len(results.hits) == results.counts["need"]["sleep"] > 0
    assert all("sleep" in facets_of(made_up_engine, hit, "need") for hit in results.hits)


@pytest.mark.parametrize("facet", ["need", "stage", "area", "topic", "kind", "cost", "route", "delivery"])
def test_each_count_is_what_choosing_it_gives(made_up_engine, facet):
    """The promise of the number beside every choice is kept, with a choice in another facet or not."""
    filters = {"cost": ["free"]} if facet != "cost" else {"need": ["autism"]}
    counts = made_up_engine.search("children", filters=filters).counts[facet]
    found = {value: made_up_engine.search("children", filters={**filters, facet: [value]}).total for value in counts}
    assert found == dict(counts)
    assert min(found.values()) > 0


def test_two_values_of_one_facet_give_what_either_gives(made_up_engine):
    """Or, not and."""
    one, other, both = (
        {hit.id for hit in made_up_engine.search("help", filters={"need": needs}, limit=None).hits}
        for needs in (["autism"], ["sleep"], ["autism", "sleep"])
    )
    assert one | other == both
    assert one != both != other


def test_filters_as_understood_are_told(made_up_engine):
    """Unknown ids are gone, so an old address still gives results."""
    results = made_up_engine.search("help", filters={"need": ["sleep", "gone"], "gone": ["x"]})
    assert results.filters == {"need": ["sleep"]}
    assert made_up_engine.search("help", filters={"need": ["gone"]}).total == made_up_engine.search("help").total


def test_what_names_the_choice_comes_before_what_is_for_any(made_up_engine):
    """In the collection what is for the county is for any area, and scores half where one is chosen."""
    everything = {hit.id: hit.score for hit in made_up_engine.search("help", limit=None).hits}
    chosen = made_up_engine.search("help", filters={"area": ["dspl2"]}, limit=None).hits
    whose = {hit.id: facets_of(made_up_engine, hit, "area") for hit in chosen}
    assert {id for of in whose.values() for id in of} == {"dspl2", "county"}
    share = made_up_engine.settings["weights"]["filters"]["any"]
    expected = {id: everything[id] * (1 if "dspl2" in of else share) for id, of in whose.items()}
    assert {hit.id: hit.score for hit in chosen} == pytest.approx(expected, abs=1e-5)
    assert [hit.score for hit in chosen] == sorted((hit.score for hit in chosen), reverse=True)
    alone = made_up_engine.search(filters={"area": ["dspl2"]}, limit=None).hits
    first = [facets_of(made_up_engine, hit, "area") for hit in alone]
    assert first == sorted(first, key=lambda areas: "county" in areas)


def test_what_was_chosen_by_hand_stays_first(made_up, made_up_engine):
    """A best bet for any area is the answer in each."""
    best = next(d.id for d in made_up.documents if d.facets["area"] == ("county",))
    relevance = dataclasses.replace(made_up.relevance, best_bets=(BestBet(("children",), best),))
    engine = search.engine(dataclasses.replace(made_up, relevance=relevance))
    assert engine.search("children", filters={"area": ["dspl2"]}).hits[0].id == best


def test_scores_do_not_depend_on_filters(made_up_engine):
    """A filter takes away; where no value is for any it does not put in another order."""
    everything = [hit.id for hit in made_up_engine.search("help", "Stevenage", limit=None).hits]
    left = [hit.id for hit in made_up_engine.search("help", "Stevenage", filters={"cost": ["free"]}, limit=None).hits]
    assert left == [id for id in everything if id in left]


def test_that_it_comes_before_has_a_switch(made_up):
    """Switched off, a choice changes no score."""
    weights = {**made_up.relevance.weights, "filters": {"on": 0.0, "any": 0.5}}
    relevance = dataclasses.replace(made_up.relevance, weights=weights)
    off = search.engine(dataclasses.replace(made_up, relevance=relevance))
    everything = {hit.id: hit.score for hit in off.search("help", limit=None).hits}
    chosen = {hit.id: hit.score for hit in off.search("help", filters={"area": ["dspl2"]}, limit=None).hits}
    assert chosen and chosen == {id: everything[id] for id in chosen}
