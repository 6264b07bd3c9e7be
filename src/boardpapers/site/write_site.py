"""Make a site: its documents first, then everything that lists them."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct, json
from msgspec.structs import replace

from boardpapers.build import Options, PackOptions, Progress, Result, run
from boardpapers.build.write_pages import FACTS, Website
from boardpapers.check.inputs import find_inputs
from boardpapers.diagnostics import Diagnostic, has_errors
from boardpapers.document import OTHER_DOCUMENTS
from boardpapers.files import write_whole
from boardpapers.site.addresses import document_address
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.former_pages import former_pages
from boardpapers.site.packs import packs_of
from boardpapers.site.page_frame import page_frame
from boardpapers.site.parts import files_of
from boardpapers.site.publishing import begin_publication, record_publication
from boardpapers.site.site_page import SitePage, facts_of
from boardpapers.writers import FORMATS, installed_formats


class SiteOptions(Struct, frozen=True):
    """The options for a site: its folder, its URL with `/` at its end, and the day.

    With `publishes` the record of what was published is kept, with that day.
    """

    folder: Path
    url: str
    on: date
    publishes: bool = False
    style: str | None = None
    force: bool = False
    processes: int = 1


class Site(Struct, frozen=True):
    """A site that has been made: the results of its documents, and the files that list them.

    `written` are those that have changed.
    """

    results: tuple[Result, ...]
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[SiteFile, ...]
    written: tuple[Path, ...]


def write_site(root: Path, options: SiteOptions, progress: Progress) -> Site:
    """Make the site of a workspace, and write what has changed."""
    inputs = find_inputs([str(root)], tracks_dependencies=True)
    ((workspace, _),) = inputs.by_workspace
    begin_publication(workspace, options.on if options.publishes else None)
    results = [
        result for run_options in _runs(options) for result in run(inputs, run_options, progress)
    ]
    failed = frozenset(result.job.sources[0] for result in results if result.has_failed)
    pages = tuple(_pages(results))
    packs = packs_of(results, options.folder)
    contents = Contents(workspace, pages, options.url, options.on, failed, packs)
    contents.keep_listed_items()
    files = tuple(files_of(contents))
    files += tuple(former_pages(contents, _paths(options.folder, results, files)))
    written = tuple(_write(options.folder, files))
    if options.publishes and not failed and not has_errors(inputs.diagnostics):
        record_publication(contents)
    return Site(tuple(results), tuple(inputs.diagnostics), files, written)


def _runs(options: SiteOptions) -> Iterator[Options]:
    """Yield the options of each run: of the papers, of other documents, and of the packs."""
    website = Website(options.url, document_address, page_frame, facts_of)
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
        yield replace(papers, formats=tuple(formats), packs=PackOptions())


def _pages(results: Iterable[Result]) -> list[SitePage]:
    """Read the facts of all pages, in the order of their addresses."""
    files = (each.path for result in results for each in result.outputs if each.path.name == FACTS)
    pages = (json.decode(path.read_bytes(), type=SitePage) for path in files)
    return sorted(pages, key=lambda page: page.address)


def _paths(folder: Path, results: Iterable[Result], files: Iterable[SiteFile]) -> frozenset[str]:
    """Return the paths of files below the folder of a site."""
    outputs = (each.path for result in results for each in result.outputs)
    own = (path.relative_to(folder).as_posix() for path in outputs if path.is_relative_to(folder))
    return frozenset([*own, *(file.path for file in files)])


def _write(folder: Path, files: Iterable[SiteFile]) -> Iterator[Path]:
    """Write the files whose content has changed, and yield their paths."""
    for file in files:
        path = folder / file.path
        if not path.is_file() or path.read_bytes() != file.content:
            write_whole(path, file.content)
            yield path
