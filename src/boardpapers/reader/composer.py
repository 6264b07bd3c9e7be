"""Build plain data from YAML's stream of events: dicts, lists, text and None only.

Every scalar is the text that the author typed. YAML features that authors do not mean to use
(anchors, tags, a second document, keys that are not text …) are refused here, with their place.
Events are used because libyaml's own composer crashes the process on deep nesting.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic, error, warning
from boardpapers.reader.hidden_comments import unclear_comment, without_comments
from boardpapers.reader.source import FORBIDDEN_CHARACTER, Source
from boardpapers.reader.yaml_errors import IN_QUOTES
from boardpapers.reader.yaml_events import events, refusal

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
DataPath: TypeAlias = tuple[str | int, ...]

NOTHING = frozenset({"", "~", "null"})
_LIST_ITEM = re.compile(r"\n[ ]*(?:[-*+]|\d+[.)])[ ]\S")
_HASH = re.compile(r"[ \t]+#(?=[^\s#!])")
_MARKED = re.compile(r"[&*!][^\s,\[\]{}]*")
_HEADER_WITH_HASH = re.compile(r"[|>][-+\d]{0,2}#")


class Span(Struct, frozen=True):
    """The span of a scalar or collection: offsets into the text.

    `before` is the number of line ends between its start and its first line, if each line of the
    file is a line of the value: 1 in a `|` block, 0 in Markdown; otherwise None.
    """

    start: int
    end: int
    before: int | None = None


class Spans(Struct):
    """The spans of every key and every value, filled while a file is composed."""

    keys: dict[DataPath, Span]
    values: dict[DataPath, Span]


class Composition(Struct, frozen=True):
    """A file's data, the diagnostics of reading it, and the paths whose value was refused."""

    data: Plain
    diagnostics: tuple[Diagnostic, ...]
    refused: frozenset[DataPath]


def compose(source: Source, spans: Spans | None = None) -> Composition:
    """Read a source as plain data.

    Raises BoardpapersError: BP002 not YAML, BP006 a second document, BP008 nested too deeply.
    Returned as diagnostics: BP003 duplicate key, BP004 anchor, alias or merge key, BP005 tag,
    BP007 a key that is not text, BP009 forbidden character, BP011 text lost to a comment, BP329 a
    comment that is not closed.
    """
    composer = _Composer(source, spans)
    handlers = composer.handlers()
    for event in events(source):
        handler = handlers.get(type(event))
        if handler:
            handler(event)
    data = composer.documents[0] if composer.documents else None
    return Composition(data, tuple(composer.diagnostics), frozenset(composer.refused))


# In place of a key whose value is discarded.
_DISCARD = "\x00"


class _Frame:
    """An open mapping or sequence; `path` is None if nothing inside it is kept.

    `key` is the key whose value comes next; in a mapping, None means that a key comes next.
    `seen` has the offset of each key so far.
    """

    __slots__ = ("container", "is_key", "is_mapping", "key", "path", "seen")

    def __init__(self, container: Any, path: DataPath | None, is_key: bool = False) -> None:
        self.container = container
        self.is_mapping = type(container) is dict
        self.path = path
        self.is_key = is_key
        self.key: str | None = None
        self.seen: dict[str, int] = {}

    @property
    def awaits_key(self) -> bool:
        return self.is_mapping and self.key is None

    @property
    def next_path(self) -> DataPath | None:
        """The path of the next value."""
        if self.path is None or self.key == _DISCARD:
            return None
        return (*self.path, len(self.container) if self.key is None else self.key)


class _Composer:
    def __init__(self, source: Source, spans: Spans | None) -> None:
        self.source = source
        self.spans = spans
        self.diagnostics: list[Diagnostic] = []
        self.refused: set[DataPath] = set()
        self.documents: list[Plain] = []
        self.frames = [_Frame(self.documents, ())]
        self.may_lose_text = any(map(_ends_in_blank, source.text.split("#")[:-1]))

    def handlers(self) -> dict[type, Callable[[Any], None]]:
        """Return the handler of each kind of event.

        They are not stored: a reference to itself would keep the composer and its source in
        memory until the garbage collector runs.
        """
        return {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.start_mapping,
            yaml.SequenceStartEvent: self.start_sequence,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.start_document,
        }

    def start_document(self, event: Any) -> None:
        if self.documents:
            place = self.source.place(event.start_mark.index, 3)
            raise BoardpapersError(
                error(
                    "BP006",
                    place,
                    "a second document begins here",
                    "put each paper in its own file",
                )
            )

    def scalar(self, event: Any) -> None:
        frame = self.frames[-1]
        if event.anchor is not None or event.tag is not None:
            self.refuse_properties(event)
        if frame.awaits_key:
            self.key(frame, event)
            return
        value: str | None = event.value
        if event.style:
            self.check_style(event)
        elif value in NOTHING:
            value = None
        if value and "<!--" in value:
            value = self.leave_out_comments(value, event)
            if value is None and frame.key is None:
                return  # an item of a list with only a comment
        if self.may_lose_text and not event.style:
            self.warn_of_lost_text(event)
        self.keep(frame, value, event)

    def leave_out_comments(self, value: str, event: Any) -> str | None:
        """Return a value without the comments in it; None if there is nothing else."""
        if problem := unclear_comment(value):
            offset = problem.find(self.source.text, event.start_mark.index)
            place = self.source.place(offset, len("<!--"))
            self.diagnostics.append(error("BP329", place, problem.message, problem.help))
        value = without_comments(value)
        return value if value.strip() else None

    def check_style(self, event: Any) -> None:
        """Check a quoted or block scalar for words that would be lost or changed."""
        if _HEADER_WITH_HASH.match(self.source.text, event.start_mark.index):
            # libyaml reads what follows as a comment and drops it.
            problem = yaml.MarkedYAMLError(problem_mark=event.end_mark)
            raise refusal(self.source, problem)
        if event.style == ">":
            self.warn_of_joined_list(event)
        elif event.style == '"' and FORBIDDEN_CHARACTER.search(event.value):
            self.report_hidden(event)
            self.refuse_value()

    def key(self, frame: _Frame, event: Any) -> None:
        key: str = event.value
        if key == "<<" and not event.style:
            help = "write each field out in full"
            self.report("BP004", event, "merge keys (`<<`) are not allowed in papers", help)
        elif event.style == '"' and FORBIDDEN_CHARACTER.search(key):
            self.report_hidden(event)
            self.refuse_around(frame)
        elif key.strip() == "":
            help = "write the field's name before the colon"
            self.report("BP007", event, "this field has no name", help)
        elif key in frame.seen:
            self.report_duplicate(key, frame.seen[key], event)
        else:
            frame.seen[key] = event.start_mark.index
            frame.key = key
            if self.spans is not None and frame.path is not None:
                self.spans.keys[(*frame.path, key)[1:]] = _span(event)
            return
        frame.key = _DISCARD

    def keep(self, frame: _Frame, value: Any, event: Any) -> None:
        """Store a value in its container."""
        if self.spans is not None and (path := frame.next_path) is not None:
            self.spans.values[path[1:]] = _span(event)
        if frame.key is None:
            frame.container.append(value)
        elif frame.key != _DISCARD:
            frame.container[frame.key] = value
        frame.key = None

    def start_mapping(self, event: Any) -> None:
        self.start({}, event)

    def start_sequence(self, event: Any) -> None:
        self.start([], event)

    def start(self, container: Any, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse_properties(event)
        frame = self.frames[-1]
        if frame.awaits_key:
            self.refuse_key(frame, event)
            self.frames.append(_Frame(container, None, is_key=True))
            return
        path = frame.next_path
        self.keep(frame, container, event)
        self.frames.append(_Frame(container, path))

    def end(self, _event: Any) -> None:
        if self.frames.pop().is_key:
            self.frames[-1].key = _DISCARD

    def alias(self, event: Any) -> None:
        self.refuse("BP004", event, "an alias")
        frame = self.frames[-1]
        if frame.awaits_key:
            frame.key = _DISCARD
            return
        self.refuse_value()
        self.keep(frame, None, event)

    def refuse_key(self, frame: _Frame, event: Any) -> None:
        self.report(
            "BP007",
            event,
            "the name of a field must be text",
            "put a value that begins with `{` or `[` in quotes: '{like this}'",
        )
        self.refuse_around(frame)

    def refuse_around(self, frame: _Frame) -> None:
        """Suppress further errors about a mapping that has an unknown key."""
        if frame.path is not None:
            self.refused.add(frame.path[1:])

    def refuse_properties(self, event: Any) -> None:
        code, called = ("BP004", "an anchor") if event.tag is None else ("BP005", "a tag")
        self.refuse(code, event, called)
        if not self.frames[-1].awaits_key:
            self.refuse_value()

    def refuse_value(self) -> None:
        """Suppress further errors about the next value."""
        if (path := self.frames[-1].next_path) is not None:
            self.refused.add(path[1:])

    def refuse(self, code: str, event: Any, called: str) -> None:
        """Report a value that begins with one of the marks `&`, `*` and `!`."""
        start = event.start_mark.index
        found = _MARKED.match(self.source.text, start)
        mark = found[0] if found else "!"
        sentence = f"a value cannot begin with `{mark[0]}`: YAML reads `{mark}` as {called}"
        place = self.source.place(start, len(mark))
        self.diagnostics.append(error(code, place, sentence, IN_QUOTES))

    def report_duplicate(self, key: str, first: int, event: Any) -> None:
        place = self.source.place(event.start_mark.index, len(key))
        earlier = self.source.place(first, len(key))
        sentence = f"`{key}` appears twice: here and on line {earlier.line}"
        duplicate = error("BP003", place, sentence, "keep only one of them")
        self.diagnostics.append(replace(duplicate, related=(("the first one", earlier),)))

    def warn_of_joined_list(self, event: Any) -> None:
        """Warn of a list that `>` joins into one line: the author meant a list."""
        found = _LIST_ITEM.search(self.source.text, event.start_mark.index, event.end_mark.index)
        if found:
            place = self.source.place(event.start_mark.index)
            sentence = "`>` joins the lines below into one, including the list"
            help = "begin the text with `|` instead, which keeps the line breaks"
            self.diagnostics.append(warning("BP016", place, sentence, help))

    def warn_of_lost_text(self, event: Any) -> None:
        text, end = self.source.text, event.end_mark.index
        found = _HASH.match(text, end)
        if not found:
            return
        start, line_end = found.end() - 1, text.find("\n", end)
        lost = text[start : line_end if line_end >= 0 else len(text)]
        place = self.source.place(start, len(lost))
        sentence = f"`{lost}` is read as a comment and will not be printed"
        help = (
            "if it is part of the value, put the whole value in quotes; if it is a comment, "
            "write a space after `#`"
        )
        self.diagnostics.append(warning("BP011", place, sentence, help))

    def report_hidden(self, event: Any) -> None:
        sentence = "an escape in this text is an invisible character"
        self.report("BP009", event, sentence, "delete it")

    def report(self, code: str, event: Any, message: str, help: str = "") -> None:
        start, end = event.start_mark.index, event.end_mark.index
        place = self.source.place(start, end - start)
        self.diagnostics.append(error(code, place, message, help))


def _ends_in_blank(text: str) -> bool:
    return text.endswith((" ", "\t"))


def _span(event: Any) -> Span:
    before = 1 if getattr(event, "style", None) == "|" else None
    return Span(event.start_mark.index, event.end_mark.index, before)
