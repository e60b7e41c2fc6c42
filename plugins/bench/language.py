"""Running text for made-up records: the project's own words as often as it uses them, and invented ones that are rare.

Real text of n words has about c x n^b different ones (Heaps 1978), because new names never stop coming. The words of the
real records are all known after a few hundred records, so the rest are invented: the rank of such a word follows a power
law (Zipf), and its letters follow each other as in the real words (Shannon 1948), which keeps spelling, stems and length
believable.
"""

import re
from bisect import bisect
from collections import Counter, defaultdict
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path
from random import Random

import yaml

INVENTED = 0.055
"""Share of running text that is an invented word."""

SLOPE, SHIFT = 0.6, 2500
"""P(rank >= r) = (SHIFT / (SHIFT + r)) ** SLOPE of an invented word (Mandelbrot 1953). With INVENTED, set so that 200, 2,000 and
20,000 records have about 3, 16 and 66 thousand different words, as the corpus of the research had."""

AGAIN = 0.12
"""Share of running text that is a word used earlier in the same record: a text keeps to its subject."""

_FUNCTION_WORDS = 60
"""The commonest words of the language have no subject to keep to, so these are not chosen again on purpose."""


class Language:
    """Words with their counts, and the power to invent more like them."""

    def __init__(self, texts):
        """`texts`: strings of English. Raises ValueError when they hold no words."""
        self.counts = Counter(word for text in texts for word in words(text))
        if not self.counts:
            raise ValueError("there are no words to learn from: the site folder should hold services/**/*.md")
        ranked = sorted(self.counts, key=lambda word: (-self.counts[word], word))
        self.common = set(ranked[:_FUNCTION_WORDS])
        self.real, self.totals = ranked, list(accumulate(self.counts[word] for word in ranked))

    @cached_property
    def follows(self):
        """{two letters: the letters that follow them in the real words, as often as they do}; a space is the edge of a word."""
        found = defaultdict(list)
        for word in self.real:
            for at, letter in enumerate(f"{word} "):
                found[f"  {word}"[at : at + 2]].append(letter)
        return {pair: "".join(sorted(letters)) for pair, letters in sorted(found.items())}

    @cache  # noqa: B019 (one Language lives as long as the program)
    def invented(self, rank):
        """The invented word of this rank: 5 to 12 letters, and none of the real words."""
        random = Random(f"word:{rank}")
        while True:
            word, pair = "", "  "
            while (letter := random.choice(self.follows[pair])) != " " and len(word) < 13:
                word, pair = word + letter, pair[1] + letter
            if 5 <= len(word) <= 12 and word not in self.counts:
                return word

    def name(self, random):
        """An invented proper name."""
        return self.invented(_rank(random)).capitalize()

    def word(self, random):
        """One word of running text."""
        if random.random() < INVENTED:
            return self.invented(_rank(random))
        return self.real[bisect(self.totals, random.random() * self.totals[-1])]

    def running(self, random, count):
        """`count` words of running text of one record."""
        used = []
        for _ in range(count):
            word = random.choice(used) if used and random.random() < AGAIN else self.word(random)
            if word not in self.common:
                used.append(word)
            yield word

    def sentences(self, random, count):
        """`count` words of running text of one record, in sentences of 6 to 16 words."""
        left = list(self.running(random, count))
        while left:
            size = random.randint(6, 16)
            sentence, left = left[:size], left[size:]
            yield f"{' '.join(sentence).capitalize()}."


def _rank(random):
    return int(SHIFT * ((1 - random.random()) ** (-1 / SLOPE) - 1)) + 1


def words(text):
    """The words of a text: small letters, two or more, no numbers."""
    return re.findall(r"[a-z]{2,}|\ba\b", text.lower().replace("’", "'").replace("'", ""))


def of_site(site):
    """The Language of the records and pages of the site folder `site`."""
    return Language(
        _prose(path) for folder in ("services", "content") for path in sorted((Path(site) / folder).rglob("*.md"))
    )


def _prose(path):
    _, front, body = f"{path.read_text(encoding='utf-8')}\n---\n---\n".split("---\n", 3)[:3]
    known = yaml.safe_load(front) if path.name not in ("README.md", "_template.md") else None
    if not isinstance(known, dict):
        return ""
    steps = (known.get("access") or {}).get("steps", ())
    told = (known.get("title"), known.get("summary"), known.get("eligibility"), *steps, _without_addresses(body))
    return " . ".join(part for part in told if isinstance(part, str))


def _without_addresses(body):
    return re.sub(r"\]\([^)]*\)|https?://\S+", " ", body)
