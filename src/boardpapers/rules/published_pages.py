"""BP981: pages that the site has published, of papers that are gone."""

from collections.abc import Iterator

from boardpapers.diagnostics import BoardpapersError, Place
from boardpapers.document import OTHER_DOCUMENTS
from boardpapers.models import KINDS
from boardpapers.models.languages import LANGUAGES
from boardpapers.rules.contexts import WorkspaceContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import Workspace
from boardpapers.workspace.site_record import PublishedVersion, SiteRecord, version_path


def gone_pages(context: WorkspaceContext) -> Iterator[Finding]:
    """The site has published a page whose paper is gone.

    The paper may have been deleted: publish the site with `boardpapers site --published`, which
    records that the page has been withdrawn. Or its file was renamed by hand: give the file its old
    name, and then use `boardpapers rename`, so that the old address leads to the new one.

    Fails:

        id: cycle-parks
        # file: published/site/papers/2030.jsonl
        {"document":"cycle-parking","kind":"report","version":1,"day":"2030-05-01","changes":["published"],"address":"papers/cycle-parking/"}

    Passes:

        id: cycle-parking
        # file: published/site/papers/2030.jsonl
        {"document":"cycle-parking","kind":"report","version":1,"day":"2030-05-01","changes":["published"],"address":"papers/cycle-parking/"}
    """
    workspace = context.workspace
    for last in _last_versions(workspace):
        if not last.is_withdrawn and not _has_paper(workspace, last):
            sentence = (
                f"`{last.document}` was published on the site, and no paper makes it any more"
            )
            help = (
                "publish the site again to record that it has been withdrawn, or give its paper "
                "back its id and use `boardpapers rename`"
            )
            yield Finding(Place(workspace.root / version_path(last)), sentence, help)


def _last_versions(workspace: Workspace) -> Iterator[PublishedVersion]:
    try:
        record: SiteRecord = workspace.site_record
    except BoardpapersError:
        return  # `boardpapers site` reports it
    yield from (history[-1] for history in record.histories.values())


def _has_paper(workspace: Workspace, version: PublishedVersion) -> bool:
    """Tell whether there is a paper that makes a document, without reading it."""
    from boardpapers.workspace.id_references import MEMBER  # few workspaces have a site

    if version.kind == MEMBER:
        return bool(workspace.member(version.document) or workspace.broken_members)
    other = OTHER_DOCUMENTS.get(version.kind)
    kind = other.kind if other else KINDS.get(version.kind)
    if kind is None:
        return True  # a record of a later version of the program
    before, _, after = (other or kind).output.partition("{id}")
    name = version.document
    for ending in ("", *(f".{language}" for language in LANGUAGES)):
        id = name.removesuffix(ending).removeprefix(before).removesuffix(after)
        if kind.name in workspace.kinds_of(id):
            return True
    return False
