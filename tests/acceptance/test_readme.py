"""The README and the pages of docs/ promise only what there is."""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import Expect
from tests.support.paper_cases import DATA, EXAMPLES, TESTS
from tests.support.run_program import PROGRAM, boardpapers
from tests.support.workspaces import EPOCH

ROOT = TESTS.parent
README = ROOT / "README.md"
CHECKING = ROOT / "docs" / "checking.md"
GUIDES = [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES = [*GUIDES, ROOT / "ARCHITECTURE.md"]
LEFT_OUT = "…\n"
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def fenced(page: Path, *languages: str) -> list[str]:
    """Return the blocks of code in some languages."""
    return [code for language, code in _FENCED.findall(text_of(page)) if language in languages]


def prose(page: Path) -> str:
    """Return a page without its blocks of code."""
    return _FENCED.sub("", text_of(page))


def steps() -> list[tuple[str, str]]:
    """Return each command of the README's transcript, and what it prints."""
    (transcript,) = fenced(README, "console")
    parts = re.split(r"^\$ (.+)\n", transcript, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def test_from_nothing_to_a_report_in_three_commands(tmp_path: Path) -> None:
    assert len(steps()) == 3
    folder = tmp_path
    for command, expected in steps():
        program = f'boardpapers() {{ {shlex.join(PROGRAM)} "$@"; }}'
        script = f"{program}; {command} 2>&1; code=$?; pwd >&2; exit $code"
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=folder,
            env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0
        pieces = map(re.escape, expected.split(LEFT_OUT))
        assert re.fullmatch("(?s:.*)".join(pieces), done.stdout), done.stdout
        folder = Path(done.stderr.strip())
    assert len(list((folder / "build").iterdir())) > 1


def test_it_is_short() -> None:
    assert len(text_of(README).splitlines()) <= 200


def test_the_report_at_its_top_is_an_example() -> None:
    report = EXAMPLES / "lga" / "reports" / "joint-strategic-partnership-board.yaml"
    lines = iter(text_of(report).splitlines())
    shown = [line for line in fenced(README, "yaml")[0].splitlines() if line.strip(" …")]
    assert [line for line in shown if line not in lines] == []  # each after the one before


@pytest.mark.parametrize(
    ("page", "folder"),
    [(README, DATA / "formats" / "council"), (CHECKING, DATA / "invalid")],
    ids=["README.md", "checking.md"],
)
def test_a_check_prints_what_is_shown(page: Path, folder: Path, expect: Expect) -> None:
    (block,) = (each for each in fenced(page, "") if each.startswith("$ boardpapers validate"))
    command = block.partition("\n")[0]
    ran = boardpapers(*shlex.split(command)[2:], within=folder)
    expect(page, text_of(page).replace(block, f"{command}\n{ran.everything}"))


def code_of(page: Path) -> Iterator[str]:
    """Yield each line of code on a page, and each piece of code in its prose."""
    for block in fenced(page, "sh", "console", "yaml"):
        yield from (line.strip(" $-") for line in block.splitlines())
    yield from re.findall(r"`([^`\n]+)`", prose(page))


def calls() -> Iterator[tuple[str, list[str]]]:
    """Yield each call of the program on any page, by page, in words."""
    for page in GUIDES:
        for line in code_of(page):
            for command in re.split(r"&&|script:|\bentry:", line):
                bare = re.sub(r"\s#.*|[>|].*", "", command).strip()
                if bare.startswith("boardpapers "):
                    yield page.name, shlex.split(bare)[1:]


@cache
def help_of(*command: str) -> str:
    ran = boardpapers(*command, "--help", within=ROOT)
    assert ran.code == 0, command
    return ran.out


def test_every_call_is_one_that_there_is() -> None:
    for page, words in calls():
        command = command_of(words)
        shown = help_of(*command)
        rest = words[len(command) :]
        assert "Commands:" not in shown or all(map(is_option, rest)), (page, words)
        options = {word.partition("=")[0] for word in rest if is_option(word)}
        assert options <= set(re.findall(r"(?<!\w)--?[a-z][a-z-]*", shown)), (page, words)


def command_of(words: list[str]) -> list[str]:
    """Return the words that name a command: `validate`, or `styles show`."""
    command: list[str] = []
    while len(command) < len(words):
        listed = help_of(*command).partition("Commands:\n")[2]
        if words[len(command)] not in re.findall(r"^  ([\w-]+)", listed, re.MULTILINE):
            break
        command.append(words[len(command)])
    return command


def is_option(word: str) -> bool:
    return re.match(r"--?[a-z]", word) is not None


def test_every_target_of_make_is_one_that_there_is() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    for page in PAGES:
        named = [m for line in code_of(page) for m in re.findall(r"^(?:\w+=\w+ )?make (\w+)", line)]
        assert set(named) <= targets, page


@pytest.mark.parametrize("page", [ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"])
def test_what_is_said_of_the_program_is_there(page: Path) -> None:
    source = "".join(map(text_of, (ROOT / "src").rglob("*.py")))
    folders = (ROOT, ROOT / "src" / "boardpapers", ROOT / "src" / "boardpapers" / "writers")
    for code in re.findall(r"`([^`\n]+)`", prose(page)):
        if re.fullmatch(r"[A-Z][A-Z_]+|[A-Z][a-z]+[A-Z]\w+", code):
            assert re.search(rf"^(class )?{code}\b", source, re.MULTILINE), code
        elif re.fullmatch(r"(src|docs|tests|templates)/\S+|([a-z_]+/)+(\w+\.py)?|\w+\.py", code):
            assert any((folder / code).exists() for folder in folders) or "motion" in code, code


def anchors(page: Path) -> set[str]:
    """Return the addresses of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    words = re.sub(r"`[^`\n]*`", "", prose(page))
    for link in re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", words):
        path, _, anchor = "".join(link).partition("#")
        if "://" not in path:
            target = page.parent / path if path else page
            assert target.exists(), link
            assert not anchor or anchor in anchors(target), link


def test_the_readme_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(docs/([^)#]+\.md)", text_of(README)))
    assert linked == {path.name for path in (ROOT / "docs").glob("*.md")}


def test_every_template_that_can_be_replaced_is_described() -> None:
    manual = text_of(ROOT / "docs" / "styles.md")
    names = [path.name for path in (ROOT / "templates" / "base").iterdir()]
    assert [n for n in names if f"| `{n}` |" not in manual and not n.endswith(".yaml")] == []


def test_pictures_are_small_and_described() -> None:
    pictures = re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]{40,})">', text_of(README))
    assert {ROOT / path for path, _ in pictures} == set((ROOT / "docs").glob("*.png"))
    assert all((ROOT / path).stat().st_size < 120_000 for path, _ in pictures)
