"""Papers to test with: those in tests/data, found by being there, and the examples."""

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tests.support.run_program import boardpapers

TESTS = Path(__file__).parents[1]
DATA = TESTS / "data"
EXAMPLES = TESTS.parent / "examples"


@dataclass(frozen=True, slots=True)
class Case:
    """A paper by itself, `name.yaml`, or a workspace, the folder `name/`."""

    path: Path

    def __str__(self) -> str:
        return self.path.stem

    def golden(self, ending: str) -> Path:
        """Return the file beside the case that holds what is expected."""
        return self.path.with_name(f"{self.path.stem}.{ending}")

    def copy_to(self, folder: Path) -> Path:
        """Copy the case to where it is alone; returns the folder to run in."""
        if self.path.is_file():
            shutil.copy(self.path, folder)
            return folder
        return Path(shutil.copytree(self.path, folder / self.path.name))


def cases(kind: str) -> list[Case]:
    """Return the cases of `tests/data/<kind>`."""
    folder = DATA / kind
    return [
        Case(path) for path in sorted(folder.iterdir()) if path.is_dir() or path.suffix == ".yaml"
    ]


WORKSPACES = [
    *(Case(path) for path in sorted(EXAMPLES.iterdir()) if path.is_dir()),
    *cases("styles"),
    Case(DATA / "year"),
]
"""Whole workspaces: the examples, the house styles of councils, and the papers of a year."""

RENDERED = WORKSPACES + cases("valid")
"""All that is rendered whole: the workspaces, and the valid cases."""


@cache
def rendered(case: Case) -> dict[str, str]:
    """Return a case's papers as Markdown and HTML, by file name.

    A paper that the public may not have is there in its private version.
    """
    folder = Path(mkdtemp())
    try:
        within = case.copy_to(folder)
        written, left_out = _rendered(within, folder / "public")
        if left_out:
            private, _ = _rendered(within, folder / "private", "--private")
            written |= {
                name: text
                for name, text in private.items()
                if name.replace("-private.", ".") not in written
            }
        return dict(sorted(written.items()))
    finally:
        shutil.rmtree(folder)


def _rendered(within: Path, output: Path, *options: str) -> tuple[dict[str, str], bool]:
    """Return the files that rendering writes, and whether it leaves a paper out."""
    ran = boardpapers("render", ".", "-o", output, *options, within=within)
    assert ran.code == 0, ran.everything
    files = output.iterdir() if output.exists() else ()
    return {path.name: path.read_text(encoding="utf-8") for path in files}, "left out" in ran.err


def documents(kind: str) -> list[tuple[Case, str]]:
    """Return each document of the workspaces and the valid cases, by its case and its file."""
    return [
        (case, name) for case in RENDERED for name in rendered(case) if name.endswith(f".{kind}")
    ]


@cache
def packs(format: str) -> dict[str, bytes]:
    """Return the packs of the examples and of the agendas, and one with a list of changes.

    The last was published, and has a supplement.
    """
    found: dict[str, bytes] = {}
    for path in (*sorted(each for each in EXAMPLES.iterdir() if each.is_dir()), DATA / "agendas"):
        folder = Path(mkdtemp())
        try:
            within = Case(path).copy_to(folder)
            _pack(within, folder, format, ".")
            if path.name == "council":
                _pack(
                    within, folder, "pdf", "2025-07-08-cabinet", "--published", "--on", "2025-06-30"
                )
                _add_a_report(within)
                _pack(within, folder, format, "2025-07-08-cabinet")
                _pack(within, folder, format, "2025-07-08-cabinet", "--supplement")
            found |= {
                f"{path.name}-{each.name}": each.read_bytes() for each in _files(folder, format)
            }
        finally:
            shutil.rmtree(folder)
    return found


def _pack(within: Path, folder: Path, format: str, *arguments: str) -> None:
    ran = boardpapers("pack", *arguments, "--to", format, "-o", folder / "out", within=within)
    assert ran.code == 0, ran.everything


def _files(folder: Path, format: str) -> list[Path]:
    return sorted((folder / "out").glob(f"*.{format}"))


def _add_a_report(within: Path) -> None:
    """Give a meeting one more report, a copy of another under a new id."""
    meeting = within / "meetings/2025-07-08-cabinet.yaml"
    text = meeting.read_text(encoding="utf-8")
    (report,) = re.findall(r"report: ([\w-]+)", text)[:1]
    source = next(path for path in within.rglob(f"{report}.*"))
    late = source.read_text(encoding="utf-8")
    late = re.sub(r"^(item|meeting):.*\n", "", late, flags=re.MULTILINE)
    source.with_stem("late-report").write_text(late, encoding="utf-8")
    meeting.write_text(f"{text}  - report: late-report\n", encoding="utf-8")
