"""Records of published papers that follow a paper when it gets another id."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import CallError
from boardpapers.document import OTHER_DOCUMENTS
from boardpapers.edits.file_changes import Change
from boardpapers.models import KINDS
from boardpapers.models.languages import LANGUAGES
from boardpapers.reader.source import read_bytes
from boardpapers.workspace import Workspace
from boardpapers.workspace.publication import FOLDER, PublicationRecord, encoded, read_record
from boardpapers.workspace.site_record import History, SiteRecord, site_record_files

RenamedDocuments = Mapping[tuple[str, str], str]
"""The new names of documents, by their old names and their kinds in the record of a site."""


def renamed_documents(kind: str, old: str, new: str) -> dict[tuple[str, str], str]:
    """Return the documents of a paper in each language, with their names once it has a new id."""
    outputs = {kind: KINDS[kind].output_name} | {
        name: each.output_name for name, each in OTHER_DOCUMENTS.items() if each.kind.name == kind
    }
    return {
        (f"{output_name(old)}{ending}", document): f"{output_name(new)}{ending}"
        for document, output_name in outputs.items()
        for ending in ("", *(f".{language}" for language in LANGUAGES))
    }


def is_on_site(record: SiteRecord, renamed: RenamedDocuments) -> bool:
    """Tell whether the site has published one of the documents, so that it leads to new addresses.

    Raises CallError: it has published another document of the new name.
    """
    for (_, kind), new in renamed.items():
        if (new, kind) in record.histories:
            sentence = f"the site has published `{new}` before, and its addresses are kept"
            raise CallError(f"{sentence}: choose another id")
    return any(key in record.histories for key in renamed)


def record_changes(workspace: Workspace, renamed: RenamedDocuments) -> Iterator[Change]:
    """Yield the change of each file of the records of the site and of packs that has a document."""
    yield from site_record_changes(workspace, renamed)
    names = {old: new for (old, _), new in renamed.items()}
    for path in sorted((workspace.root / FOLDER).glob("*.json")):
        record = read_record(workspace, path.stem)
        if names.keys() & {
            document.id for each in record.publications for document in each.documents
        }:
            yield from _change(path, encoded(_with_names(record, names)))


def site_record_changes(workspace: Workspace, renamed: RenamedDocuments) -> Iterator[Change]:
    """Yield the change of each file of the record of the site that has a document or member."""
    histories = workspace.site_record.histories
    if any(key in histories for key in renamed):
        followed = [_followed(history, renamed) for history in histories.values()]
        for name, content in site_record_files(followed).items():
            yield from _change(workspace.root / name, content)


def _followed(history: History, renamed: RenamedDocuments) -> History:
    new = renamed.get(history[0].key)
    return tuple(replace(each, document=new) for each in history) if new else history


def _with_names(record: PublicationRecord, names: Mapping[str, str]) -> PublicationRecord:
    publications: Sequence[object] = [
        replace(
            each,
            documents=tuple(replace(d, id=names.get(d.id, d.id)) for d in each.documents),
        )
        for each in record.publications
    ]
    return replace(record, publications=tuple(publications))


def _change(path: Path, content: bytes) -> Iterator[Change]:
    before = read_bytes(path)
    if before != content:
        yield Change(path, before, content, path)
