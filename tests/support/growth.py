"""Work, counted or compared: a text against one of a quarter of its size, in the same run."""

import gc
import sys
from collections.abc import Callable
from time import process_time
from types import FrameType
from typing import Any

ROOM = 2.5
"""How often beyond proportion the longer text may take: noise, but not the square of the size."""
START = 0.004
"""What may be done once, whatever the size; in seconds of the processor."""


def processor_time(work: Callable[[], object]) -> float:
    """Return how long this process computes, which is little disturbed by others.

    Without the collector, whose work grows with all that the tests before have left.
    """
    gc.collect()
    gc.disable()
    try:
        begun = process_time()
        work()
        return process_time() - begun
    finally:
        gc.enable()


def grows_in_proportion(
    work: Callable[[str], object], text: Callable[[int], str], size: int
) -> bool:
    """Tell whether the work on a text grows no faster than the text.

    The longer text is tried again only where it took too long: others may have disturbed it.
    """
    small, large = text(size // 4), text(size)
    work(small)  # imports, and what else is done once
    least = min(processor_time(lambda: work(small)) for _ in range(2))
    most = ROOM * len(large) / len(small) * (least + START)
    return any(processor_time(lambda: work(large)) < most for _ in range(2))


def lines_run(work: Callable[[], object]) -> int:
    """Count the lines of Python that a piece of work runs, each turn of a loop anew."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
