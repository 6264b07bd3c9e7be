"""The words of a field of HTML, with their looks, as Markdown that shows exactly them."""

import re
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.writers.markdown.escaping import (
    escape,
    escape_line_start,
    link_target,
    parts_words,
)

_SPACE = re.compile(r"[^\S\n]+")
_CAPTION = re.compile(r"(Table|Figure):", re.IGNORECASE)
_LIST_MARK = re.compile(r"^(\(?)([0-9]{1,9}|[A-Za-z]{1,15})([.)])(?=\s|$)")
_IN_BRACKETS = re.compile(r"\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s")


class Run(Struct, frozen=True):
    """Words of one look; a line feed is a line break. `tag` is sup, sub, del or nothing."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    tag: str = ""

    @property
    def look(self) -> tuple[bool, bool, str, str]:
        """What runs have in common that can be joined."""
        return self.strong, self.emphasis, self.link, self.tag


def markdown_of(runs: list[Run]) -> str:
    """Return runs as Markdown: one paragraph, or several if there are two line breaks."""
    joined = _joined(_with_plain_space(runs))
    pieces = []
    for index, run in enumerate(joined):
        before = joined[index - 1].text[-1:] if index else ""
        after = joined[index + 1].text[:1] if index + 1 < len(joined) else ""
        pieces.append(_marked(run, before, after))
    paragraphs = re.split(r"\s*\n\s*\n\s*", "".join(pieces).strip())
    return "\n\n".join(_lines(each) for each in paragraphs)


def _with_plain_space(runs: list[Run]) -> list[Run]:
    """Return runs whose only line feeds are line breaks, and whose blanks are single spaces."""
    breaks = [run if run.text == "\n" else replace(run, text=" ".join(run.text.split("\n")))
              for run in runs]  # fmt: skip
    return [replace(run, text=_SPACE.sub(" ", run.text)) for run in breaks if run.text]


def _joined(runs: list[Run]) -> list[Run]:
    """Return runs with those of one look joined, and the blanks at their ends outside the look."""
    outside: list[Run] = []
    for run in runs:
        words = run.text.strip(" \n")
        start = len(run.text) - len(run.text.lstrip(" \n")) if words else len(run.text)
        outside += [Run(run.text[:start]), replace(run, text=words)]
        outside.append(Run(run.text[start + len(words) :]))
    kept = _without_marks_between([run for run in outside if run.text])
    return [
        Run(_SPACE.sub(" ", "".join(each.text for each in group)), *look)
        for look, group in groupby(kept, key=lambda run: run.look)
    ]


def _without_marks_between(runs: list[Run]) -> list[Run]:
    """Give a blank between two runs of one look that look too, so that it is one run."""
    kept = list(runs)
    for index in range(1, len(runs) - 1):
        before, here, after = runs[index - 1 : index + 2]
        if here.text == " " and before.look == after.look and before.text != "\n":
            kept[index] = replace(before, text=" ")
    return kept


def _marked(run: Run, before: str, after: str) -> str:
    text = escape_lines(run.text)
    if run.tag:
        text = f"<{run.tag}>{text}</{run.tag}>"
    for wanted, mark in ((run.emphasis, "*"), (run.strong, "**")):
        ends = parts_words(mark, run.text[:1], before) or parts_words(mark, run.text[-1:], after)
        if wanted and not run.tag and not ends and "\n" not in text:
            text = f"{mark}{text}{mark}"
    return f"[{text}]({link_target(run.link)})" if run.link else text


def escape_lines(text: str) -> str:
    """Return words escaped for Markdown, with their line feeds."""
    return "\n".join(map(escape, text.split("\n")))


def _lines(text: str) -> str:
    """Return the lines of a paragraph, with a break after each but the last."""
    lines = [each for line in text.split("\n") if (each := line.strip(" "))]
    return "\\\n".join(_guarded(line, first=n == 0) for n, line in enumerate(lines))


def _guarded(line: str, first: bool) -> str:
    """Return a line that begins no heading, caption or list; a letter in brackets may begin one.

    Its mark is kept as it is in every format, so that nothing changes but the indent.
    """
    if first and _IN_BRACKETS.match(line):
        return line
    guarded = escape_line_start(line)
    if guarded == line:
        guarded = _LIST_MARK.sub(r"\1\2\\\3", line, count=1)
    return _CAPTION.sub(r"\1&#58;", guarded, count=1) if _CAPTION.match(guarded) else guarded
