"""However a workspace is written: renaming keeps its meaning, and there and back every byte."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.linked_workspaces import WORKSPACES, read_all, write_all
from tests.support.run_program import boardpapers

PAPERS = {
    "reports/a.yaml": "a",
    "boards/parks.yaml": "parks",
    "meetings/first.yaml": "first",
    "ann": "ann",
    "minutes/second.yaml": "second",
}
PLAIN = st.sampled_from(["paths-and-ways", "x", "a2", "llwybrau-ŷ", "2030"])
ODD = st.sampled_from(
    ["wall, flood", "null", "it's", "a (b)", "{x}", "y, - z", "a b", "100%", "[z"]
)


def findings(folder: Path, *names: str) -> list[str]:
    """Return what `validate` says, with the same word for some names."""
    said = boardpapers("validate", "--format", "concise", within=folder)
    text = said.out
    for name in names:
        text = text.replace(f"{name}.yaml", "NAME").replace(f"{name}.cy-GB", "NAME")
    return sorted(text.splitlines())


@settings(max_examples=25)
@given(WORKSPACES, st.sampled_from(sorted(PAPERS)), PLAIN)
def test_there_and_back_gives_the_same_bytes(files: dict[str, bytes], paper: str, new: str) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_all(folder, files)
        before = read_all(folder)
        shown = boardpapers("rename", paper, new, "--diff", within=folder)
        assert shown.code == 0, shown.everything
        assert read_all(folder) == before
        old = PAPERS[paper]
        said = findings(folder, old, new)
        ran = boardpapers("rename", paper, new, within=folder)
        assert ran.code == 0, ran.everything
        assert len(findings(folder, old, new)) == len(said)
        back = paper.replace(f"{old}.yaml", f"{new}.yaml") if "/" in paper else new
        if not (folder / back).exists() and "/" in paper:
            back = paper  # its file has another name than its id
        ran = boardpapers("rename", back, old, within=folder)
        assert ran.code == 0, ran.everything
        assert read_all(folder) == before


@settings(max_examples=25)
@given(WORKSPACES, st.sampled_from(sorted(PAPERS)), ODD)
def test_any_id_is_written_so_that_it_is_read(
    files: dict[str, bytes], paper: str, new: str
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_all(folder, files)
        said = findings(folder)
        before = read_all(folder)
        ran = boardpapers("rename", paper, new, within=folder)
        if ran.code == 0:
            assert len(findings(folder)) == len(said)
        else:
            assert "by hand" in ran.err, ran.everything
            assert read_all(folder) == before


@settings(max_examples=40)
@given(WORKSPACES)
def test_a_moved_report_keeps_its_item(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_all(folder, files)
        before = read_all(folder)
        shown = boardpapers("move", "reports/a.yaml", "--to", "second", "--diff", within=folder)
        assert read_all(folder) == before
        ran = boardpapers("move", "reports/a.yaml", "--to", "second", within=folder)
        assert ran.code == shown.code
        if ran.code:
            assert read_all(folder) == before
            assert ran.err.startswith("boardpapers: ")
            return
        after = read_all(folder)
        changed = {path for path in before if before[path] != after[path]}
        assert changed <= {"meetings/first.yaml", "meetings/second.yaml", "reports/a.yaml"}
        listed = boardpapers("list", "--meeting", "second", "--format", "csv", within=folder)
        assert "\na," in listed.out, listed.everything
        lines = [line.strip() for line in before["meetings/first.yaml"].split(b"\n")]
        kept = after["meetings/first.yaml"] + after["meetings/second.yaml"]
        for line in lines:
            if line.startswith(b"#") or line in (b"Welcome.", b"purpose: decision"):
                assert line in kept
