"""What a piece of work asks of the workspace, and what the answers were.

As long as every question has the answer that it had, the work would come out the same: this is how
a paper is known to need no rendering. So whatever a workspace tells anybody, it notes here.
"""

import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

Question = tuple[str, ...]
"""A kind of question, as `file` or `find`, and what it is about."""

Made = TypeVar("Made")

# Larger files are refused by whoever reads them, and a paper with errors is always done anew.
_MAXIMUM_BYTES = 20_000_000


class Questions:
    """Notes the questions asked; each is answered once, when it is first asked.

    A file's answer is its digest, taken before anybody reads it: if the file changes in between,
    the answer no longer fits, and the work is done again the next time. Where nobody keeps the
    answers, `are_noted` is false, and none is looked for.
    """

    def __init__(self, answer: Callable[[Question], str], *, are_noted: bool) -> None:
        self._find_answer = answer
        self._are_noted = are_noted
        self._answers: dict[Question, str] = {}
        self._asked: set[Question] = set()
        self._made: dict[Hashable, tuple[object, set[Question]]] = {}

    def ask(self, *question: str) -> None:
        """Note a question."""
        if self._are_noted:
            self._asked.add(question)
            self.answer(question)

    def answer(self, question: Question) -> str:
        """Return the answer, without noting the question."""
        if question not in self._answers:
            self._answers[question] = self._find_answer(question)
        return self._answers[question]

    @contextmanager
    def noting(self) -> Iterator[set[Question]]:
        """Yield the set that gets the questions of a piece of work, and of no other."""
        outer, self._asked = self._asked, set()
        try:
            yield self._asked
        finally:
            self._asked = outer

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Make something when it is first wanted; who gets it has asked what its maker asked."""
        if key not in self._made:
            with self.noting() as asked:
                self._made[key] = make(), asked
        made, asked = self._made[key]
        self._asked |= asked
        return cast("Made", made)


def digest(content: bytes) -> str:
    """Return what stands for some bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def digest_of_file(path: str | Path) -> str:
    """Return what stands for a file's bytes; empty if there are none to be had."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _MAXIMUM_BYTES:  # noqa: PTH113, PTH202 - thousands of times
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 - likewise
            return digest(file.read())
    except (OSError, ValueError):
        return ""


def digest_of_folder(folder: Path) -> str:
    """Return what stands for all files in a folder and below, and for their names.

    What is reached by links counts, too; each folder once, for links may lead in a circle.
    """
    found: list[Any] = []
    entered: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        folders[:] = [] if real in entered else sorted(folders)
        entered.add(real)
        for name in sorted([*folders, *names]):
            path = Path(here, name)
            target = str(path.readlink()) if path.is_symlink() else ""
            found.append((str(path), target, digest_of_file(path)))
    return digest(repr(found).encode("utf-8", "surrogateescape"))
