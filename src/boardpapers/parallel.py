"""Share long work among processes, if there are several processors and enough to do."""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

# With fewer items, starting processes costs more than it saves.
WORTH_SHARING = 100
# Small, so that no process waits long for the last one or holds much at a time.
CHUNK = 25
# As for the option -W: the start of a warning.
_OF_SEMAPHORES = "ignore:resource_tracker"


class WorkerEndedError(Exception):
    """A worker process has ended before its work was done: killed, or out of memory."""


def processors() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def map_chunks(
    work: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    processes: int,
    weight: int = 1,
) -> Iterator[Result]:
    """Yield the results of `work` on chunks of the items, in the items' order.

    The `weight` of an item is 1 if it takes some milliseconds, and more if it takes longer. With
    more than one process and enough items, workers do the work; if they are spawned, `work`
    and its results are pickled. Raises WorkerEndedError.
    """
    size = max(1, CHUNK // weight)
    chunks = [items[start : start + size] for start in range(0, len(items), size)]
    if processes < 2 or len(items) * weight < WORTH_SHARING:
        yield from map(work, chunks)
    else:
        yield from _map_in_workers(work, chunks, min(processes, len(chunks)))


def _map_in_workers(
    work: Callable[[Sequence[Item]], Result], chunks: Sequence[Sequence[Item]], processes: int
) -> Iterator[Result]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    from boardpapers.system.temporary_files import temporary_folder

    # A forked worker shares everything read so far, but only a single thread can fork safely.
    context = multiprocessing.get_context("fork" if _has_one_thread() else "spawn")
    lifeline, held = context.Pipe(duplex=False)
    with temporary_folder() as folder:
        values = (work, lifeline, held, str(folder), os.getpid())
        with _starting_processes():
            executor = ProcessPoolExecutor(processes, context, _start_worker, values)
        with executor, lifeline, held:
            yield from _results(executor, chunks)


def _results(pool: "ProcessPoolExecutor", chunks: Sequence[Sequence[Any]]) -> Iterator[Any]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        # Not `pool.map`, which would cancel: Python 3.11 trips over cancelled work of a pool
        # whose workers have ended.
        with _starting_processes():
            futures = deque(pool.submit(_do, chunk) for chunk in chunks)
        while futures:
            yield futures.popleft().result()
    except BrokenProcessPool:
        raise WorkerEndedError from None
    except BaseException:
        # A worker that is stopped would never end by itself. Python 3.14 has `kill_workers`.
        for worker in list((pool._processes or {}).values()):
            worker.kill()
        raise


def _has_one_thread() -> bool:
    """Tell whether the process has no thread but this one, not even one unknown to Python."""
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False


@contextmanager
def _starting_processes() -> Iterator[None]:
    """Start processes that write nothing and go on when a terminal ends them: this process does.

    One of them is Python's own, which would warn about semaphores when this process is killed.
    """
    sys.warnoptions.append(_OF_SEMAPHORES)
    try:
        with _blocked("SIGINT", "SIGHUP", "SIGTERM"):
            yield
    finally:
        sys.warnoptions.remove(_OF_SEMAPHORES)


@contextmanager
def _blocked(*names: str) -> Iterator[None]:
    """Block signals, if the system has them, also in processes that are started meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [getattr(signal, each) for each in names])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_work: Callable[[Any], Any]


def _start_worker(
    work: Callable[[Any], Any],
    lifeline: "Connection",
    held: "Connection",
    folder: str,
    parent: int,
) -> None:
    """Prepare a worker, which ends as soon as the other end of its lifeline is closed.

    On Linux the system ends it too: a worker that is stopped does not notice.
    """
    import tempfile
    from threading import Thread

    from boardpapers.system.parent_process import end_with

    global _work
    _work = work
    for ending in ("SIGINT", "SIGHUP"):  # a terminal sends them to all its processes
        if hasattr(signal, ending):
            signal.signal(getattr(signal, ending), signal.SIG_IGN)
    # Blocked until here: a pool ends all its workers when one dies, and this one would say so.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    if not end_with(parent):
        os._exit(1)
    tempfile.tempdir = folder  # what is left there when it ends is removed with the folder
    held.close()
    Thread(target=_end_after, args=(lifeline,), daemon=True).start()


def _end_after(lifeline: "Connection") -> None:
    try:
        lifeline.recv_bytes()
    finally:
        os._exit(1)


def _do(chunk: Any) -> Any:
    return _work(chunk)
