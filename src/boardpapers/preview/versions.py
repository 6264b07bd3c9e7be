"""The latest version of the files, a way to wait for the next, and what is made of each."""

import secrets
from collections.abc import Callable
from threading import Condition, Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Versions:
    """Count saves. Versions of different runs have different names."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._number = 0
        self._changed = Condition()

    @property
    def latest(self) -> str:
        """The name of the latest version."""
        return f"{self._run}-{self._number}"

    def next(self) -> None:
        """Start the next version, and wake all threads that wait for it."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def wait(self, known: str, seconds: float) -> str:
        """Return the latest version as soon as it differs from the known one, or time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self.latest != known, seconds)
            return self.latest


class OncePerVersion(Generic[Value]):
    """A value that is made once for each version, from the previous value."""

    def __init__(self, make: Callable[[Value | None], Value]) -> None:
        self._make = make
        self._lock = Lock()
        self._value: Value | None = None
        self._version = ""

    def get(self, version: str) -> Value:
        """Return the value of a version."""
        with self._lock:
            if self._value is None or self._version != version:
                self._value = self._make(self._value)
                self._version = version
            return self._value
