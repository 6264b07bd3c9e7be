"""The shape of the program: what ARCHITECTURE.md names exists, and imports point one way."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "boardpapers"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "diagnostics": set[str](),
    "reader": {"diagnostics"},
    "models": set[str](),
    "paths": set[str](),
    "workspace": {"models", "reader", "diagnostics", "paths"},
    "styles": {"workspace", "models", "reader", "diagnostics"},
    "document": {"styles", "workspace", "models", "reader", "diagnostics"},
    "rules": {"document", "styles", "workspace", "models", "reader", "diagnostics"},
    "templating": {"document", "styles", "reader", "diagnostics"},
    "writers": {"templating", "document", "styles", "diagnostics"},
    "scaffold": {
        "templating",
        "schema",
        "reporters",
        "styles",
        "workspace",
        "models",
        "reader",
        "diagnostics",
        "paths",
    },
    "reporters": {"rules", "diagnostics", "paths"},
    "output": {"diagnostics"},
    "schema": {"styles", "models"},
}
"""What a stage may know, besides itself; a module that is not here may know all but `cli`."""

PRINTS_OR_EXITS = {
    "print", "sys.stdout.write", "sys.stderr.write", "sys.exit", "exit", "quit", "os._exit",
}  # fmt: skip
ONLY_FOR_THE_COMMAND_LINE = {"typer", "click", "rich"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the full names of all modules that a module imports, wherever it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where they lead"
            yield node.module or ""


def allowed_in(path: Path) -> set[str]:
    """Return what the program's first lines may do, before there is a command line."""
    return {"sys.stdout.write"} if stage_of(path) == "__main__" else set[str]()


def stages(path: Path) -> set[str]:
    """Return the stages that a module imports, other than its own."""
    names = (name.split(".") for name in imports(path))
    found = {parts[1] for parts in names if parts[0] == "boardpapers" and len(parts) > 1}
    return found - {stage_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_one_way(path: Path) -> None:
    stage = stage_of(path)
    if stage in MAY_IMPORT:
        assert stages(path) <= MAY_IMPORT[stage]
    elif stage not in ("cli", "__main__"):
        assert "cli" not in stages(path)


@pytest.mark.parametrize("path", [p for p in MODULES if stage_of(p) != "cli"], ids=name_of)
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    assert not ONLY_FOR_THE_COMMAND_LINE & {name.split(".")[0] for name in imports(path)}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in PRINTS_OR_EXITS - allowed_in(path)
        elif isinstance(node, ast.Raise) and node.exc and stage_of(path) != "__main__":
            assert not ast.unparse(node.exc).startswith("SystemExit")


def test_architecture_names_every_module_and_no_other() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = {name.removeprefix("src/boardpapers/") for name in re.findall(r"`([\w/]+\.py)`", text)}
    there = {name_of(path) for path in MODULES}
    assert named - there == set()
    assert {name for name in there if not name.endswith("__init__.py")} - named == set()
