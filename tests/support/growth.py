"""Growth of work: a text against one of a quarter of its size, in the same run."""

from collections.abc import Callable
from time import process_time

ROOM = 2.5
"""How often beyond proportion the longer text may take: noise, but not the square of the size."""
START = 0.004
"""What may be done once, whatever the size; in seconds of the processor."""


def processor_time(work: Callable[[], object]) -> float:
    """Return how long this process computes, which is little disturbed by others."""
    begun = process_time()
    work()
    return process_time() - begun


def grows_in_proportion(
    work: Callable[[str], object], text: Callable[[int], str], size: int
) -> bool:
    """Tell whether the work on a text grows no faster than the text."""
    small, large = text(size // 4), text(size)
    work(small)  # imports, and what else is done once
    least = min(processor_time(lambda: work(small)) for _ in range(3))
    most = min(processor_time(lambda: work(large)) for _ in range(2))
    return most < ROOM * len(large) / len(small) * (least + START)
