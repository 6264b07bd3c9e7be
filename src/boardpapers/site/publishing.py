"""Publish a site: write down what it has published, and when."""

from datetime import date

from boardpapers.diagnostics import CallError
from boardpapers.files import write_whole
from boardpapers.site.contents import Contents
from boardpapers.workspace import Workspace
from boardpapers.workspace.site_record import site_record_files


def begin_publication(workspace: Workspace, day: date | None) -> None:
    """Read the record of a workspace, to publish its site on a day, or not.

    Raises CallError: something was published on a later day. Raises BoardpapersError, BP980: the
    record cannot be used.
    """
    workspace.publication_day = day
    last = workspace.site_record.last_day
    if day and last and day < last:
        raise CallError(f"the site was published on {last}: `--on` cannot be an earlier day")


def record_publication(contents: Contents) -> None:
    """Write the record, with the new versions of all pages; files without change stay as they are.

    Pages of papers with errors are those of an earlier run, and have no new version.
    Raises BoardpapersError, BP000: it cannot be written.
    """
    workspace = contents.workspace
    histories = dict(workspace.site_record.histories)
    for history in (*contents.withdrawn, *(page.history for page in contents.recorded)):
        if history and history[-1].day == workspace.publication_day:
            histories[history[0].key] = history
    for name, content in site_record_files(histories.values()).items():
        path = workspace.root / name
        if not path.is_file() or path.read_bytes() != content:
            write_whole(path, content)
