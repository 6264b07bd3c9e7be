"""BP224, BP505, BP506: links that lead nowhere, or do not say where they lead."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from msgspec.structs import replace

from boardpapers.diagnostics import Place, quoted
from boardpapers.markdown.nodes import CrossReference, Inline, Link, Text
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import inlines_below, plain_text
from boardpapers.models import REPORT
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
_ELSEWHERE = r"[A-Za-z][A-Za-z0-9+.-]+:|//"
_REPORT = r"(?:\./)*([^/?#]+)\.(html|pdf|docx|md)(?:[?#].*)?"
_URL = r"(?i:https?://|www\.)[^\s<>\"“”]+"


def links_to_files(context: ReportContext) -> Iterator[Finding]:
    """A link leads to a file that is not published with the report.

    A report is a single file that is sent, printed and published. From there, the link would lead
    nowhere. Other reports of the workspace are published under their ids, so you can link to them:
    `[the whole report](cycle-parking.html)`. To link to a place in one, write a cross-reference:
    `[](cycle-parking#costs)`.

    Fails:

        summary: Stands are planned in [twelve places](plans/stands.pdf).

    Passes:

        summary: Stands are planned in [twelve places](https://example.org/stands.pdf).
    """
    for prose, links in context.once(_links):
        for url in dict.fromkeys(link.url for link in links if isinstance(link, Link)):
            path = unquote(url)
            said = f"the link to {quoted(path)} will lead nowhere when the report is published"
            places = _places_of_target(prose, path, url) if _is_of_a_file(context, path) else ()
            yield from (Finding(place, said, _instead(context, path)) for place in places)


def _places_of_target(prose: Prose, *written: str) -> list[Place]:
    """Return the places of links to a target that may be written in several ways."""
    ways = "|".join(map(re.escape, written))
    found = re.finditer(rf"\](?:\(|:)[ \t]*<?({ways})(?=[\s<>)\"'])", prose.text + "\n")
    return [prose.at(*each.span(1)) for each in found] or [prose.locate(written[0], None)]


def _links(context: ReportContext) -> list[tuple[Prose, list[Link | CrossReference]]]:
    """Return the texts that may have links, with their links."""
    return [
        (prose, [n for n in inlines_below(prose.blocks) if isinstance(n, (Link, CrossReference))])
        for prose in context.containing("]")
    ]


def _is_of_a_file(context: ReportContext, path: str) -> bool:
    """Tell whether a link needs a file beside the report, other than another report."""
    if not path.strip("#") or re.match(_ELSEWHERE, path):
        return False
    report = re.fullmatch(_REPORT, path)
    return not (report and _is_report(context, report[1]))


def _is_report(context: ReportContext, id: str) -> bool:
    return id == context.paper.id or bool(context.workspace.find(REPORT, id))


def _instead(context: ReportContext, path: str) -> str:
    if re.match(r"(?i)www\.", path):
        return f"write `https://{path}`"
    if re.fullmatch(r"[^/\s@]+@[\w.-]+", path):
        return f"write `mailto:{path}`"
    id = Path(path).stem
    if _is_report(context, id):
        return f"write `{id}.html`, or refer to a place in that report: `[]({id}#name)`"
    return "write the web address of the file, or list it in `background_papers`"


def vague_links(context: ReportContext) -> Iterator[Finding]:
    """The words of a link do not say where it leads: “click here”.

    Screen readers list the links of a page by their words alone, and readers on paper cannot
    click. In Welsh, “cliciwch yma” is reported.

    Fails:

        summary: For the survey, [click here](https://example.org/survey).

    Passes:

        summary: See the [survey of 2013](https://example.org/survey).
    """
    for prose, links in context.once(_links):
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
