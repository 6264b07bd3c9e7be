"""A bar that tells how far long work is; only for somebody who is watching."""

import os
import sys
import time
from collections.abc import Iterator
from typing import TypeVar

Item = TypeVar("Item")

# Less is done before anybody wonders.
_MANY = 20
_SECONDS_BETWEEN = 0.1


def shown(items: Iterator[Item], count: int, *, quiet: bool) -> Iterator[Item]:
    """Yield the items, and show on a terminal how many of them have come."""
    if quiet or count <= _MANY or not sys.stderr.isatty() or os.environ.get("CI"):
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Rendering"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    # auto_refresh is a thread; only where there is none are workers forked, which is faster.
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        task, last = progress.add_task("", total=count), 0.0
        for item in items:
            progress.advance(task)
            if time.monotonic() - last > _SECONDS_BETWEEN:
                progress.refresh()
                last = time.monotonic()
            yield item
