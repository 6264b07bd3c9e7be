"""BP507 to BP509: headings that skip a level or are in capitals, and bold text as a heading."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeGuard

from boardpapers.diagnostics import Place, quoted
from boardpapers.markdown.nodes import Block, Blocks, Heading, Paragraph, Strong
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.models.report import Section
from boardpapers.reader import DataPath
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding

_LONGEST_HEADING = 12
_LINE = r"(?m)^ {0,3}(#{1,6})[ \t]"
_WORD = r"[^\W\d_]+"
_SMALL = """
THE OF AND FOR TO IN ON NEXT AN OR BY WITH FROM OUR AS AT
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_LONGEST_ACRONYM = 5


def skipped_levels(context: ReportContext) -> Iterator[Finding]:
    """A heading is more than one level below the heading before it.

    People who move from heading to heading will look for the one in between.

    Fails:

        sections:
          - heading: Background
            text: |
              ## Costs

              Stands cost £90 each.

              #### Repairs

              Repairs are paid by the contractor.

    Passes:

        sections:
          - heading: Background
            text: |
              ## Costs

              Stands cost £90 each.

              ### Repairs

              Repairs are paid by the contractor.
    """
    for prose, headings in context.once(_headed):
        last = 0
        for heading in headings:
            if last and heading.level > last + 1:
                signs = "#" * (last + 1)
                yield Finding(
                    _place(prose, heading),
                    f"the heading `{plain_text(heading.content)}` skips a level",
                    f"write `{signs} {plain_text(heading.content)}`",
                )
            last = heading.level


def headings_in_capitals(context: ReportContext) -> Iterator[Finding]:
    """A heading is in capitals.

    Capitals are harder to read, and some screen readers spell them out. If the house style needs
    capitals, it can print them without capitals in the file.

    Fails:

        sections:
          - heading: WAYS OF WORKING
            text: Members meet in May.

    Passes:

        sections:
          - heading: Ways of working
            text: Members meet in May.
    """
    if _is_shouted(context.report.title):
        yield _in_capitals(context.paper.value("title"), context.report.title)
    for path, words in _of_sections(context.report.sections, ()):
        if _is_shouted(words):
            yield _in_capitals(context.paper.value(*path), words)
    for prose, headings in context.once(_headed):
        for heading in headings:
            if _is_shouted(words := plain_text(heading.content)):
                yield _in_capitals(_place(prose, heading), words)


def bold_headings(context: ReportContext) -> Iterator[Finding]:
    """A short paragraph in bold is used as a heading.

    It looks like a heading, but it is not in the table of contents, screen readers cannot move to
    it, and it uses up a paragraph number.

    Fails:

        sections:
          - heading: Background
            text: |
              **Costs**

              Stands cost £90 each.

    Passes:

        sections:
          - heading: Background
            text: |
              ## Costs

              Stands cost £90 each.
    """
    for prose in context.containing("**", "__"):
        headed = prose.path[0] in context.body_fields - {"recommendations"}
        for block, following in pairwise(prose.blocks if headed else ()):
            if _is_bold(block) and isinstance(following, Paragraph) and not _is_bold(following):
                words = plain_text(block.content).strip()
                yield Finding(
                    prose.locate(words, None),
                    f"`{words}` is a paragraph in bold, used as a heading",
                    f"write `## {words.rstrip(':')}`",
                )


def _is_bold(block: Block) -> TypeGuard[Paragraph]:
    if not isinstance(block, Paragraph) or len(block.content) != 1:
        return False
    words = plain_text(block.content).strip()
    short = len(words.split()) <= _LONGEST_HEADING and not words.endswith((".", "!", ";", ","))
    return isinstance(block.content[0], Strong) and short


def _headed(context: ReportContext) -> list[tuple[Prose, list[Heading]]]:
    """Return the texts that have headings, with their headings."""
    headings = ((prose, _headings(prose.blocks)) for prose in context.proses)
    return [(prose, found) for prose, found in headings if found]


def _headings(blocks: Blocks) -> list[Heading]:
    return [block for block in blocks if isinstance(block, Heading)]


def _of_sections(sections: tuple[Section, ...], path: DataPath) -> Iterator[tuple[DataPath, str]]:
    for index, section in enumerate(sections):
        here = (*path, "sections", index)
        yield (*here, "heading"), section.heading
        if section.sections:
            yield from _of_sections(section.sections, here)


def _place(prose: Prose, heading: Heading) -> Place:
    words = plain_text(heading.content)
    for found in re.finditer(_LINE, prose.text):
        end = found.end() + len(words)
        if len(found[1]) == heading.level and prose.text[found.end() : end] == words:
            return prose.at(found.start(1), end)
    return prose.locate(words, None)


def _is_shouted(words: str) -> bool:
    if not words.isupper():
        return False
    found = re.findall(_WORD, words)
    return len(found) > 1 and any(
        len(word) > _LONGEST_ACRONYM or word in _SMALL_WORDS for word in found
    )


def _in_capitals(place: Place, words: str) -> Finding:
    return Finding(
        place,
        f"the heading {quoted(words)} is in capitals",
        f"write `{words[0]}{words[1:].lower()}`, with capitals only for names",
    )
