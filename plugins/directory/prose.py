"""Markdown to safe HTML with GOV.UK classes.

Whatever a file holds, only the tags below come out (nh3, the Ammonia sanitiser): script, style, event handlers, odd link
schemes and forms do not.
"""

import re

import markdown
import nh3
from bs4 import BeautifulSoup

TAGS = {
    "p",
    "a",
    "ul",
    "ol",
    "li",
    "h2",
    "h3",
    "h4",
    "strong",
    "em",
    "code",
    "pre",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "br",
    "hr",
    "abbr",
    "dl",
    "dt",
    "dd",
}
ATTRIBUTES = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "ol": {"start"}, "th": {"scope"}}
# One attribute a tag: nh3 would write several in another order each time.
CLASSES = {
    "p": {"class": "govuk-body"},
    "a": {"class": "govuk-link"},
    "ul": {"class": "govuk-list govuk-list--bullet"},
    "ol": {"class": "govuk-list govuk-list--number"},
    "h2": {"class": "govuk-heading-m"},
    "h3": {"class": "govuk-heading-s"},
    "h4": {"class": "govuk-heading-s"},
    "blockquote": {"class": "govuk-inset-text"},
    "table": {"class": "govuk-table"},
    "th": {"class": "govuk-table__header"},
    "td": {"class": "govuk-table__cell"},
    "hr": {"class": "govuk-section-break govuk-section-break--l govuk-section-break--visible"},
}
HEAD_OF_A_COLUMN = re.compile(r"<th(?=[\s>])")
SCHEMES = {"http", "https", "mailto", "tel"}


def to_html(text, base_path="", top_heading=2):
    """Safe HTML of Markdown `text`.

    base_path: put before every link that starts with `/` (a site may live below its host's root).
    top_heading: the level that `##` becomes.
    """
    html = markdown.markdown(
        text,
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": top_heading - 1, "marker": ""}},
        output_format="html",
    )

    def rebase(tag, attribute, value):
        inside = attribute == "href" and value.startswith("/") and not value.startswith("//")
        return base_path + value if inside else value

    return nh3.clean(
        HEAD_OF_A_COLUMN.sub('<th scope="col"', html),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        set_tag_attribute_values=CLASSES,
        link_rel=None,
        attribute_filter=rebase,
    )


def to_text(text):
    """The words of Markdown `text`, without any markup: what a search index wants."""
    return " ".join(BeautifulSoup(to_html(text), "html.parser").get_text(" ").split())
