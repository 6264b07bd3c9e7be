"""A paper as a file that people can edit: YAML, or Markdown with front matter."""

from collections.abc import Iterable, Iterator
from typing import Any

from boardpapers.models import Kind, StrictModel
from boardpapers.models.markdown_headings import heading_of
from boardpapers.writers.source.yaml_lines import comment_lines, yaml_lines

_SPREAD = ("sections", "appendices", "items", "members")


def write_yaml(
    kind: Kind[StrictModel], data: dict[str, Any], schema: str, comments: Iterable[str] = ()
) -> str:
    """Return a paper as YAML: its fields in order, and comments below the line of its schema."""
    return "\n".join([_schema_line(schema), *comment_lines(comments), *_fields(kind, data)]) + "\n"


def write_markdown_paper(
    kind: Kind[StrictModel], data: dict[str, Any], schema: str, comments: Iterable[str] = ()
) -> str:
    """Return a report as Markdown: fields in its front matter, prose under headings."""
    prose = {name: value for name, value in data.items() if _has_heading(kind, name, value)}
    fields = {name: value for name, value in data.items() if name not in prose}
    front = [_schema_line(schema), *comment_lines(comments), *_fields(kind, fields)]
    parts = [part for name, value in prose.items() for part in _under_headings(kind, name, value)]
    return "\n".join(["---", *front, "---", "", "\n\n".join(parts)]).rstrip("\n") + "\n"


def _schema_line(schema: str) -> str:
    return f"# yaml-language-server: $schema={schema}"


def _fields(kind: Kind[StrictModel], data: dict[str, Any]) -> Iterator[str]:
    yield f"kind: {kind.name}"
    was_long = False
    for name, value in data.items():
        lines = list(_spread(name, list(yaml_lines(name, value))))
        is_long = len(lines) > 1
        yield from ("",) if is_long or was_long else ()
        yield from lines
        was_long = is_long


def _spread(name: str, lines: list[str]) -> Iterator[str]:
    """Yield the lines of a field, with an empty line between sections; comments come before one."""
    is_first, in_comment = True, False
    for line in lines:
        is_comment = line.startswith("  # ")
        begins = name in _SPREAD and (is_comment or line.startswith("  - ")) and not in_comment
        if begins and not is_first:
            yield ""
        is_first = is_first and not begins
        in_comment = is_comment
        yield line


def _has_heading(kind: Kind[StrictModel], name: str, value: Any) -> bool:
    if name in ("sections", "appendices"):
        return all(each.keys() <= {"heading", "text", "title"} for each in value)
    if isinstance(value, dict):
        return all(heading_of(kind.model, (name, key)) for key in value)
    return bool(heading_of(kind.model, (name,)))


def _under_headings(kind: Kind[StrictModel], name: str, value: Any) -> Iterator[str]:
    match value:
        case dict():
            for key, text in value.items():
                yield f"{heading_of(kind.model, (name, key))}\n\n{text}"
        case list() if name == "sections":
            yield from (
                f"## {_escaped(each['heading'])}\n\n{each.get('text', '')}".rstrip()
                for each in value
            )
        case list() if name == "appendices":
            yield from (
                f"## Appendix: {_escaped(each['title'])}\n\n{each['text']}" for each in value
            )
        case list():
            items = "\n\n".join(map(_item, value)) if len(value) > 1 else value[0]
            yield f"{heading_of(kind.model, (name,))}\n\n{items}"
        case _:
            yield f"{heading_of(kind.model, (name,))}\n\n{value}"


def _item(text: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([f"1. {first}", *(f"   {line}" if line else "" for line in rest)])


def _escaped(words: str) -> str:
    from boardpapers.writers.markdown.escaping import escape

    return escape(words)
