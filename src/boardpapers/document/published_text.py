"""The digest of what the public read of a paper, by which a change after publication is found."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from msgspec import json

from boardpapers.models import MINUTES
from boardpapers.reader.hidden_comments import without_comments
from boardpapers.workspace import AnyPaper, Paper, Workspace
from boardpapers.workspace.dependencies import digest, digest_of_file

if TYPE_CHECKING:
    from boardpapers.models import Minutes

# What is not printed, or depends on the meeting.
_OTHER = {"kind", "id", "style", "sign_off", "board", "meeting", "item", "status", "published"}
_PARTS = ("sections", "appendices", "items")
# The public read these of a minute that is withheld.
_IN_PLACE = ("item", "number", "arrived", "left")
# A decision sheet has no more of the minutes than their decisions.
_NOT_IN_DECISIONS = (
    "agreed_at", "chair", "present", "apologies", "absent", "substitutes", "in_attendance",
    "note_published", "broadcast", "ended",
)  # fmt: skip
_NOT_IN_DECISION = ("discussion", "amendments", "adjournments", "arrived", "left")
_IMAGE = r"!\[[^\]]*\]\(<?([^)>\s]+)"


def digest_of_text(
    workspace: Workspace, paper: AnyPaper, *, with_title: bool = True, decisions_only: bool = False
) -> str:
    """Return a digest of a paper's own words, with those of its files and images.

    With `decisions_only`, those of minutes that their decision sheet has.

    What is withheld does not count, so that the public cannot see that it has changed. The words of
    the house style do not count either, so that the digest is the same in later versions of the
    program. It is empty if the paper has errors.
    """
    if paper.model is None:
        return ""
    whole = paper.model.model_dump(mode="json", exclude_defaults=True, exclude=_OTHER)
    if not with_title:
        whole.pop("title", None)
    if paper.kind == MINUTES.name:
        _mark_private_minutes(workspace, cast("Paper[Minutes]", paper), whole)
    if decisions_only:
        _keep_decisions(cast("Minutes", paper.model), whole)
    said = _public(whole)
    files = [_digest_of(workspace, name) for name in sorted(set(_files(said)))]
    return digest(json.encode([said, files], order="sorted"))


def _digest_of(workspace: Workspace, name: str) -> str:
    path = workspace.resolve(name)
    if path and path.suffix == ".md" and path.is_file():
        text = path.read_text("utf-8", "replace")
        return digest(without_comments(text).encode())
    return digest_of_file(path) if path else ""


def _mark_private_minutes(
    workspace: Workspace, paper: "Paper[Minutes]", whole: dict[str, Any]
) -> None:
    """Add to minutes of private items what the agenda says: that they are private, and why."""
    from boardpapers.document.layouts.meeting_items import link_item
    from boardpapers.workspace import link_minutes

    linked, _ = link_minutes(workspace, paper)
    if linked is None:
        return
    agenda = dict(linked.meeting.numbered_items)
    for minute in whole.get("items", ()):
        if item := agenda.get(minute.get("item", "")):
            found = link_item(workspace, minute["item"], item, linked.language)
            minute.setdefault("access", found.access)
            if found.exempt:
                minute["exempt"] = found.exempt.model_dump(mode="json")


def _keep_decisions(minutes: "Minutes", whole: dict[str, Any]) -> None:
    """Leave out what the decision sheet does not have; its numbers follow from all minutes."""
    kept = []
    numbered = zip(minutes.numbered_items, whole.get("items", ()), strict=True)
    for (number, minute), said in numbered:
        if minute.is_decision:
            left = {name: value for name, value in said.items() if name not in _NOT_IN_DECISION}
            kept.append(left | {"number": number})
    for name in _NOT_IN_DECISIONS:
        whole.pop(name, None)
    whole["items"] = kept


def _public(part: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the public read of a paper, or of a part of it."""
    access = part.get("access", "public")
    if access == "public":
        read = {name: value for name, value in part.items() if name not in ("access", "exempt")}
        return read | {name: list(map(_public, read[name])) for name in _PARTS if name in read}
    reasons = part.get("exempt", {}).get("paragraphs") if access == "exempt" else None
    return {
        "access": access,
        "paragraphs": reasons,
        **{name: part[name] for name in _IN_PLACE if name in part},
    }


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
        yield from re.findall(_IMAGE, said)
