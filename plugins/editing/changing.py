"""Changes a piece of YAML so that only what is different changes: comments, order and quotes of the rest stay.

Two trees, what the text says and what it shall say, are walked together. Each difference becomes an Edit of the text:
the value alone where it can be, else the lines of its key.
"""

import difflib
from dataclasses import dataclass

from plugins.directory import yaml_lines

from .columns import rank
from .spans import compose, end, is_flow, is_list, is_map, line_end, line_start, stands_first, start
from .writing import QUOTED, entry, flow, list_item, scalar


class CannotChange(Exception):
    """The text is written in a way that no tool should touch."""


@dataclass(frozen=True, order=True)
class Edit:
    """Replace text[start:end] by `words`."""

    start: int
    end: int
    words: str


def changed(text, wanted):
    """YAML `text` (a map of keys) changed so that it says `wanted`. Raises CannotChange."""
    if not text.endswith("\n"):
        return changed(f"{text}\n", wanted).removesuffix("\n")
    old = yaml_lines.parse(text)
    if old.faults or not old.whole or not isinstance(old.value, dict):
        raise CannotChange
    result = apply(text, _map(text, compose(text), old.value, wanted))
    if not _same(yaml_lines.parse(result).value, wanted):
        raise CannotChange
    return result


def apply(text, edits):
    """`text` with Edits that do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def _same(one, other):
    """True if two trees say the same; spaces around a value and empty blocks do not count."""
    return _bare(one) == _bare(other)


def _bare(value):
    if isinstance(value, dict):
        return {key: bare for key, item in value.items() if (bare := _bare(item)) not in ("", [], {})}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return value.strip()


def _any(text, node, old, new, key, in_flow):
    """Edits that make `node`, which says `old`, say `new`."""
    if _same(old, new):
        return []
    in_flow = in_flow or is_flow(node)
    if not in_flow and is_map(node) and isinstance(new, dict) and new:
        return _map(text, node, old, new)
    if not in_flow and is_list(node) and isinstance(new, list) and new:
        return _list(text, node, old, new)
    if isinstance(new, str):
        quoted = key in QUOTED or getattr(node, "style", None) in ('"', "'")
        return [Edit(start(node), end(node, text), scalar(new, in_flow, quoted))]
    return [Edit(start(node), end(node, text), flow(new))]


def _map(text, node, old, new):
    edits, kept = [], [pair for pair in node.value if pair[0].value in new]
    for name, value in node.value:
        if name.value in new:
            edits += _any(text, value, old[name.value], new[name.value], name.value, False)
        elif not stands_first(text, start(name)):
            return [_rewritten(text, node, new)]
        else:
            edits.append(Edit(line_start(text, start(name)), line_end(text, end(value, text)), ""))
    added = [name for name in new if name not in old]
    if added and not kept:
        return [_rewritten(text, node, new)]
    return [*edits, *(_added(text, kept, name, new) for name in added)]


def _added(text, kept, name, new):
    """The Edit that puts a new key behind the last of those that a file has before it."""
    column = kept[0][0].start_mark.column
    order = [*new] if column else sorted(new, key=rank)
    before = [pair for pair in kept if order.index(pair[0].value) < order.index(name)]
    words = "".join(f"{line}\n" for line in entry(name, new[name], column))
    if before:
        at = line_end(text, end(before[-1][1], text))
    elif stands_first(text, start(kept[0][0])):
        at = line_start(text, start(kept[0][0]))
    else:
        at = line_end(text, end(kept[0][1], text))
    return Edit(at, at, words)


def _rewritten(text, node, new):
    """The Edit that writes all of a map again where it stands."""
    lines = [line for name in new for line in entry(name, new[name], node.start_mark.column)]
    return Edit(start(node), end(node, text), "\n".join(lines).lstrip())


def _list(text, node, old, new):
    """Edits of a list of lines: items that stay are not touched."""
    edits, items = [], node.value
    matcher = difflib.SequenceMatcher(
        None, [repr(_bare(item)) for item in old], [repr(_bare(item)) for item in new], autojunk=False
    )
    for _, low, high, first, last in matcher.get_opcodes():
        both = min(high - low, last - first)
        for step in range(both):
            edits += _any(text, items[low + step], old[low + step], new[first + step], "", False)
        for item in items[low + both : high]:
            edits.append(Edit(line_start(text, start(item)), line_end(text, end(item, text)), ""))
        if both < last - first:
            at = low + both
            place = line_end(text, end(items[at - 1], text)) if at else line_start(text, start(items[0]))
            indent = text.rfind("-", 0, start(items[0])) - line_start(text, start(items[0]))
            words = "".join(f"{line}\n" for item in new[first + both : last] for line in list_item(item, indent))
            edits.append(Edit(place, place, words))
    return edits
