"""The digest of what a paper says, by which a change after publication is found."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import json

from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.workspace.dependencies import digest, digest_of_file

# What is not printed, or depends on the meeting.
_OTHER = {"kind", "id", "style", "sign_off", "board", "meeting", "item", "status", "published"}
_IMAGE = re.compile(r"!\[[^\]]*\]\(<?([^)>\s]+)")


def digest_of_text(workspace: Workspace, paper: AnyPaper) -> str:
    """Return a digest of a paper's own words, with those of its files and images.

    The words of the house style do not count, so that it is the same in later versions of the
    program. It is empty if the paper has errors.
    """
    if paper.model is None:
        return ""
    said = paper.model.model_dump(mode="json", exclude_defaults=True, exclude=_OTHER)
    files = [_digest_of(workspace, name) for name in sorted(set(_files(said)))]
    return digest(json.encode([said, files], order="sorted"))


def _digest_of(workspace: Workspace, name: str) -> str:
    path = workspace.resolve(name)
    return digest_of_file(path) if path else ""


def _files(said: Any) -> Iterator[str]:
    """Yield the names of the files that some data refers to."""
    if isinstance(said, dict):
        if isinstance(name := said.get("file"), str):
            yield name
        for value in said.values():
            yield from _files(value)
    elif isinstance(said, list):
        for value in said:
            yield from _files(value)
    elif isinstance(said, str):
        yield from _IMAGE.findall(said)
