"""Results of jobs: their files, and what was found on the way."""

from pathlib import Path

from msgspec import Struct

from boardpapers.build.plan import Job
from boardpapers.diagnostics import Diagnostic, has_errors
from boardpapers.workspace.dependencies import Dependency


class Output(Struct, frozen=True):
    """A file of a result; `staged` has its new content, None where it has not changed."""

    path: Path
    format: str
    digest: str
    staged: Path | None = None


class Result(Struct, frozen=True):
    """A job that is done: its files, none if it has errors; and what rendering depended on."""

    job: Job
    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    dependencies: tuple[tuple[Dependency, str], ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether all its files are there as they should be."""
        return bool(self.outputs) and not any(output.staged for output in self.outputs)

    @property
    def has_failed(self) -> bool:
        """Whether a file is missing because of errors."""
        return has_errors(self.diagnostics)
