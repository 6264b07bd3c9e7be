"""Agendas, minutes and packs: rendered and imported again, and in the layouts of councils."""

import shutil
from pathlib import Path
from typing import Any

import docx
import pytest

from boardpapers.api import pack, render
from boardpapers.importers import FoundPaper, ImportContext, ImportedPaper, find_papers, import_file
from boardpapers.models import MEETING, MINUTES, Meeting, Minutes
from boardpapers.workspace import Workspace
from tests.support.imports import document_of, found_in, numbers, shown, workspace

ROOT = Path(__file__).parents[2]
EXAMPLES = ("district", "council", "association", "lga", "bilingual")
QUICK = ("2027-06-08-cabinet", "2013-09-09-safer-and-stronger", "2014-01-22")
FORMATS = ("docx", "pdf", "html", "md")
PAPERS = [
    pytest.param(path, marks=() if path.stem.startswith(QUICK) else pytest.mark.slow, id=path.stem)
    for kind in ("meetings", "minutes")
    for example in EXAMPLES
    for path in sorted((ROOT / "examples" / example / kind).glob("*.yaml"))
]
TEXTS = ROOT / "tests" / "data" / "import" / "text"


def example_of(path: Path, folder: Path) -> Path:
    """Copy the example that a paper is in, and return the paper's new place."""
    example = path.parents[1]
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("out"))
    return folder / path.relative_to(example)


def imported_again(path: Path, format: str, folder: Path) -> ImportedPaper:
    """Render a paper of an example, and import it into a copy of the example without it."""
    rendered = render(path, format, output=folder / "out")
    own = next(each for each in rendered if each.sources[0] == path)
    copy = example_of(path, folder / "copy")
    copy.unlink()
    file = next(each.path for each in own.files if ".cy-GB" not in each.path.name)
    (found,) = import_file(file, ImportContext(Workspace(folder / "copy")), copy)
    return found


def fields_of(path: Path) -> dict[str, Any]:
    """Return the fields of a paper as its model has them, those that are printed."""
    paper = Workspace(path.parents[1]).paper(path)
    assert isinstance(paper.model, Meeting | Minutes), paper
    fields: dict[str, Any] = printed(paper.model.model_dump(exclude_defaults=True))
    if isinstance(paper.model, Meeting):
        if fields.get("status") == "held":
            del fields["status"]
        for item in fields["items"]:
            if item.get("access"):
                # The public agenda does not name a private report, but says why it is private.
                item.pop("report", None)
                item.pop("exempt", None)
    return fields


def without_private(fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields without the minute that the public do not read, of the sale of a dairy."""
    is_minutes = fields.get("meeting") == "2027-03-09-cabinet"
    return {**fields, "items": fields["items"][:-1]} if is_minutes else fields


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("path", PAPERS)
def test_comes_back(path: Path, format: str, tmp_path: Path) -> None:
    found = imported_again(path, format, tmp_path)
    assert found.path
    assert not [each for each in found.diagnostics if each.severity == "error"]
    before, after = document_of(path), document_of(found.path)
    assert shown(after) == shown(before)
    assert numbers(after) == numbers(before)
    assert after.title == before.title
    assert without_private(fields_of(found.path)) == without_private(fields_of(path))


NOT_PRINTED = ("authority", "translations", "published", "convened", "private_notice", "budget",
               "call_in", "call_in_by", "decisions_published")  # fmt: skip


def printed(value: Any) -> Any:
    """Return fields without those that are not printed, each text on one line."""
    if isinstance(value, dict):
        return {name: printed(each) for name, each in value.items() if name not in NOT_PRINTED}
    if isinstance(value, list | tuple):
        return [printed(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("format", FORMATS)
def test_agendas_in_welsh(format: str, tmp_path: Path) -> None:
    (path,) = (ROOT / "examples" / "bilingual" / "meetings").glob("*.yaml")
    files = [each.path for one in render(path, format, output=tmp_path) for each in one.files]
    (file,) = (each for each in files if ".cy-GB" in each.name)
    (found,) = find_papers(file, ImportContext(workspace(tmp_path / "new")))
    assert found.kind is MEETING
    assert found.data["board"]["name"] == "Pwyllgor Parciau a Mannau Agored"
    assert found.data["board"]["language"] == "cy-GB"
    assert found.data["venue"] == "Siambr y Cyngor, Stryd yr Harbwr"
    assert found.data["ends"] == "16:30"
    assert [each["number"] for each in found.data["items"]] == ["5"]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "example", ["lga", *(pytest.param(each, marks=pytest.mark.slow) for each in EXAMPLES)]
)
def test_packs_come_apart(example: str, format: str, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(ROOT / "examples" / example, folder)
    meetings = sorted((folder / "meetings").glob("*.yaml"))
    for meeting in meetings:
        made = pack(meeting, format, output=tmp_path / "out")[0]
        file = next(each.path for each in made.files)
        found = find_papers(file, ImportContext(workspace(tmp_path / "new")))
        kinds = [each.kind.name for each in found]
        model = Workspace(folder).paper(meeting).model
        assert isinstance(model, Meeting)
        public = [each for each in model.items if each.report and not each.access]
        reports = [each for each in public if not (each.follows or each.tabled)]
        assert kinds[0] == "meeting"
        assert kinds.count("report") == len(reports), kinds
        listed = [each["report"] for each in found[0].data["items"] if "report" in each]
        assert listed == [each.name for each in found if each.kind.name == "report"]


# Layouts of councils


def as_word(text: Path, folder: Path) -> Path:
    """Write a text as a Word file: a paragraph for each, tabs and tables for its columns."""
    document = docx.Document()
    blocks = text.read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        lines = block.split("\n")
        rows = [line.split("        ") for line in lines]
        if len(lines) > 1 and all(len(row) == 2 for row in rows):
            table = document.add_table(len(rows), 2)
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words.strip()
            continue
        for line in lines:
            document.add_paragraph(line.replace("    ", "\t"))
    path = folder / f"{text.stem}.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("form", ["text", "word"])
def test_minutes_that_run_over_meetings(form: str, tmp_path: Path) -> None:
    text = TEXTS / "minutes-running-numbers.txt"
    data = found_in(text if form == "text" else as_word(text, tmp_path)).data
    assert data["meeting"]["date"] == "2031-03-04"
    assert [each["name"] for each in data["present"]] == [
        "Ann Other", "Bob Sample", "Carys Placeholder", "Dai Example", "Eve Instance",
        "Fay Specimen",
    ]  # fmt: skip
    items = {each["item"]: each for each in data["items"]}
    assert list(items) == ["112", "113", "114", "115", "116", "117", "118"]
    assert len(items["115"]["decisions"]) == 2
    vote = items["115"]["vote"]
    assert [each["name"] for each in vote["for"]] == [
        "Ann Other",
        "Carys Placeholder",
        "Eve Instance",
    ]
    assert [each["name"] for each in vote["against"]] == ["Fay Specimen"]
    assert items["116"]["vote"] == {"unanimous": True}
    assert items["118"]["access"] == "exempt"
    assert data["ended"] == "20:15"


@pytest.mark.parametrize("form", ["text", "word"])
def test_minutes_with_tables_of_actions(form: str, tmp_path: Path) -> None:
    text = TEXTS / "minutes-actions.txt"
    data = found_in(text if form == "text" else as_word(text, tmp_path)).data
    items = {each["item"]: each for each in data["items"]}
    assert list(items) == ["1", "2", "3", "4"]
    (action,) = items["3"]["actions"]
    assert action["owner"] == "Alex Example"
    assert action["due"] == "2031-06-30"
    assert items["3"]["outcome"] == "agreed"


@pytest.mark.parametrize("form", ["text", "word"])
def test_agendas_in_parts_and_columns(form: str, tmp_path: Path) -> None:
    text = TEXTS / "agenda-columns.txt"
    data = found_in(text if form == "text" else as_word(text, tmp_path)).data
    access = {each["number"]: each.get("access", "public") for each in data["items"]}
    assert access == {"1": "public", "2": "public", "3": "public", "4": "public", "5": "exempt",
                      "6": "exempt"}  # fmt: skip
    assert data["items"][3]["title"] == "Parking charges"
    assert data["items"][3]["key_decision"] is True
    assert data["items"][4]["exempt"] == {"paragraphs": ["3"]}
    assert data["notes"] == "The Guildhall has level access."


def minutes_of(text: str, folder: Path) -> list[FoundPaper]:
    """Import minutes of a board on a day, with some lines after their front."""
    path = folder / "minutes.txt"
    front = (
        "Minutes of the Property Board\n\nTuesday, 4 March 2031 6.30 pm\n\n"
        "Present: Councillors Ann Other and Bob Sample\n\n"
    )
    path.write_text(front + text, encoding="utf-8")
    return find_papers(path, ImportContext(Workspace(folder)))


MARKS = [
    "NOT FOR PUBLICATION", "(Exempt)", "[EXEMPT – PARAGRAPH 3]", "Private and confidential",
    "PRIVATE MINUTE", "This minute is exempt under paragraph 3 of Schedule 12A",
    "RESTRICTED", "Closed session", "Part II minute", "Not for publication: exempt information",
    "The minute of this item is private. It contains exempt information.",
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_private_minutes_never_become_public(mark: str, tmp_path: Path) -> None:
    (found,) = minutes_of(
        f"1. Apologies\n\nThere were none.\n\n2. Sale of the depot\n\n{mark}\n\n"
        "The offer was £3.\n\n3. Next meeting\n\nIn May.\n",
        tmp_path,
    )
    access = [each.get("access") for each in found.data["items"]]
    assert access[1] in ("exempt", "confidential")
    assert access[0] is None
    if mark not in ("Closed session", "Part II minute"):  # of this item, or of those that follow
        assert access[2] is None


TITLES = [
    "Sale of the depot (Exempt)", "Sale of the depot – CONFIDENTIAL", "EXEMPT: Sale of the depot",
    "Sale of the depot [Not for publication by virtue of paragraph 3 of Schedule 12A]",
    "Sale of the depot RESTRICTED",
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_marks_in_titles(title: str, tmp_path: Path) -> None:
    (found,) = minutes_of(
        f"1. Apologies\n\nThere were none.\n\n2. {title}\n\nThe offer was £3.\n", tmp_path
    )
    assert found.data["items"][1]["access"] in ("exempt", "confidential")
    assert found.data["meeting"]["items"][1]["title"] == "Sale of the depot"


EXCLUSION = "That the public be excluded from the meeting for the following item of business."
PRIVATE_BEFORE = [
    "PART 2", "Part II – Private", "Private Minutes", "Section B: Private", "EXEMPT ITEMS",
    f"RESOLVED – {EXCLUSION}", f"The Board agreed: {EXCLUSION}",
    "The press and public were excluded from the meeting.",
    "Items to be considered in private",
]  # fmt: skip


@pytest.mark.parametrize("line", PRIVATE_BEFORE)
def test_a_line_that_makes_what_follows_private(line: str, tmp_path: Path) -> None:
    (found,) = minutes_of(
        f"1. Apologies\n\nNone.\n\n{line}\n\n2. Sale of the depot\n\nThe offer was £3.\n", tmp_path
    )
    access = {each["item"]: each.get("access") for each in found.data["items"]}
    assert list(access) == ["1", "2"]
    assert access["2"] in ("exempt", "confidential")


@pytest.mark.parametrize(
    "title",
    [
        "Exclusion of the public", "Motion to exclude the press and public",
        "Local Government Act 1972 – exclusion of the press and public",
        "Exempt information: to exclude the public",
    ],
)  # fmt: skip
def test_titles_of_the_exclusion(title: str, tmp_path: Path) -> None:
    (found,) = minutes_of(
        f"1. {title}\n\nRESOLVED – That the public be excluded.\n\n2. Sale\n\nThe offer was £3.\n",
        tmp_path,
    )
    assert found.data["items"][1].get("access") == "exempt"


@pytest.mark.parametrize(
    "top",
    ["PRIVATE MINUTES – NOT FOR PUBLICATION\n\n{}", "Exempt {}", "CONFIDENTIAL\n\n{}",
     "Private and confidential\n\n{}"],
)  # fmt: skip
def test_minutes_that_are_private_as_a_whole(top: str, tmp_path: Path) -> None:
    path = tmp_path / "m.txt"
    text = (
        "Minutes of the Property Board\n\n4 March 2031\n\nPresent: Councillor Ann Other\n\n"
        "1. Apologies\n\nNone.\n\n2. Sale\n\nThe offer was £3.\n"
    )
    path.write_text(top.format(text), encoding="utf-8")
    (found,) = find_papers(path, ImportContext(Workspace(tmp_path)))
    assert found.kind is MINUTES
    assert all(each.get("access") for each in found.data["items"])


@pytest.mark.parametrize(
    ("between", "private"),
    [
        ("RESOLVED – That the public be excluded for item 3.", ["3"]),
        ("RESOLVED – That the press and public be excluded from the meeting.", ["3", "4"]),
    ],
)
def test_what_follows_the_exclusion_is_private(
    between: str, private: list[str], tmp_path: Path
) -> None:
    (found,) = minutes_of(
        f"1. Apologies\n\nNone.\n\n2. Exclusion of the public\n\n{between}\n\n"
        "3. Sale of the depot\n\nThe offer was £3.\n\n4. Next meeting\n\nIn May.\n",
        tmp_path,
    )
    assert [each["item"] for each in found.data["items"] if "access" in each] == private


def test_half_filled_minutes(tmp_path: Path) -> None:
    (found,) = minutes_of(
        "1. Apologies\n\n2. Parks\n\nResolved:\n\nAction:\n\n3. Dates\n\nVote: For:  Against:\n",
        tmp_path,
    )
    assert [each["item"] for each in found.data["items"]] == ["1", "2", "3"]
    assert found.kind is MINUTES


def test_minutes_without_items(tmp_path: Path) -> None:
    (found,) = minutes_of("The Board was not quorate.\n\nThe meeting ended at 6.45 pm\n", tmp_path)
    assert found.kind is MINUTES
    assert "not quorate" in f"{found.data}{found.comments}"


def test_two_meetings_in_one_file(tmp_path: Path) -> None:
    document = docx.Document()
    for day in ("4 March 2031", "8 April 2031"):
        document.add_heading("Property Board: minutes", 1)
        document.add_paragraph(day)
        document.add_heading("Present", 2)
        document.add_paragraph("Councillor Ann Other", style="List Bullet")
        document.add_heading("1. Apologies", 2)
        document.add_paragraph("There were none.")
    document.save(str(tmp_path / "two.docx"))
    found = find_papers(tmp_path / "two.docx", ImportContext(Workspace(tmp_path)))
    assert [each.data["meeting"]["date"] for each in found] == ["2031-03-04", "2031-04-08"]


def test_two_meetings_in_one_text(tmp_path: Path) -> None:
    one = (
        "Minutes of the Property Board\n\nTuesday, {day} 2031 6.30 pm\n\nPresent: Councillor Ann "
        "Other\n\n1. Apologies\n\nThere were none.\n\n2. Parks\n\nThe report was noted.\n\n"
    )
    path = tmp_path / "two.txt"
    path.write_text(one.format(day="4 March") + one.format(day="8 April"), encoding="utf-8")
    found = find_papers(path, ImportContext(Workspace(tmp_path)))
    assert [each.data["meeting"]["date"] for each in found] == ["2031-03-04", "2031-04-08"]


_AGENDA = (
    "Wexmoor Council\n\nParks Board\n\n{title}\n\n4 March 2031\n\n1. Apologies\n2. Benches\n\n"
)
_REPORT = (
    "Benches\n\n{part}\n\n1. To buy benches.\n\nRecommendations\n\n2. That they be bought.\n\n"
)


@pytest.mark.parametrize("title", ["Agenda", "AGENDA", "Public agenda"])
@pytest.mark.parametrize("part", ["Purpose", "Summary", "Purpose of the report"])
def test_a_pack_as_text_says_that_it_is_not_divided(title: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    report = _REPORT.format(part=part)
    path.write_text(_AGENDA.format(title=title) + report + report.replace("Benches", "Trees"))
    (found,) = find_papers(path, ImportContext(Workspace(tmp_path)))
    assert any("import each paper as a file of its own" in each.sentence for each in found.remarks)
    path.write_text(report)
    (found,) = find_papers(path, ImportContext(Workspace(tmp_path)))
    assert not any("as a file of its own" in each.sentence for each in found.remarks)


def test_an_agenda_of_200_items(tmp_path: Path) -> None:
    lines = "\n".join(f"{n}. Matter number {n}\n" for n in range(1, 201))
    path = tmp_path / "agenda.txt"
    path.write_text(f"Parks Board\n\nAgenda\n\n4 March 2031\n\n{lines}", encoding="utf-8")
    (found,) = find_papers(path, ImportContext(Workspace(tmp_path)))
    assert found.kind is MEETING
    assert [each["number"] for each in found.data["items"]] == [str(n) for n in range(1, 201)]


def test_names_in_a_known_workspace(tmp_path: Path) -> None:
    copy = example_of(
        ROOT / "examples" / "district" / "minutes" / "2027-06-08-cabinet.yaml", tmp_path / "copy"
    )
    text = render(copy, "md", output=tmp_path / "out")[0].files[0].path
    copy.unlink()
    (found,) = find_papers(text, ImportContext(Workspace(tmp_path / "copy")))
    assert found.data["meeting"] == "2027-06-08-cabinet"
    assert found.data["chair"] == "nadia-brockwell"
    assert found.data["apologies"] == ["clement-harrowgate"]
