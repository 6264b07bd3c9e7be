"""The latest version of the files, and a way to wait for the next."""

import secrets
from threading import Condition


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
