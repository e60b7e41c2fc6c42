"""Markdown to safe HTML with GOV.UK classes.

Whatever a file holds, only the tags below come out (nh3, the Ammonia sanitiser): script, style, event handlers, odd link
schemes and forms do not.
"""

import re
from html import escape, unescape
from types import MappingProxyType

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

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


PLACE_OF_PICTURE = "\2picture-%d\3"
"""Stands for a picture while the rest is made safe. Markdown takes these two characters out of what people write."""


class _Pictures(Treeprocessor):
    """Takes pictures out of the Markdown: `![words](address)` alone makes one, and only of a picture of ours.

    What comes of it is in `tags`, in the order of their places. No `<img>` ever goes through the sanitiser, so none that
    somebody wrote as HTML can come out.
    """

    def __init__(self, converter, pictures, base_path):
        super().__init__(converter)
        self.pictures, self.base_path, self.tags = pictures, base_path, []
        for name in ("image_reference", "short_image_ref"):
            converter.inlinePatterns.deregister(name)
        converter.treeprocessors.register(self, "pictures", 15)  # After Markdown's own `inline` (20), which finds them.

    def run(self, root):
        for image in list(root.iter("img")):
            tag = self.tag(image.get("src"), image.get("alt"))
            image.tag, image.text = "span", PLACE_OF_PICTURE % len(self.tags) if tag else ""
            image.attrib.clear()
            self.tags += [tag] if tag else []

    def tag(self, address, words):
        """The HTML of a picture with its size, so that the page does not jump when it comes, or ""."""
        picture, words = self.pictures.get(address), " ".join(unescape(words).split())
        if not picture or not words:
            return ""
        return (
            f'<img class="app-picture" src="{escape(self.base_path + address)}" alt="{escape(words)}" '
            f'width="{picture.width}" height="{picture.height}" loading="lazy">'
        )

    def put_back(self, html):
        """`html` with the pictures in their places."""
        for place, tag in enumerate(self.tags):
            html = html.replace(PLACE_OF_PICTURE % place, tag)
        return html


def to_html(text, base_path="", top_heading=2, pictures=MappingProxyType({})):
    """Safe HTML of Markdown `text`.

    base_path: put before every link that starts with `/` (a site may live below its host's root).
    top_heading: the level that `##` becomes.
    pictures: {address: Picture} of those that may be shown (pictures.py); any other is left out.
    """
    converter = markdown.Markdown(
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": top_heading - 1, "marker": ""}},
        output_format="html",
    )
    taken = _Pictures(converter, pictures, base_path)
    html = converter.convert(text)

    def rebase(tag, attribute, value):
        inside = attribute == "href" and value.startswith("/") and not value.startswith("//")
        return base_path + value if inside else value

    safe = nh3.clean(
        HEAD_OF_A_COLUMN.sub('<th scope="col"', html),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        set_tag_attribute_values=CLASSES,
        link_rel=None,
        attribute_filter=rebase,
    )
    return taken.put_back(safe)


def to_text(text):
    """The words of Markdown `text`, without any markup: what a search index wants."""
    from bs4 import BeautifulSoup  # here only: the check of one record must not wait for it

    return " ".join(BeautifulSoup(to_html(text), "html.parser").get_text(" ").split())
