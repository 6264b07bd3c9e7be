"""BP505, BP506: links whose words do not say where they lead."""

import re
from collections.abc import Iterator
from dataclasses import replace

from boardpapers.diagnostics import Place
from boardpapers.document.inlines import plain_text
from boardpapers.document.prose import Prose
from boardpapers.document.tree import CrossReference, Inline, Link, Text
from boardpapers.rules.nodes import inlines_below
from boardpapers.rules.rule import Finding, Subject

_VAGUE = frozenset(
    (
        "click here", "click", "here", "this link", "link", "read more", "more", "this", "see here",
        "this page", "this website", "website", "follow this link", "find out more", "learn more",
        "more information", "further information", "this document", "details", "click this link",
        "cliciwch yma", "yma", "y ddolen hon", "dolen", "darllen mwy", "mwy", "gweler yma",
        "y dudalen hon", "y wefan hon", "gwefan", "dysgu mwy", "rhagor o wybodaeth",
        "mwy o wybodaeth", "y ddogfen hon", "manylion", "cliciwch ar y ddolen hon",
    )
)  # fmt: skip
_URL = r"(?i:https?://|www\.)[^\s<>\"“”]+"


def vague_links(subject: Subject) -> Iterator[Finding]:
    """A link whose words do not say where it leads: “click here”.

    Screen readers list the links of a page by their words alone, and on paper nobody can click.
    In Welsh: “cliciwch yma”.

    Fails:

        summary: For the survey, [click here](https://example.org/survey).

    Passes:

        summary: See the [survey of 2013](https://example.org/survey).
    """
    for prose in subject.containing("]"):
        for node in inlines_below(prose.blocks):
            if isinstance(node, (Link, CrossReference)):
                words = plain_text(node.content)
                if words.strip(" .,!:…>»→").casefold() in _VAGUE:
                    yield Finding(
                        _place(prose, f"[{words}]", words),
                        f"a link that only says `{words}`",
                        "let the link's words say where it leads: `[survey of 2013](…)`",
                    )


def bare_urls(subject: Subject) -> Iterator[Finding]:
    """A web address stands where words should.

    Screen readers spell it out, sign by sign. Words that say where it leads serve everybody.

    Fails:

        summary: See https://example.org/survey-of-2013.

    Passes:

        summary: See the [survey of 2013](https://example.org/survey-of-2013).
    """
    for prose in subject.containing("://", "www.", "Www.", "WWW."):
        for node in inlines_below(prose.blocks):
            for words in _urls(node):
                help = f"write a link whose words say where it leads: `[survey of 2013]({words})`"
                yield Finding(_place_of_url(prose, words), "a web address among the words", help)


def _urls(node: Inline) -> list[str]:
    if isinstance(node, Link):
        words = plain_text(node.content).strip()
        return [words] if re.fullmatch(_URL, words) else []
    found = re.findall(_URL, node.text) if isinstance(node, Text) else []
    return [url.rstrip(".,;:!?)'’") for url in found]


def _place_of_url(prose: Prose, url: str) -> Place:
    """Return where a web address stands among the words, not behind them as a link's target."""
    for mark in ("<", " ", "\n", "["):
        at = prose.text.find(mark + url)
        if at >= 0:
            return prose.at(at + 1, at + 1 + len(url))
    return prose.locate(url, None)


def _place(prose: Prose, link: str, words: str) -> Place:
    """Return the place of a link's words; of the whole link where it has markup inside."""
    place = prose.locate(link, None)
    return (
        replace(place, column=place.column + 1, length=len(words))
        if (place.length == len(link))
        else place
    )
