"""Where the parts of a piece of YAML stand in its text."""

import yaml


def compose(text):
    """The YAML nodes of `text`, whose marks count characters. Only for text that the checker has read without a fault."""
    return yaml.compose(text, Loader=yaml.BaseLoader)


def is_flow(node):
    """True for a list or map in brackets."""
    return bool(getattr(node, "flow_style", False))


def is_map(node):
    """True for a map."""
    return isinstance(node, yaml.MappingNode)


def is_list(node):
    """True for a list."""
    return isinstance(node, yaml.SequenceNode)


def start(node):
    """Where a node starts."""
    return node.start_mark.index


def end(node, text):
    """Where a node ends, without the comments and empty lines that YAML counts to a block before the next one."""
    if isinstance(node, yaml.ScalarNode) or is_flow(node):
        return start(node) + len(text[start(node) : node.end_mark.index].rstrip("\n"))
    last = node.value[-1][1] if is_map(node) else node.value[-1]
    return end(last, text)


def line_start(text, at):
    """Where the line of a place starts."""
    return text.rfind("\n", 0, at) + 1


def line_end(text, at):
    """Where the line after that of a place starts."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def stands_first(text, at):
    """True if nothing but spaces stands before a place on its line."""
    return not text[line_start(text, at) : at].strip()


def scalars(node, path=()):
    """(key path, node) of every value that is text, at any depth."""
    if is_map(node):
        for key, value in node.value:
            yield from scalars(value, (*path, key.value))
    elif is_list(node):
        for position, value in enumerate(node.value):
            yield from scalars(value, (*path, position))
    else:
        yield path, node
