"""The fields of the form, worked out from the JSON Schema of a model: the same one that `check` builds on.

Every value travels as text, as in the files themselves: `10:00` and `01438 737511` are never numbers, and a yes-or-no that
nobody has answered stays unanswered.
"""

from plugins.directory.blocks import Lawful

LONG = 120
"""Characters from which a text gets a box of several lines."""

YES_OR_NO = [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]
DAY = "YYYY-MM-DD"
BODY = {"name": "body", "label": "Text", "widget": "text"}
BODY_HINT = (
    "Below the front matter, as Markdown: ## for a heading, - for a list, [words](/services/id/) for a link, "
    "![what it shows](/images/name.webp) for a picture that is among the assets."
)


def fields_of(model, directory, with_text):
    """Fields (dicts as Sveltia CMS reads them) for every key of a pydantic model, then for the text if there is one."""
    schema = model.model_json_schema()
    fields = _Fields(directory, schema.get("$defs", {})).of(schema)
    return [*fields, BODY | {"required": False, "hint": BODY_HINT}] if with_text else fields


class _Fields:
    """Turns nodes of one JSON Schema into fields; `blocks` are its definitions by name."""

    def __init__(self, directory, blocks):
        self.directory, self.blocks = directory, blocks

    def of(self, node):
        """The fields of a block of keys; those that any file may have come last."""
        needed = node.get("required", ())
        parts = sorted(node["properties"].items(), key=lambda item: item[0] in Lawful.model_fields)
        return [self.field(name, part, name in needed) for name, part in parts]

    def field(self, name, node, needed):
        """One field: what every kind has, then what its kind adds."""
        node = self.resolved(node)
        common = {"name": name, "label": _label(name), "required": needed}
        if node.get("description"):
            common["hint"] = node["description"]
        return common | (self.area() if name == "area" else self.kind(node))

    def resolved(self, node):
        """`node` with the definition it points to, and without the choice of null."""
        choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
        if len(choices) == 1:
            node = choices[0] | {key: value for key, value in node.items() if key != "anyOf"}
        if "$ref" in node:
            node = self.blocks[node["$ref"].rpartition("/")[2]] | node
        return node

    def kind(self, node):
        """What makes a field a list, a block, a choice, a number, a day or a text."""
        if node.get("type") == "array":
            return self.list(node)
        if node.get("type") == "object":
            return {"widget": "object", "collapsed": "auto", "fields": self.of(node)}
        return self.choice(node) or _plain(node)

    def list(self, node):
        """A list: of choices, of blocks or of texts."""
        item = self.resolved(node["items"])
        limits = _renamed(node, minItems="min", maxItems="max")
        if choice := self.choice(item):
            return choice | {"multiple": True} | limits
        if item.get("type") == "object":
            fields = self.of(item)
            return {"widget": "list", "collapsed": "auto", "summary": _summary(fields), "fields": fields} | limits
        return {"widget": "list", "field": {"name": "item", "label": "Item"} | _plain(item)} | limits

    def choice(self, node):
        """The choices of a field, or {}: a fixed few, yes or no, a controlled list, or the entries of a collection."""
        if "enum" in node:
            return {"widget": "select", "options": list(node["enum"])}
        if node.get("type") == "boolean":
            return {"widget": "select", "options": YES_OR_NO}
        if "x-list" in node:
            terms = self.directory.vocabulary[node["x-list"]].values()
            return {"widget": "select", "options": [{"label": term.label, "value": term.id} for term in terms]}
        if "x-refers" in node and self.directory.ids(node["x-refers"]):
            return _relation(node["x-refers"])
        return {}

    def area(self):
        """The choices of `area`, which the model leaves open: how far it reaches, or which areas it is in."""
        reaches = [{"label": term.label, "value": term.id} for term in self.directory.vocabulary["reaches"].values()]
        areas = [
            {"label": entry.model.title, "value": key}
            for key, entry in self.directory.records.items()
            if entry.model.kind == "area"
        ]
        return {"widget": "select", "multiple": True, "min": 1, "options": [*reaches, *areas]}


def _relation(collection):
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": "{{slug}}",
        "display_fields": ["title"],
        "search_fields": ["title", "{{slug}}"],
    }


def _plain(node):
    """A number, a day or a text with its limits."""
    if node.get("type") == "integer":
        return {"widget": "number", "value_type": "int/string"} | _renamed(node, minimum="min", maximum="max")
    if node.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": DAY, "picker_utc": True}
    widget = "text" if node.get("maxLength", 0) > LONG else "string"
    limits = _renamed(node, minLength="minlength", maxLength="maxlength")
    if "pattern" in node:
        limits["pattern"] = [node["pattern"], "This is not written as it should be: see the note at this field."]
    return {"widget": widget} | limits


def _renamed(node, **names):
    return {new: node[old] for old, new in names.items() if old in node}


def _label(name):
    return name.replace("_", " ").capitalize()


def _summary(fields):
    """What stands for a folded item of a list: its first needed text, else its first field."""
    first = next((field for field in fields if field["required"] and field["widget"] in ("string", "text")), fields[0])
    return f"{{{{fields.{first['name']}}}}}"
