"""The place of any part of a file's data, found when it is first needed."""

from collections.abc import Callable

from boardpapers.diagnostics import Place
from boardpapers.reader.composer import DataPath, Span, Spans, compose
from boardpapers.reader.source import Source


class Positions:
    """The places of keys, values and words. The text is read a second time, when first needed.

    `read` reads a source and fills in the spans of its keys and values.
    """

    def __init__(self, source: Source, read: Callable[[Source, Spans], object] = compose) -> None:
        self._source = source
        self._read = read
        self._spans: Spans | None = None

    @property
    def spans(self) -> Spans:
        """Every key's and value's span."""
        if self._spans is None:
            self._spans = Spans({}, {})
            self._read(self._source, self._spans)
        return self._spans

    def key(self, path: DataPath) -> Place:
        """Return the place of a field's name; for an item of a list, the place of the item."""
        span = self.spans.keys.get(path)
        return self._place(span) if span else self.value(path)

    def value(self, path: DataPath) -> Place:
        """Return the place of a value, or of the nearest key or value around it that exists."""
        for end in range(len(path), 0, -1):
            span = self.spans.values.get(path[:end])
            if span and span.end > span.start and end == len(path):
                return self._place(span)
            if found := self.spans.keys.get(path[:end]) or span:
                return self._place(found)
        first = self.spans.values.get(())
        return self._place(first) if first else Place(self._source.path, 1, 1)

    def words(self, path: DataPath, words: str, line: int | None = None) -> Place:
        """Return the place of some words inside a value.

        `line` is the line of the value's text, from 0, that has the words or comes before them;
        it is exact for `|` blocks and in Markdown, where a line of the file is a line of the text.
        If the words are not found as written (a folded line, an escape), the place is that of the
        line, or of the value.
        """
        span = self.spans.values.get(path)
        if span is None or span.end == span.start:
            return self.value(path)
        text, start = self._source.text, span.start
        if span.before is not None and line is not None:
            start = self._source.start_of_line(line + span.before, start, span.end)
        found = text.find(words, start, span.end)
        if found >= 0:
            return self._source.place(found, len(words))
        if span.before is not None and line is not None:
            while text[start : start + 1] == " ":
                start += 1
            return self._source.place(start, len(text))
        return self._place(span)

    def _place(self, span: Span) -> Place:
        return self._source.place(span.start, span.end - span.start)
