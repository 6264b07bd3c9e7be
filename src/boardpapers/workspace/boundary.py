"""The boundary of a workspace: no file of it may be a link to a place outside."""

import os
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError
from boardpapers.paths import inside
from boardpapers.reader.source import unreadable


class Boundary:
    """The folder that the files of a workspace must be in when all links are followed.

    The folder itself may be reached through a link.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._checked: set[Path] = set()  # folders: there are few, and thousands of files in them

    def check(self, path: Path) -> None:
        """Raise BoardpapersError, BP000, if a link leads to a file outside the workspace."""
        folder = path.parent
        if folder not in self._checked:
            self._check(folder, path)
            self._checked.add(folder)
        if os.path.islink(path):  # noqa: PTH114 - thousands of times
            self._check(path, path)

    def _check(self, place: Path, path: Path) -> None:
        if inside(self._root, place) is None:
            sentence = "it is a link to a place outside the workspace"
            help = "replace the link with a copy of the file"
            raise BoardpapersError(unreadable(path, sentence, help))
