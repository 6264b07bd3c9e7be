"""Minutes and decision sheets: what they say, in every format, and what stays private."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from tests.acceptance.test_all_formats import compared
from tests.support.html_validators import VIEWS, axe_violations, browser, cut_off, nu_problems, tab
from tests.support.paper_cases import DATA, EXAMPLES
from tests.support.pdf_contents import faults
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import write
from tests.support.word_contents import convert

VALID = DATA / "valid"
COUNCIL = VALID / "minutes-with-a-vote-of-sixty-members"
CABINET = VALID / "minutes-of-twenty-items"
WORKSPACES = sorted(path for path in VALID.glob("minutes-*") if path.is_dir())
SHEET = "2029-06-11-executive-board-decisions"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all minutes and decision sheets in each format."""
    return written(tmp_path_factory.mktemp("all"), "md,html,pdf,docx")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all minutes and decision sheets as Markdown and HTML."""
    return written(tmp_path_factory.mktemp("pages"), "md,html")


def written(folder: Path, formats: str) -> Path:
    for path in WORKSPACES:
        to = ("--to", formats, "-o", str(folder / path.name))
        for document in ((), ("--as", "decisions")):
            ran = boardpapers("render", str(path / "minutes"), *to, *document, within=folder)
            assert ran.code == 0, ran.everything
        for word in sorted((folder / path.name).glob("*.docx")):
            word.rename(folder / f"{path.name}--{word.name}")
    return folder


def text_of(file: Path) -> str:
    return re.sub(r"<[^>]*>", "", file.read_text(encoding="utf-8"))


def documents(folder: Path, ending: str) -> list[Path]:
    return sorted(each for path in WORKSPACES for each in (folder / path.name).glob(f"*.{ending}"))


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
def test_all_formats_say_the_same(folder: Path) -> None:
    convert(folder.glob("*.docx"), "txt")
    for file in documents(folder, "html"):
        for format, (theirs, ours) in compared(folder, file.parent.name, file.stem):
            assert len(ours) > 100
            assert theirs == ours, (file.stem, format)


@pytest.mark.slow
@pytest.mark.needs("nu checker")
def test_pages_pass_the_nu_checker(folder: Path, tmp_path: Path) -> None:
    pages = {file.name: file.read_text(encoding="utf-8") for file in documents(folder, "html")}
    assert nu_problems(pages, tmp_path) == []


@pytest.mark.slow
@pytest.mark.needs("axe")
@pytest.mark.parametrize("name", ["light", "narrow", "dark", "zoomed to 400%"])
def test_pages_pass_axe_and_fit(folder: Path, name: str) -> None:
    view = VIEWS[name]
    with browser() as opened, tab(opened, view) as page:
        for file in documents(folder, "html"):
            page.goto(file.as_uri())
            assert cut_off(page, view) == [], file.name
            if view.by_axe:
                assert axe_violations(page) == [], file.name


@pytest.mark.slow
@pytest.mark.needs("verapdf")
def test_sheets_pass_verapdf(folder: Path) -> None:
    for standard in ("ua1", "2a"):
        assert not any(faults(standard, documents(folder, "pdf")).values())


def test_a_sheet_has_the_decisions_alone(pages: Path) -> None:
    text = text_of(pages / CABINET.name / f"{SHEET}.md")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings[:3] == [
        "5.1 Minutes of 5 February 2029",
        "5.2 Minutes of 30 April 2029",
        "6 Wennol Bay growth deal",
    ]
    assert headings[-1] == "20 Report not for publication"
    assert "Present" not in text
    assert "The Board considered" not in text
    assert "Published on 12 June 2029" in text
    assert "Members may call in these decisions until the end of 18 June 2029." in text
    assert "**Agreed:** That the standards be adopted." in text
    assert "| Cllr H.A.L. Trawsnant | 8 | A relative lives in a care home | Yes |" in text
    assert "This decision is not open to the public. It contains exempt information" in text


def test_private_words_are_in_no_file(pages: Path) -> None:
    private = ("Hartlow", "Penmark", "612,000", "Quillmark", "Llanfain")
    for file in [*documents(pages, "md"), *documents(pages, "html")]:
        assert not any(word in file.read_text(encoding="utf-8") for word in private), file.name


def test_names_of_a_large_vote_are_in_an_appendix(pages: Path) -> None:
    text = text_of(pages / COUNCIL.name / "2029-02-22-council-minutes.md")
    decision, _, appendix = text.partition("## Appendix: recorded votes")
    assert "For: 30. Against: 25. Abstained: 2." in decision
    assert "[Names of those who voted](#minute-cc84-names)" in decision
    assert "| For (30) | Against (25) | Abstained (2) |" in appendix
    assert appendix.count("Cllr ") == 30 + 25 + 2 + 26 + 29
    assert "### CC84. Budget and council tax, 2029/30: Amendment 1" in appendix


def test_what_happened_is_in_its_item(pages: Path) -> None:
    text = text_of(pages / COUNCIL.name / "2029-02-22-council-minutes.md")
    assert "Cllr Hope Birchwold (Deputy Mayor, in the chair); Cllr Otto Coldbeck (Leader" in text
    assert "## Absent" in text
    assert "Cllr Pia Fallowby joined the meeting at 18:20." in text
    assert (
        "The meeting adjourned at 19:30 and resumed at 19:50: "
        "so that members could read the amendment." in text
    )
    assert [*re.findall(r"^\*\*(Amendment .*)\*\*$", text, re.MULTILINE)] == [
        "Amendment lost",
        "Amendment carried",
        "Amendment withdrawn",
    ]
    assert "The chair used a casting vote." in text
    assert "Resolved, that the public be excluded while these items are considered." in text
    assert "Signed by the Mayor: ……" in text


def sheet(folder: Path, *arguments: str) -> Ran:
    return boardpapers("render", *arguments, "--to", "md", within=folder)


def test_folders_give_a_sheet_for_each_of_their_minutes(tmp_path: Path) -> None:
    copy = copytree(CABINET, tmp_path / "papers")
    ran = sheet(copy, "--as", "decisions")
    assert ran.err == f"wrote build/{SHEET}.md\n1 paper written\n"
    assert sheet(copy, "--as", "decisions").err == "0 papers written, 1 unchanged\n"
    assert "minutes.md" in sheet(copy).err


def test_other_papers_make_no_sheet(tmp_path: Path) -> None:
    copy = copytree(CABINET, tmp_path / "papers")
    ran = sheet(copy, "boards/executive-board.yaml", "--as", "decisions")
    assert ran.code == 1
    assert "error[BP114]: a decision sheet is made from minutes, not from a board" in ran.err
    ran = sheet(copy, "--as", "decision")
    assert ran.code == 2
    assert "papers cannot be rendered as `decision`; did you mean `decisions`?" in ran.err


def test_new_minutes_continue_the_numbers_of_the_last(tmp_path: Path) -> None:
    copy = copytree(EXAMPLES / "district", tmp_path / "papers")
    ran = boardpapers("new", "minutes", "--meeting", "2027-12-07-cabinet", within=copy)
    assert ran.code == 0, ran.everything
    text = (copy / "minutes/2027-12-07-cabinet.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^ +number: (.*)$", text, re.MULTILINE) == ["CAB56"]
    (copy / "minutes/2027-06-08-cabinet.yaml").unlink()
    ran = boardpapers("new", "minutes", "--meeting", "2027-06-08-cabinet", "-o", "-", within=copy)
    assert "number: CAB49" in ran.out


def said_of(folder: Path, minutes: str, *, regime: str = "none", start: str = "18:00") -> list[str]:
    """Return what `validate` says of minutes of three members, of whom one is the chair."""
    people = ", ".join(f"{{id: {id}, name: {id.title()} Example}}" for id in ("ann", "bob", "cat"))
    write(folder / "members.yaml", f"kind: members\nmembers: [{people}]\n")
    seats = "[{member: ann, role: Chairman}, {member: bob}, {member: cat}]"
    board = f"kind: board\nname: Parks Board\nregime: {regime}\nmembers: {seats}\n"
    write(folder / "parks.yaml", board)
    items = "items: [{title: Benches}, {title: Trees}]"
    held = f"kind: meeting\nboard: parks\ndate: 2030-05-09\ntime: {start}\nstatus: held\n"
    write(folder / "may.yaml", f"{held}venue: Example Hall\n{items}\n")
    write(folder / "minutes.yaml", f"kind: minutes\nmeeting: may\n{minutes}\n")
    ran = boardpapers("validate", "minutes.yaml", within=folder)
    return re.findall(r"warning\[(?:BP379|BP36[1-3])\]: (.*)", ran.out)


ALL = "present: [ann, bob, cat]\n"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ("ended: 17:30", ["the meeting ended at 17:30, before it began at 18:00"]),
        ("ended: 00:30", []),
        ("ended: 18:00", []),
        (
            "present: [ann, {member: bob, left: 17:00}]",
            ["a member left at 17:00, before the meeting began"],
        ),
        (
            "present: [ann, {member: bob, arrived: 19:10, left: 19:00}]",
            ["a member left at 19:00, before arriving"],
        ),
        ("present: [ann, {member: bob, arrived: 17:55, left: 00:10}]\nended: 00:20", []),
        (
            "present: [ann, {member: bob, arrived: 21:00}]\nended: 20:00",
            ["a member arrived at 21:00, after the meeting ended"],
        ),
        (
            ALL + "items: [{item: 1, left: [{member: bob, at: 21:00}]}]\nended: 20:00",
            ["a member left at 21:00, after the meeting ended"],
        ),
        (
            ALL + "items: [{item: 1, adjournments: [{at: 19:30, until: 19:10}]}]",
            ["the meeting resumed at 19:10, before it adjourned"],
        ),
        (ALL + "items: [{item: 1, adjournments: [{at: 23:50, until: 00:10}]}]", []),
        (
            ALL + "items: [{item: 1, adjournments: [{at: 21:30, until: 10:00, on: 2030-05-10}]}]\n"
            "ended: 11:00",
            [],
        ),
    ],
)
def test_times_that_cannot_be_right_are_found(
    tmp_path: Path, minutes: str, said: list[str]
) -> None:
    assert said_of(tmp_path, minutes if "present" in minutes else ALL + minutes) == said


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("moved_by: ann, seconded_by: bob", []),
        ("moved_by: ann, seconded_by: ann", ["Ann Example moved this, and cannot second it"]),
        (
            "moved_by: cat",
            ["Cat Example moved this, but is not under `present` or `substitutes`"],
        ),
        (
            "amendments: [{text: More., moved_by: ann, seconded_by: cat}]",
            ["Cat Example seconded this, but is not under `present` or `substitutes`"],
        ),
        ("moved_by: bob, left: [bob]", []),
    ],
)
def test_movers_and_seconders_were_there(tmp_path: Path, item: str, said: list[str]) -> None:
    minutes = f"present: [ann, bob]\nitems: [{{item: 1, decision: That it be done., {item}}}]"
    assert said_of(tmp_path, minutes) == said


def test_a_mover_who_has_left_or_declared_an_interest_was_not_there(tmp_path: Path) -> None:
    second = "{item: 2, decision: That it be done., moved_by: bob, seconded_by: cat}"
    minutes = (
        f"{ALL}declarations: [{{member: cat, item: 2, left: yes}}]\n"
        f"items: [{{item: 1, left: [bob]}}, {second}]"
    )
    assert said_of(tmp_path, minutes) == [
        "Bob Example moved this, but was not in the meeting at this item",
        "Cat Example seconded this, but was not in the meeting at this item",
    ]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ("present: [bob]\nchair: bob", []),
        ("present: [ann, bob]", []),
        (
            "present: [bob, cat]",
            ["no chair or vice-chair was present, and the minutes do not say who presided"],
        ),
        (
            "present: [bob]\nchair: ann",
            ["Ann Example took the chair, but is not under `present` or `substitutes`"],
        ),
    ],
)
def test_the_minutes_say_who_took_the_chair(tmp_path: Path, minutes: str, said: list[str]) -> None:
    assert said_of(tmp_path, minutes) == said


@pytest.mark.parametrize(
    ("regime", "is_found"),
    [("england-executive", True), ("wales-executive", True), ("england-council", False)],
)
def test_an_executive_has_no_substitutes(tmp_path: Path, regime: str, is_found: bool) -> None:
    minutes = "present: [ann, bob]\nsubstitutes: [{member: {name: Dee Example}, for: cat}]"
    sentence = "Dee Example is a substitute, but an executive has none"
    assert said_of(tmp_path, minutes, regime=regime) == ([sentence] if is_found else [])
