"""After each kind of edit: exactly the documents that are made again, and no others."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from boardpapers.workspace.dependencies import Dependencies, Dependency
from tests.support.meetings_of_reports import EDITS, NUMBERS, write_meetings
from tests.support.missing_extras import without_its_extra
from tests.support.run_program import Ran, boardpapers
from tests.support.sites import make_site

_PLANS = {f"plan-{number}{language}" for number in NUMBERS for language in ("", ".cy-GB")}
_MARCH = {"march-agenda", "march-minutes"}
_SHEET = {"march-decisions"}
_MAY = {"may-agenda"}
_MEMBERSHIPS = {"parks-membership", "roads-membership"}
_OTHERS = {"other-1", "other-2", "april-agenda"}
_EVERYTHING = _PLANS | _MARCH | _MAY | _MEMBERSHIPS | _OTHERS
_BOTH = {"plan-1", "plan-1.cy-GB"}
_BOTH_BESIDE = {"plan-2", "plan-2.cy-GB"}
_PACKS = {"march-pack", "may-pack"}

Names = set[str]
_TABLE: dict[str, tuple[Names, Names, Names]] = {
    "sentence of a report": ({"plan-1"}, {"march-pack"}, set()),
    "sentence with a name that is cited": ({"plan-1"}, {"march-pack"}, set()),
    # The number of the cited paragraph changes, and the translation now has fewer.
    "one more paragraph": (_BOTH | {"plan-2"}, {"march-pack"}, set()),
    "title of a report": (_BOTH | {"plan-2"} | _MARCH, _PACKS, _SHEET | _BOTH_BESIDE),
    "exempt report": (_BOTH_BESIDE | _MARCH, _PACKS, _SHEET),
    "recommendation": ({"plan-1"}, {"march-pack"}, set()),
    "one more recommendation": (_BOTH, {"march-pack"}, set()),
    "contact": ({"plan-1"}, {"march-pack"}, set()),
    "key decision": (_BOTH | _MARCH, _PACKS, _SHEET | _BOTH_BESIDE),
    "text of an appendix": ({"plan-1"}, {"march-pack"}, set()),
    "exempt appendix": (_BOTH | _MARCH, _PACKS, _SHEET | _BOTH_BESIDE),
    # Papers that name one with errors keep their files.
    "error in a report": ({"march-minutes"}, {"may-pack"}, _SHEET),
    "sentence of a translation": ({"plan-1.cy-GB"}, set(), set()),
    "title of a translation": (
        _BOTH | {"plan-2.cy-GB"} | _MARCH, _PACKS, _SHEET | _BOTH_BESIDE,
    ),
    "id of a report": (
        _PLANS - _BOTH | {"scheme", "scheme.cy-GB"} | _MARCH | _MAY, _PACKS, _SHEET,
    ),
    "order of a meeting": (_PLANS | _MARCH | _MAY, _PACKS, _SHEET),
    "purpose of an item": (_PLANS | _MARCH | _MAY, _PACKS, _SHEET),
    "name of a board": (_PLANS | _MARCH | _MAY | {"parks-membership"}, _PACKS, _SHEET),
    "name of a member": (
        _MARCH | _MAY | {"april-agenda"} | _MEMBERSHIPS, _PACKS | {"april-pack"}, _SHEET,
    ),
    "decision": (
        {"march-minutes"} | _MAY, {"may-pack"}, _SHEET | _BOTH_BESIDE | {"march-agenda"},
    ),
    "attendance": ({"march-minutes"} | _MAY, {"may-pack"}, _SHEET | {"march-agenda"}),
    "word of a house style": (_EVERYTHING, _PACKS | {"april-pack"}, _SHEET),
    "name of the council": (_EVERYTHING, _PACKS | {"april-pack"}, _SHEET),
    "another language of the boards": (
        _PLANS | _MARCH | _MAY | {"parks-membership"}, _PACKS, _SHEET,
    ),
    "no translation": (
        {"plan-1", "plan-2.cy-GB"} | _MARCH, _PACKS, _SHEET | {"plan-2"},
    ),
    "no minutes": (_MAY, {"may-pack"}, _PLANS | {"march-agenda"}),
    # The record of what was published says which texts have changed since.
    "published pack": (_PLANS, {"march-pack"}, set()),
    "report of another meeting": ({"other-1"}, {"april-pack"}, set()),
}  # fmt: skip
"""By edit: the documents that `render` makes again, the packs, and what else is on the site."""

_ON_SITE = {"parks": {"2026-03-10": "march", "2026-05-12": "may"}, "roads": {"2026-04-10": "april"}}
_WRITTEN = re.compile(r"wrote (?:build|site)/(\S+?)(?:\.md|/)?(?: |$)", re.MULTILINE)


@pytest.fixture(autouse=True)
def quick_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make no PDF and Word files, which take most of the time."""
    for format in ("pdf", "docx"):
        without_its_extra(monkeypatch, format)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_meetings(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def folder(workspace: Path) -> Iterator[Path]:
    """Return a workspace of which everything has been made; undo the edits afterwards."""
    made(workspace)
    before = {path: path.read_bytes() for path in _papers(workspace)}
    yield workspace
    for path in _papers(workspace):
        path.unlink()
    for path, content in before.items():
        path.write_bytes(content)


def _papers(folder: Path) -> list[Path]:
    outputs = {folder / "build", folder / "site"}
    return [each for each in folder.rglob("*") if each.is_file() and not outputs & {*each.parents}]


def made(folder: Path) -> tuple[Names, Names, Names]:
    """Make everything; return the names of the documents, packs and pages that were written."""
    rendered = boardpapers("render", ".", "--to", "md", within=folder)
    packs = boardpapers("pack", ".", "--to", "md", within=folder)
    return _names(rendered), _names(packs), set(map(_document, _names(make_site(folder))))


def _names(ran: Ran) -> Names:
    assert ran.code in (0, 1), ran.everything
    return set(_WRITTEN.findall(ran.err))


def _document(address: str) -> str:
    """Return the name of the document that has an address on the site."""
    board, place, *rest = address.removeprefix("cy/").split("/")
    if place == "members":
        return f"{board}-membership"
    meeting = _ON_SITE[board][place]
    if not rest:
        return f"{meeting}-agenda"
    name = f"{meeting}-{rest[-1]}" if rest[0] == "minutes" else rest[0]
    return f"{name}.cy-GB" if address.startswith("cy/") else name


def test_nothing(folder: Path) -> None:
    assert made(folder) == (set(), set(), set())


def test_every_edit_is_in_the_table() -> None:
    assert _TABLE.keys() == EDITS.keys()


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit(folder: Path, edit: str) -> None:
    EDITS[edit](folder)
    documents, packs, also_on_site = _TABLE[edit]
    assert made(folder) == (documents, packs, documents | also_on_site)


def test_an_answer_is_made_again_only_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If it is the same after an edit, the next run knows that."""
    EDITS["title of a report"](folder)
    EDITS["one more recommendation"](folder)
    made(folder)
    asked: list[Dependency] = []
    answer = Dependencies.answer

    def noted(self: Dependencies, question: Dependency, make: Callable[[], object]) -> object:
        asked.append(question)
        return answer(self, question, make)

    monkeypatch.setattr(Dependencies, "answer", noted)
    assert made(folder) == (set(), set(), set())
    assert {kind for kind, *_ in asked} <= {"outline"}  # which lists of the site need
