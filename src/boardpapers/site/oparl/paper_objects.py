"""Reports, decisions of officers and entries of the forward plan as papers of OParl."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from boardpapers.site.contents import Contents
from boardpapers.site.oparl.file_objects import files_of_page, in_object
from boardpapers.site.oparl.object_dates import dates_of
from boardpapers.site.oparl.objects import OparlObject, inside, new_object, object_url
from boardpapers.site.oparl.withdrawn_objects import PAPERS
from boardpapers.site.page_days import page_days
from boardpapers.site.public_meetings import in_first_language
from boardpapers.site.site_page import SitePage


class PaperWithFiles(NamedTuple):
    """A paper, and its files with references to it."""

    paper: OparlObject
    files: list[OparlObject]


def papers(
    contents: Contents, consultations: Mapping[str, Sequence[OparlObject]]
) -> Iterator[PaperWithFiles]:
    """Yield all papers; consultations are given by the ids of their papers."""
    pages = [page for page in contents.pages if page.kind in PAPERS]
    for page in in_first_language(contents.workspace, pages):
        id = object_url(contents.url, "paper", page.id)
        yield _paper(contents, page, id, consultations.get(id, ()))


def _paper(
    contents: Contents, page: SitePage, id: str, consultations: Sequence[OparlObject]
) -> PaperWithFiles:
    others = (contents.pages_by_address.get(each.address) for each in page.versions)
    pages = [page, *filter(None, others)]
    files = [file for each in pages for file in files_of_page(contents, each, {"paper": [id]})]
    main, *rest = map(in_object, files) if files else (None,)
    properties = {
        "body": object_url(contents.url, "body"),
        "name": page.title,
        "reference": page.paper,
        "date": page_days(page).first or page.date,
        "paperType": page.kind,
        "mainFile": main,
        "auxiliaryFile": rest,
        "consultation": [inside(each, "paper") for each in consultations],
        "web": contents.absolute(page.address),
        **dates_of(pages, consultations),
    }
    return PaperWithFiles(new_object(id, "Paper", properties, _own(page)), files)


def _own(page: SitePage) -> OparlObject:
    facts = page.facts
    return {
        "access": facts.access,
        "exemptParagraphs": list(facts.paragraphs),
        "keyDecision": facts.is_key_decision,
        "wards": list(facts.wards),
        "summary": page.summary,
        "language": page.language,
    }
