"""The content types of the product, besides records and pages of prose: one module each."""

from . import (
    accessibility,
    age_changes,
    comments,
    comparison,
    contacts,
    easy_read,
    law,
    money,
    news,
    outcomes,
    pathways,
    plans,
    promise,
    tools,
    writing,
)

TYPES = (
    age_changes.TYPE,
    comparison.TYPE,
    contacts.TYPE,
    easy_read.TYPE,
    money.TYPE,
    outcomes.TYPE,
    promise.TYPE,
    tools.TYPE,
    comments.TYPE,
    news.TYPE,
    plans.TYPE,
    pathways.TYPE,
    pathways.INDEX,
    law.TYPE,
    accessibility.TYPE,
    writing.TYPE,
)
"""In the order in which they are read and their pages are made."""
