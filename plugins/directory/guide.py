"""The generated parts of the editors' guides, services/README.md and content/_keys.md: what models, rules and lists say.

Each part stands between `<!-- part: name -->` and `<!-- end: name -->`; what is between is replaced, the rest is prose.
"""

import re

from .advice import ADVICE
from .blocks import Doubtful, Titled, keys_of
from .content import Page
from .exceptions import Excuse
from .record import Record
from .rules import RULES, name_of
from .validate import inner_model

GUIDES = ("services/README.md", "content/_keys.md")
"""Files of a site folder that may hold generated parts."""

SHARED = ("ages", "checked", "contacts", "sources")
"""Keys whose blocks services/README.md explains."""

PART = re.compile(r"(<!-- part: ([\w-]+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)


def refreshed(text, directory):
    """`text` with every generated part made anew for a Directory. Raises KeyError for a part nobody knows."""
    parts = {
        "keys": lambda: keys(Record),
        "rules": lambda: rules(RULES),
        "advice": lambda: advice(ADVICE),
        "exceptions": lambda: keys(Excuse),
        "lists": lambda: lists(directory.vocabulary),
        "page": lambda: keys(Page, without=Titled),
        "every": lambda: keys(Titled),
    }
    parts |= {one.name: lambda one=one: of_type(one) for one in directory.types}
    return PART.sub(lambda match: f"{match[1]}{parts[match[2]]()}\n{match[3]}", text)


def keys(model, without=None):
    """A table of the keys of a model, but for those of the model `without`; those that any file may have come last."""
    return "\n".join(["| key | needed | what it says |", "|---|---|---|", *_rows(model, without)])


def _rows(model, without):
    for name, info in keys_of(model).items():
        if without and name in without.model_fields and info.description == without.model_fields[name].description:
            continue
        needed = "yes" if info.is_required() else ""
        yield f"| `{info.alias or name}` | {needed} | {info.description} |"


def of_type(content_type):
    """The keys of a content type, those of each block in it, and its own rules."""
    own = keys(content_type.model, without=Titled)
    parts = [own] if own.count("\n") > 1 else ["It has no keys but those of every file."]
    for block, names in blocks(content_type.model).items():
        parts.append(f"Each of {', '.join(f'`{name}`' for name in names)}:\n\n{keys(block, without=Doubtful)}")
    if content_type.rules:
        parts.append(f"Its rules:\n\n{rules(content_type.rules)}")
    return "\n\n".join(parts)


def blocks(model):
    """{model of a block: dotted keys that hold one} inside a model, at any depth, but for blocks that records explain."""
    found = {}
    for name, block in _inside(model):
        found.setdefault(block, []).append(name)
    return found


def _inside(model, before=""):
    for name, info in model.model_fields.items():
        block = None if name in SHARED else inner_model(info.annotation)
        if block:
            yield f"{before}{name}", block
            yield from _inside(block, f"{before}{name}.")


def rules(functions):
    """Rules as sentences, from their docstrings."""
    return "\n".join(f"- {' '.join(rule.__doc__.split())}" for rule in functions)


def advice(functions):
    """Rules that may be excused, as sentences with their names."""
    return "\n".join(f"- {' '.join(rule.__doc__.split())} [`{name_of(rule)}`]" for rule in functions)


def lists(vocabulary):
    """The controlled lists, each id with its label."""
    return "\n\n".join(
        f"**{name}**: " + ", ".join(f"`{term.id}` ({term.label})" for term in terms.values())
        for name, terms in vocabulary.lists.items()
    )
