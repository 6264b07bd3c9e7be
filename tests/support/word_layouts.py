"""Write the Word files of tests/data/import, as offices of different councils would.

Run `python -m tests.support.word_layouts` to write them again, with copies as LibreOffice writes
Word, and as PDF. All councils, people and addresses are made up.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.support.pictures import png
from tests.support.word_features import (
    BULLETS,
    LETTERS,
    PARAGRAPHS,
    SECTIONS,
    W,
    add_box,
    add_change,
    add_field,
    add_footnotes,
    add_list,
    number,
)

DATA = Path(__file__).parents[1] / "data" / "import"
Rows = Sequence[Sequence[str]]


def new(*, numbered: str = "", levels: Sequence[tuple[str, str, int]] = PARAGRAPHS) -> Document:
    """Return a document; paragraphs of the styles Para 1 to 3 have the numbers of a list."""
    document = docx.Document()
    document.core_properties.title = ""
    _make_small(document)
    styles = [f"Para {depth}" for depth in (1, 2, 3)]
    for name in styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles[
            "Normal"
        ]
    if numbered == "sections":
        add_list(document, 1, levels, ["Heading 1", "Para 1", "Para 2"])
    elif numbered:
        add_list(document, 1, levels, styles)
    document.styles.add_style("Bullet 1", WD_STYLE_TYPE.PARAGRAPH)
    add_list(document, 2, BULLETS, ["Bullet 1"])
    document.styles["Bullet 1"].base_style = document.styles["Normal"]
    return document


def _make_small(document: Document) -> None:
    """Leave out what python-docx puts into each file and no layout uses; use one font."""
    package = document.part.package
    for id, relation in list(package.rels.items()):
        if relation.reltype == RT.THUMBNAIL:
            del package.rels[id]
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        name = style.get(qn("w:styleId"))
        if style.get(qn("w:type")) == "table" and name not in ("TableNormal", "TableGrid"):
            styles.remove(style)
    for fonts in list(styles.iter(qn("w:rFonts"))):
        fonts.getparent().remove(fonts)
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    defaults.insert(0, parse_xml(f'<w:rFonts xmlns:w="{W}" w:ascii="Arial" w:hAnsi="Arial"/>'))


def write(document: Document, *texts: tuple[str, str]) -> list[Paragraph]:
    """Add paragraphs, each with the name of its style."""
    return [document.add_paragraph(words, style or "Normal") for style, words in texts]


def table(
    document: Document, rows: Rows, *, head: bool = False, right: Sequence[int] = ()
) -> Table:
    """Add a table with borders; the first row may be marked as its head."""
    made: Table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, cells in zip(made.rows, rows, strict=True):
        for column, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
            first, *more = words.split("\n")
            cell.paragraphs[0].text = first
            for line in more:
                cell.add_paragraph(line)
            if column in right:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if head:
        properties = made.rows[0]._tr.get_or_add_trPr()
        properties.append(parse_xml(f'<w:tblHeader xmlns:w="{W}"/>'))
    return made


def running(document: Document, *lines: str, pages: bool = True) -> None:
    """Put lines at the top of all pages, and `Page 1 of 2` at the foot."""
    section = document.sections[0]
    section.header.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        section.header.add_paragraph(line)
    if pages:
        foot = section.footer.paragraphs[0]
        foot.add_run("Page ")
        add_field(foot, "PAGE", "1")
        foot.add_run(" of ")
        add_field(foot, "NUMPAGES", "2")


def bold(document: Document, words: str) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.add_run(words).bold = True
    return paragraph


def two_contacts(document: Document) -> None:
    """Two officers in a table without borders, and paragraphs numbered by their style."""
    running(document, "Leisure and Parks Board", "14 March 2031", "Item 7b")
    write(document, ("Title", "Playing Fields Beyond 2031"))
    for label, words in (
        ("Purpose of report", "For decision."),
        ("Summary", "This report sets out how the twelve playing fields could be looked after."),
    ):
        write(document, ("Heading 2", label), ("", words))
    write(document, ("Heading 2", "Recommendations"), ("", "That the Leisure and Parks Board:"))
    for words in ("agree the standard of care in paragraph 2;", "ask officers to seek bids; and"):
        number(document.add_paragraph(words), 3)
    number(document.add_paragraph("receive a report on the bids in the autumn."), 3)
    write(document, ("Heading 2", "Action"), ("", "Officers to take the decisions forward."))
    contacts = document.add_table(4, 4)
    for row, cells in enumerate((
        ("Contact officer:", "Alex Example", "Contact officer:", "Sam Sample"),
        ("Position:", "Parks Adviser", "Position:", "Contracts Adviser"),
        ("Phone no:", "020 7946 0123", "Phone no:", "020 7946 0456"),
        ("E-mail:", "alex.example@example.org", "E-mail:", "sam.sample@example.org"),
    )):  # fmt: skip
        for column, words in enumerate(cells):
            contacts.cell(row, column).text = words
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    write(document, ("Heading 2", "Background"))
    write(
        document,
        ("Para 1", "Twelve playing fields are cut, drained and marked out under one contract."),
        ("Para 1", "The standard of care sets:"),
        ("Para 2", "how often each field is cut;"),
        ("Para 2", "how soon it is drained; and"),
        ("Para 2", "by what date it is marked out, for"),
        ("Para 3", "football; and"),
        ("Para 3", "cricket."),
        *[("Para 1", "The clubs tell us that drainage matters most to them. " * 22)] * 2,
        ("Heading 2", "Next steps"),
        ("Para 1", "Bids will be sought as paragraph 2(b) says, and compared with the table."),
    )


def lettered_recommendations(document: Document) -> None:
    """Recommendations with Word's own letters, and sub-letters."""
    write(document, ("Heading 1", "Allotments"), ("", "Cabinet, 9 June 2031"))
    write(document, ("Heading 2", "Purpose of report"), ("", "To agree the rents."))
    write(document, ("Heading 2", "Recommendations"))
    for depth, words in (
        (0, "That the rents be agreed."),
        (0, "That officers write to:"),
        (1, "the clubs; and"),
        (1, "all who wait for a plot."),
        (0, "That the rules in section 2 be kept."),
    ):
        number(document.add_paragraph(words), 3, depth)
    write(document, ("", "Contact officer: Alex Example, Parks Adviser, 01632 960011"))
    write(document, ("Heading 2", "Background"), ("Para 1", "There are 214 plots."))
    write(document, ("Para 1", "Recommendation (a) needs no money."))


def decision_list(document: Document) -> None:
    """A decision list in a table, as clerks send it round after a meeting."""
    write(document, ("Title", "Cabinet"), ("", "2.00pm 16 October 2031"), ("", "Decision list"))
    table(
        document,
        (
            ("Item", "Decision"),
            ("51 A New Library Plan", "1) That Cabinet agrees the plan.\n2) That all be thanked."),
            ("52 Buses in the Evening", "That Cabinet notes the report."),
        ),
        head=True,
    )


def wrapped_decision_list(document: Document) -> None:
    """A decision list whose titles and decisions need several lines, below each other."""
    write(document, ("Title", "Cabinet"), ("", "2.00pm 16 October 2031"), ("", "Decision list"))
    plan = "1) That Cabinet agrees the plan, with a second reading room for each of the branches."
    table(
        document,
        (
            ("Agenda item", "Decision"),
            ("7. A New Library Plan for all of Wexbridge and its Villages", f"{plan}\n2) Thanks."),
            ("8. Buses in the Evening", "That Cabinet notes the report."),
        ),
        head=True,
    )


def decision_list_in_four_columns(document: Document) -> None:
    """A decision list with a column of numbers, and one that says something else."""
    write(document, ("Title", "Cabinet"), ("", "2.00pm 16 October 2031"), ("", "Decision list"))
    table(
        document,
        (
            ("No", "Item", "Decision", "Wards"),
            ("51", "A New Library Plan", "That Cabinet agrees the plan, and thanks all.", "Castle"),
            ("52", "Buses in the Evening", "That Cabinet notes the report.", "All"),
        ),
        head=True,
    )


def decision_list_without_numbers(document: Document) -> None:
    """A decision list of one item, which has a title alone."""
    write(document, ("Title", "Cabinet"), ("", "2.00pm 16 October 2031"), ("", "Decision list"))
    rows = (("Title", "Decision made"), ("A New Library Plan", "That Cabinet agrees the plan."))
    table(document, rows, head=True)


def sections_and_paragraphs(document: Document) -> None:
    """Headings 1, 2 and paragraphs 1.1, 1.2 of one list, linked to the styles."""
    running(document, "Wexbridge Borough Council", "Transport Committee")
    write(document, ("Title", "Crossings near Schools"))
    for words in (
        "Agenda Item 12",
        "Date of meeting: 3 October 2030",
        "Report of: Director of Streets",
        "Contact Officer: Name: Robin Placeholder, Tel: 01632 960011",
        "Ward(s) affected: Castle, Market and Quay",
        "For general release",
    ):
        document.add_paragraph(words)
    write(
        document,
        ("Heading 1", "Purpose of the report"),
        ("Para 1", "To ask the committee which four crossings should be built first."),
        ("Heading 1", "Recommendations"),
        ("Para 1", "That the committee agree the order of crossings in paragraph 3.2."),
        ("Para 1", "That the Director of Streets be authorised to let the contracts."),
        ("Heading 1", "Background"),
        ("Para 1", "Twenty-one schools have asked for a crossing, as recommendation 2.2 shows."),
        ("Para 1", "The places were put in order by:"),
        ("Para 2", "how many children cross;"),
        ("Para 2", "how fast the traffic is."),
        ("Para 1", "The order is likely to change, as paragraphs 3.1 and 3.2(a) show."),
        ("Heading 1", "Financial implications"),
        ("Para 1", "Each crossing costs £38,000."),
        ("Heading 1", "Legal implications"),
        ("Para 1", "None."),
        ("Heading 1", "Equalities implications"),
        ("Para 1", "Crossings help people who walk slowly."),
    )


def skipped_and_stray_numbers(document: Document) -> None:
    """Numbers that were typed, with tabs, some of them skipped; and no styles."""
    for words in ("REPORT TO:\tCouncil", "DATE:\t29 February 2032", "SUBJECT:\tWinter Gritting"):
        document.add_paragraph(words)
    document.add_paragraph("REPORTING OFFICER:\tMorgan Placeholder, Director")
    document.add_paragraph("CONTACT OFFICER:\tAlex Example (tel. 01632 960033)")
    for heading, paragraphs in (
        ("1\tPURPOSE OF THE REPORT", ("1.1\tTo tell the Council how the roads were gritted.",)),
        (
            "2\tINFORMATION",
            (
                "2.1\tThe first frost came on 4 November, a week earlier than before.",
                "2.3\tIn all, 1990 tonnes of salt were used on 41 nights.",
                "2.4\tThe lorries went out from two depots, as paragraph 2.3 does not say.",
                "A paragraph whose number was lost.",
            ),
        ),
        ("3\tRECOMMENDATION", ("3.1\tThat the report be noted.",)),
    ):
        bold(document, heading)
        for words in paragraphs:
            document.add_paragraph(words)


def metadata_table(document: Document) -> None:
    """The facts and the first parts in a table, some of its cells merged."""
    write(document, ("Title", "Seats on committees"))
    made = table(
        document,
        (
            ("Council – 24 February 2032", ""),
            ("Purpose", "For Decision"),
            ("Classification", "Public"),
            ("Executive Summary", "Seats are shared out again."),
            ("Recommendations", "1. That the seats be agreed.\n2. That members be appointed."),
            ("Reasons for recommendations", "The law asks for a review after a change."),
            ("Wards", "All"),
            ("Portfolio Holder", "Councillor Ann Other"),
            ("Report of", "Morgan Placeholder"),
            ("Officer Contacts", "Alex Example, Service Manager, 01632 960022"),
        ),
    )
    made.cell(0, 0).merge(made.cell(0, 1))
    write(
        document,
        ("Heading 2", "Introduction and background"),
        ("Para 1", "A review is needed within a month."),
        ("Heading 2", "What changes"),
        ("Para 1", "One seat on planning passes from one group to another."),
    )


def exempt(document: Document) -> None:
    """A report that is not for publication, marked at the top of each page."""
    running(
        document,
        "NOT FOR PUBLICATION by virtue of paragraphs 3 and 5 of Part 1 of Schedule 12A of the "
        "Local Government Act 1972",
    )
    write(
        document,
        ("Title", "Sale of the Old Depot"),
        ("", "Committee: Property Board"),
        ("", "Date: 9 June 2030"),
        ("", "Agenda item: CC9(c)"),
        ("Heading 2", "Purpose of report"),
        ("", "For decision."),
        ("Heading 2", "Recommendation"),
        ("", "That the offer be accepted."),
        ("", "Contact officer: Alex Example"),
        ("Heading 2", "Background"),
        ("Para 1", "Three offers were made for the depot."),
        ("Para 1", "The best one is from a builder of homes."),
    )


def tables_and_pictures(document: Document) -> None:
    """Captions with fields, references to them, merged cells, long cells, a picture."""
    write(document, ("Title", "Fees"), ("Heading 2", "Purpose of report"), ("", "For decision."))
    write(document, ("Heading 2", "Recommendation"), ("", "That the fees in Table 2 be agreed."))
    write(document, ("", "Contact officer: Alex Example"), ("Heading 2", "Background"))
    write(document, ("Para 1", "Table 1 has the fees of this year, and Table 2 those of the next."))
    _caption(document, "Table", "1", "Fees of this year")
    rows = (("Fee", "Amount"), ("Small plot", "£24.00"), ("Large plot", "£41.00"))
    table(document, rows, head=True, right=(1,))
    _caption(document, "Table", "2", "Fees of next year")
    made = table(
        document,
        (
            ("Fee", "Amount", "Why"),
            ("Small plot", "£25.00", "Prices have risen by a little more than four per cent since"),
            ("Large plot", "£43.50", "the fees were last agreed, in the spring of the year before"),
            ("Total", "", "Both"),
        ),
        head=True,
        right=(1,),
    )
    made.cell(3, 0).merge(made.cell(3, 1))
    write(document, ("Para 1", "Figure 1 shows how the fees have risen."))
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "picture.png"
        picture.write_bytes(png(40, 20))
        document.add_picture(str(picture), width=Pt(120))
    shape = document.inline_shapes[0]._inline.docPr
    shape.set("descr", "Bars that rise from £20 to £25.")
    _caption(document, "Figure", "1", "Fees since 2021")


def _caption(document: Document, kind: str, count: str, words: str) -> None:
    paragraph = document.add_paragraph(f"{kind} ", "Caption")
    add_field(paragraph, f"SEQ {kind} \\* ARABIC", count)
    paragraph.add_run(f": {words}")


def welsh(document: Document) -> None:
    """A report in Welsh."""
    running(document, "Bwrdd Parciau", "14 Mawrth 2031", "Eitem 4", pages=False)
    write(
        document,
        ("Title", "Parciau’r Fwrdeistref"),
        ("Heading 2", "Diben yr adroddiad"),
        ("", "Er gwybodaeth."),
        ("Heading 2", "Crynodeb"),
        ("", "Mae’r adroddiad hwn yn dweud sut y defnyddiwyd y parciau."),
        ("Heading 2", "Argymhelliad"),
        ("", "Nodi’r adroddiad."),
        ("", "Swyddog cyswllt: Alex Esiampl"),
        ("", "E-bost: alex.esiampl@example.org"),
        ("Heading 2", "Cefndir"),
        ("Para 1", "Mae deuddeg parc yn y fwrdeistref."),
        ("Para 1", "Dywedir ym mharagraff 1 faint sydd, ac ym mharagraff 2 pam."),
        ("Heading 2", "Goblygiadau ariannol"),
        ("Para 1", "Nid oes dim."),
    )


def two_columns(document: Document) -> None:
    """A newsletter-like report, its body in two columns."""
    write(document, ("Title", "Trees in Streets"), ("Heading 2", "Purpose of report"))
    write(document, ("", "For information."), ("Heading 2", "Recommendation"))
    write(document, ("", "That the report be noted."), ("", "Contact officer: Alex Example"))
    section = document.add_section(WD_SECTION.CONTINUOUS)
    section._sectPr.append(parse_xml(f'<w:cols xmlns:w="{W}" w:num="2" w:space="720"/>'))
    for old in section._sectPr.findall(qn("w:cols"))[:-1]:
        section._sectPr.remove(old)
    document.sections[0]._sectPr.find(qn("w:cols")).attrib.pop(qn("w:num"), None)
    for heading, first in (("The left side", "The limes"), ("The right side", "The planes")):
        write(document, ("Heading 2", heading))
        for verb in ("stand along", "shade", "narrow"):
            words = f"{first} {verb} the pavement from the station to the market place. "
            write(document, ("Para 1", words * 3))


def scanned(document: Document) -> None:
    """Pictures of pages, without any text."""
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "page.png"
        picture.write_bytes(png(60, 80))
        document.add_picture(str(picture), width=Pt(300))


def tracked_changes(document: Document) -> None:
    """Tracked changes, a comment, footnotes, a text box, and a list of contents."""
    write(document, ("Title", "Bus Shelters"))
    write(document, ("Heading 2", "Purpose of report"), ("", "For decision."))
    write(document, ("Heading 2", "Recommendation"))
    changed = document.add_paragraph("That ")
    add_change(changed, "del", "nine ")
    add_change(changed, "ins", "ten ")
    changed.add_run("shelters be built.")
    write(document, ("", "Contact officer: Alex Example"), ("Heading 2", "Background"))
    first, second, third = write(
        document,
        ("Para 1", "There are forty shelters"),
        ("Para 1", "They are old."),
        ("Para 1", "Glass is broken most often."),
    )
    document.add_comment(second.runs, "How old?", author="Sam Sample", initials="SS")
    add_box(third, ("In brief", "One in five has no seat."))
    add_footnotes(document, ((first, "Counted in May 2031."),))


def agenda(document: Document) -> None:
    """An agenda with Word’s own numbers."""
    write(document, ("Title", "Leisure and Parks Board"), ("Heading 1", "Agenda"))
    for words in (
        "Date: Wednesday, 12 March 2031",
        "Time: 2.00 pm",
        "Venue: Room 4, The Town Hall, Example Street",
    ):
        document.add_paragraph(words)
    write(
        document,
        ("Para 1", "Apologies for absence"),
        ("Para 1", "Minutes of the last meeting (Pages 3 - 8)"),
        ("Para 1", "Playing fields beyond 2031 - For decision (Pages 9 - 14)"),
        ("Para 1", "Sale of the old depot"),
    )


def minutes(document: Document) -> None:
    """Minutes with numbered headings, decisions in letters, and an action in bold."""
    write(document, ("Title", "Minutes of the Leisure and Parks Board"))
    write(document, ("", "Wednesday, 12 March 2031 2.00 pm"))
    write(document, ("", "Present: Councillors Ann Other, Bob Sample MBE and Carys Placeholder"))
    write(document, ("", "Apologies: Cllr Dai Example"))
    write(document, ("Heading 1", "Declarations of interest"), ("", "There were none."))
    write(document, ("Heading 1", "Playing fields beyond 2031"))
    write(document, ("", "Alex Example introduced the report."), ("", "RESOLVED:"))
    number(document.add_paragraph("That the standard of care be agreed; and"), 3)
    number(document.add_paragraph("That the views of the clubs be noted."), 3)
    write(document, ("", "The meeting ended at 3.40 pm."))


def direct_formatting(document: Document) -> None:
    """No styles at all: large bold words for headings, and numbers by direct formatting."""
    for words, size in (("Benches in the Park", 20), ("Purpose of report", 13)):
        run = bold(document, words).runs[0]
        run.font.size, run.font.color.rgb = Pt(size), RGBColor(0, 60, 100)
    document.add_paragraph("For decision.")
    bold(document, "Recommendation").runs[0].font.size = Pt(13)
    document.add_paragraph("Buy four.")
    contact = document.add_paragraph()
    contact.add_run("Contact officer:").bold = True
    contact.add_run(" Alex Example").add_break(WD_BREAK.LINE)
    contact.add_run("Phone no:").bold = True
    contact.add_run(" 01632 960044")
    bold(document, "Background").runs[0].font.size = Pt(13)
    for words in ("There are few benches.", "Those of oak last longest, as paragraph 1 shows."):
        number(document.add_paragraph(words), 1)
    for words in ("with a back;", "without one."):
        number(document.add_paragraph(words), 2)
    bold(document, "Financial implications").runs[0].font.size = Pt(13)
    number(document.add_paragraph("Each costs "), 1).add_run("£910").italic = True


def no_labels(document: Document) -> None:
    """Prose under headings, with none of the labels that house styles have."""
    write(
        document,
        ("Title", "A Note on Ponds"),
        ("Heading 1", "Where they are"),
        ("", "There are nine ponds. Most are in the north."),
        ("Bullet 1", "The largest is in Castle Park;"),
        ("Bullet 1", "the smallest is behind the library."),
        ("Heading 1", "What they need"),
        ("", "They need clean water."),
        ("Heading 1", "Appendix A: Depths"),
    )
    table(document, (("Pond", "Depth"), ("Castle Park", "2.1 m"), ("Library", "0.4 m")), head=True)
    write(document, ("Heading 1", "Appendix B"), ("", "A map will follow."))


LAYOUTS: dict[str, tuple[Callable[[Document], None], str]] = {
    "two-contacts": (two_contacts, "paragraphs"),
    "lettered-recommendations": (lettered_recommendations, "paragraphs"),
    "decision-list": (decision_list, ""),
    "decision-list-wrapped": (wrapped_decision_list, ""),
    "decision-list-in-four-columns": (decision_list_in_four_columns, ""),
    "decision-list-without-numbers": (decision_list_without_numbers, ""),
    "sections-and-paragraphs": (sections_and_paragraphs, "sections"),
    "skipped-and-stray-numbers": (skipped_and_stray_numbers, ""),
    "metadata-table": (metadata_table, "paragraphs"),
    "exempt": (exempt, "paragraphs"),
    "tables-and-pictures": (tables_and_pictures, "paragraphs"),
    "welsh": (welsh, "paragraphs"),
    "two-columns": (two_columns, "paragraphs"),
    "scanned": (scanned, ""),
    "tracked-changes": (tracked_changes, "paragraphs"),
    "agenda": (agenda, "paragraphs"),
    "minutes": (minutes, "sections"),
    "direct-formatting": (direct_formatting, "paragraphs"),
    "no-labels": (no_labels, ""),
}
"""Each layout, and what Word numbers in it by itself."""


def write_word_files(folder: Path) -> list[Path]:
    """Write all layouts as Word files into a folder."""
    paths = []
    for name, (lay_out, numbered) in LAYOUTS.items():
        document = new(numbered=numbered, levels=SECTIONS if numbered == "sections" else PARAGRAPHS)
        add_list(document, 3, LETTERS, ())
        lay_out(document)
        path = folder / f"{name}.docx"
        document.save(str(path))
        paths.append(path)
    return paths


def convert(paths: Iterable[Path], folder: Path, kind: str) -> None:
    """Convert files with LibreOffice into a folder."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed"
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                program, f"-env:UserInstallation=file://{profile}", "--headless",
                "--convert-to", kind, "--outdir", folder, *paths,
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip


def main() -> None:
    """Write all files again."""
    written = write_word_files(DATA / "word")
    convert(written, DATA / "libreoffice", "docx:MS Word 2007 XML")
    convert(written, DATA / "pdf", "pdf")


if __name__ == "__main__":
    main()
