"""A progress bar for long work, on a terminal only."""

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress

# Fewer jobs are done before anyone could read a bar.
_MANY = 20
_SECONDS_BETWEEN = 0.1


class ProgressBar:
    """A bar that appears with the first advance, and disappears at the end."""

    def __init__(self, work: str = "Rendering", *, quiet: bool) -> None:
        self._work = work
        self._is_shown = not quiet and sys.stderr.isatty() and not os.environ.get("CI")
        self._bar: Progress | None = None
        self._last_refresh = 0.0

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self,
        kind: "type[BaseException] | None",
        problem: BaseException | None,
        trace: "TracebackType | None",
    ) -> None:
        if self._bar:
            self._bar.stop()

    def advance(self, done: int, total: int) -> None:
        """Show the number of finished jobs."""
        if not self._is_shown or total <= _MANY:
            return
        self._bar = self._bar or _start(self._work)
        self._bar.update(self._bar.task_ids[0], completed=done, total=total)
        if done == total:
            self._bar.stop()
        elif time.monotonic() - self._last_refresh > _SECONDS_BETWEEN:
            self._bar.refresh()
            self._last_refresh = time.monotonic()


def _start(work: str) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(work), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    # auto_refresh starts a thread; without threads, workers are forked, which is faster.
    bar = Progress(*columns, console=console, transient=True, auto_refresh=False)
    bar.add_task("")
    bar.start()
    return bar
