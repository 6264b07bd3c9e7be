"""The examples in the manuals of rules, and the papers that they stand for."""

import re
from pathlib import Path

from boardpapers.models.base import SINGULARS
from boardpapers.rules.catalogue import Manual
from tests.support.small_reports import write

REPORT = {
    "kind": "kind: report\n",
    "title": "title: Cycle parking\n",
    "style": "style: lga-2013\n",
    "purpose": "purpose: For decision.\n",
    "summary": "summary: The plan adds forty stands.\n",
    "recommendations": "recommendations: That the plan be agreed.\n",
    "action": "action: Officers to act as members decide.\n",
    "contacts": "contacts: {name: Alex Example}\n",
    "sections": "sections: {heading: Background, text: There are forty stands.}\n",
}
"""A report without mistakes, field by field."""

_EXAMPLE = re.compile(r"^(Fails|Passes)\b.*:\n\n((?: {4}.*\n|\n)+)", re.MULTILINE)
_FILE = re.compile(r"^# file: (.+)\n", re.MULTILINE)
_FIELD = re.compile(r"^(\w+):", re.MULTILINE)


def examples(manual: Manual, verdict: str) -> list[str]:
    """Return a manual's examples after `Fails:` or `Passes:`, without their indentation."""
    return [
        re.sub("^ {4}", "", text, flags=re.MULTILINE).strip("\n") + "\n"
        for word, text in _EXAMPLE.findall(manual.text + "\n")
        if word == verdict
    ]


def write_papers(example: str, folder: Path) -> None:
    """Write the papers of an example, as `boardpapers.rules.manual_pages` describes it."""
    fields, *files = _FILE.split(example)
    write(folder / "cycle-parking.yaml", over_report(fields))
    for name, text in zip(files[::2], files[1::2], strict=True):
        write(folder / name, text)


def over_report(fields: str) -> str:
    """Return the good report with an example's fields in place of its own, as they are written."""
    plurals = {one: several for several, one in SINGULARS.items() if several in REPORT}
    replaced = {plurals.get(name, name) for name in _FIELD.findall(fields)}
    return fields + "".join(text for name, text in REPORT.items() if name not in replaced)
