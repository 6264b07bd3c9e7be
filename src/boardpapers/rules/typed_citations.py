"""BP308, BP309: paragraphs cited by numbers that the author typed."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import Block, NumberedParagraph
from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import MOST_FINDINGS, Finding
from boardpapers.rules.sentences import is_quoted, sentence_around

_NUMBER = r"\d{1,4}(?:\.\d{1,4}){0,5}(?![\d.]*\d)"
_CITED = (
    rf"\b[Pp]ara(?:graph)?s?\.?\s{{1,3}}{_NUMBER}"
    rf"(?:\s{{0,3}}(?:,|,?\s{{0,3}}(?:to|and|or)\b|–|-)\s{{0,3}}{_NUMBER})*"
)
_ONE = r"\d+(?:\.\d+)*"
# Words that make it a paragraph of another text: "of the Schedule", "14(2)", "in the minutes" …
_OF_ANOTHER = (
    r"\s{0,3}(?:\(\w{1,4}\)|,?\s{0,3}(?:of|in|to|from|on)\b(?!\s+this\s+(?:report|paper)))"
)
_ANOTHER = (
    r"\b(?:Acts?|Schedules?|Framework|NPPF|NPPG|PPG|Regulations?|Orders?|[Gg]uidance|Code"
    r"|[Cc]onstitution|[Mm]inutes?|[Jj]udge?ment|[Cc]ircular|[Aa]ppendi(?:x|ces)|[Aa]nnex(?:es)?"
    r"|Directive|Policy|Charter|(?:Local|Neighbourhood|Development|Business) Plan"
    r"|[Aa]greement|[Cc]ontract|[Ll]ease|[Ll]etter|(?:White|Green) Paper|[Cc]onsultation"
    r"|(?:previous|earlier|last|first|second|original|covering|that|its|their) (?:report|paper)"
    r"|report (?:to|of|on|by|for)|terms of reference|Rules?|Procedure|Protocol)\b"
)


class _Citation(Struct, frozen=True):
    """Numbers of paragraphs of this report, as typed in one of its texts."""

    prose: Prose
    start: int
    end: int

    @property
    def words(self) -> str:
        return " ".join(self.prose.text[self.start : self.end].split())

    @property
    def numbers(self) -> list[str]:
        return re.findall(_ONE, self.words)


def missing_paragraphs(context: ReportContext) -> Iterator[Finding]:
    """The text cites a paragraph that the report does not have.

    Numbers change when a paragraph is added or removed; a cross-reference changes with them.
    Paragraphs of other papers and of statutes are not checked, if you say what they belong to:
    “paragraph 14 of Schedule 2”. Only papers in English are checked.

    Fails:

        sections:
          - heading: Costs
            text: The costs are in paragraph 14.

    Passes:

        sections:
          - heading: Costs
            text: |
              Stands cost £90 each. {#costs}

              The costs are in [](#costs).
    """
    for citation, there in context.once(_citations):
        missing = [number for number in citation.numbers if number not in there]
        if missing:
            last = list(there)[-1]
            yield Finding(
                citation.prose.at(citation.start, citation.end),
                f"`{citation.words}`: there is no paragraph {missing[0]}; the last one is {last}",
                "write `{#name}` at the end of the paragraph that you mean, and `[](#name)` here; "
                "if it is in another text, say which",
            )


def bare_paragraph_numbers(context: ReportContext) -> Iterator[Finding]:
    """A paragraph is cited by a typed number instead of a cross-reference.

    The number will be wrong as soon as a paragraph is added before it, and readers cannot follow
    it as a link. Only papers in English are checked. In all languages, a cross-reference is
    printed with the paper's own word for a paragraph.

    Fails:

        sections:
          - heading: Costs
            text: |
              Stands cost £90 each.

              The costs are in paragraph 1.

    Passes:

        sections:
          - heading: Costs
            text: |
              Stands cost £90 each. {#costs}

              The costs are in [](#costs).
    """
    for citation, there in context.once(_citations):
        if all(number in there for number in citation.numbers):
            yield Finding(
                citation.prose.at(citation.start, citation.end),
                f"`{citation.words}` is typed: the number will not change with the paragraph",
                _help(context, citation, there),
            )


def _help(context: ReportContext, citation: _Citation, there: dict[str, str]) -> str:
    names = [(number, context.names.get(there[number])) for number in citation.numbers]
    known = [f"`[](#{name})`" for _, name in names if name]
    if len(known) == len(names):
        return f"write {' and '.join(known)} instead"
    unnamed = next(number for number, name in names if not name)
    return f"write `{{#name}}` at the end of paragraph {unnamed}, and `[](#name)` here"


def _citations(context: ReportContext) -> list[tuple[_Citation, dict[str, str]]]:
    return list(_cited(context))


def _cited(context: ReportContext) -> Iterator[tuple[_Citation, dict[str, str]]]:
    """Yield citations of this report's own paragraphs, with the addresses of these by number."""
    there: dict[str, str] = {}
    for prose in context.containing("para", "Para") if context.is_english else ():
        if prose.path[0] == "appendices":
            continue
        for found in islice(re.finditer(_CITED, prose.text), MOST_FINDINGS + 1):
            there = there or dict(_paragraphs(context.document.body))
            if there and _is_own(prose.text, *found.span()):
                yield _Citation(prose, *found.span()), there


def _is_own(text: str, start: int, end: int) -> bool:
    """Tell whether a citation means a paragraph of this report, and is not a link already."""
    return not (
        re.match(_OF_ANOTHER, text[end : end + 40])
        or text[max(0, start - 1) : start] == "["
        or re.search(_ANOTHER, sentence_around(text, start, end))
        or is_quoted(text, start)
    )


def _paragraphs(parts: tuple[DocumentSection | Block, ...]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, NumberedParagraph):
            yield part.cited, part.address
            yield from _paragraphs(part.blocks)
        elif isinstance(part, DocumentSection):
            yield from _paragraphs(part.blocks)
            yield from _paragraphs(part.sections)
