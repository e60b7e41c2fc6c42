"""The rules on what a link says. They have the shape of those in `rules.py`."""

import re

from ..references import all_links, links, prose_lines

SAYS_NOTHING = re.compile(
    r"(?:please )?(?:(?:click|press|tap|go|look|see) )?(?:on |at )?(?:this |the )?"
    r"(?:here|this|link|page|website|site|more|read more|find out more|learn more|more information|more info|info|details|document|pdf|download)",
    re.IGNORECASE,
)
PLAIN_HTTP = re.compile(r"http://", re.IGNORECASE)
CLICK_HERE = re.compile(r"\bclick (?:on )?(?:here|this|the link)\b", re.IGNORECASE)
WEB = re.compile(r"(?<![\w(<\[/])(?:https?://|www\.)[^\s<>\])]+|<https?://[^<>\s]+>", re.IGNORECASE)
INSIDE_LINK = re.compile(r"\[[^\[\]]*\]\([^)]*\)|^ {0,3}\[[^\]]+\]:.*")


def link_says_where_it_leads(directory, today):
    """The words of a link say what is there, also when they are read alone: not "click here", "this page" or "more" (a warning)."""
    for entry in directory.entries():
        for link in links(entry):
            words = " ".join((link.words or "").strip(" .*_").split())
            if not link.is_image and SAYS_NOTHING.fullmatch(words):
                yield (
                    link.at,
                    (),
                    f"the link “{words}” does not say where it leads. Name what is there, such as “how to ask for a plan”",
                    "warning",
                )
        for where, line in prose_lines(entry):
            if found := CLICK_HERE.search(INSIDE_LINK.sub("", line)):
                yield (
                    where,
                    (),
                    f"“{found[0]}” means nothing without the page. Say what to open, ring or read",
                    "warning",
                )


def web_address_has_words(directory, today):
    """A web address in the text is the address of a link with words, `[words](https://...)`, and is never read out itself (a warning)."""
    for entry in directory.entries():
        for link in links(entry):
            if link.words and WEB.fullmatch(link.words.strip(" `")):
                yield link.at, (), _message(link.words.strip(" `")), "warning"
        for where, line in prose_lines(entry):
            for address in WEB.findall(INSIDE_LINK.sub("", line)):
                yield where, (), _message(address), "warning"


def _message(address):
    address = address.strip("<>.,;")
    target = address if "://" in address else f"https://{address}"
    return f"{address} is an address and no words. Write [what is there]({target})"


def address_is_private(directory, today):
    """A website among the contacts and a link in the text begin with https://, so that nobody on the way reads along (a warning)."""
    for entry in directory.looked_at():
        for position, contact in enumerate(entry.model.contacts):
            if PLAIN_HTTP.match(contact.website):
                yield entry.source, ("contacts", position, "website"), _not_private(contact.website), "warning"
    for link in all_links(directory):
        if PLAIN_HTTP.match(link.address) and not link.is_image:
            yield link.at, (), _not_private(link.address), "warning"


def _not_private(address):
    return (
        f"{address} can be read on the way. Open it with https:// and write that if it works; if not, excuse it in "
        "services/_exceptions.yml"
    )
