"""Syllables, sentences and the age they make."""

import pytest

from plugins.directory.readability import Measures, measured, middle, syllables

COUNTED = {
    1: "school plan health asked used age child's great treat cares a SEND",
    2: "needed people table special going playing being little language review patient changes quiet because create SENCO",
    3: "EHC NHS area idea family nursery assessment different created services specialist musician annual",
    4: "education ordinary mediation situation",
    5: "disability",
}


@pytest.mark.parametrize(
    "word, number", [(word, number) for number, words in COUNTED.items() for word in words.split()]
)
def test_syllables_are_counted(word, number):
    assert syllables(word) == number


@pytest.mark.parametrize(
    "blocks, words, sentences",
    [
        (["We help. You ask! Do we?"], 6, 3),
        (["A list of", "three", "items"], 5, 3),
        (["Ring 01632 960123 on 3.5 days"], 3, 1),
        (["", "..."], 0, 0),
        (["See www.example.org now. Then come."], 7, 2),
    ],
)
def test_words_and_sentences_are_counted(blocks, words, sentences):
    found = measured(blocks)

    assert (found.words, found.sentences) == (words, sentences)


def test_the_formula_is_flesch_kincaids():
    measures = Measures(words=100, sentences=5, syllables=150)

    assert measures.age == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59 + 5)
    assert measures.sentence_length == 20


def test_harder_words_and_longer_sentences_ask_for_older_readers():
    easy = measured(["We can help you. Ask us now. It is free."])
    hard = measured(["Statutory entitlement to individualised educational provision necessitates documentation"])

    assert easy.age < 6 < 18 < hard.age


def test_nothing_has_no_age():
    assert (measured([]).age, measured([]).sentence_length) == (None, None)


@pytest.mark.parametrize("values, found", [([3, None, 1, 2], 2), ([4, 1], 2.5), ([None], None), ([], None)])
def test_the_middle_leaves_out_what_is_not_known(values, found):
    assert middle(values) == found
