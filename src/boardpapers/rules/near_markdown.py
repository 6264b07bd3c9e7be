"""BP320 to BP323: text that is nearly Markdown, and so is printed as text."""

import re
from collections.abc import Iterator

from boardpapers.diagnostics import quoted
from boardpapers.markdown.nodes import Text
from boardpapers.markdown.walk import inlines_below
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.marks_without_space import marks_without_space
from boardpapers.rules.rule import Finding
from boardpapers.rules.sentences import is_code
from boardpapers.rules.spans import BlockSpan, find_in_paragraphs

_LINK = r"\[(?<!\\\[)[^\[\]\n]{0,300}(\]\(([^()<>\n]{1,300})\))"
_TITLE = r"[ \t]+(?:\"[^\"]*\"|'[^']*')$"
_FILE = r"/|\.\w{2,5}(?:#\S*)?$"
_HEADING = r"(?m)^ {0,3}((#{1,6})(?=[^\W_])[^\n]*)"
_BULLETS = "•·▪◦●‣∙○■□➢❖\uf0b7\uf0a7\uf0d8\uf0fc"  # the last ones are those of Word
# In one line, these are words; at the beginning of several lines, they are bullets.
_PERHAPS_BULLETS = "–—§✓✔→"
_BULLET = rf"(?m)^[ \t]*(?:([{_BULLETS}{_PERHAPS_BULLETS}o])[ \t]+(?=\S)|(-)(?=[^\W\d_]))"
# A name at the end of its paragraph does not match.
_NAME = r"\{(?<!\\\{)#[^\s{}#]+\}(?![ \t]*(?:\n[ \t]*(?:\n|\Z)|\Z))"


def paths_with_spaces(context: ReportContext) -> Iterator[Finding]:
    """The path of an image or a link contains spaces.

    In Markdown, a path ends at the first space. The image or link will be printed as text, brackets
    and all.

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
                    f"{quoted(path)} contains spaces, so it will be printed as text",
                    f"rename the file without spaces, or write angle brackets: `(<{path}>)`",
                )


def _has_spaces(path: str) -> bool:
    if " " not in path:
        return False
    path = re.sub(_TITLE, "", path).strip()
    return " " in path and re.search(_FILE, path) is not None


def headings_without_space(context: ReportContext) -> Iterator[Finding]:
    """A heading has no space after its `#` signs.

    It will be printed as a paragraph, and readers cannot move to it as a heading.

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
    for block, headings in find_in_paragraphs(context.with_lines("#"), _HEADING):
        for found in headings:
            words, signs = found.groups()
            if len(signs) > 1 or (words == block.text.strip() and not _is_tag(words)):
                yield Finding(
                    block.at(found, 1),
                    f"{quoted(words)} is not a heading and will be printed as text",
                    f"write a space after `{signs}`",
                )


def _is_tag(words: str) -> bool:
    """Tell whether words are a number, or a hashtag that begins a sentence, and not a heading."""
    return not words[1].isalpha() or words.endswith((".", "!", "?"))


def typed_bullets(context: ReportContext) -> Iterator[Finding]:
    """Lines begin with a bullet, a dash, a number or a letter that does not make a list.

    They run into one paragraph, and a screen reader does not say how many items there are.

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
    proses = context.with_lines(*_BULLETS, *_PERHAPS_BULLETS, "-", "o ", "o\t")
    for block, found in find_in_paragraphs(proses, _BULLET):
        if _is_list(block, found):
            mark = found[0][1] or found[0][2]
            yield Finding(
                block.at(found[0], found[0].lastindex or 0),
                f"`{mark}` does not make a list: the lines will run into one paragraph",
                "begin each line with `- `, and leave an empty line before the first",
            )
    for block, mark in marks_without_space(context):
        yield Finding(
            block.at(mark, 1),
            f"`{mark[1]}` has no space after it, so it does not make a list",
            f"write a space after each mark: `{mark[1]} {mark[2]}`",
        )


def _is_list(block: BlockSpan, found: list[re.Match[str]]) -> bool:
    """Tell whether marks are bullets, and not dashes or words that happen to begin a line."""
    if any(each[1] and each[1] in _BULLETS for each in found):
        return True
    before = block.prose.text[block.start : found[0].start()].rstrip()
    return len(found) > 1 and (not before or before.endswith(":"))


def misplaced_names(context: ReportContext) -> Iterator[Finding]:
    """A name for cross-references is not at the very end of its paragraph.

    It will be printed as text, and cross-references cannot use it.

    Fails:

        sections:
          - heading: Costs
            text: Stands cost £90 each {#costs}.

    Passes:

        sections:
          - heading: Costs
            text: Stands cost £90 each. {#costs}
    """
    for block, names in find_in_paragraphs(context.containing("{#"), _NAME):
        for found in names:
            if not is_code(block.prose.text, found.start()):
                yield Finding(
                    block.at(found),
                    f"{quoted(found[0])} is not at the end of its paragraph and will be printed "
                    "as text",
                    "move it to the very end of the paragraph, after the full stop",
                )
