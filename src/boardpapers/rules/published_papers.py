"""BP380: reports that were published and have changed since."""

from collections.abc import Iterator

from boardpapers.diagnostics import BoardpapersError
from boardpapers.document.published_text import digest_of_text
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace.publication import documents_of, read_record


def changed_after_publication(context: ReportContext) -> Iterator[Finding]:
    """A report has been published, and its text has changed since.

    People who read the published pack do not see the new text. The record of what was published is
    in `published/`, where `boardpapers pack --published` keeps it. If the change is meant, publish
    the whole pack again, which then lists it; or give the item of the report the day of the new
    text, `published: 2030-05-02`, and publish a supplement. Otherwise undo the change.

    Fails:

        id: cycle-parking
        # file: may.yaml
        kind: meeting
        board: {name: Parks Committee}
        date: 2030-05-09
        items: [{report: cycle-parking}]
        # file: published/may.json
        {"meeting": "may", "publications": [{"day": "2030-04-30", "pack": "may-pack",
        "last_page": 3, "documents": [{"id": "cycle-parking", "title": "Cycle parking",
        "first": 2, "last": 3, "digest": "0"}]}]}

    Passes:

        id: cycle-parking
        # file: may.yaml
        kind: meeting
        board: {name: Parks Committee}
        date: 2030-05-09
        items: [{report: cycle-parking}]
        # file: published/may.json
        {"meeting": "may", "publications": []}
    """
    workspace, paper = context.workspace, context.paper
    original = context.linked.original or context.linked
    for meeting, _ in workspace.listings(original.paper.id):
        try:
            record = read_record(workspace, meeting.id)
        except BoardpapersError:
            continue  # `boardpapers pack` reports it
        for pack in record.packs:
            publications = record.of_pack(pack)
            known = documents_of(publications).get(paper.id)
            if known and known.digest != digest_of_text(workspace, paper):
                sentence = f"the report has changed since it was published in `{pack}`"
                again = f"boardpapers pack {meeting.id} --published"
                help = (
                    f"publish the pack again (`{again}`), or give its item `published:`, the day "
                    "of the new text, and publish a supplement"
                )
                yield Finding(paper.id_place, sentence, help)
                return
