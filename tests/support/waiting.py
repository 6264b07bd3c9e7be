"""Waiting for what comes of itself, for as long as a test may take."""

from collections.abc import Callable
from time import sleep
from typing import TypeVar

Found = TypeVar("Found")


def eventually(look: Callable[[], Found]) -> Found:
    """Return what is found as soon as there is something."""
    while not (found := look()):
        sleep(0.02)
    return found
