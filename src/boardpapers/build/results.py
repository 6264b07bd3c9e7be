"""Results of jobs: their files, diagnostics and dependencies."""

from pathlib import Path

from msgspec import Struct

from boardpapers.build.plan import Job
from boardpapers.diagnostics import Diagnostic, has_errors
from boardpapers.workspace.dependencies import Answer, Dependency


class Output(Struct, frozen=True):
    """A file of a result; `staged` is the file with its new content, None if it has not changed."""

    path: Path
    format: str
    digest: str
    staged: Path | None = None


class Result(Struct, frozen=True):
    """A finished job: its files (none if it has errors) and its dependencies.

    `answers` are those among the dependencies that were made from others.
    `left_out` says why a paper of a folder has no files, though it has no errors: it is not public.
    """

    job: Job
    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    dependencies: tuple[tuple[Dependency, str], ...]
    left_out: Diagnostic | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """True if all its files exist and are up to date."""
        return bool(self.outputs) and not any(output.staged for output in self.outputs)

    @property
    def has_failed(self) -> bool:
        """True if a file is missing because of errors."""
        return has_errors(self.diagnostics)
