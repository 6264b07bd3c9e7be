"""Rename a paper or a member: another id, in every file that has it."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.edits.file_changes import Change, Splice, spliced
from boardpapers.edits.paper_edits import (
    changed_paper,
    prose_splices,
    texts_in,
    value_splice,
    with_values,
)
from boardpapers.edits.prose_links import is_link, likely_links
from boardpapers.edits.published_records import (
    is_on_site,
    record_changes,
    renamed_documents,
    site_record_changes,
)
from boardpapers.edits.settings_paths import settings_changes
from boardpapers.models import KINDS, MEETING, REPORT
from boardpapers.models.value_readers import is_identifier
from boardpapers.paths import relative
from boardpapers.reader import DataPath, read_source
from boardpapers.reader.source import read_bytes
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.workspace.id_references import MEMBER, id_references
from boardpapers.workspace.publication import FOLDER, read_record


class NewId(Struct, frozen=True):
    """A new id: the kind of what gets it, and the paper that says it, if its file does."""

    kind: str
    old: str
    new: str


def plan_rename(workspace: Workspace, paper: AnyPaper, new: str) -> list[Change]:
    """Return the changes that give a paper another id, in every file that names it.

    Its file gets the new name, if it has the old; so do those of its translations. The records of
    what was published follow it. Raises CallError: the id cannot be used or is taken, or a file
    cannot be changed safely. Raises BoardpapersError: a file that may name the paper has errors.
    """
    renamed = {paper.path: NewId(paper.kind, paper.id, new)}
    if paper.kind == REPORT.name:
        for each in workspace.translations(paper.id):
            ending = each.id.removeprefix(f"{paper.id}.")
            if ending != each.id:
                renamed[each.path] = NewId(each.kind, each.id, f"{new}.{ending}")
    documents: dict[tuple[str, str], str] = {}
    for id in renamed.values():
        _check_id(workspace, id)
        documents |= renamed_documents(id.kind, id.old, id.new)
    is_followed = is_on_site(workspace.site_record, documents) and paper.kind != MEETING.name
    for id in () if is_followed else renamed.values():
        _check_published(workspace, id)
    changes = list(_changes(workspace, list(renamed.values()), renamed))
    changes += record_changes(workspace, documents)
    return changes + settings_changes(workspace, changes)


def plan_rename_of_member(workspace: Workspace, old: str, new: str) -> list[Change]:
    """Return the changes that give a member another id, in every file that names them.

    The record of the site follows the member. Raises as `plan_rename` does.
    """
    id = NewId(MEMBER, old, new)
    _check_form(id)
    if workspace.member(new):
        raise CallError(f"there is already a member `{new}`")
    renamed = {(old, MEMBER): new}
    is_on_site(workspace.site_record, renamed)
    return [*_changes(workspace, [id], {}), *site_record_changes(workspace, renamed)]


def _check_id(workspace: Workspace, id: NewId) -> None:
    _check_form(id)
    taken = [each.path for each in workspace.find(KINDS[id.kind], id.new)]
    if taken:
        raise CallError(f"there is already a {id.kind} `{id.new}`, in `{relative(taken[0])}`")
    if len(workspace.find(KINDS[id.kind], id.old)) > 1:
        raise CallError(f"several papers have the id `{id.old}`: give one another id by hand first")


def _check_published(workspace: Workspace, id: NewId) -> None:
    """Refuse to rename what a pack has published, unless a site leads from its old name to it.

    The name of a pack itself is not followed by a site.
    """
    name = KINDS[id.kind].output_name(id.old)
    for path in sorted((workspace.root / FOLDER).glob("*.json")):
        record = read_record(workspace, path.stem)
        days = [
            each.day
            for each in record.publications
            if name in (document.id for document in each.documents)
            or (id.kind == MEETING.name and record.meeting == id.old)
        ]
        if days:
            sentence = f"`{id.old}` was published on {days[0]}, and links may lead to it"
            raise CallError(f"{sentence}: it keeps its id")


def _check_form(id: NewId) -> None:
    if id.new == id.old:
        raise CallError(f"`{id.old}` is its id already")
    if not is_identifier(id.new):
        raise CallError(f"`{id.new}` cannot be an id: write a plain name like `safer-and-stronger`")


def _changes(
    workspace: Workspace, ids: list[NewId], renamed: dict[Path, NewId]
) -> Iterator[Change]:
    """Yield a change for each file that has one of the ids."""
    names = {each for id in ids for each in (id.old.encode(), quote(id.old).encode())}
    for path in workspace.files():
        if path not in renamed and not any(name in read_bytes(path) for name in names):
            continue
        paper = workspace.paper(path)
        if paper.model is None:
            raise BoardpapersError(*paper.diagnostics)
        change = _change(paper, ids, renamed.get(path))
        if change.is_renamed or change.after != change.before:
            yield change
    yield from _text_files(workspace, ids)


def _change(paper: AnyPaper, ids: list[NewId], own: NewId | None) -> Change:
    splices: list[Splice] = []
    values: dict[DataPath, str] = {}
    for path, id in _places(paper, ids, own):
        splices.append(value_splice(paper, path, id.new))
        values[path] = id.new
    for path, text in texts_in(paper.data):
        for id in ids:
            if (
                id.kind == REPORT.name
                and (found := prose_splices(paper, path, text, id.old, id.new))[0]
            ):
                splices += found[0]
                text = values[path] = found[1]
    expected = with_values(paper.data, values)
    return changed_paper(paper, splices, expected, _new_path(paper, own))


def _places(
    paper: AnyPaper, ids: list[NewId], own: NewId | None
) -> Iterator[tuple[DataPath, NewId]]:
    """Yield the places where a paper has one of the ids as its own or as a reference."""
    if own and isinstance(paper.data, dict) and "id" in paper.data:
        yield ("id",), own
    known = {(id.kind, id.old): id for id in ids}
    for reference in id_references(paper):
        if id := known.get((reference.kind, reference.id)):
            yield reference.path, id
    for index, member in enumerate(getattr(paper.model, "members", ())):
        if id := known.get((MEMBER, getattr(member, "id", None) or "")):
            yield paper.written(("members", index, "id")), id


def _new_path(paper: AnyPaper, own: NewId | None) -> Path:
    """Return the path with the new name, if the file has the old id as its name."""
    if own is None or paper.path.stem != own.old:
        return paper.path
    return paper.path.with_name(f"{own.new}{paper.path.suffix}")


def _text_files(workspace: Workspace, ids: list[NewId]) -> Iterator[Change]:
    """Yield a change for each Markdown file that is a text of a paper and links to a report."""
    reports = [id for id in ids if id.kind == REPORT.name]
    papers = [path for path in workspace.files() if b"file" in read_bytes(path)] if reports else []
    texts = {file for path in papers for file in _texts_of(workspace, workspace.paper(path))}
    for path in sorted(texts - set(papers)):
        before, text = read_bytes(path), read_source(path).text
        likely = [(each, id) for id in reports for each in likely_links(text, id.old, id.new)]
        splices = [each for each, id in likely if is_link(text, each, id.old)]
        if splices:
            yield Change(path, before, spliced(before, splices), path)


def _texts_of(workspace: Workspace, paper: AnyPaper) -> Iterator[Path]:
    for path, text in texts_in(paper.data):
        if path[-1:] == ("file",) and (file := workspace.resolve(text)) and file.is_file():
            yield file
