"""A workspace with a meeting of five reports and all that can depend on them, and edits to it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from tests.support.sites import URL
from tests.support.small_reports import write

Edit = Callable[[Path], None]

NUMBERS = range(1, 6)
CITED = {2: 1, 4: 5}
"""The reports that cite another one."""
_SETTINGS = f"name: Example Council\nbase_url: {URL}\nstyle: own\n"
_STYLE = "extends: lga\nagenda: {report: Report}\n"
_REPORT = """kind: report
title: {title} {number}
purpose: For decision.
recommendations:
  - That plan {number} be agreed.
contact: {{name: Sam Smith}}
{extra}sections:
  - heading: Background
    text: |
      The first paragraph of {number}.

      The second paragraph.{cited} {{#plan}}
"""
_APPENDIX = "appendix: {{title: Terms, file: texts/terms-{number}{language}.md}}\n"
_MEETING = "kind: meeting\nboard: {board}\ndate: {date}\nitems:\n"
_PEOPLE = ("sam", "alex", "jo")


class WordsMissingError(Exception):
    """The words that an edit replaces are not there."""


def write_meetings(folder: Path, *, is_held: bool = True, is_welsh: bool = True) -> Path:
    """Write a workspace of two boards.

    The first meeting has five reports, with cross-references and appendices. If it `is_held`, it
    has minutes, and the next meeting of its board approves them. If it `is_welsh`, its papers are
    in both languages.
    """
    write(folder / "boardpapers.yaml", _SETTINGS)
    write(folder / "templates/own/style.yaml", _STYLE)
    people = "".join(f"  - {{id: {id}, name: {id.title()} Example}}\n" for id in _PEOPLE)
    write(folder / "members.yaml", f"kind: members\nmembers:\n{people}")
    languages = "languages: [en-GB, cy-GB]\n" if is_welsh else ""
    seats = "".join(f"  - {{member: {id}}}\n" for id in _PEOPLE)
    for board, extra in (("parks", languages), ("roads", "")):
        own = f"kind: board\nname: {board.title()} Committee\n{extra}members:\n{seats}"
        write(folder / f"boards/{board}.yaml", own)
    items = "".join(f"  - {{report: plan-{number}}}\n" for number in NUMBERS)
    march = _MEETING.format(board="parks", date="2026-03-10")
    write(folder / "meetings/march.yaml", f"{march}  - {{title: Apologies}}\n{items}")
    april = _MEETING.format(board="roads", date="2026-04-10")
    write(folder / "meetings/april.yaml", f"{april}  - report: other-1\n  - report: other-2\n")
    for number in NUMBERS:
        for language in ("", ".cy-GB")[: 1 + is_welsh]:
            _write_report(folder, number, language)
    for number in (1, 2):
        text = _REPORT.format(title="Other", number=number, extra="", cited="")
        write(folder / f"reports/other-{number}.yaml", text)
    if is_held:
        may = _MEETING.format(board="parks", date="2026-05-12")
        write(folder / "meetings/may.yaml", f"{may}  - {{title: Minutes, minutes_of: march}}\n")
        _write_minutes(folder)
    return folder


def _write_report(folder: Path, number: int, language: str) -> None:
    about = f"plan-{CITED[number]}#plan" if number in CITED else ""
    translated = f"translation_of: plan-{number}\nlanguage: cy-GB\n" if language else ""
    text = _REPORT.format(
        title="Cynllun" if language else "Plan",
        number=number,
        extra=translated + _APPENDIX.format(number=number, language=language),
        cited=f" See []({about})." if about else "",
    )
    write(folder / f"reports/plan-{number}{language}.yaml", text)
    write(folder / f"texts/terms-{number}{language}.md", f"The terms of {number}.\n")


def _write_minutes(folder: Path) -> None:
    decided = "".join(
        f"  - {{item: {number + 1}, decision: That plan {number} be agreed., outcome: agreed}}\n"
        for number in NUMBERS
    )
    present = f"present: [{', '.join(_PEOPLE)}]\n"
    write(
        folder / "minutes/march.yaml", f"kind: minutes\nmeeting: march\n{present}items:\n{decided}"
    )


def replaced(path: str, old: str, new: str) -> Edit:
    """Return an edit that replaces the first occurrence of some words in a file."""

    def edit(folder: Path) -> None:
        file = folder / path
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        if old not in text:
            raise WordsMissingError(path)
        write(folder / path, text.replace(old, new, 1))

    return edit


def _rename_report(folder: Path) -> None:
    if not (folder / _WELSH).exists():
        raise WordsMissingError(_WELSH)
    for ending in (".yaml", ".cy-GB.yaml"):
        (folder / f"reports/plan-1{ending}").rename(folder / f"reports/scheme{ending}")
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for before, after in (("report: ", "}"), ("(", "#"), ("translation_of: ", "\n")):
            text = text.replace(f"{before}plan-1{after}", f"{before}scheme{after}")
        write(path, text)


def apply(folder: Path, names: Iterable[str]) -> None:
    """Write the workspace with some edits; one is left out if another took its words away."""
    for path in folder.rglob("*"):
        if path.is_file() and not {"build", "site"} & {*path.relative_to(folder).parts}:
            path.unlink()
    write_meetings(folder)
    for name in names:
        with suppress(WordsMissingError):
            EDITS[name](folder)


_PLAN = "reports/plan-1.yaml"
_WELSH = "reports/plan-1.cy-GB.yaml"
_MARCH = "meetings/march.yaml"
_PUBLISHED = """{"meeting": "march", "publications": [{"day": "2026-03-02", "pack": "march-pack",
"last_page": 3, "documents": [{"id": "plan-1", "title": "Plan 1", "first": 2, "last": 3,
"digest": "0"}]}]}
"""
_EXEMPT = "access: exempt\nexempt: {paragraphs: [3], public_interest: Prices would rise.}\n"
EDITS: dict[str, Edit] = {
    "sentence of a report": replaced(_PLAN, "The first paragraph", "A new sentence"),
    "sentence with a name that is cited": replaced(_PLAN, "The second paragraph", "More"),
    "one more paragraph": replaced(_PLAN, "      The first", "      New.\n\n      The first"),
    "title of a report": replaced(_PLAN, "Plan 1", "Cycle stands"),
    "exempt report": replaced(_PLAN, "contact:", f"{_EXEMPT}contact:"),
    "recommendation": replaced(_PLAN, "be agreed", "be noted"),
    "one more recommendation": replaced(_PLAN, "contact:", "  - That it be read.\ncontact:"),
    "contact": replaced(_PLAN, "Sam Smith", "Sam Jones"),
    "key decision": replaced(_PLAN, "contact:", "key_decision: yes\ncontact:"),
    "text of an appendix": replaced("texts/terms-1.md", "The terms", "All terms"),
    "exempt appendix": replaced(_PLAN, "{title: Terms,", "{title: Terms, access: confidential,"),
    "error in a report": replaced(_PLAN, "contact:", "contcat: x\ncontact:"),
    "sentence of a translation": replaced(_WELSH, "The first paragraph", "A new sentence"),
    "title of a translation": replaced(_WELSH, "Cynllun 1", "Beiciau"),
    "id of a report": _rename_report,
    "order of a meeting": replaced(
        _MARCH, "{report: plan-1}\n  - {report: plan-2}", "{report: plan-2}\n  - {report: plan-1}"
    ),
    "purpose of an item": replaced(
        _MARCH, "{report: plan-1}", "{report: plan-1, purpose: discussion}"
    ),
    "name of a board": replaced("boards/parks.yaml", "Parks", "Green"),
    "name of a member": replaced("members.yaml", "Sam Example", "Sam Sample"),
    "decision": replaced("minutes/march.yaml", "That plan 2 be agreed", "That plan 2 be approved"),
    "attendance": replaced("minutes/march.yaml", ", jo]", "]"),
    "word of a house style": replaced("templates/own/style.yaml", "Report}", "Read it}"),
    "name of the council": replaced("boardpapers.yaml", "Example Council", "Another Council"),
    "another language of the boards": replaced("boards/parks.yaml", "[en-GB, cy-GB]", "[en-GB]"),
    "no translation": lambda folder: (folder / _WELSH).unlink(missing_ok=True),
    "no minutes": lambda folder: (folder / "minutes/march.yaml").unlink(missing_ok=True),
    "published pack": lambda folder: write(folder / "published/march.json", _PUBLISHED),
    "report of another meeting": replaced("reports/other-1.yaml", "The first", "The only"),
}
"""Edits by what they change."""
