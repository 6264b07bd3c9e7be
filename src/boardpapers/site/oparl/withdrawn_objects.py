"""Papers that were published and are gone, as deleted objects of OParl, so that copies follow."""

from collections.abc import Iterator

from boardpapers.models import OFFICER_DECISION, PLAN_ENTRY, REPORT
from boardpapers.registers.paper_references import iso
from boardpapers.site.contents import Contents
from boardpapers.site.moments import start_of
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url

PAPERS = (REPORT.name, OFFICER_DECISION.name, PLAN_ENTRY.name)
"""The kinds of page that are papers."""


def withdrawn_papers(contents: Contents) -> Iterator[OparlObject]:
    """Yield the papers that the record has and the site has not any more."""
    for history in contents.withdrawn:
        first, last = history[0], history[-1]
        if first.kind in PAPERS:
            properties = {
                "body": object_url(contents.url, "body"),
                "created": start_of(iso(first.day)),
                "modified": start_of(iso(last.day)) if last.is_withdrawn else None,
                "web": contents.absolute(last.address),
                "deleted": True,
            }
            yield new_object(object_url(contents.url, "paper", first.document), "Paper", properties)
