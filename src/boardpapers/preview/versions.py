"""Which version of the files is the latest, and waiting for the next."""

import secrets
from threading import Condition


class Versions:
    """Counts saves. No version of an earlier run has the name of one of this run."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._number = 0
        self._changed = Condition()

    @property
    def latest(self) -> str:
        """The name of the latest version."""
        return f"{self._run}-{self._number}"

    def next(self) -> None:
        """Go on to the next version, and wake all who wait for it."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def wait(self, known: str, seconds: float) -> str:
        """Return the latest version, once it is another than the known one or time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self.latest != known, seconds)
            return self.latest
