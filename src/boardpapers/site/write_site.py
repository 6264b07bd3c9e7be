"""Make a site: its documents first, then everything that lists them, then the files."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from msgspec import DecodeError, Struct, json
from msgspec.structs import replace

from boardpapers.build import (
    Options,
    PackOptions,
    Progress,
    Rendering,
    Result,
    no_progress,
    rendering,
)
from boardpapers.build.output_files import check_collisions
from boardpapers.build.results import Output
from boardpapers.build.website import Website
from boardpapers.build.write_pages import FACTS
from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import arranged
from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic
from boardpapers.document import OTHER_DOCUMENTS, workspace_style
from boardpapers.files import unwritable, write_whole
from boardpapers.paths import reason, relative
from boardpapers.site.address_conflicts import SiteEntry, reserved_addresses, shared_addresses
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.manifest import Manifest, manifest_of, read_manifest, write_manifest
from boardpapers.site.meeting_calendars import require_calendars
from boardpapers.site.pack_files import packs_of
from boardpapers.site.page_addresses import document_address, person_page
from boardpapers.site.page_frame import page_frame
from boardpapers.site.pages.about_pages import statement_problems
from boardpapers.site.pages.former_pages import former_pages
from boardpapers.site.parts import files_of
from boardpapers.site.publishing import begin_publication, record_publication
from boardpapers.site.search_index import require_own_folders, write_search_indexes
from boardpapers.site.site_options import SiteOptions
from boardpapers.site.site_page import SitePage, facts_of
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS, installed_formats


class WrittenSite(Struct, frozen=True):
    """A site that has been made: the results of its documents, and its other files.

    `written` are the other files that have changed; `removed` are the old files that are gone.
    """

    results: tuple[Result, ...]
    diagnostics: tuple[Diagnostic, ...]
    written: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()

    @property
    def all_diagnostics(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of all papers, in order, each once."""
        found = (each for result in self.results for each in result.diagnostics)
        return tuple(arranged([*self.diagnostics, *found]))


def write_site(root: Path, options: SiteOptions, progress: Progress = no_progress) -> WrittenSite:
    """Make the site of a workspace: write what has changed, and remove what is out of date.

    Nothing is written before everything has been made. Papers with errors keep their earlier files.
    Raises BoardpapersError: BP961 two papers would have one address, BP980 the record of what was
    published cannot be used, BP000 a file cannot be written, and others of house styles and
    templates; CallError: a file of somebody else would be overwritten, or the site was published on
    a later day.
    """
    inputs = find_inputs([str(root)], tracks_dependencies=True)
    ((workspace, files),) = inputs.by_workspace
    if not files:
        return WrittenSite((), tuple(inputs.diagnostics))
    begin_publication(workspace, options.on if options.publishes else None)
    require_calendars()  # before hours of work, as is the next line
    workspace_style(workspace, options.style, None)
    if reserved := list(reserved_addresses(workspace)):
        raise BoardpapersError(*reserved)
    earlier = read_manifest(options.folder) or Manifest()
    with rendering(inputs, _option_sets(options), progress) as rendered:
        made = _Made(root, options.folder, rendered, earlier)
        contents = _contents(workspace, made, options)
        require_own_folders(options.folder, contents.pages)
        others = _Others()
        others.compare(options.folder, files_of(contents))
        others.compare(options.folder, former_pages(contents, made.names(others.names)))
        _check(workspace, made, others)
        site = _write(made, others)
    if options.publishes:
        record_publication(contents)
    problems = statement_problems(contents)
    site = replace(site, diagnostics=(*site.diagnostics, *problems))
    return _with_search(site, contents, options)


def _with_search(site: WrittenSite, contents: Contents, options: SiteOptions) -> WrittenSite:
    """Write the index of the search, and return the site with its files."""
    outputs = (output for result in site.results for output in result.outputs)
    digests = {output.path: output.digest for output in outputs}
    try:
        written = write_search_indexes(options.folder, contents.pages, digests, force=options.force)
    except BoardpapersError as problem:
        return replace(site, diagnostics=(*site.diagnostics, *problem.diagnostics))
    return replace(site, written=(*site.written, *written))


def _contents(workspace: Workspace, made: "_Made", options: SiteOptions) -> Contents:
    failed = frozenset(result.job.sources[0] for result, _ in made.kept)
    pages = tuple(made.pages())
    packs = packs_of(made.files)
    contents = Contents(workspace, pages, options.url, options.on, options.style, failed, packs)
    contents.keep_listed_items()
    return contents


class _Made(Struct, frozen=True):
    """Rendered documents that become those of a site, and the manifest of the site before."""

    root: Path
    folder: Path
    rendering: Rendering
    earlier: Manifest

    @property
    def results(self) -> list[Result]:
        return [result for results in self.rendering.results for result in results]

    @property
    def kept(self) -> Iterator[tuple[Result, list[str]]]:
        """The jobs that have errors, and the earlier files that they keep."""
        for result in self.results:
            if not (result.outputs or result.left_out):
                yield result, [*self.earlier.of_job(self.root, result.job)]

    @property
    def files(self) -> dict[str, Path]:
        """Where each file of a document is now, by its path below the folder of the site."""
        kept = {name: self.folder / name for _, names in self.kept for name in names}
        outputs = (output for result in self.results for output in result.outputs)
        return kept | {self.name(output): output.staged or output.path for output in outputs}

    def pages(self) -> list[SitePage]:
        """Return the facts of all pages, in the order of their addresses."""
        outputs = [output for result in self.results for output in result.outputs]
        files = [output.staged or output.path for output in outputs if output.path.name == FACTS]
        earlier = (self.folder / name for _, names in self.kept for name in names)
        files += [path for path in earlier if path.name == FACTS and path.is_file()]
        pages = [page for path in files if (page := _read_page(path))]
        by_id = {page.id: page for page in reversed(pages)}  # new ones replace those kept
        return sorted(by_id.values(), key=lambda page: page.address)

    def name(self, output: Output) -> str:
        """Return the path of an output below the site's folder."""
        return output.path.relative_to(self.folder).as_posix()

    def names(self, others: Iterable[str]) -> list[str]:
        """Return the paths of all files, with those that are kept and some others."""
        outputs = [self.name(each) for result in self.results for each in result.outputs]
        return [*outputs, *(n for _, names in self.kept for n in names), *others]

    def manifest(self, others: Iterable[str], results: Iterable[Result]) -> Manifest:
        """Return the manifest of the site, once some results have been written."""
        documents = [(each.job, map(self.name, each.outputs)) for each in results if each.outputs]
        kept = ((result.job, names) for result, names in self.kept)
        return manifest_of(self.root, [*kept, *documents], others)


def _read_page(path: Path) -> SitePage | None:
    """Return the facts of a page; None if they cannot be read: an older version may have them."""
    try:
        return json.decode(path.read_bytes(), type=SitePage)
    except (DecodeError, UnicodeDecodeError):
        return None


def _option_sets(options: SiteOptions) -> Iterator[Options]:
    """Yield the options of the papers, of other documents, and of the packs."""
    frame = partial(page_frame, chosen_style=options.style)
    website = Website(options.url, document_address, person_page, frame, facts_of)
    papers = Options(
        installed_formats(),
        f"{options.folder}/",
        options.style,
        force=options.force,
        processes=options.processes,
        website=website,
    )
    yield papers
    yield from (replace(papers, document=name) for name in OTHER_DOCUMENTS)
    formats = [name for name, each in FORMATS.items() if each.takes_in_files and each.is_installed]
    if formats:
        yield replace(papers, formats=tuple(formats), packs=PackOptions(with_supplements=True))


class _Others(Struct, frozen=True):
    """The paths of the files that are not documents, and those whose content has changed."""

    names: list[str] = []
    changed: list[SiteFile] = []

    def compare(self, folder: Path, files: Iterable[SiteFile]) -> None:
        """Add files as they are made; there may be too many to keep what has not changed."""
        for file in files:
            self.names.append(file.path)
            path = folder / file.path
            if not path.is_file() or path.read_bytes() != file.content:
                self.changed.append(file)


def _check(workspace: Workspace, made: _Made, others: _Others) -> None:
    """Raise BoardpapersError, BP961, or CallError if a file would overwrite another."""
    outputs = [(each, result.job.sources[0]) for result in made.results for each in result.outputs]
    entries = [SiteEntry(made.name(output), source) for output, source in outputs]
    if shared := list(shared_addresses(workspace, [*entries, *map(SiteEntry, others.names)])):
        raise BoardpapersError(*shared)
    check_collisions(made.results)
    own = made.earlier.files
    new = [(output.path, made.name(output)) for output, _ in outputs if output.staged]
    new += [(made.folder / file.path, file.path) for file in others.changed]
    for path, name in new:
        if name not in own and path.exists():
            raise CallError(
                f"`{relative(path)}` was not written by `boardpapers site`: delete it, or name "
                "another folder with `-o`"
            )


def _write(made: _Made, others: _Others) -> WrittenSite:
    """Write the files of a site, then remove those that it had before and has no more."""
    new, old = made.manifest(others.names, made.results), made.earlier
    if new.files != old.files:
        # If this run is killed, the next one knows the files of both.
        write_manifest(made.folder, replace(old, others=sorted(new.files | old.files)))
    written = [made.folder / file.path for file in others.changed]
    for path, file in zip(written, others.changed, strict=True):
        write_whole(path, file.content)
    results = tuple(made.rendering.write())
    removed = tuple(_remove(made.folder, old.files - new.files, new.files))
    if new != old:
        write_manifest(made.folder, new)
    return WrittenSite(results, (), tuple(written), removed)


def _remove(folder: Path, names: Iterable[str], kept: Iterable[str]) -> Iterator[Path]:
    """Remove files, and the folders that are empty without them; yield the files.

    Raises BoardpapersError, BP000: one cannot be removed.
    """
    same = {name.casefold(): folder / name for name in kept}
    for name in sorted(names):
        path, other = folder / name, same.get(name.casefold())
        if other and path.exists() and path.samefile(other):
            continue  # a file system that does not tell capitals from small letters
        try:
            path.unlink()
            yield path
        except FileNotFoundError:
            pass
        except OSError as problem:
            raise BoardpapersError(unwritable(path, reason(problem))) from None
        for above in path.parents:
            if above == folder or not above.is_dir() or any(above.iterdir()):
                break
            above.rmdir()
