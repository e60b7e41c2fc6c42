"""Finds the fields of a model that hold the id of another entry (fields.Refers)."""

from typing import get_args

from pydantic import BaseModel

from .fields import Refers


def references(model, path=()):
    """(key path, what it refers to, id) of every field marked with Refers, at any depth of a model."""
    for name, info in type(model).model_fields.items():
        value, key = getattr(model, name), (*path, info.alias or name)
        yield from _inside(value, _mark(info.annotation, info.metadata), key)


def _inside(value, mark, path):
    if isinstance(value, BaseModel):
        yield from references(value, path)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _inside(item, mark, (*path, position))
    elif mark and value:
        yield path, mark.to, value


def _mark(annotation, metadata=()):
    """The Refers of a type, wherever it stands in it: `list[RecordId]`, `RecordId | None`."""
    for part in (*metadata, *get_args(annotation)):
        if found := part if isinstance(part, Refers) else _mark(part):
            return found
    return None
