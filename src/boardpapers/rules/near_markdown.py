"""BP320 to BP324: text that is nearly Markdown, and so is printed as text."""

import re
from collections.abc import Iterator
from string import digits

from boardpapers.diagnostics import quoted
from boardpapers.markdown.nodes import Text
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import inlines_below
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.rules.sentences import is_code
from boardpapers.rules.spans import BlockSpan, paragraph_spans

_LINK = r"\[(?<!\\\[)[^\[\]\n]{0,300}(\]\(([^()<>\n]{1,300})\))"
_TITLE = r"[ \t]+(?:\"[^\"]*\"|'[^']*')$"
_FILE = r"/|\.\w{2,5}(?:#\S*)?$"
_HEADING = r"(?m)^ {0,3}((#{1,6})(?=[^\W_])[^\n]*)"
_BULLETS = "•·▪◦●‣\uf0b7"  # the last is that of Word
_BULLET = rf"(?m)^[ \t]*([{_BULLETS}–])[ \t]+(?=\S)"
# One at the end of its paragraph is no match.
_NAME = r"\{(?<!\\\{)#[^\s{}#]+\}(?![ \t]*(?:\n[ \t]*(?:\n|\Z)|\Z))"
# 5.2 and 5.2.1; not what may be a date, or a time of the day.
_NUMBER = (
    r"(?m)^(?!\d{1,2}\.\d[05]\b|\d{1,2}\.\d{1,2}\.\d\d)([0-9]\d?(?:\.\d{1,2}){1,3})[.):]?[ \t]+"
    r"([^\W\d_]+)"
)


def paths_with_spaces(context: ReportContext) -> Iterator[Finding]:
    """An image or a link leads to a path with spaces, and so is neither.

    Markdown ends a path at its first space: all of it is printed as words, brackets and all.

    Fails:

        summary: "The plan: ![Map of the site](images/my map.png)"

    Passes:

        summary: "The plan: ![Map of the site](<images/my map.svg>)"
        # file: images/my map.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
    """
    for prose in context.containing("]("):
        found = [each for each in re.finditer(_LINK, prose.text) if _has_spaces(each[2])]
        nodes = inlines_below(prose.blocks) if found else ()
        words = "\n".join(node.text for node in nodes if isinstance(node, Text))
        for each in found:
            if each[1] in words:
                path = re.sub(_TITLE, "", each[2]).strip()
                yield Finding(
                    prose.at(*each.span(2)),
                    f"{quoted(path)} has spaces, so that its brackets are printed as they stand",
                    f"no spaces in a file's name, or put the path in angle brackets: `(<{path}>)`",
                )


def _has_spaces(path: str) -> bool:
    if " " not in path:
        return False
    path = re.sub(_TITLE, "", path).strip()
    return " " in path and re.search(_FILE, path) is not None


def headings_without_space(context: ReportContext) -> Iterator[Finding]:
    """A heading has no space after its number signs, and so is none.

    It is printed as a paragraph, and nobody can move to it.

    Fails:

        sections:
          - heading: Background
            text: |
              ##Timetable

              Members meet in May.

    Passes:

        sections:
          - heading: Background
            text: |
              ## Timetable

              Members meet in May.
    """
    for block in paragraph_spans(context.with_lines("#")):
        for found in block.find(_HEADING):
            words, signs = found.groups()
            if len(signs) > 1 or (words == block.text.strip() and not _is_tag(words)):
                yield Finding(
                    block.at(found, 1),
                    f"{quoted(words)} is no heading, and is printed as it stands",
                    f"write a space after `{signs}`",
                )


def _is_tag(words: str) -> bool:
    """Tell a number, or a campaign's tag that begins a sentence, from a heading."""
    return not words[1].isalpha() or words.endswith((".", "!", "?"))


def typed_bullets(context: ReportContext) -> Iterator[Finding]:
    """Lines begin with a bullet or a dash that makes no list.

    They run into one paragraph, and a screen reader does not say how many there are.

    Fails:

        summary: |
          The plan adds
          • forty stands
          • six lockers

    Passes:

        summary: |
          The plan adds

          - forty stands
          - six lockers
    """
    for block in paragraph_spans(context.with_lines(*_BULLETS, "–")):
        found = block.find(_BULLET)
        if found and _is_list(block, found):
            yield Finding(
                block.at(found[0], 1),
                f"`{found[0][1]}` makes no list: the lines run into one paragraph",
                "write `- ` at the start of the line, after an empty line",
            )


def _is_list(block: BlockSpan, found: list[re.Match[str]]) -> bool:
    """Tell bullets from dashes that happen to be the first of a line."""
    if any(each[1] != "–" for each in found):
        return True
    before = block.prose.text[block.start : found[0].start()].rstrip()
    return len(found) > 1 and (not before or before.endswith(":"))


def misplaced_names(context: ReportContext) -> Iterator[Finding]:
    """A name for cross-references does not stand at the very end of its paragraph.

    It is printed as it stands, and names nothing.

    Fails:

        sections:
          - heading: Costs
            text: Stands cost £90 each {#costs}.

    Passes:

        sections:
          - heading: Costs
            text: Stands cost £90 each. {#costs}
    """
    proses = [each for each in context.containing("{#") if re.search(_NAME, each.text)]
    for block in paragraph_spans(proses):
        for found in block.find(_NAME):
            if not is_code(block.prose.text, found.start()):
                yield Finding(
                    block.at(found),
                    f"{quoted(found[0])} names nothing here, and is printed as it stands",
                    "a name stands at the very end of the paragraph, after the full stop",
                )


def typed_numbers(context: ReportContext) -> Iterator[Finding]:
    """The number of a paragraph was typed.

    Paragraphs and recommendations get their numbers by themselves: two would be printed, and
    the one that was typed will be wrong as soon as a paragraph is added before it.

    Fails:

        sections:
          - heading: Background
            text: 5.2 The survey found forty stands.

    Passes:

        sections:
          - heading: Background
            text: The survey found forty stands.
    """
    for block in paragraph_spans(context.with_lines(*digits)):
        found = re.compile(_NUMBER).match(block.prose.text, block.start, block.end)
        if found and _is_numbered(context, block.prose) and _begins_sentence(found[2]):
            yield Finding(
                block.at(found, 1),
                f"`{found[1]}` is typed, and stands beside the paragraph's own number",
                "the number comes by itself; leave it out",
            )


def _is_numbered(context: ReportContext, prose: Prose) -> bool:
    field = prose.path[0]
    if field in ("appendices", "background_papers", "contacts"):
        return False
    in_body = context.style.style.numbering != "none" and field in context.body_fields
    return in_body or field == "recommendations"


def _begins_sentence(word: str) -> bool:
    """Tell the first word of a sentence from a unit: 1.2 million, 3.5 FTE."""
    return word[0].isupper() and (len(word) == 1 or word[1:].islower())
