"""Edits of one paper, by the paths of its data, checked by reading the result again."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from boardpapers.diagnostics import CallError
from boardpapers.edits.file_changes import Change, Splice, spliced
from boardpapers.edits.prose_links import is_link, likely_links
from boardpapers.edits.scalars import same_quotes
from boardpapers.paths import relative
from boardpapers.reader import DataPath, Plain, decode
from boardpapers.reader.source import read_bytes
from boardpapers.workspace import AnyPaper
from boardpapers.workspace.loading import load_paper


def value_splice(paper: AnyPaper, path: DataPath, value: str) -> Splice:
    """Return the change that writes another value at a path of the data."""
    span = paper.positions.spans.values.get(path)
    if span is None:
        raise by_hand(paper.path)
    written = paper.source.text[span.start : span.end]
    return Splice(span.start, span.end, same_quotes(written, value))


def prose_splices(
    paper: AnyPaper, path: DataPath, text: str, old: str, new: str
) -> tuple[list[Splice], str]:
    """Return the changes of the links to a report in a text, and the text after them.

    Raises CallError: the links are not in the file as in the text, because of escapes.
    """
    likely = likely_links(text, old, new)
    links = [is_link(text, each, old) for each in likely]
    span = paper.positions.spans.values.get(path)
    if not any(links) or span is None:
        return [], text
    in_file = likely_links(paper.source.text[span.start : span.end], old, new)
    if len(in_file) != len(likely):
        raise by_hand(paper.path)
    splices = [
        Splice(span.start + each.start, span.start + each.end, each.replacement)
        for each, is_one in zip(in_file, links, strict=True)
        if is_one
    ]
    changed = [each for each, is_one in zip(likely, links, strict=True) if is_one]
    return splices, spliced(text.encode("utf-8"), changed).decode("utf-8")


def changed_paper(
    paper: AnyPaper,
    splices: list[Splice],
    expected: Plain,
    new_path: Path | None = None,
) -> Change:
    """Return the change of a paper's file, after which it has the expected data.

    Raises CallError: it would not, so that the change has to be made by hand.
    """
    before = read_bytes(paper.path)
    if decode(paper.path, before).text != paper.source.text:
        raise CallError(f"`{relative(paper.path)}` has changed in the meantime: try again")
    after = spliced(before, splices)
    if load_paper(decode(paper.path, after)).data != expected:
        raise by_hand(paper.path)
    return Change(paper.path, before, after, new_path or paper.path)


def by_hand(path: Path) -> CallError:
    """Return the error for a file that cannot be changed safely."""
    return CallError(f"`{relative(path)}` cannot be changed safely: change it by hand first")


def with_values(data: Plain, values: Mapping[DataPath, str], at: DataPath = ()) -> Plain:
    """Return data with other texts at some paths."""
    if at in values:
        return values[at]
    if isinstance(data, dict):
        return {key: with_values(each, values, (*at, key)) for key, each in data.items()}
    if isinstance(data, list):
        return [with_values(each, values, (*at, index)) for index, each in enumerate(data)]
    return data


def texts_in(data: Plain, at: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """Yield the texts in data, with their paths."""
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict):
        for key, each in data.items():
            yield from texts_in(each, (*at, key))
    elif isinstance(data, list):
        for index, each in enumerate(data):
            yield from texts_in(each, (*at, index))
