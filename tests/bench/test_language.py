"""Running text that is made up but believable."""

from random import Random

import pytest

from plugins.bench.language import Language

TEXT = "The family can ask the school. The school can help the child with reading, and with talking at home."


@pytest.fixture
def language():
    return Language([TEXT])


def test_real_words_come_as_often_as_in_the_texts(language):
    words = [language.word(Random(f"{number}")) for number in range(4000)]

    assert 180 < words.count("family") < 260
    assert words.count("the") > 3.5 * words.count("family")


def test_no_words_to_learn_from_is_an_error():
    with pytest.raises(ValueError, match=r"services/\*\*/\*\.md"):
        Language(["", "123"])


def test_invented_words_are_new_and_of_a_believable_length(world):
    words = [world.language.invented(rank) for rank in range(1, 400)]

    assert all(5 <= len(word) <= 12 for word in words)
    assert not set(words) & set(world.language.real)
    assert len(set(words)) > 390


def test_an_invented_word_is_the_same_every_time(world):
    again = Language([" ".join(word for word, count in world.language.counts.items() for _ in range(count))])

    assert [world.language.invented(rank) for rank in (1, 70)] == [again.invented(rank) for rank in (1, 70)]


def test_longer_text_has_more_different_words_but_ever_fewer(world):
    random = Random(1)
    words = [world.language.word(random) for _ in range(100_000)]
    short, long = len(set(words[:10_000])), len(set(words))

    assert 2.5 * short < long < 6 * short


def test_a_text_keeps_to_its_subject(world):
    words = [word for word in world.language.running(Random(2), 3000) if word not in world.language.common]
    alone = [
        word for word in (world.language.word(Random(n)) for n in range(3000)) if word not in world.language.common
    ]

    assert len(set(words)) < len(set(alone))


def test_sentences_have_all_the_words(world):
    sentences = list(world.language.sentences(Random(3), 50))

    assert sum(len(sentence.split()) for sentence in sentences) == 50
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in sentences)
