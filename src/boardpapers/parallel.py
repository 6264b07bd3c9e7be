"""Long work shared out among processes, where there are several processors and enough to do."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below it, starting processes costs more than they save.
WORTH_SHARING = 200
# So that no process waits long for the last one, and none holds much at a time.
SHARE = 25


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share_out(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], processes: int
) -> Iterator[Result]:
    """Yield the results of `work` on runs of the items, in the items' order.

    Processes are forked, so that they begin with all that has been read so far; where the system
    cannot fork, or there is little to do, all is done here.
    """
    runs = [items[start : start + SHARE] for start in range(0, len(items), SHARE)]
    if processes < 2 or len(items) < WORTH_SHARING or not hasattr(os, "fork"):
        yield from map(work, runs)
        return
    import multiprocessing

    context = multiprocessing.get_context("fork")
    with context.Pool(min(processes, len(runs)), _take_up, (work,)) as pool:
        yield from pool.imap(_do, runs)


_work: Callable[[Any], Any]


def _take_up(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work


def _do(items: Any) -> Any:
    return _work(items)
