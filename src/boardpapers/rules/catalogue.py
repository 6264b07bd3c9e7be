"""Every code that the program can report, with its name, severity and manual.

A rule's manual is its docstring. The manuals of codes that other stages report are in the folder
`manual`, one file for each family of codes. They are read only for commands that need a manual or
a name: checking papers needs neither.
"""

import re
from functools import cache
from inspect import cleandoc
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import Severity
from boardpapers.models.name_suggestions import did_you_mean, suggest
from boardpapers.rules import RULES, Rule

_FOLDER = Path(__file__).with_name("manual")
_HEADING = re.compile(r"^## (BP\d{3}) ([a-z0-9-]+) \((error|warning)\)$", re.MULTILINE)


class Manual(Struct, frozen=True):
    """The manual of a code.

    `text` is Markdown: one line that says what is wrong, why it matters, then the lines `Fails:`
    and `Passes:`, each followed by an indented example.
    """

    name: str
    severity: Severity
    text: str

    @property
    def sentence(self) -> str:
        """The first line, which says what is wrong."""
        return self.text.partition("\n")[0]


class Family(Struct, frozen=True):
    """The codes of one file, which begin with the same three characters, such as `BP0`."""

    title: str
    about: str
    manuals: dict[str, Manual]


@cache
def families() -> dict[str, Family]:
    """Return the families of codes, by the first characters such as `BP0`, in order."""
    return {path.stem: _read_family(path) for path in sorted(_FOLDER.glob("*.md"))}


@cache
def catalogue() -> dict[str, Manual]:
    """Return the manuals of all codes, in order."""
    manuals = {code: _of_rule(rule) for code, rule in RULES.items()}
    for family in families().values():
        manuals |= family.manuals
    return dict(sorted(manuals.items()))


def find(called: str) -> str | None:
    """Return the code with this code or name, in capitals or not; None if there is none."""
    if called.upper() in catalogue():
        return called.upper()
    named = (code for code, manual in catalogue().items() if manual.name == called.lower())
    return next(named, None)


def codes_and_names() -> list[str]:
    """Return all codes and all names."""
    return [*catalogue(), *(manual.name for manual in catalogue().values())]


def suggest_rule(called: str) -> str:
    """Return "did you mean …?" for a misspelt code or name, or for a name instead of a code."""
    code = find(called)
    if code and called.upper() != code:
        return did_you_mean(code)
    # A typed O or I looks like a digit, and is the most likely mistake.
    digits = called.upper().translate(str.maketrans("OIL", "011"))
    return suggest(digits, codes_and_names()) or suggest(called, codes_and_names())


def _of_rule(rule: Rule) -> Manual:
    return Manual(rule.name, rule.severity, cleandoc(rule.check.__doc__ or ""))


def _read_family(path: Path) -> Family:
    start, *pieces = _HEADING.split(path.read_text(encoding="utf-8"))
    heading, _, about = start.strip().partition("\n\n")
    manuals = {
        code: Manual(name, Severity(severity), text.strip())
        for code, name, severity, text in zip(*(pieces[n::4] for n in range(4)), strict=True)
    }
    return Family(heading.removeprefix("# "), about, manuals)
