"""The rule on short forms. It has the shape of those in `rules.py`."""

import re

from .passages import told

SHORT = re.compile(r"(?<![\w@.#/&+-])(?P<short>[A-Z]{2,}|[A-Z][a-z]?[A-Z]{1,2})(?:s|'s|’s)?(?![\w@/&+-]|\.\w)")
"""EHCP, EHCPs, PfA: capitals only, or one small letter among two or three. `HertsHelp` is a name."""


def short_form_is_explained(directory, today):
    """A short form such as EHCP stands in the glossary, or is explained where it is first used: "special educational needs co-ordinator (SENCO)" (a warning)."""
    known = {*_of_glossary(directory), *directory.words}
    for entry, passages in told(directory):
        found = [(passage, short) for passage in passages for short in SHORT.finditer(passage.text)]
        here = (
            known | _names(entry) | {short["short"] for passage, short in found if _is_explained(passage.text, short)}
        )
        for passage, short in found:
            if short["short"] not in here:
                here.add(short["short"])
                yield passage.source, passage.path, _message(short["short"]), "warning"


def _message(short):
    return (
        f"what does {short} stand for? Write it out and put {short} in brackets behind it, or add it to "
        "content/glossary.yml. If everybody knows it, add it to services/_words.txt"
    )


def _of_glossary(directory):
    """Every short form in a term of the glossary, in its long form or among its other names."""
    for term in directory.glossary:
        for name in (term.term, term.expansion, *term.also):
            yield name
            yield from (found["short"] for found in SHORT.finditer(name))


def _names(entry):
    """Short forms that are the name of what the file tells of, or of who runs it."""
    model = entry.model
    names = (getattr(model, "provider", ""), *getattr(model, "also_known_as", ()))
    return {found["short"] for name in names for found in SHORT.finditer(name)}


def _is_explained(text, short):
    """True for `long form (SHORT)` and `SHORT (long form)`."""
    before, after = text[: short.start()].rstrip(), text[short.end() :].lstrip()
    return before.endswith("(") and after.startswith((")", ",")) or after.startswith("(")
