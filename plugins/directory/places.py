"""Where a record is: its postcode, read by the same grammar as the search box."""

from search import grammar


def a_postcode(value):
    """`value` in its usual form (`SG1 1AA`). Raises ValueError for anything but a whole, well-formed postcode."""
    code = grammar.parse(value, lambda outward, digit: 1)
    if code is None or code.kind != "unit" or code.repaired:
        raise ValueError(f'"{value}" is not a whole UK postcode. Write it like SG1 1AA')
    return code.normal
