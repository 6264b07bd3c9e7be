"""Where a path leads, as it was written."""

import os
from pathlib import Path


def absolute(path: str | os.PathLike[str]) -> Path:
    """Return the path from the root, without `..`; a link is not followed, and keeps its name.

    The id of a paper is the name of its file: of a link, the link's own.
    """
    return Path(os.path.abspath(path))  # noqa: PTH100 - `Path.resolve` follows links
