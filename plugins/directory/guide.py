"""The editor's guide in services/README.md: the parts that the model, the rules and the lists can say themselves.

Each part stands between `<!-- part: name -->` and `<!-- end: name -->`; what is between is replaced, the rest is prose.
"""

import re

from .record import Record
from .rules import RULES

PART = re.compile(r"(<!-- part: (\w+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)


def refreshed(text, vocabulary):
    """`text` with every generated part made anew. Raises KeyError for a part nobody knows."""
    parts = {"keys": keys(), "rules": rules(), "lists": lists(vocabulary)}
    return PART.sub(lambda match: f"{match[1]}{parts[match[2]]}\n{match[3]}", text)


def keys():
    """A table of the keys of a record, from the model."""
    rows = ["| key | needed | what it says |", "|---|---|---|"]
    for name, info in Record.model_fields.items():
        rows.append(f"| `{name}` | {'yes' if info.is_required() else ''} | {info.description} |")
    return "\n".join(rows)


def rules():
    """The rules as sentences, from their docstrings."""
    return "\n".join(f"- {' '.join(rule.__doc__.split())}" for rule in RULES)


def lists(vocabulary):
    """The controlled lists, each id with its label."""
    return "\n\n".join(
        f"**{name}**: " + ", ".join(f"`{term.id}` ({term.label})" for term in terms.values())
        for name, terms in vocabulary.lists.items()
    )
