"""BP308, BP309: paragraphs and recommendations cited by numbers that the author typed."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.own_numbers import Addresses, own_numbers
from boardpapers.rules.recommendations import is_of_another_body
from boardpapers.rules.rule import MOST_FINDINGS, Finding
from boardpapers.rules.sentences import is_quoted, sentence_around
from boardpapers.rules.spans import find_in_blocks

_LETTERS = r"(?:[ivxlc]{1,6}|[a-z])(?![a-z])"
_MARK = r"\((?:[ivxlc]{1,6}|[a-z]{1,2}|\d{1,3}|[IVXLC]{1,6}|[A-Z]{1,2})\)"
_WHOLE = rf"[A-Z]?\d{{1,4}}(?:{_LETTERS})?"
_NUMBER = rf"{_WHOLE}(?:\.\d{{1,4}}|\.{_LETTERS}|\s?{_MARK}){{0,8}}(?![\d.]*\d|[^\W\d_])"
_FURTHER = (
    rf"(?:\s{{0,3}}(?:,|,?\s{{0,3}}(?:to|and|or)\b|–|-)\s{{0,3}}(?:{_NUMBER}|(?:{_MARK}){{1,4}}))*"
)
# A text without the beginning of a citation is not searched for the whole, which is slow.
_SOME_PARAGRAPH = r"ara(?:graph)?s?\.?\s{1,3}[A-Z]?\d"
_SOME_RECOMMENDATION = r"ecommendations?\s{1,3}[A-Z\d(]"
PARAGRAPHS = rf"\b[Pp]ara(?:graph)?s?\.?\s{{1,3}}{_NUMBER}{_FURTHER}"
"""The pattern of citations of paragraphs."""
_RECOMMENDATIONS = rf"\b[Rr]ecommendations?\s{{1,3}}(?:{_NUMBER}|(?:{_MARK}){{1,4}}){_FURTHER}"
_ONE = rf"{_WHOLE}(?:\.\d+|\.{_LETTERS}|{_MARK})*|(?:{_MARK})+"
# Words that make it a paragraph of another text: "of the Schedule", "in the minutes" …
_OF_ANOTHER = (
    r"\s{0,3}(?:\(\w{1,4}\)|,?\s{0,3}(?:of|in|to|from|on)\b(?!\s+this\s+(?:report|paper)))"
)
_ANOTHER = (
    r"\b(?:Acts?|Schedules?|Framework|NPPF|NPPG|PPG|Regulations?|Orders?|[Gg]uidance|Code"
    r"|[Cc]onstitution|[Mm]inutes?|[Jj]udge?ment|[Cc]ircular"
    r"|Directive|Policy|Charter|(?:Local|Neighbourhood|Development|Business) Plan"
    r"|[Aa]greement|[Cc]ontract|[Ll]ease|[Ll]etter|(?:White|Green) Paper|[Cc]onsultation"
    r"|(?:previous|earlier|last|first|second|original|covering|that|its|their) (?:report|paper)"
    r"|report (?:to|of|on|by|for)|terms of reference|Rules?|Procedure|Protocol)\b"
)
# "Appendix C, paragraph 91", but not "Appendix C and paragraph 91".
_IN_APPENDIX = (
    r"\b(?i:appendi(?:x|ces)|annex(?:es)?)(?:\s+[A-Z\d]{1,3}\b)?"
    r"(?:[\s,:(]{0,4}(?:see\s+)?|[^.;,]{0,40}\s(?:in|at|under)\s+)$"
)


class Citation(Struct, frozen=True):
    """Numbers of this report, as typed in one of its texts, and those that there are.

    `kind` is what they are numbers of: `paragraph` or `recommendation`.
    """

    prose: Prose
    start: int
    end: int
    kind: str
    there: Addresses

    @property
    def words(self) -> str:
        """The citation as it was typed, on one line."""
        return " ".join(self.prose.text[self.start : self.end].split())

    @property
    def numbers(self) -> list[str]:
        """The numbers in full: 3(a) and 3(b) for `3(a) and (b)`."""
        found: list[str] = []
        for number in re.findall(_ONE, re.sub(r"\s+(?=\()", "", self.words)):
            above = ""
            if number.startswith("(") and found:
                above = re.sub(rf"(?:{_MARK}){{1,{number.count('(')}}}$", "", found[-1])
            found.append(above + number)
        return found

    @property
    def is_own(self) -> bool:
        """Tell whether this report has numbers of these forms: not if `14(2)` is of an Act."""
        forms = {_form(number) for number in self.there}
        return all(
            number.replace(".", "").isdigit() or _form(number) in forms for number in self.numbers
        )


def _form(number: str) -> str:
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "1", number))


def missing_paragraphs(context: ReportContext) -> Iterator[Finding]:
    """The text cites a paragraph, or a part of a recommendation, that the report does not have.

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
    for citation in context.once(_citations):
        missing = [number for number in citation.numbers if number not in citation.there]
        # A whole recommendation that is missing is one too many, BP304.
        if missing and not (citation.kind == "recommendation" and missing[0].isdigit()):
            last = list(citation.there)[-1]
            yield Finding(
                citation.prose.at(citation.start, citation.end),
                f"`{citation.words}`: there is no {citation.kind} {missing[0]}; "
                f"the last one is {last}",
                f"write `{{#name}}` at the end of the {citation.kind} that you mean, and "
                "`[](#name)` here; if it is in another text, say which",
            )


def bare_paragraph_numbers(context: ReportContext) -> Iterator[Finding]:
    """A paragraph or recommendation is cited by a typed number instead of a cross-reference.

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
    for citation in context.once(_citations):
        if all(number in citation.there for number in citation.numbers):
            yield Finding(
                citation.prose.at(citation.start, citation.end),
                f"`{citation.words}` is typed: the number will not change with the {citation.kind}",
                _help(context, citation),
            )


def _help(context: ReportContext, citation: Citation) -> str:
    names = [(number, _name(context, citation.there[number])) for number in citation.numbers]
    known = [f"`[](#{name})`" for _, name in names if name]
    if len(known) == len(names):
        return f"write {' and '.join(known)} instead"
    unnamed = next(number for number, name in names if not name)
    return f"write `{{#name}}` at the end of {citation.kind} {unnamed}, and `[](#name)` here"


def _name(context: ReportContext, addresses: list[str]) -> str | None:
    """Return the name of a numbered text; None if it has none, or several have the number."""
    return context.names.get(addresses[0]) if len(addresses) == 1 else None


def _citations(context: ReportContext) -> list[Citation]:
    if not context.is_english:
        return []
    return [*_of_paragraphs(context), *_of_recommendations(context)]


def _of_paragraphs(context: ReportContext) -> Iterator[Citation]:
    for prose in context.containing("para", "Para"):
        for found in _typed(prose, _SOME_PARAGRAPH, PARAGRAPHS):
            there = context.once(own_numbers).paragraphs
            citation = Citation(prose, *found.span(), "paragraph", there)
            if there and citation.is_own and _is_here(prose.text, *found.span()):
                yield citation


def _of_recommendations(context: ReportContext) -> Iterator[Citation]:
    """Yield citations of recommendations, which may be numbered as paragraphs: 2.1."""
    for prose in context.containing("ecommendation"):
        for found in _typed(prose, _SOME_RECOMMENDATION, _RECOMMENDATIONS):
            numbers = context.once(own_numbers)
            there = numbers.recommendations or {
                number: each for number, each in numbers.paragraphs.items() if "." in number
            }
            citation = Citation(prose, *found.span(), "recommendation", there)
            if (
                set(citation.numbers).intersection(there)
                and _is_here(prose.text, *found.span())
                and not is_of_another_body(prose.text, *found.span())
            ):
                yield citation


def _typed(prose: Prose, beginning: str, pattern: str) -> Iterator[re.Match[str]]:
    if prose.path[0] != "appendices" and re.search(beginning, prose.text):
        yield from islice(find_in_blocks(prose, pattern), MOST_FINDINGS + 1)


def _is_here(text: str, start: int, end: int) -> bool:
    """Tell whether a citation means a paragraph of this report, and is not a link already."""
    return not (
        re.match(_OF_ANOTHER, text[end : end + 40])
        or text[max(0, start - 1) : start] == "["
        or re.search(_ANOTHER, sentence_around(text, start, end))
        or re.search(_IN_APPENDIX, text[max(0, start - 80) : start])
        or is_quoted(text, start)
    )
