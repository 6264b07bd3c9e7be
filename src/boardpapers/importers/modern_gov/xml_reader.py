"""Saved XML as elements with their lines.

Document types are refused, and so are entities, which could name other files or grow without end.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.importers.modern_gov.xml_text import SAVE_AGAIN, decode, repair

_DEEPEST = 64
# Attributes that say something of the XML itself.
_ABOUT_XML = ("xml", "xsi:")
_CUT_OFF = frozenset(
    expat.errors.codes[each]
    for each in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


class Element(Struct):
    """An element: its name in small letters without prefix, its place, and all that is in it.

    Its column counts from 1; it is 0 if it is not known.
    """

    name: str
    line: int
    column: int
    attributes: dict[str, str]
    children: list["Element"]
    text: str = ""

    def find(self, *path: str) -> list["Element"]:
        """Return the elements at a path of names below this one."""
        found = [self]
        for name in path:
            found = [child for each in found for child in each.children if child.name == name]
        return found

    def leaves(self, without: frozenset[str] = frozenset()) -> Iterator[tuple[str, "Element"]]:
        """Yield the elements without children below this one, with their paths, in order.

        Nothing is yielded of the children named in `without`.
        """
        waiting = [(child.name, child) for child in reversed(self.children)]
        while waiting:
            path, element = waiting.pop()
            if path in without:
                continue
            if not element.children:
                yield path, element
            waiting += [(f"{path}/{each.name}", each) for each in reversed(element.children)]


class XmlFile(Struct, frozen=True):
    """A file's outermost element, and its lines."""

    path: Path
    root: Element
    lines: tuple[str, ...]

    def place(self, element: Element) -> Place:
        """Return the place of an element."""
        return _place(self.path, self.lines, element.line, element.column)


def read_xml(path: Path, raw: bytes) -> XmlFile:
    """Read a file's bytes as XML.

    Raises BoardpapersError: BP970 it is cut off, not well-formed, or in no known encoding; BP971 it
    has a document type.
    """
    text = repair(decode(path, raw).replace("\r\n", "\n").replace("\r", "\n"))
    lines = tuple(text.split("\n"))
    return XmlFile(path, _Parser(path, lines).parse(text), lines)


def read_xml_inside(file: XmlFile, element: Element) -> Element:
    """Return the outermost element of the XML that is the text of an element.

    Raises BoardpapersError as `read_xml` does.
    """
    first = element.text[: -len(element.text.lstrip())].count("\n") + element.line
    return _Parser(file.path, file.lines, first).parse(repair(element.text.strip()))


class _Parser:
    """Builds elements from the events of a parser."""

    def __init__(self, path: Path, lines: tuple[str, ...], first: int | None = None) -> None:
        """Make a parser of a file, or of the text of an element that begins on its line `first`."""
        self.path, self.lines, self.before = path, lines, (first or 1) - 1
        self.is_inside = first is not None
        self.open: list[Element] = [Element("", 0, 0, {}, [])]
        self.texts: list[str] = []
        self.expat: Any = None

    def parse(self, text: str) -> Element:
        self.expat = expat.ParserCreate("utf-8")
        self.expat.buffer_text = True
        self.expat.StartDoctypeDeclHandler = self.refuse_document_type
        self.expat.StartElementHandler = self.start
        self.expat.EndElementHandler = self.end
        self.expat.CharacterDataHandler = self.texts.append
        try:
            self.expat.Parse(text.encode(), True)
        except expat.ExpatError as problem:
            raise BoardpapersError(self.broken(problem)) from None
        finally:
            parser, self.expat = self.expat, None
            parser.StartElementHandler = parser.EndElementHandler = None
            parser.StartDoctypeDeclHandler = parser.CharacterDataHandler = None
        return self.open[0].children[0]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) > _DEEPEST:
            sentence = f"`<{name}>` is nested more than {_DEEPEST} elements deep"
            raise BoardpapersError(error("BP970", self.place(), sentence, SAVE_AGAIN))
        self.keep_text_before_child()
        short = {
            _local(each): value
            for each, value in attributes.items()
            if not each.lower().startswith(_ABOUT_XML)
        }
        element = Element(_local(name), *self.position(), short, [])
        self.open[-1].children.append(element)
        self.open.append(element)

    def position(self) -> tuple[int, int]:
        """Return the line and column of the present event."""
        column = 0 if self.is_inside else self.expat.CurrentColumnNumber + 1
        return self.expat.CurrentLineNumber + self.before, column

    def place(self) -> Place:
        """Return the place of the present event."""
        return _place(self.path, self.lines, *self.position())

    def keep_text_before_child(self) -> None:
        """Keep text beside elements as an element without a name."""
        text = "".join(self.texts)
        self.texts.clear()
        if text.strip() and len(self.open) > 1:
            self.open[-1].children.append(Element("", *self.position(), {}, [], text))

    def end(self, _name: str) -> None:
        element = self.open[-1]
        if element.children:
            self.keep_text_before_child()
        element.text = "".join(self.texts)
        self.texts.clear()
        if any(not child.name for child in element.children):
            # Words with markup in them: only the words are kept.
            element.text = "".join(leaf.text for _, leaf in element.leaves())
            element.children = []
        self.open.pop()

    def refuse_document_type(self, *_: Any) -> None:
        place = self.place()
        sentence = "the file has a document type, `<!DOCTYPE …>`, which an answer never has"
        help = "save the answer of the web service itself, not a page or a file made from it"
        raise BoardpapersError(error("BP971", place, sentence, help))

    def broken(self, problem: expat.ExpatError) -> Any:
        column = 0 if self.is_inside else problem.offset + 1
        place = _place(self.path, self.lines, problem.lineno + self.before, column)
        unclosed = self.open[-1]
        if problem.code not in _CUT_OFF:
            sentence = f"the file is not well-formed XML: {expat.ErrorString(problem.code)}"
        elif unclosed.line:
            sentence = f"the file ends before `<{unclosed.name}>` of line {unclosed.line} does"
        else:
            sentence = "the file ends before an answer begins"
        return error("BP970", place, sentence, SAVE_AGAIN)


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _place(path: Path, lines: tuple[str, ...], line: int, column: int) -> Place:
    """Return a place from a column to the end of the tag there; without column, a whole line."""
    line = min(line, len(lines))
    excerpt = lines[line - 1]
    if not column:
        shown = excerpt.strip()
        return Place(path, line, excerpt.find(shown) + 1, max(1, len(shown)), excerpt)
    end = excerpt.find(">", column)
    return Place(path, line, column, max(1, end + 1 - column + 1), excerpt)
