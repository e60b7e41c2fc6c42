"""What visitors of a made-up site ask: the same queries every time, each made from a record that is there."""

from random import Random

COLD = 20
"""Queries in a measured visit."""


def queries(made, count=COLD, seed="cold"):
    """`count` different queries from the Made records `made`, by the patterns below in turn.

    Raises ValueError when there are too few records for so many.
    """
    random, found = Random(seed), {}
    for attempt in range(count * 20):
        words = PATTERNS[len(found) % len(PATTERNS)](random, random.choice(made))
        if words:
            found.setdefault(words, None)
        if len(found) == count:
            return list(found)
    raise ValueError(f"{len(made)} records are too few for {count} different queries")


def _activity(random, made):
    return made.activity["name"].lower()


def _also(random, made):
    return random.choice(made.activity["also"]).lower()


def _need(made):
    return made.need["label"].split(",")[0].split(" and ")[0].lower()


def _need_and_activity(random, made):
    return f"{_need(made)} {_activity(random, made)}"


def _activity_in_town(random, made):
    return made.town and f"{_activity(random, made)} {made.town.name.lower()}"


def _activity_near_sector(random, made):
    return made.town and f"{_activity(random, made)} near {made.town.sector.lower()}"


def _with_slip(random, made):
    words = _activity(random, made).split()
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    return " ".join(slip(random, word) if at == longest else word for at, word in enumerate(words))


def _with_age(random, made):
    age = random.randint(2, 19)
    return random.choice((f"{_also(random, made)} age {age}", f"{_activity(random, made)} {age} year old"))


def _as_people_talk(random, made):
    return f"where can I get {_activity(random, made)} for my child with {_need(made)}"


def _name(random, made):
    return " ".join(made.front["provider"].lower().split()[:2])


def _words_of_text(random, made):
    words = [word.strip(".").lower() for word in made.body.split() if len(word) > 5]
    return " ".join(random.sample(words, 3))


def _half_typed(random, made):
    words = _need_and_activity(random, made)
    return words[: max(4, len(words) - random.randint(1, 4))].rstrip()


PATTERNS = (
    _activity,
    _need_and_activity,
    _activity_in_town,
    _with_slip,
    _also,
    _activity_near_sector,
    _with_age,
    _activity,
    _as_people_talk,
    _with_slip,
    _activity_in_town,
    _name,
    _need_and_activity,
    _words_of_text,
    _half_typed,
)
"""Kinds of query, in the order in which they are asked: common ones come more than once."""


def slip(random, word):
    """The word with one slip of the finger, never in its first letter: two letters swapped, one lost, doubled or wrong."""
    at = random.randrange(1, max(2, len(word) - 1))
    kinds = (
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + random.choice("aeiou") + word[at + 1 :],
    )
    # Two equal letters swapped, or a vowel wrong by itself, are no slip.
    return random.choice([typed for typed in kinds if typed != word])
