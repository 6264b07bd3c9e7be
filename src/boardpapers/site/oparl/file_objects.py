"""The files of documents and packs as objects of OParl."""

from collections.abc import Iterator

from boardpapers.build.website import Download
from boardpapers.models import REPORT
from boardpapers.registers.paper_references import iso
from boardpapers.site.contents import Contents
from boardpapers.site.media_types import MEDIA_TYPES
from boardpapers.site.moments import start_of
from boardpapers.site.oparl.object_dates import dates_of
from boardpapers.site.oparl.objects import OparlObject, inside, new_object, object_url
from boardpapers.site.page_days import page_days
from boardpapers.site.page_files import supplement_words
from boardpapers.site.site_page import SitePage

FILE, PACK, SUPPLEMENT = "file", "pack", "supplement"
"""The kinds of file, as they are in ids."""

_BACK = ("paper", "meeting")
_MAIN = "pdf"


def files_of_page(contents: Contents, page: SitePage, belongs_to: OparlObject) -> list[OparlObject]:
    """Return the downloads of a page, the PDF first; `belongs_to` are papers or meetings by id."""
    downloads = sorted(page.downloads, key=lambda each: each.format != _MAIN)
    made = belongs_to | dates_of([page])
    return [_file(contents, page, each, FILE, made) for each in downloads]


def pack_of_meeting(contents: Contents, page: SitePage, meeting: str) -> OparlObject | None:
    """Return the pack beside the page of an agenda; it changes with each report that is in it."""
    pack = contents.pack_of(page)
    if pack is None:
        return None
    papers = contents.pages_of_meeting.get(page.meeting, ())
    reports = dates_of(each for each in papers if each.kind == REPORT.name)
    made = {"meeting": [meeting]} | dates_of([page], [reports])
    return _file(contents, page, pack, PACK, made)


def supplements_of_meeting(
    contents: Contents, page: SitePage, meeting: str
) -> Iterator[OparlObject]:
    """Yield the supplements to the pack beside the page of an agenda, with their own days."""
    edition = next(each for each in contents.editions if each.language == page.language)
    for supplement, file in contents.supplements_of(page):
        day = iso(supplement.day)
        made = {
            "meeting": [meeting],
            "name": f"{page.title}: {supplement_words(edition, supplement)}",
            "date": day,
            "created": start_of(day),
            "modified": start_of(day),
        }
        yield _file(contents, page, file, SUPPLEMENT, made, str(supplement.number))


def in_object(file: OparlObject) -> OparlObject:
    """Return a file as it is inside a paper or meeting."""
    return inside(file, *_BACK)


def _file(
    contents: Contents,
    page: SitePage,
    download: Download,
    kind: str,
    made: OparlObject,
    *more: str,
) -> OparlObject:
    """Return a file; `made` says what it belongs to, and when it was made.

    `more` tells its id from those of other files of the page in the same format.
    """
    url = contents.absolute(page.address + download.name)
    properties = {
        "name": page.title,
        "fileName": download.name,
        "mimeType": MEDIA_TYPES[download.format],
        "date": page_days(page).first,
        "size": download.size,
        "sha512Checksum": download.sha512,
        "accessUrl": url,
        "downloadUrl": url,
        **made,
        "web": contents.absolute(page.address),
    }
    id = object_url(contents.url, kind, page.id, download.format, *more)
    own = {"language": page.language, "kind": page.kind if kind == FILE else kind}
    return new_object(id, "File", properties, own)
