"""BP224: links that lead nowhere when the report is published."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from boardpapers.diagnostics import Place, quoted
from boardpapers.document import FILE_ENDINGS
from boardpapers.markdown.nodes import Link
from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.link_words import links_in
from boardpapers.rules.rule import MOST_FINDINGS, Finding

_ELSEWHERE = r"[A-Za-z][A-Za-z0-9+.-]+:|//"
_REPORT = rf"(?:\./)*([^/?#]+)\.({'|'.join(FILE_ENDINGS)})(?:[?#].*)?"


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
    for prose, links in context.once(links_in):
        for url in dict.fromkeys(link.url for link in links if isinstance(link, Link)):
            path = unquote(url)
            said = f"the link to {quoted(path)} will lead nowhere when the report is published"
            places = _places_of_target(prose, path, url) if _is_of_a_file(context, path) else ()
            yield from (Finding(place, said, _instead(context, path)) for place in places)


def _places_of_target(prose: Prose, *written: str) -> list[Place]:
    """Return the places of links to a target that may be written in several ways."""
    ways = "|".join(map(re.escape, written))
    found = re.finditer(rf"\](?:\(|:)[ \t]*<?({ways})(?=[\s<>)\"'])", prose.text + "\n")
    places = [prose.at(*each.span(1)) for each in islice(found, MOST_FINDINGS + 1)]
    return places or [prose.locate(written[0], None)]


def _is_of_a_file(context: ReportContext, path: str) -> bool:
    """Tell whether a link needs a file beside the report, other than another report."""
    if not path.strip("#") or re.match(_ELSEWHERE, path):
        return False
    report = re.fullmatch(_REPORT, path)
    return not (report and _is_report(context, report[1]))


def _is_report(context: ReportContext, id: str) -> bool:
    return id == context.paper.id or bool(context.workspace.report_outlines(id))


def _instead(context: ReportContext, path: str) -> str:
    if re.match(r"(?i)www\.", path):
        return f"write `https://{path}`"
    if re.fullmatch(r"[^/\s@]+@[\w.-]+", path):
        return f"write `mailto:{path}`"
    id = Path(path).stem
    if _is_report(context, id):
        return f"write `{id}.html`, or refer to a place in that report: `[]({id}#name)`"
    return "write the web address of the file, or list it in `background_papers`"
