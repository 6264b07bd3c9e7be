"""BP340: appendices, tables, figures and sections that are cited, but are not there.

Papers cite other papers and statutes too. A citation is only reported if nothing near it says that
it is of another text.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from msgspec import Struct

from boardpapers.markdown.prose import Prose
from boardpapers.rules.cited_elsewhere import is_part_of_this, is_section_of_this
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.own_numbers import own_numbers
from boardpapers.rules.rule import MOST_FINDINGS, Finding
from boardpapers.rules.sentences import is_quoted
from boardpapers.rules.spans import find_in_blocks

_JOIN = r"\s{0,3}(?:,|,?\s{0,3}(?:to|and|or|&)\b|–|-)\s{0,3}"
_END = r"(?![\w(%]|[.,:/-]\w)"


def _pattern(word: str, number: str) -> str:
    return rf"{word}\s{{1,3}}{number}{_END}(?:{_JOIN}{number}{_END})*"


class _Part(Struct, frozen=True):
    """A kind of part: its name, how it is cited, what a text contains that cites it.

    The whole `pattern` is slow, so it is tried only on texts that have the `beginning` of a
    citation. `missing` returns those of some numbers that the report does not have.
    """

    name: str
    marks: tuple[str, ...]
    beginning: str
    pattern: str
    number: str
    is_own: Callable[[ReportContext, str, int, int], bool]
    missing: Callable[[ReportContext, list[str]], list[str]]
    help: str


def missing_parts(context: ReportContext) -> Iterator[Finding]:
    """The text cites an appendix, table, figure or section that the report does not have.

    Readers look for it and do not find it. Numbers of tables and figures come from the house style;
    refer to them by name, and the number is always right. Parts of other papers and sections of
    statutes are not checked, if you say what they belong to: “Table 2 of the 2019 report”, “section
    12 of the Act”. Only papers in English are checked.

    Fails:

        sections:
          - heading: Costs
            text: The costs are in Table 4.

    Passes:

        sections:
          - heading: Costs
            text: |
              The costs are in [](#costs).

              Table: Costs of the stands {#costs}

              | What | £ |
              | --- | --: |
              | Stands | 90 |
    """
    if not context.is_english:
        return
    for part in _PARTS:
        for prose in context.containing(*part.marks):
            for found in _cited(context, prose, part):
                if missing := part.missing(context, re.findall(part.number, found[0])):
                    yield Finding(
                        prose.at(*found.span()),
                        f"`{' '.join(found[0].split())}`: there is no {part.name} {missing[0]}",
                        part.help,
                    )


def _cited(context: ReportContext, prose: Prose, part: _Part) -> Iterator[re.Match[str]]:
    """Yield the citations of this report's own parts; an appendix may have numbers of its own."""
    if prose.path[0] == "appendices":
        return
    text = prose.text
    if not re.search(part.beginning, text):
        return
    for found in islice(find_in_blocks(prose, part.pattern), MOST_FINDINGS + 1):
        start, end = found.span()
        if text[max(0, start - 1) : start] == "[" or is_quoted(text, start):
            continue
        if part.is_own(context, text, start, end):
            yield found


def _missing_appendices(context: ReportContext, cited: list[str]) -> list[str]:
    appendices = context.report.appendices
    if "appendices" not in context.style.style.printed:
        return []
    scheme = context.style.style.number_scheme
    count = len(appendices)
    there = {scheme.appendix_number(position, count) for position in range(1, count + 1)}
    if count == 1:
        there |= {"1", "A", "I"}
    titles = [appendix.title for appendix in appendices]
    return [
        mark
        for mark in map(str.upper, cited)
        if not {mark, re.sub(r"(?<=\d)[A-Z]$|(?<=[A-Z])\d+$", "", mark)} & there
        and not any(re.search(rf"\b{mark}\b", title) for title in titles)
    ]


def _missing_tables(context: ReportContext, cited: list[str]) -> list[str]:
    return _uncounted(context, cited, "Table", context.once(own_numbers).tables)


def _missing_figures(context: ReportContext, cited: list[str]) -> list[str]:
    return _uncounted(context, cited, r"Fig(?:ure|\.)?", context.once(own_numbers).pictures)


def _uncounted(context: ReportContext, cited: list[str], word: str, count: int) -> list[str]:
    """Return the numbers that are too high, and are not typed by hand as a label."""
    high = [number for number in cited if int(number) > count]
    begins = rf"(?:^[ \t>|*_#-]*|Table: |Figure: |!\[){word}[ \t]+"
    ends = r"[ \t]*(?:[]:–—|*-]|\.[ \t]+\S|$)"
    return [number for number in high if not re.search(f"(?m){begins}{number}{ends}", context.text)]


# No report has as many sections as that; statutes do.
_MOST_SECTIONS = 60


def _missing_sections(context: ReportContext, cited: list[str]) -> list[str]:
    there = context.once(own_numbers)
    numbers = {re.sub(r"\W*(?:\.0)?\W*$", "", number) for number in there.headings}
    return [
        number
        for number in cited
        if number not in numbers
        and number not in there.paragraphs
        and float(number) <= _MOST_SECTIONS
        and (there.headings or float(number) > there.sections)
        and not re.search(rf"(?m)^[ \t#*]*{number}\.?[ \t]", context.text)
    ]


# In "appendix a plan", the letter is a word.
_SMALL_LETTER = r"(?:[b-hj-z]|a(?=[.,;:)]|$|\s+(?:and|or|to)\s+[b-h]\b))"

_PARTS = (
    _Part(
        "appendix",
        ("ppendi", "nnex"),
        r"(?:ppendi(?:x|ces)|nnex(?:e|es)?)\s",
        _pattern(
            r"\b(?:[Aa]ppendi(?:x|ces)|[Aa]nnex(?:e|es)?)",
            rf"(?:[A-Z]\d{{0,2}}|\d{{1,2}}[A-Z]?|[IVX]+|{_SMALL_LETTER})",
        ),
        r"\b(?:[A-Z]\d{0,2}|\d{1,2}[A-Z]?|[IVX]+|[a-z])\b",
        is_part_of_this,
        _missing_appendices,
        "add it to `appendices`, or correct the letter or number; if it belongs to another paper, "
        "say which",
    ),
    _Part(
        "table",
        ("Table", "table"),
        r"ables?\s{1,3}\d",
        _pattern(r"(?:\bTables?|(?:\b(?:[Ss]ee|[Ii]n|from)\s|\()tables?)", r"\d{1,2}"),
        r"\d+",
        is_part_of_this,
        _missing_tables,
        "write `Table: words {#name}` beside the table that you mean, and `[](#name)` here; if it "
        "is in another paper, say which",
    ),
    _Part(
        "figure",
        ("Fig", "fig"),
        r"ig(?:ures?|s?\.?)\s{1,3}\d",
        _pattern(
            r"(?:\bFig(?:ures?|s?\.?)|(?:\b(?:[Ss]ee|[Ii]n|from)\s|\()fig(?:ures?|s?\.?))",
            r"\d{1,2}",
        ),
        r"\d+",
        is_part_of_this,
        _missing_figures,
        "write `Figure: words {#name}` beside the image that you mean, and `[](#name)` here; if "
        "it is in another paper, say which",
    ),
    _Part(
        "section",
        ("ection",),
        r"ections?\s{1,3}\d",
        _pattern(r"\b[Ss]ections?", r"\d{1,3}(?:\.\d{1,3})?"),
        r"\d+(?:\.\d+)?",
        is_section_of_this,
        _missing_sections,
        "write `{#name}` at the end of the heading that you mean, and `[](#name)` here; if it is "
        "in another text, say which",
    ),
)
