"""BP505, BP506: links that do not say where they lead."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.diagnostics import Place, quoted
from boardpapers.markdown.nodes import CrossReference, Inline, Link, Text
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import inlines_below, plain_text
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding

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
_SIGNS = " .,!:…>»→"
_URL = r"(?i:https?://|www\.)[^\s<>\"“”]+"


def links_in(context: ReportContext) -> list[tuple[Prose, list[Link | CrossReference]]]:
    """Return the texts that may have links, with their links."""
    return [
        (prose, [n for n in inlines_below(prose.blocks) if isinstance(n, (Link, CrossReference))])
        for prose in context.containing("]")
    ]


def vague_links(context: ReportContext) -> Iterator[Finding]:
    """The words of a link do not say where it leads: “click here”.

    Screen readers list the links of a page by their words alone, and readers on paper cannot
    click. In Welsh, “cliciwch yma” is reported.

    Fails:

        summary: For the survey, [click here](https://example.org/survey).

    Passes:

        summary: See the [survey of 2013](https://example.org/survey).
    """
    for prose, links in context.once(links_in):
        vague = (words for words in map(_words, links) if words.strip(_SIGNS).casefold() in _VAGUE)
        for words in vague:
            yield Finding(
                _place(prose, f"[{words}]", words),
                f"the link `{words}` does not say where it leads",
                "write words that say where the link leads: `[survey of 2013](…)`",
            )


def _words(link: Link | CrossReference) -> str:
    return plain_text(link.content)


def bare_urls(context: ReportContext) -> Iterator[Finding]:
    """A web address is in the text instead of words.

    Screen readers spell it out, character by character. Words that say where the link leads are
    clearer for everyone.

    Fails:

        summary: See https://example.org/survey-of-2013.

    Passes:

        summary: See the [survey of 2013](https://example.org/survey-of-2013).
    """
    for prose in context.containing("://", "ww.", "WWW."):
        for node in inlines_below(prose.blocks):
            for words in _urls(node):
                help = (
                    f"write a link with words that say where it leads: `[survey of 2013]({words})`"
                )
                sentence = f"the web address {quoted(words)} is in the text instead of words"
                yield Finding(_place_of_url(prose, words), sentence, help)


def _urls(node: Inline) -> list[str]:
    if isinstance(node, Link):
        words = plain_text(node.content).strip()
        return [words] if re.fullmatch(_URL, words) else []
    found = re.findall(_URL, node.text) if isinstance(node, Text) else []
    return [url.rstrip(".,;:!?)'’") for url in found]


def _place_of_url(prose: Prose, url: str) -> Place:
    """Return the place of a web address in the words of a text, not as the target of a link."""
    for mark in ("<", " ", "\n", "["):
        at = prose.text.find(mark + url)
        if at >= 0:
            return prose.at(at + 1, at + 1 + len(url))
    return prose.locate(url, None)


def _place(prose: Prose, link: str, words: str) -> Place:
    """Return the place of a link's words; of the whole link if it has markup inside."""
    place = prose.locate(link, None)
    return (
        replace(place, column=place.column + 1, length=len(words))
        if (place.length == len(link))
        else place
    )
