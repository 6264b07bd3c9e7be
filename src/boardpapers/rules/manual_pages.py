"""The manuals of codes, as pages of text or Markdown, and as one handbook.

In a manual, an example has only the fields that matter. They replace those of a report without
mistakes, `cycle-parking.yaml`. A line `# file: boards/parks.yaml` in an example begins another
file, which is given in full.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from boardpapers.rules.catalogue import Family, Manual, catalogue, families

Manuals: TypeAlias = Mapping[str, Manual]
"""Manuals by their codes."""

_INTRODUCTION = """\
# Rules

Every problem that `boardpapers` reports has a code. The meaning of a code never changes. An error \
stops a paper from being rendered; a warning does not. `boardpapers explain BP301` prints the page \
of one code; `boardpapers explain` lists them all.

An example shows only the fields that matter. The rest is a report without mistakes, \
`cycle-parking.yaml`, in the house style `lga-2013`. A line `# file: …` begins another file.
"""

_INDENTED = re.compile(r"^ {4}.*(?:\n+ {4}.*)*", re.MULTILINE)


def text_pages(manuals: Manuals) -> str:
    """Return the pages of codes as plain text."""
    return "\n".join(
        f"{code} {manual.name} ({manual.severity})\n\n{manual.text}\n"
        for code, manual in manuals.items()
    )


def markdown_pages(manuals: Manuals, level: int = 1) -> str:
    """Return the pages of codes as Markdown, under headings of a level, their examples as YAML."""
    return "\n".join(
        f"{'#' * level} {code} {manual.name}\n\n"
        f"*{manual.severity.capitalize()}.* {_fenced(manual.text)}\n"
        for code, manual in manuals.items()
    )


def text_list(manuals: Manuals) -> str:
    """Return a line for each code: the code, its name, its severity and what is wrong."""
    width = max(len(manual.name) for manual in manuals.values())
    return "".join(
        f"{code}  {manual.name:{width}}  {manual.severity:7}  {manual.sentence}\n"
        for code, manual in manuals.items()
    )


def markdown_list(manuals: Manuals, linked: bool = False) -> str:
    """Return a table of codes; in the handbook, they are links to their pages."""
    lines = ["| Code | Name | Severity | What is wrong |", "| --- | --- | --- | --- |"]
    for code, manual in manuals.items():
        shown = f"[{code}](#{code.lower()}-{manual.name})" if linked else code
        lines.append(f"| {shown} | {manual.name} | {manual.severity} | {manual.sentence} |")
    return "\n".join([*lines, ""])


def handbook() -> str:
    """Return the pages of all codes as one Markdown file, by family, after a table of them."""
    pages = [_family(start, family) for start, family in families().items()]
    table = markdown_list(catalogue(), linked=True)
    return "\n".join([_INTRODUCTION, table, *filter(None, pages)])


def _family(start: str, family: Family) -> str:
    manuals = {code: manual for code, manual in catalogue().items() if code.startswith(start)}
    if not manuals:
        return ""
    return f"## {family.title}\n\n{family.about}\n\n{markdown_pages(manuals, 3)}"


def _fenced(text: str) -> str:
    """Turn indented examples into fenced ones, which are highlighted as YAML."""
    return _INDENTED.sub(
        lambda found: "```yaml\n" + re.sub("^ {4}", "", found[0], flags=re.MULTILINE) + "\n```",
        text,
    )
