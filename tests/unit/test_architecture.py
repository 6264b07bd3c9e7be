"""The shape of the program: every module is on a floor, and imports point one way."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "boardpapers"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = (
    ("system.lazy_exports",),
    ("law",),
    ("diagnostics", "paths"),
    ("system",),
    ("files", "parallel"),
    ("system.private_cache",),
    ("reader",),
    ("markdown",),
    ("reader.markdown_",),
    ("models",),
    ("workspace",),
    ("styles",),
    ("document",),
    ("rules",),
    ("templating",),
    ("writers", "reporters"),
    ("styles.tools",),
    ("check",),
    ("build", "registers", "scaffold", "edits"),
    ("importers", "site"),
    ("api",),
    ("preview",),
    ("cli",),
    ("__main__",),
)
"""The stages, from the lowest up, by how the names of their modules begin.

A module may import what is on lower floors, and its own stage.
"""

PRINTS_OR_EXITS = {
    "print", "sys.stdout.write", "sys.stderr.write", "sys.exit", "exit", "quit", "os._exit",
}  # fmt: skip
ONLY_FOR_THE_COMMAND_LINE = {"typer", "click", "rich"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield the full names of all modules that a module imports, wherever it does."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where they lead"
            yield node.module or ""


ALLOWED = {
    "__main__.py": {"sys.exit", "sys.stdout.write"},  # before there is a command line
    "parallel.py": {"os._exit"},  # a worker process ends itself
    "system/ending_signals.py": {"sys.exit"},  # when a signal ends the process
}


def stage(name: str) -> tuple[int, str]:
    """Return the floor of a module, and the longest of the stages that its name begins with."""
    found = [
        (floor, each)
        for floor, stages in enumerate(FLOORS)
        for each in stages
        if name == each or name.startswith(each if each.endswith("_") else f"{each}.")
    ]
    assert found, f"no floor for `{name}`"
    return max(found, key=lambda each: len(each[1]))


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__" or len(parts) == 1)


def from_above(path: Path) -> Iterator[str]:
    """Yield the modules that a module imports although they are not on a lower floor."""
    own = stage(module_name(path))
    for name in (name.removeprefix("boardpapers.") for name in imports(path)):
        if (PACKAGE / name.split(".")[0]).is_dir() or (PACKAGE / f"{name}.py").is_file():
            other = stage(name)
            if other != own and other[0] >= own[0]:
                yield name


def test_imports_point_one_way() -> None:
    paths = (path for path in MODULES if path != PACKAGE / "__init__.py")
    assert [f"{name_of(path)} imports {name}" for path in paths for name in from_above(path)] == []


def prints_and_exits(path: Path) -> Iterator[str]:
    """Yield what a module has that only the command line may have."""
    yield from ONLY_FOR_THE_COMMAND_LINE & {name.split(".")[0] for name in imports(path)}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in PRINTS_OR_EXITS - ALLOWED.get(name_of(path), set()):
                yield called
        elif isinstance(node, ast.Raise) and node.exc and name_of(path) != "__main__.py":
            yield from (each for each in [ast.unparse(node.exc)] if each.startswith("SystemExit"))


def test_only_the_command_line_prints_and_exits() -> None:
    paths = (path for path in MODULES if not name_of(path).startswith("cli/"))
    assert [f"{name_of(path)}: {what}" for path in paths for what in prints_and_exits(path)] == []
