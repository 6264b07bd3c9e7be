"""The manifest of a site: the files that were written, so that old ones can be removed.

It is a hidden file in the site's folder. A file that it does not name is never changed or removed.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from msgspec import DecodeError, Struct, json

from boardpapers.build.plan import Job
from boardpapers.files import write_whole
from boardpapers.workspace import SITE_MANIFEST
from boardpapers.workspace.dependencies import digest


class Manifest(Struct, frozen=True):
    """The files of a site, as paths below its folder.

    `documents` are those of each paper by the kinds of their jobs. A paper is named by the digest
    of its path: it may have a name that the public should not read. `others` are all other files.
    """

    documents: dict[str, dict[str, list[str]]] = {}
    others: list[str] = []

    @property
    def files(self) -> frozenset[str]:
        """All files."""
        of_papers = (files for kinds in self.documents.values() for files in kinds.values())
        return frozenset(self.others).union(*of_papers)

    def of_job(self, root: Path, job: Job) -> Iterator[str]:
        """Yield the files of a job; of a paper whose kind cannot be read, all that it had."""
        kinds = self.documents.get(_name(root, job), {})
        for kind in (job.kind,) if job.kind else kinds:
            yield from kinds.get(kind, ())


def manifest_of(
    root: Path, documents: Iterable[tuple[Job, Iterable[str]]], others: Iterable[str]
) -> Manifest:
    """Return the manifest of the files of some jobs, and of others."""
    found: dict[str, dict[str, list[str]]] = {}
    for job, files in documents:
        if names := sorted(files):
            found.setdefault(_name(root, job), {})[job.kind] = names
    ordered = {name: dict(sorted(found[name].items())) for name in sorted(found)}
    return Manifest(ordered, sorted(others))


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of the site in a folder; None if there is none that can be read."""
    try:
        manifest = json.decode((folder / SITE_MANIFEST).read_bytes(), type=Manifest)
    except (OSError, DecodeError, UnicodeDecodeError):
        return None
    return manifest if all(map(_is_within, manifest.files)) else None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a site. Raises BoardpapersError, BP000: it cannot be written."""
    write_whole(folder / SITE_MANIFEST, json.format(json.encode(manifest), indent=0) + b"\n")


def _is_within(name: str) -> bool:
    """Tell whether a path stays in the folder of the site: what a manifest names is removed."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def _name(root: Path, job: Job) -> str:
    return digest(job.sources[0].relative_to(root).as_posix().encode("utf-8", "surrogateescape"))
