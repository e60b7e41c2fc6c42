"""pydantic's errors, put into words for people who do not program."""

import difflib
from typing import get_args

from pydantic import BaseModel, ValidationError

from .blocks import keys_of
from .problems import field_name, in_words

MOST_TO_SHOW = 60
"""Characters of a wrong value that a message repeats."""


def validate(model, source, **context):
    """Check `source.data` against `model`. Returns the model, or None after noting every problem in the source.

    `context` reaches the fields' validators (record.py uses it for the controlled lists).
    """
    data = source.data
    if not isinstance(data, dict):
        source.report((), "must hold keys with a colon, such as `title: ...`")
        return None
    before = len(source.problems)
    data = _without_empty(data, source, (), model)
    try:
        checked = model.model_validate(data, context=context)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            path = _yaml_path(item["loc"], data)
            if not _already_said(source, path, before):
                source.report(path, message(item, model))
        return None
    return checked if len(source.problems) == before else None


def salvage(model, source, blank, **context):
    """What is usable of data that failed: each key that is right by itself; `blank` stands in for required keys.

    Only for the rules, so that one look at a bad file shows every problem in it. Never published.
    """
    return _salvage(model, source.data if isinstance(source.data, dict) else {}, blank, context)


def _salvage(model, data, blank, context):
    """The same for a dict. A block in `blank` that failed is saved key by key too."""
    partial = model.model_construct(**blank)
    for name, value in data.items():
        if name in model.model_fields and value:
            try:
                model.__pydantic_validator__.validate_assignment(partial, name, value, context=context)
            except ValidationError:
                block = blank.get(name)
                if isinstance(block, BaseModel) and isinstance(value, dict):
                    setattr(partial, name, _salvage(type(block), value, vars(block), context))
    return partial


def _already_said(source, path, before):
    """Two faults of one key on one line, or an empty key that is now missing too: the first is enough."""
    line = source.line(path)
    return any(
        (p.field, p.line) == (field_name(path), line) or p.field == field_name(path) and "is empty" in p.message
        for p in source.problems[before:]
    )


def _without_empty(value, source, path, model):
    """A copy without empty values, each of which is a problem: a key with nothing after it is a slip."""
    if isinstance(value, dict):
        items = {key: _without_empty(item, source, (*path, key), model) for key, item in value.items()}
        for key in [key for key, item in items.items() if item == ""]:
            source.report((*path, key), _empty(model, (*path, key)))
            del items[key]
        return items
    if isinstance(value, list):
        return [_without_empty(item, source, (*path, position), model) for position, item in enumerate(value)]
    return value.strip()


def _empty(model, path):
    """The message for a key with nothing after it. Only a key that may be left out can be deleted."""
    info = _find(model, path)[1]
    if info is not None and info.is_required():
        return f"is empty, and it is needed. Write{_example(info) or ' something after the colon'}"
    return "is empty. Write something after the colon, or delete the line"


def _yaml_path(location, data):
    """pydantic's location without the parts that name no key of the file (union branches and the like)."""
    path, here = [], data
    for part in location:
        if isinstance(here, dict) and isinstance(part, str):
            path.append(part)
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            path.append(part)
            here = here[part]
    return tuple(path)


def message(item, model):
    """What is wrong and what to write instead, from one pydantic error."""
    kind, given, limits = item["type"], item.get("input"), item.get("ctx", {})
    holder, info = _find(model, item["loc"])
    example = _example(info)
    if kind == "extra_forbidden":
        return _unknown_key(item["loc"][-1], holder)
    if kind == "missing":
        return f"is missing. Write{example or ' it'}"
    if kind == "value_error":
        return str(limits["error"])
    shown = f', not "{_start_of(given)}"' if isinstance(given, str) else ""
    words = PHRASES.get(kind, lambda _: "is not right")(limits)
    if kind == "string_type" and isinstance(given, dict):
        return f"{words}. A colon followed by a space starts a block. Put the whole text in double quotes, for example: {_as_text(given)}"
    return f"{words}{shown}.{' Write' + example if example else ''}"


def _as_text(block):
    """What an editor meant who typed `Note: ring us` without quotes and so made a block."""
    key, value = next(iter(block.items()), ("Note", ""))
    return _start_of(f'"{key}: {value}') + '"' if isinstance(value, str) else '"Note: ring us"'


PHRASES = {
    "string_type": lambda c: "must be text, one value and not a list or block",
    "string_too_short": lambda c: f"is too short: at least {c['min_length']} characters",
    "string_too_long": lambda c: f"is too long: at most {c['max_length']} characters",
    "string_pattern_mismatch": lambda c: "must be small letters, numbers and single hyphens",
    "int_parsing": lambda c: "must be a whole number",
    "int_type": lambda c: "must be a whole number",
    "int_parsing_size": lambda c: "must be a whole number, and a smaller one",
    "greater_than_equal": lambda c: f"must be {c['ge']} or more",
    "less_than_equal": lambda c: f"must be {c['le']} or less",
    "bool_parsing": lambda c: "must be yes or no",
    "bool_type": lambda c: "must be yes or no",
    "list_type": lambda c: "must be a list: [one, two], or one item a line after a hyphen",
    "too_short": lambda c: f"needs at least {c['min_length']} item{'s' if c['min_length'] > 1 else ''}",
    "too_long": lambda c: f"has too many items: {c['max_length']} is the most",
    "model_type": lambda c: "must be a block of keys, each on its own line and indented by two spaces",
}


def _start_of(given):
    return given if len(given) <= MOST_TO_SHOW else f"{given[:MOST_TO_SHOW]}..."


def _unknown_key(key, holder):
    known = list(keys_of(holder)) if holder else []
    near = difflib.get_close_matches(str(key), known, n=1, cutoff=0.6)
    if near:
        return f"there is no such key. Did you mean `{near[0]}`?"
    return f"there is no such key. The keys here are {in_words(known, 'and')}" if known else "there is no such key"


def _example(info):
    examples = info.examples if info is not None else None
    return f", for example: {examples[0]}" if examples else ""


def _find(model, location):
    """The model that holds the last named part of `location`, and that part's field (None if unknown)."""
    owner, info, inner = model, None, model
    for part in location:
        if isinstance(part, str) and inner is not None:
            owner, info = inner, inner.model_fields.get(part)
            inner = inner_model(info.annotation) if info else None
    return owner, info


def inner_model(annotation):
    """The model of a block inside a type, such as Leg in `list[Leg]`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := inner_model(part))), None)
