"""The record of what has been published of a meeting: `published/{meeting}.json`.

It is committed with the papers, so that later packs can say what has changed.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.paths import reason
from boardpapers.workspace.workspace import Workspace

FOLDER = "published"


class PublishedDocument(Struct, frozen=True):
    """A document of a pack, the pages that it was on, and the digest of its text."""

    id: str
    title: str
    first: int
    last: int
    digest: str


class Publication(Struct, frozen=True):
    """A pack or a supplement to it, as it was published on a day.

    `pack` is the pack's name; `last_page` is the number of the last page, which may be that of a
    paper that was to follow.
    """

    day: date
    pack: str
    last_page: int
    documents: tuple[PublishedDocument, ...]
    is_supplement: bool = False

    @property
    def digests(self) -> dict[str, str]:
        """The digests of its papers by id; the agenda has none."""
        return {each.id: each.digest for each in self.documents if each.digest}


class PublicationRecord(Struct, frozen=True):
    """All that has been published of a meeting, in order."""

    meeting: str
    publications: tuple[Publication, ...] = ()

    def of_pack(self, pack: str) -> tuple[Publication, ...]:
        """Return the last publication of a whole pack, and its supplements."""
        own = [each for each in self.publications if each.pack == pack]
        wholes = [at for at, each in enumerate(own) if not each.is_supplement]
        return tuple(own[wholes[-1] :]) if wholes else ()

    def supplements(self, pack: str) -> dict[str, Publication]:
        """Return the supplements to the last publication of a whole pack, by their names."""
        own = enumerate(self.of_pack(pack))
        return {supplement_name(pack, number): each for number, each in own if each.is_supplement}

    def before(self, pack: str, digests: Mapping[str, str]) -> Publication | None:
        """Return the last publication of a whole pack with other papers than these."""
        wholes = (e for e in self.publications if e.pack == pack and not e.is_supplement)
        return next((each for each in reversed([*wholes]) if each.digests != digests), None)

    def with_publication(self, new: Publication) -> "PublicationRecord":
        """Return the record with one more publication, in place of the last of the same papers."""
        own = self.of_pack(new.pack)
        for last in own[-1:] if new.is_supplement else own[:1]:
            if (last.is_supplement, last.digests) == (new.is_supplement, new.digests):
                kept = (new if each is last else each for each in self.publications)
                return replace(self, publications=tuple(kept))
        return replace(self, publications=(*self.publications, new))

    def added_on(self, document: str) -> date | None:
        """Return the day on which a paper was added to a pack; None if it was in the first one."""
        first = next((each for each in self.publications if document in each.digests), None)
        earlier = (each.pack for each in self.publications if first and each.day < first.day)
        return first.day if first and first.pack in earlier else None

    @property
    def packs(self) -> tuple[str, ...]:
        """The names of the packs that have been published."""
        return tuple(dict.fromkeys(each.pack for each in self.publications))


def supplement_name(pack: str, number: int) -> str:
    """Return the name of a supplement to a pack; the first one has the number 1."""
    return f"{pack}-supplement-{number}"


def documents_of(publications: tuple[Publication, ...]) -> dict[str, PublishedDocument]:
    """Return the documents of some publications by id, each as it was published last."""
    return {each.id: each for publication in publications for each in publication.documents}


def record_path(workspace: Workspace, meeting: str) -> Path:
    """Return the file of the record of a meeting."""
    return workspace.root / FOLDER / f"{meeting}.json"


def read_record(workspace: Workspace, meeting: str) -> PublicationRecord:
    """Return the record of a meeting, read once; it is empty if nothing has been published.

    Raises BoardpapersError, BP381: it cannot be used.
    """
    return workspace.dependencies.once(("record", meeting), lambda: _read(workspace, meeting))


def _read(workspace: Workspace, meeting: str) -> PublicationRecord:
    path = workspace.resolve(f"{FOLDER}/{meeting}.json")
    if path is None or not path.exists():
        return PublicationRecord(meeting)
    try:
        return json.decode(path.read_bytes(), type=PublicationRecord)
    except OSError as problem:
        sentence = f"the record of what was published cannot be read: {reason(problem)}"
    except (DecodeError, ValidationError, UnicodeDecodeError, RecursionError):
        sentence = "the record of what was published is damaged"
    help = (
        "restore the file from your version control; only `boardpapers pack --published` writes it"
    )
    raise BoardpapersError(error("BP381", Place(path), sentence, help))


def encoded(record: PublicationRecord) -> bytes:
    """Return a record as the text of its file."""
    return json.format(json.encode(record), indent=2) + b"\n"
