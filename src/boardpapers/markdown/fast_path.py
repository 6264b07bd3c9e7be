"""The fast path: simple Markdown, read without markdown-it.

Most texts of most reports are simple: paragraphs, headings and flat lists of words with
references, links and emphasis. For them this makes the same nodes as `parser`, lines included; a
text with anything else is left to `parser`, whole.

Without it, `validate` on 200 reports takes three times as many instructions, 8,600
million instead of 2,800.
"""

import re
from collections.abc import Iterator

from boardpapers.markdown.names import split_name
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    CrossReference,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Strong,
    Text,
)
from boardpapers.markdown.prose import Prose, Reference

# Characters that may mean something else to Markdown. Looking for one after another is far
# quicker than for a pattern of them all.
_MARKS = "\\`_<>|~^\r\t\f\v"
_INLINE_MARKS = "[]*"
_MORE_THAN_WORDS = _INLINE_MARKS + "{"
_ENTITY = re.compile(r"&[#\w]")
# The beginnings of a line that may not go on with a paragraph; and a space at the end of the line
# before it, for two of them break the line.
_LINE_MARK = re.compile(
    r"\n(?:[-+=:# ]|[0-9]+[.)]|\(?(?:[a-zA-Z]{1,2}|[ivxlcIVXLC]+|[0-9]+)[.)](?:[ \n]|$)|(?<= \n))"
)
_HEADING = re.compile(r"(#{1,6}) ([^\n]+)")
_ITEM = re.compile(r"(?:-|([0-9]{1,9})([.)])) (?=\S)")
# A link to a name or to a plain address, not an image or the mark of a footnote; strong words and
# emphasis: none inside another. After a full stop, emphasis ends only before a space. Each begins
# with its mark, which is found quickly.
_INLINE = re.compile(
    r"\[(?<!!\[)(?P<linked>(?!\^)[^\[\]*]*)\]"
    r"\((?:(?P<report>[a-z0-9-]*)#(?P<name>[A-Za-z0-9-]+)|(?P<url>https?://[a-z0-9.-]+(?:/[\w./-]*)?"
    r"|mailto:[\w.+-]+@[a-z0-9.-]+|tel:\+?[0-9]+))\)"
    r"|\*\*(?<!\*\*\*)(?P<strong>\w(?:[^\[\]*]*(?:\w|[.:?!](?=\*\*(?:\s|$))))?)\*\*(?!\*)"
    r"|\*(?<!\*\*)(?P<emphasis>\w(?:[^\[\]*]*(?:\w|[.:?!](?=\*(?:\s|$))))?)\*(?!\*)",
    re.ASCII,
)


class _NotSimpleError(Exception):
    """A text has something that only the parser can read."""


def read_simple(prose: Prose) -> Blocks | None:
    """Turn a text into blocks, and note its references in the prose; None if it is not simple."""
    text = prose.text
    if any(map(text.__contains__, _MARKS)):
        return None
    if "&" in text and _ENTITY.search(text):
        return None
    try:
        if not (any(map(text.__contains__, _MORE_THAN_WORDS)) or _LINE_MARK.search(f"\n{text}")):
            return tuple(_paragraphs(text))
        references: list[Reference] = []
        blocks = tuple(_blocks(text, references))
    except _NotSimpleError:
        return None
    prose.references += references
    return blocks


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text that has nothing but words."""
    for lines, start in _pieces(text):
        words = " ".join(lines).strip()
        if not words:
            raise _NotSimpleError
        yield Paragraph((Text(words),), lines=(start, start + len(lines)))


def _blocks(text: str, references: list[Reference]) -> Iterator[Block]:
    before_is_list = False
    for lines, start in _pieces(text):
        block = _block(lines, start, references)
        is_list = type(block) in (BulletList, OrderedList)
        if is_list and before_is_list:
            raise _NotSimpleError  # one list, with an empty line between its items
        before_is_list = is_list
        yield block


def _pieces(text: str) -> Iterator[tuple[list[str], int]]:
    """Yield the lines between empty ones, and the number of the first of them."""
    lines = f"{text}\n".split("\n")  # so that the last is empty
    start = 0
    while start < len(lines):
        end = lines.index("", start)
        if end > start:
            yield lines[start:end], start
        start = end + 1


def _block(lines: list[str], start: int, references: list[Reference]) -> Block:
    text = "\n".join(lines)
    if not _LINE_MARK.search("\n" + text):
        return _paragraph(lines, start, references)
    if heading := _HEADING.fullmatch(text):
        return _heading(heading, start, references)
    if item := _ITEM.match(text):
        return _list(item, lines, start, references)
    raise _NotSimpleError


def _paragraph(lines: list[str], start: int, references: list[Reference]) -> Paragraph:
    words, name = split_name("\n".join(lines).strip())
    if not words:
        raise _NotSimpleError
    content = _inlines(words, start, references)
    return Paragraph(content, name, lines=(start, start + len(lines)))


def _heading(found: re.Match[str], start: int, references: list[Reference]) -> Heading:
    words, name = split_name(found[2].strip())
    if not words or "#" in words:
        raise _NotSimpleError
    content = _inlines(words, start, references)
    return Heading(len(found[1]), content, name, lines=(start, start + 1))


def _list(
    first: re.Match[str], lines: list[str], start: int, references: list[Reference]
) -> BulletList | OrderedList:
    paragraphs = [_paragraph(own, line, references) for own, line in _items(lines, start)]
    items = tuple(ListItem((each,), lines=each.lines) for each in paragraphs)
    span = (start, start + len(lines))
    if first[1]:
        return OrderedList(int(first[1]), items, closing=first[2], lines=span)
    return BulletList(items, lines=span)


def _items(lines: list[str], start: int) -> list[tuple[list[str], int]]:
    """Return the lines of each item of a list, without its mark, and the number of the first."""
    items: list[tuple[list[str], int]] = []
    marks: list[tuple[str | None, str | None]] = []
    indent = ""
    for number, line in enumerate(lines, start):
        if item := _ITEM.match(line):
            items.append(([], number))
            marks.append((item[1], item[2]))
            indent = " " * item.end()
        elif not line.startswith(indent):
            raise _NotSimpleError
        own = line[len(indent) :]
        if _LINE_MARK.match("\n" + own):
            raise _NotSimpleError  # more than a paragraph
        if line.endswith(" "):
            raise _NotSimpleError  # maybe a line break, or an empty line
        items[-1][0].append(own)
    if len(set(marks)) > 1 and not _is_one_list(marks):
        raise _NotSimpleError  # several lists
    return items


def _is_one_list(marks: list[tuple[str | None, str | None]]) -> bool:
    """Tell whether the numbers of items follow one another, with the same sign after them."""
    first = int(marks[0][0] or 0)
    return all(
        number and int(number) == value and closing == marks[0][1]
        for value, (number, closing) in enumerate(marks, first)
    )


def _inlines(words: str, line: int, references: list[Reference]) -> Inlines:
    if not _has_marks(words):
        return (Text(_one_line(words)),)
    first = min(start for start in map(words.find, _INLINE_MARKS) if start >= 0)
    nodes: list[Inline] = []
    end = 0
    for found in _INLINE.finditer(words, first):
        nodes += (*_text(words[end : found.start()]), _marked(found))
        end = found.end()
        if isinstance(nodes[-1], CrossReference):
            references.append((nodes[-1], line))
    return (*nodes, *_text(words[end:]))


def _marked(found: re.Match[str]) -> Inline:
    match found.lastgroup:
        case "strong":
            return Strong(_text(found["strong"]))
        case "emphasis":
            return Emphasis(_text(found["emphasis"]))
        case "name":
            return CrossReference(found["name"], _text(found["linked"]), found["report"])
    if not found["linked"]:
        raise _NotSimpleError
    return Link(found["url"], _text(found["linked"]))


def _text(words: str) -> tuple[Text, ...]:
    if _has_marks(words):
        raise _NotSimpleError
    return (Text(_one_line(words)),) if words else ()


def _has_marks(words: str) -> bool:
    return any(map(words.__contains__, _INLINE_MARKS))


def _one_line(words: str) -> str:
    """Join the lines of a paragraph: none begins or ends with a space."""
    return words.replace("\n", " ")
