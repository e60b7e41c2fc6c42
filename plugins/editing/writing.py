"""YAML as our record files are written: short lists in brackets, sentences one a line, telephone numbers in quotes."""

import json
import re

import yaml

from .columns import rank

SHORT = 40
LONGEST_LINE = 110
QUOTED = ("phone", "text")
"""Keys whose values start with a 0 that other programs would lose."""

COMPACT = re.compile(r"[\w.-]{1,16}")
BREAKS = {"\x85": "\\x85", "\u2028": "\\u2028", "\u2029": "\\u2029", "\ufeff": "\\ufeff", "\x7f": "\\x7f"}


def whole_file(data, body):
    """The text of a record file."""
    lines = [line for key in sorted(data, key=rank) for line in entry(key, data[key])]
    return "\n".join(["---", *lines, "---", body.strip("\n"), ""])


def entry(key, value, indent=0):
    """The lines of one key with its value (text, list or map)."""
    pad = " " * indent
    if isinstance(value, str):
        return [f"{pad}{key}: {scalar(value, quoted=key in QUOTED)}"]
    if _fits_a_line(value):
        return [f"{pad}{key}: {flow(value)}"]
    if isinstance(value, dict):
        return [f"{pad}{key}:", *mapping(value, indent + 2)]
    return [f"{pad}{key}:", *(line for item in value for line in list_item(item, indent + 2))]


def mapping(value, indent):
    """The lines of a map's keys."""
    return [line for key, inner in value.items() for line in entry(key, inner, indent)]


def list_item(value, indent):
    """The lines of one item of a list."""
    pad = " " * indent
    if isinstance(value, str):
        return [f"{pad}- {scalar(value)}"]
    lines = mapping(value, indent + 2)
    return [f"{pad}- {lines[0].lstrip()}", *lines[1:]]


def flow(value, key=""):
    """A value on one line, inside brackets."""
    if isinstance(value, str):
        return scalar(value, in_flow=True, quoted=key in QUOTED)
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return f"{{{', '.join(f'{key}: {flow(inner, key)}' for key, inner in value.items())}}}"


def _fits_a_line(value):
    if isinstance(value, dict):
        return len(value) < 3 and all(isinstance(item, str) and COMPACT.fullmatch(item) for item in value.values())
    return len(flow(value)) < LONGEST_LINE and all(
        isinstance(item, str) and len(item) < SHORT and not item.endswith((".", "?", "!")) for item in value
    )


def scalar(text, in_flow=False, quoted=False):
    """`text` as a YAML value that our reader gives back unchanged: plain if it can be, else in double quotes."""
    return text if not quoted and _is_plain(text, in_flow) else _in_quotes(text)


def _in_quotes(text):
    written = json.dumps(text, ensure_ascii=False)
    for char, escape in BREAKS.items():
        written = written.replace(char, escape)
    return written


def _is_plain(text, in_flow):
    """True if YAML reads `text` without quotes as itself, alone, as a key's value and, for `in_flow`, in brackets."""
    if not text or "\n" in text or any(char in text for char in BREAKS):
        return False
    try:
        read = yaml.load(f"[{text}]" if in_flow else f"k: {text}", Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    return read == ([text] if in_flow else {"k": text})
