"""The fields of a report in a form that can be compared, whatever its author typed.

Prose is an outline of its blocks, so that other line breaks or marks of bold do not count. Names
for cross-references do not either: a reference is shown with the words that it refers to.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from boardpapers.api import LoadedPaper, load
from boardpapers.diagnostics import Place
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    CrossReference,
    Figure,
    FootnoteReference,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
)
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Report
from boardpapers.models.report import Section, TextFile

Fields = dict[str, str]
_PROSE = ("purpose", "summary", "options", "consultation", "urgency", "action")
_FACTS = ("title", "report_of", "language")
_WORDS_OF_TARGET = 6


def report_fields(path: Path) -> Fields:
    """Return the fields of a report, each as text; those that are empty are left out."""
    loaded = load(path)
    assert isinstance(loaded.model, Report), loaded.diagnostics
    found = dict(_facts(loaded, loaded.model)) | dict(_Texts(path, loaded.model).fields())
    return {name: value for name, value in found.items() if value}


def _facts(loaded: LoadedPaper, report: Report) -> Iterator[tuple[str, str]]:
    for name in _FACTS:
        yield name, getattr(report, name) or ""
    yield "board", loaded.board.name if loaded.board else ""
    yield "date", str(getattr(loaded.meeting, "date", None) or "")
    yield "item", loaded.item or report.item or ""
    yield "access", report.access or "public"
    yield "exempt", str(report.exempt.paragraphs) if report.exempt else ""
    yield "wards", "; ".join(report.wards)
    yield "key_decision", {None: "", True: "yes", False: "no"}[report.key_decision]
    yield "portfolio_holder", _person(report.portfolio_holder)
    for number, contact in enumerate(report.contacts, 1):
        for name, value in contact.model_dump(exclude_none=True).items():
            yield f"contacts.{number}.{name}", str(value)
    for number, paper in enumerate(report.background_papers, 1):
        yield f"background_papers.{number}", paper


def _person(holder: Any) -> str:
    return holder if isinstance(holder, str) else getattr(holder, "name", "")


class _Texts:
    """The prose of a report: its blocks by field, and what each name in it refers to."""

    def __init__(self, path: Path, report: Report) -> None:
        self.root = next(each for each in path.parents if (each / "boardpapers.yaml").exists())
        self.notes = Footnotes()
        self.targets: dict[str, str] = {}
        self.blocks = {name: self._parsed(text) for name, text in self._texts(report)}
        for blocks in self.blocks.values():
            self._note_targets(blocks)
        self._note_sections(report.sections)

    def fields(self) -> Iterator[tuple[str, str]]:
        for name, blocks in self.blocks.items():
            yield name, "\n".join(self._lines(blocks))
        for note in self.notes.notes:
            yield f"footnotes.{note.number}", "\n".join(self._lines(note.blocks))

    def _texts(self, report: Report) -> Iterator[tuple[str, Any]]:
        text: Any
        for name in _PROSE:
            yield name, getattr(report, name)
        for number, text in enumerate(report.recommendations, 1):
            yield f"recommendations.{number}", text
        if isinstance(report.reasons, dict):
            yield from ((f"reasons.{each}", text) for each, text in report.reasons.items())
        else:
            yield "reasons", report.reasons
        for number, section in enumerate(report.sections, 1):
            yield f"sections.{number}", "\n\n".join(self._section(section, 0))
        for key, text in (report.implications | report.details).items():
            yield f"implications.{key}", text
        for number, appendix in enumerate(report.appendices, 1):
            yield f"appendices.{number}.title", appendix.title
            yield f"appendices.{number}", appendix.text or self._file(appendix.file)
        if report.exempt:
            yield "exempt.public_interest", report.exempt.public_interest

    def _section(self, section: Section, depth: int) -> Iterator[str]:
        yield f"{'#' * (depth + 1)} {section.heading}"
        yield self._text(section.text)
        for inner in section.sections:
            yield from self._section(inner, depth + 1)

    def _text(self, text: Any) -> str:
        return self._file(text.file) if isinstance(text, TextFile) else text or ""

    def _file(self, name: Any) -> str:
        path = self.root / str(name)
        return path.read_text(encoding="utf-8") if path.suffix == ".md" else f"({name})"

    def _parsed(self, text: Any) -> Blocks:
        prose = Prose((), self._text(text), lambda words, _line: Place(Path(), 1, 1, 1, words))
        return parse(prose, self.notes, _picture)

    def _note_targets(self, blocks: Blocks) -> None:
        for block in blocks:
            if name := getattr(block, "name", ""):
                self.targets[name] = _target(block)
            self._note_targets(getattr(block, "blocks", ()) or getattr(block, "items", ()))

    def _note_sections(self, sections: tuple[Section, ...]) -> None:
        for section in sections:
            if section.id:
                self.targets[section.id] = f"heading {section.heading}"
            self._note_sections(section.sections)

    def _lines(self, blocks: Blocks, depth: int = 0) -> Iterator[str]:
        levels = sorted({each.level for each in blocks if isinstance(each, Heading)})
        for block in blocks:
            if isinstance(block, Heading):
                yield f"{'#' * (levels.index(block.level) + 1)} {self._words(block.content)}"
                continue
            first, *rest = self._block(block)
            yield "  " * depth + first
            yield from ("  " * depth + line for line in rest)

    def _block(self, block: Block) -> Iterator[str]:
        outline: Callable[..., Iterator[str]] = _OUTLINES[type(block)]
        return outline(self, block)

    def _words(self, content: Inlines) -> str:
        return " ".join("".join(map(self._inline, content)).split())

    def _inline(self, node: Inline) -> str:
        if isinstance(node, CrossReference):
            target = self.targets.get(node.name, node.name)
            return f"<see {node.document or target}: {self._words(node.content)}>"
        if isinstance(node, Image):
            return f"<image {node.alternative}>"
        if isinstance(node, FootnoteReference):
            return f"<note {node.number}>"
        if isinstance(node, LineBreak):
            return " / "
        if isinstance(node, Link):
            return f"<{node.url} {self._words(node.content)}>"
        inside = getattr(node, "content", None)
        return getattr(node, "text", "") if inside is None else f"<{node.kind} {self._raw(inside)}>"

    def _raw(self, content: Inlines) -> str:
        return "".join(map(self._inline, content))

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        yield self._words(block.content)

    def _quotation(self, block: Quotation) -> Iterator[str]:
        yield from (f"> {line}" for line in self._lines(block.blocks))

    def _code(self, block: CodeBlock) -> Iterator[str]:
        yield " ".join(block.text.split())

    def _bullets(self, block: BulletList) -> Iterator[str]:
        for item in block.items:
            yield from self._item("-", item)

    def _ordered(self, block: OrderedList) -> Iterator[str]:
        for mark, item in zip(block.marks, block.items, strict=True):
            yield from self._item(mark, item)

    def _item(self, mark: str, item: ListItem) -> Iterator[str]:
        first, *rest = [*self._lines(item.blocks)] or [""]
        yield f"{mark} {first}"
        yield from (f"  {line}" for line in rest)

    def _table(self, block: Table) -> Iterator[str]:
        caption = self._words(block.caption)
        alignments = ("-" if each == "left" else each or "-" for each in block.alignments)
        yield f"table {caption} {' '.join(alignments)}"
        for row in (block.head, *block.rows):
            yield " | ".join(map(self._words, row))

    def _figure(self, block: Figure) -> Iterator[str]:
        yield f"figure {self._words(block.caption)} {self._words(block.content)}"

    def _separator(self, _block: Block) -> Iterator[str]:
        yield "---"


_OUTLINES: dict[Any, Any] = {
    Paragraph: _Texts._paragraph,
    Quotation: _Texts._quotation,
    CodeBlock: _Texts._code,
    BulletList: _Texts._bullets,
    OrderedList: _Texts._ordered,
    Table: _Texts._table,
    Figure: _Texts._figure,
}


def _picture(source: str, words: str, title: str) -> Image:
    return Image(source, words, title, "", b"")


def _target(block: Any) -> str:
    """Return the words of a heading that a name refers to, else the first words."""
    inlines = getattr(block, "caption", ()) or getattr(block, "content", ()) or block.head[0]
    words = plain_text(inlines).split()
    if isinstance(block, Heading):
        return f"heading {' '.join(words)}"
    return " ".join(words[:_WORDS_OF_TARGET])
