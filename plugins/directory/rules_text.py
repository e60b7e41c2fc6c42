"""The rules of the text below the front matter, of records and of pages. They have the shape of those in `rules.py`.

What an address must look like is the link checker's to say, so that a text and the page made from it keep one rule.
"""

import posixpath
import re
from itertools import chain

from plugins.link_checker.mail import mail_fault
from plugins.link_checker.phone import phone_fault
from plugins.link_checker.rules import WEB, address_rules_fault, outside_host_fault, scheme_of

from .problems import in_words
from .prose import SCHEMES
from .references import all_links, prose_lines

TAG = re.compile(r"<[A-Za-z][A-Za-z0-9-]*(?=[\s>/])[^>]*>?")
IN_BRACKETS = re.compile(r"<[^\s<>]*>")


def text_is_there(directory, today):
    """A record and a page have a text below the second line of hyphens."""
    typed = (
        directory.content[content_type.name].values() for content_type in directory.types if content_type.needs_text
    )
    for entry in (*directory.records.values(), *directory.pages.values(), *chain.from_iterable(typed)):
        if entry.source.readable and not entry.body.strip():
            yield (
                entry.source,
                (),
                "there is no text below the second line of hyphens. Say in two or three sentences what happens there",
            )


def headings_start_at_two(directory, today):
    """Headings in the text start at `##`; the page's title comes from `title`."""
    for entry in directory.entries():
        for where, line in prose_lines(entry):
            if re.match(r"#\s", line):
                yield where, (), "a heading with one # would be a second title. Write ##"


def link_has_words(directory, today):
    """A link in the text has words to press: `[words](address)`."""
    for link in all_links(directory):
        if not link.is_image and link.words is not None and not link.words.strip():
            yield (
                link.at,
                (),
                f"the link to {link.address or 'nothing'} has no words. Write between [ and ] what is there",
            )


def address_can_be_meant(directory, today):
    """Every address in the text is whole: `https://...`, `mailto:` an e-mail address, `tel:` a number, or a path on this site such as `/about/`."""
    for link in all_links(directory):
        fault = "" if link.is_image else _address_fault(link, directory)
        if fault:
            yield link.at, (), f"the link {link.address or link.words}: {fault}"


def _address_fault(link, directory):
    """What is wrong with the address of a link, or "". Whether there is anything at a path of ours is another rule's."""
    address, scheme = link.address, scheme_of(link.address)
    if address.startswith("#"):
        return ""
    if re.match(r"https?(/|:/?[^/])", address, re.IGNORECASE):
        return "write https:// with a colon and two slashes, then the domain"
    if fault := address_rules_fault(address):
        return fault
    if scheme in ("mailto", "tel"):
        return {"mailto": mail_fault, "tel": phone_fault}[scheme](address.partition(":")[2], link.words or "")
    if scheme in WEB:
        return outside_host_fault(address)
    if scheme:
        return f"a link here begins with {in_words(sorted(SCHEMES))}, not with {scheme}"
    return _path_fault(address, directory)


def _path_fault(address, directory):
    path = re.split("[?#]", address)[0]
    if path.endswith(".md"):
        return f"this is a file, not a page of the site. {_page_of_file(posixpath.basename(path).removesuffix('.md'), directory)}"
    return (
        ""
        if path.startswith("/")
        else "write it from the start of the site, with a / in front, or with https:// if it is elsewhere"
    )


def _page_of_file(key, directory):
    if key in directory.records:
        return f"Write /{'areas' if directory.records[key].model.kind == 'area' else 'services'}/{key}/"
    return f"Write /{key}/" if key in directory.pages else "Write the page's address, such as /services/its-id/"


def _unless_address(found):
    """Nothing for `<https://...>` and `<team@...>`, which Markdown makes links; else what was found."""
    return "" if re.search("[:@]", found[0]) else found[0]


def text_is_no_html(directory, today):
    """No HTML is in the text: the site leaves it out (a warning)."""
    for entry in directory.entries():
        for where, line in prose_lines(entry):
            for tag in TAG.findall(IN_BRACKETS.sub(_unless_address, line)):
                yield (
                    where,
                    (),
                    f"{tag} is HTML, which the site leaves out. Write it in Markdown, or remove it",
                    "warning",
                )


TEXT_RULES = (
    text_is_there,
    headings_start_at_two,
    link_has_words,
    address_can_be_meant,
    text_is_no_html,
)
