"""The table of papers: reports, decisions of officers, minutes and all else that has a page."""

from boardpapers.models import BOARD
from boardpapers.registers.register import Register, Row
from boardpapers.site.contents import Contents
from boardpapers.site.page_days import page_days
from boardpapers.site.site_page import SitePage
from boardpapers.site.tables.people_tables import yes_no

_FORMATS = {"pdf": "PDF", "docx": "Word", "md": "Markdown"}
_COLUMNS = {
    "paper": "Paper", "kind": "Kind", "language": "Language", "title": "Title", "board": "Board",
    "meeting": "Meeting", "date": "Date", "published": "Published", "changed": "Last changed",
    "access": "Access", "paragraphs": "Exempt under paragraphs", "key_decision": "Key decision",
    "wards": "Wards affected", "summary": "Summary", "url": "Page", **_FORMATS,
}  # fmt: skip


def papers(contents: Contents) -> Register:
    """Return the papers that have pages, in each language."""
    pages = (page for page in contents.pages if page.kind != BOARD.name)
    rows = tuple(_paper(contents, page) for page in pages)
    return Register("papers", _COLUMNS, rows, "Papers")


def _paper(contents: Contents, page: SitePage) -> Row:
    days, facts = page_days(page), page.facts
    files = {each.format: contents.absolute(page.address + each.name) for each in page.downloads}
    return {
        "paper": page.paper, "kind": page.kind, "language": page.language, "title": page.title,
        "board": page.board, "meeting": page.meeting, "date": page.date, "published": days.first,
        "changed": days.last, "access": facts.access, "paragraphs": ", ".join(facts.paragraphs),
        "key_decision": yes_no(facts.is_key_decision), "wards": ", ".join(facts.wards),
        "summary": page.summary, "url": contents.absolute(page.address),
        **{name: files.get(name, "") for name in _FORMATS},
    }  # fmt: skip
