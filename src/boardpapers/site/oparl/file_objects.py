"""The files of documents and packs as objects of OParl."""

from boardpapers.build.write_pages import Download
from boardpapers.site.contents import Contents
from boardpapers.site.media_types import MEDIA_TYPES
from boardpapers.site.moments import start_of
from boardpapers.site.oparl.objects import OparlObject, inside, new_object, object_url
from boardpapers.site.page_days import page_days
from boardpapers.site.site_page import SitePage

_BACK = ("paper", "meeting")
PACK = "pack"
_MAIN = "pdf"


def files_of_page(contents: Contents, page: SitePage, belongs_to: OparlObject) -> list[OparlObject]:
    """Return the downloads of a page, the PDF first; `belongs_to` are papers or meetings by id."""
    downloads = sorted(page.downloads, key=lambda each: each.format != _MAIN)
    return [_file(contents, page, each, belongs_to) for each in downloads]


def pack_of_meeting(contents: Contents, page: SitePage, meeting: str) -> OparlObject | None:
    """Return the pack beside the page of an agenda."""
    pack = contents.packs.get(page.address)
    return _file(contents, page, pack, {"meeting": [meeting]}, PACK) if pack else None


def in_object(file: OparlObject) -> OparlObject:
    """Return a file as it is inside a paper or meeting."""
    return inside(file, *_BACK)


def dates_of(page: SitePage) -> OparlObject:
    """Return when a page was made and last changed, if that is known."""
    days = page_days(page)
    return {"created": start_of(days.first), "modified": start_of(days.last)}


def _file(
    contents: Contents,
    page: SitePage,
    download: Download,
    belongs_to: OparlObject,
    kind: str = "file",
) -> OparlObject:
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
        **belongs_to,
        "web": contents.absolute(page.address),
        **dates_of(page),
    }
    id = object_url(contents.url, kind, page.id, download.format)
    own = {"language": page.language, "kind": kind if kind == PACK else page.kind}
    return new_object(id, "File", properties, own)
