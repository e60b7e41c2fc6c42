"""What is a word, which one was meant, and what is left alone."""

import pytest

from plugins.directory.advice.dictionary import dictionary, one_slip_away

RULE = "words_are_spelt_right"


@pytest.fixture(scope="module")
def words():
    return dictionary()


RIGHT = "colour organise centre behaviour programme helps ringing children's unhappy disorganised cities tried happiness I Jane LONDON"
WRONG = "color organize center behavior recieve childrens untried's helpes happyness citys jane xyzzy"


@pytest.mark.parametrize("word", RIGHT.split())
def test_a_british_word_is_right(words, word):
    assert words.has(word)


@pytest.mark.parametrize("word", WRONG.split())
def test_another_is_not(words, word):
    assert not words.has(word)


@pytest.mark.parametrize(
    "slip, word", [("freind", "friend"), ("schoool", "school"), ("helpr", "helper"), ("xqzjk", "")]
)
def test_the_word_that_was_meant_is_one_slip_away(words, slip, word):
    assert words.meant(slip) == word


def test_every_way_of_slipping_is_tried():
    assert {"ba", "a", "b", "aab", "abz", "cb", "ac"} <= set(one_slip_away("ab"))


def test_a_package_that_is_not_there_is_no_dictionary(tmp_path):
    assert dictionary(tmp_path) is None


SAID = {
    "You will recieve a letter.": "“recieve” is a common slip. Did you mean “receive”? If not, add it to services/_words.txt",
    "Ask a freind.": "“freind” is a common slip. Did you mean “friend”? If not, add it to services/_words.txt",
    "Bring a tooel.": "“tooel” is in no dictionary. Did you mean “tool”? If not, add it to services/_words.txt",
    "Ask the quonkle.": "“quonkle” is in no dictionary. If it is right, add it to services/_words.txt",
    "Recieving help.": "“Recieving” is a common slip. Did you mean “receiving”? If not, add it to services/_words.txt",
    "Help is free. Wessmoth is a town.": "“Wessmoth” is in no dictionary. If it is right, add it to services/_words.txt",
    "It is a color-coded map.": "“color-coded” is in no dictionary. If it is right, add it to services/_words.txt",
}


@pytest.mark.parametrize("text", SAID)
def test_a_misspelt_word_is_named_with_the_right_one(site, say, text):
    site.record(body=text)

    assert say(RULE) == [f"14: -: {SAID[text]}"]


LEFT = (
    "We meet in Quonkleton with the Zzyzx Trust.",
    "Ring HCTX or HertsQuonk.",
    "Read [the page](/services/swim/#quonkle), write to quonkle@example.org or see `quonkle`.",
    "See https://www.example.org/quonkle or www.quonkle.org.",
    "It is a well-being and drop-in café.",
    "Это клуб. مرحبا بكم. 欢迎",
    "We meet at 10am in room 4b.",
)


@pytest.mark.parametrize("text", LEFT)
def test_names_addresses_code_and_short_forms_are_left_alone(site, say, text):
    site.record(body=text)

    assert say(RULE) == []


def test_a_text_in_another_language_is_not_listed_word_by_word(site, say):
    site.record(body=" ".join(f"zz{a}{b}q" for a in "abcdefgh" for b in "abcdefgh"))

    assert len(say(RULE)) == 21
    assert (
        say(RULE)[-1] == "14: -: and 44 words more are in no dictionary. If the text is in another language, excuse it"
    )


def test_words_in_keys_are_read_too(site, say):
    site.record(access="{route: [anyone], steps: [Ring us., Bring a tooel.]}")

    assert [line.partition(": “")[0] for line in say(RULE)] == ["8: access.steps"]


def test_a_word_is_said_once_a_file(site, say):
    site.record(body="A quonkle.\n\nQuonkle, quonkle.")

    assert len(say(RULE)) == 1


def test_the_site_has_words_of_its_own(site, say):
    site.write("services/_words.txt", "# Ours\nquonkle  # a kind of drum\n")
    site.record(body="Ask the quonkle. The quonkle's drum.")

    assert say(RULE) == []


def test_what_people_type_may_hold_slips(site, say):
    site.record(also_known_as="[recieve]")

    assert say(RULE) == []
