"""`render`: where output goes, and what is left when it cannot."""

import os
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import boardpapers
from tests.support.small_reports import REPORT, report, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "cycle-parking.yaml", REPORT)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_into_the_workspaces_output(folder: Path) -> None:
    ran = boardpapers("render", "cycle-parking.yaml", within=folder)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "wrote build/cycle-parking.md\nwrote build/cycle-parking.html\n"
    assert names(folder / "build") == ["cycle-parking.html", "cycle-parking.md"]


def test_into_the_output_of_a_workspace_above(folder: Path) -> None:
    write(folder / "boardpapers.yaml", "output: printed\n")
    (folder / "reports").mkdir()
    (folder / "cycle-parking.yaml").rename(folder / "reports" / "cycle-parking.yaml")
    ran = boardpapers("render", "cycle-parking.yaml", within=folder / "reports")
    assert ran.code == 0
    assert names(folder / "printed") == ["cycle-parking.html", "cycle-parking.md"]


def test_into_a_folder(folder: Path) -> None:
    ran = boardpapers("render", "cycle-parking.yaml", "-o", "a/b", within=folder)
    assert ran.code == 0
    assert names(folder / "a" / "b") == ["cycle-parking.html", "cycle-parking.md"]


def test_into_a_file_whose_ending_is_the_format(folder: Path) -> None:
    ran = boardpapers("render", "cycle-parking.yaml", "-o", "out/paper.html", within=folder)
    assert ran.code == 0
    assert names(folder / "out") == ["paper.html"]
    assert (folder / "out" / "paper.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_to_standard_output(folder: Path) -> None:
    ran = boardpapers("render", "cycle-parking.yaml", "--to", "md", "-o", "-", within=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Cycle parking\n")
    assert names(folder) == ["cycle-parking.yaml"]


def test_from_standard_input(tmp_path: Path) -> None:
    raw = REPORT.encode()
    ran = boardpapers("render", "-", "--to", "md", "-o", "-", within=tmp_path, standard_input=raw)
    assert ran.code == 0
    assert ran.out.startswith("# Cycle parking\n")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have text for names")
def test_a_folder_whose_name_is_not_text(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"b\xfccher")
    copytree(EXAMPLES / "bilingual", folder)
    ran = boardpapers("render", ".", "--to", "html", "-o", "../out", within=folder)
    assert (ran.code, ran.out) == (0, "")


def test_standard_input_goes_to_standard_output(tmp_path: Path) -> None:
    raw = REPORT.encode()
    ran = boardpapers("render", "-", within=tmp_path, standard_input=raw)
    assert (ran.code, ran.out.partition("\n")[0]) == (0, "# Cycle parking")
    ran = boardpapers("render", "-", "--to", "html", within=tmp_path, standard_input=raw)
    assert ran.out.startswith("<!DOCTYPE html>")
    assert names(tmp_path) == []


def test_standard_input_has_no_name_for_a_file(tmp_path: Path) -> None:
    raw = REPORT.encode()
    ran = boardpapers("render", "-", "-o", "out", within=tmp_path, standard_input=raw)
    assert ran.code == 1
    assert "give the paper an `id:`" in ran.err
    assert names(tmp_path) == []


@pytest.mark.parametrize("to", ["html,md", "md --to html", "html --to md,HTML --to md"])
def test_formats_add_up(folder: Path, to: str) -> None:
    ran = boardpapers("render", "cycle-parking.yaml", "--to", *to.split(), within=folder)
    assert ran.code == 0
    assert names(folder / "build") == ["cycle-parking.html", "cycle-parking.md"]


@pytest.mark.parametrize("place", ["paper.html", "build/paper.HTML"])
def test_through_a_link(folder: Path, place: str) -> None:
    link = folder / place
    link.parent.mkdir(exist_ok=True)
    (folder / "there").mkdir()
    for _ in range(2):  # first the target is missing, then it is there
        link.unlink(missing_ok=True)
        link.symlink_to(folder / "there" / "target")
        ran = boardpapers("render", "cycle-parking.yaml", "-o", place, within=folder)
        assert (ran.code, ran.err) == (0, "wrote there/target\n")
        assert link.is_symlink()
        assert (folder / "there" / "target").read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_link_that_leads_back_to_itself(folder: Path) -> None:
    (folder / "paper.html").symlink_to("paper.html")
    ran = boardpapers("render", "cycle-parking.yaml", "-o", "paper.html", within=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "`paper.html` is a link that leads back to itself" in ran.err


def test_a_place_that_is_not_a_regular_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    os.mkfifo(folder / "pipe.html")
    (folder / "null.html").symlink_to(os.devnull)
    for place in ("pipe", "pipe.html", "null.html", os.devnull):
        ran = boardpapers("render", "cycle-parking.yaml", "-o", place, within=folder)
        assert (ran.code, ran.out) == (2, "")
        assert f"`{place}` is not a regular file: " in ran.err


def test_a_folder_in_place_of_one_file(folder: Path) -> None:
    (folder / "paper.html").mkdir()
    ran = boardpapers("render", "cycle-parking.yaml", "-o", "paper.html", within=folder)
    assert (ran.code, names(folder / "paper.html")) == (2, [])
    assert ran.err == (
        "boardpapers: `paper.html` is a folder: write `paper.html/`, or name a file\n"
    )
    assert boardpapers("render", ".", "-o", "paper.html/", within=folder).code == 0
    assert names(folder / "paper.html") == ["cycle-parking.html", "cycle-parking.md"]


@pytest.mark.parametrize("place", ["minutes-2026.03", "v1.2", ".out", "council.papers/", "a.b/out"])
def test_a_folder_with_a_dot_in_its_name(folder: Path, place: str) -> None:
    ran = boardpapers("render", "cycle-parking.yaml", "-o", place, within=folder)
    assert (ran.code, names(folder / place)) == (0, ["cycle-parking.html", "cycle-parking.md"])


def test_a_file_with_the_ending_of_another_format(folder: Path) -> None:
    ran = boardpapers("render", ".", "-o", "out/paper.html", "--to", "md", within=folder)
    assert ran.code == 2
    assert "`out/paper.html` is not a name for `md`: write `-o out/paper.md`" in ran.err


def test_what_was_written_and_the_totals_come_last(folder: Path) -> None:
    write(folder / "broken.yaml", report(extra="access: secret\n"))
    write(folder / "cycle-parking.yaml", report(title="Lot #4"))
    ran = boardpapers("render", ".", "--to", "md", within=folder)
    assert ran.code == 1
    assert ran.err.endswith(
        "\n\nwrote build/cycle-parking.md\n1 paper written, 1 not written because of errors: "
        "1 error, 1 warning; earlier output was not changed\n"
    )


def test_two_formats_do_not_go_to_one_place(folder: Path) -> None:
    for place in ("-", "paper.md"):
        ran = boardpapers("render", ".", "--to", "md,html", "-o", place, within=folder)
        assert ran.code == 2
        assert ran.err.startswith("boardpapers: 2 documents cannot be written to one file")
        assert names(folder) == ["cycle-parking.yaml"]


def test_unknown_format(folder: Path) -> None:
    ran = boardpapers("render", ".", "--to", "md,rtf", within=folder)
    assert (ran.code, ran.err) == (
        2,
        "boardpapers: unknown format `rtf`; the formats are md, html, pdf, docx\n",
    )


def test_two_reports_do_not_go_to_one_file(folder: Path) -> None:
    write(folder / "more" / "cycle-parking.yaml", report(title="Another"))
    ran = boardpapers("render", ".", "-o", "out", within=folder)
    assert ran.code == 2
    assert "`cycle-parking.yaml` and `more/cycle-parking.yaml`" in ran.err
    assert not (folder / "out").exists()


def test_a_broken_report_does_not_hide_another(folder: Path) -> None:
    write(folder / "broken.yaml", report(extra="access: secret\n"))
    ran = boardpapers("render", ".", "-o", "out", within=folder)
    assert ran.code == 1
    assert "error[BP108]" in ran.err
    assert names(folder / "out") == ["cycle-parking.html", "cycle-parking.md"]


def test_a_broken_board_stops_only_its_own_papers(folder: Path) -> None:
    write(folder / "boards" / "roads.yaml", "kind: board\nnam: Roads\n")
    write(folder / "reports" / "roads.yaml", report(extra="board: roads\n"))
    ran = boardpapers("render", ".", "--to", "md", within=folder)
    assert ran.code == 1
    assert ran.err.endswith(
        "\nwrote build/cycle-parking.md\n1 paper written, 2 not written because of errors: "
        "1 error; earlier output was not changed\n"
    )


def test_a_report_called_as_a_membership_list(folder: Path) -> None:
    board = "kind: board\nname: Parks\nmember: {member: {name: Alex Example}}\n"
    write(folder / "parks.yaml", board)
    write(folder / "parks-membership.yaml", report(title="Another"))
    ran = boardpapers("render", ".", "--to", "md", within=folder)
    assert ran.code == 1
    assert "error[BP020]" in ran.err
    assert names(folder / "build") == ["cycle-parking.md", "parks-membership.md"]
    assert "# Parks" in (folder / "build" / "parks-membership.md").read_text(encoding="utf-8")


def test_old_output_stays_when_a_later_run_fails(folder: Path) -> None:
    boardpapers("render", ".", "-o", "out", within=folder)
    before = {path: path.read_bytes() for path in (folder / "out").iterdir()}
    write(folder / "cycle-parking.yaml", report(text="See [](#nowhere)."))
    assert boardpapers("render", ".", "-o", "out", within=folder).code == 1
    assert {path: path.read_bytes() for path in (folder / "out").iterdir()} == before


def test_a_folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "out" / "cycle-parking.md").mkdir(parents=True)
    ran = boardpapers("render", ".", "-o", "out", within=folder)
    assert ran.code == 2
    assert "error[BP000]: cannot write `cycle-parking.md`: it is a folder" in ran.err
    assert names(folder / "out") == ["cycle-parking.html", "cycle-parking.md"]


def test_a_file_in_place_of_a_folder(folder: Path) -> None:
    write(folder / "out", "kept\n")
    ran = boardpapers("render", ".", "-o", "out/", within=folder)
    assert ran.code == 2
    assert "`out/` is a file, not a folder" in ran.err
    assert (folder / "out").read_text(encoding="utf-8") == "kept\n"


@pytest.mark.parametrize("name", ["a:b", "a b ", "what?"])
def test_a_file_name_that_cannot_be_an_output_name(tmp_path: Path, name: str) -> None:
    write(tmp_path / f"{name}.yaml", REPORT)
    ran = boardpapers("render", f"{name}.yaml", "-o", "out", within=tmp_path)
    assert ran.code == 1
    assert "error[BP110]" in ran.err
    assert not (tmp_path / "out").exists()


def test_only_some_kinds_are_rendered(tmp_path: Path) -> None:
    write(tmp_path / "people.yaml", "kind: members\nmembers: [{id: alex, name: Alex Example}]\n")
    ran = boardpapers("render", "people.yaml", within=tmp_path)
    assert ran.code == 1
    assert "a paper of kind `members` cannot be rendered" in ran.err


def test_a_folder_without_reports(tmp_path: Path) -> None:
    write(tmp_path / "boards" / "parks.yaml", "kind: board\nname: Parks Board\n")
    ran = boardpapers("render", "boards", within=tmp_path)
    assert (ran.code, ran.err) == (2, "boardpapers: there are no papers to render in `boards`\n")


@pytest.mark.parametrize("place", ["report.rtf", "out/report.foo", "report.Foo", "x.md5"])
def test_a_format_that_cannot_be_written(folder: Path, place: str) -> None:
    ran = boardpapers("render", ".", "-o", place, within=folder)
    assert ran.code == 2
    assert "is not a format; the formats are md, html, pdf, docx" in ran.err
    assert not (folder / place).exists()


@pytest.mark.parametrize(
    ("format", "known"),
    [("hmtl", "html"), ("word", "docx"), (".pdf", "pdf"), ("Markdown", "md"), ("htm", "html")],
)
def test_suggests_a_format(folder: Path, format: str, known: str) -> None:
    ran = boardpapers("render", ".", "--to", format, within=folder)
    assert (ran.code, ran.out) == (2, "")
    assert f"unknown format `{format.lower()}`; did you mean `{known}`?" in ran.err


def test_quiet_says_nothing_but_errors(folder: Path) -> None:
    write(folder / "cycle-parking.yaml", report(title="Lot #4"))
    ran = boardpapers("render", ".", "-q", within=folder)
    assert (ran.code, ran.everything) == (0, "")
    assert "warning[BP011]" in boardpapers("render", ".", within=folder).err


def test_another_style(folder: Path) -> None:
    write(folder / "cycle-parking.yaml", report(extra="summary: Short.\naction: None.\n"))
    ran = boardpapers("render", ".", "--style", "lga-2013", "--to", "md", "-o", "-", within=folder)
    assert ran.code == 0
    assert "## Recommendation\n" in ran.out
    ran = boardpapers("render", ".", "--style", "lga-2031", within=folder)
    assert ran.code == 1
    assert "no house style `lga-2031`" in ran.err


def test_no_file_of_a_paper_is_written_over(folder: Path) -> None:
    write(folder / "cycle-parking.md", "Terms of the board.\n")
    appendix = "appendix: {title: Terms, file: cycle-parking.md}\n"
    write(folder / "cycle-parking.yaml", report() + appendix)
    ran = boardpapers("render", "cycle-parking.yaml", "-o", ".", within=folder)
    assert ran.code == 2
    assert "`cycle-parking.md` is part of a paper and would be overwritten" in ran.err
    assert (folder / "cycle-parking.md").read_text(encoding="utf-8") == "Terms of the board.\n"
