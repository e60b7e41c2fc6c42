"""Explains each short form where a page first uses it, and lists what the words of the page mean at its end.

`Ring the CIAO` becomes `Ring the CIAO (Children's Advice and Information Officer)`. Brackets need no pressing, no script and
no pointer, are read aloud in their place and are printed; a link or a hover title in the middle of a step would send a
tired reader away from it. What the words mean stands in a list at the end of the page.
"""

import html
import re
from dataclasses import dataclass

from .formats import anchor
from .html_text import blocks, main_of

SHORT = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z0-9]+(?: [A-Z]+| co-ordinator)?")
"""What is a short form among the terms of a glossary: two capitals or more (SENCO, PfA, SEND SAS)."""

AFTER = r"(?P<plural>s?)(?![\w’'+-]|&#39;|&rsquo;|&[lr]squo;)"
REST_OF_NAME = re.compile(r"(?: (?:(?:of|for|and) )?[A-Z][\w’'-]*)+")
"""What follows a short form inside a name, such as SEND News."""

NO_PLURAL = re.compile(r"(?:s|ly)$")
END_OF_ARTICLE = re.compile(r'<aside class="app-checked"|</article>')


@dataclass(frozen=True)
class Word:
    """A short form, what it is short for, and what that is in plain English."""

    short: str
    long: str
    plain: str
    anchor: str


def words_of(glossary):
    """{short form: Word} of those glossary terms that have a short and a long form, whichever of the two is the term."""
    found = {}
    for term in glossary:
        pair = (term.term, term.expansion) if SHORT.fullmatch(term.term) else (term.expansion, term.term)
        if SHORT.fullmatch(pair[0]) and pair[1] and "(" not in pair[1]:
            found[pair[0]] = Word(*pair, term.plain, anchor(term.term))
    return found


def explain(page, words, glossary_url):
    """The HTML `page` with the short forms in its <main> explained; `words` is from words_of.

    Only text that runs (paragraphs, list items, cells) is added to: never a link, a heading, a button or code. What the
    author explains in brackets already is left alone. A page with an <article> gets the list of its words.
    """
    start, end = main_of(page)
    if not words or start == end:
        return page
    pattern = re.compile(rf"(?<![\w&#;/.-])(?P<short>{'|'.join(map(re.escape, _longest_first(words)))}){AFTER}")
    seen, done, insertions = set(), set(), []
    for block in blocks(page[start:end]):
        for found in pattern.finditer(block.text):
            short = found["short"]
            if block.counts(found.start()):
                seen.add(short)
            if short not in done and _is_explained(block.text, found, words[short]):
                done |= _with_inner(short, words)
            elif short not in done and block.runs(found.start()) and not _in_brackets(block.text[: found.start()]):
                end_of_name, said = _said(block, found, words[short])
                insertions.append((start + block.at(end_of_name), f" ({_escaped(said)})"))
                done |= _with_inner(short, words)
    seen |= {inner for short in seen for inner in words if re.search(rf"\b{re.escape(inner)}\b", words[short].long)}
    page = _inserted(page, insertions)
    return _with_list(page, [words[short] for short in sorted(seen, key=str.casefold)], glossary_url)


def _longest_first(words):
    return sorted(words, key=lambda short: (-len(short), short))


def _said(block, found, word):
    """(where in the block's text, what) to say in brackets: after the whole name if the short form only begins one."""
    plural = found["plural"] and not NO_PLURAL.search(word.long)
    name = REST_OF_NAME.match(block.text, found.end())
    if name and block.runs(name.end() - 1):
        return name.end(), f"{word.short}: {word.long}"
    return found.end(), word.long + ("s" if plural else "")


def _is_explained(text, found, word):
    """True if the author says there what it stands for: `... (SENCO)`, `SENCO (special ...)`, or the long form beside it."""
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    return before.endswith("(") and after.startswith((")", ",")) or after.startswith("(") or _same(word.long, text)


def _same(long, text):
    return _plain(long) in _plain(html.unescape(text))


def _plain(text):
    return " ".join(re.findall(r"\w+", text.casefold()))


def _in_brackets(before):
    return before.count("(") > before.count(")")


def _with_inner(short, words):
    """`short` and the short forms inside it that its long form explains: EHC in EHC co-ordinator."""
    inner = {part for part in short.split() if part in words and words[part].long in words[short].long}
    return {short} | inner


def _escaped(text):
    return html.escape(text, quote=False)


def _inserted(page, insertions):
    for position, text in reversed(insertions):
        page = page[:position] + text + page[position:]
    return page


def _with_list(page, words, glossary_url):
    """`page` with the list of `words` before the end of its article; unchanged without words or article."""
    place = END_OF_ARTICLE.search(page)
    if not words or not place:
        return page
    entries = "".join(
        f'<dt>{_escaped(word.short)}<span class="app-glossary__expansion">: {_escaped(word.long)}</span></dt>\n'
        f"<dd>{_escaped(word.plain)}</dd>\n"
        for word in words
    )
    section = (
        '<section class="app-words"><h2 class="govuk-heading-m" id="words-on-this-page">Words on this page</h2>\n'
        f'<dl class="app-glossary">\n{entries}</dl>\n'
        f'<p class="govuk-body"><a class="govuk-link" href="{_escaped(glossary_url)}">All the words we use</a></p></section>\n'
    )
    return page[: place.start()] + section + page[place.start() :]
