"""House styles of real councils as styles of a workspace: the same page in every format.

Each has a report of its own. What is said in `HELD` is printed in that order: labels, numbers and
words; every format says the same.
"""

from functools import partial
from pathlib import Path

import html5lib
import pytest

from tests.acceptance.test_all_formats import in_print
from tests.support.html_words import words
from tests.support.paper_cases import Case, cases
from tests.support.pdf_contents import words_of
from tests.support.run_program import boardpapers
from tests.support.word_contents import convert, words_of_page, words_of_text

HELD = {
    "highland": (
        "Agenda item 7a", "Report no RI/14/20", "The Strathmorven Council",
        "Committee Roads and Infrastructure Committee", "Date 5th November 2020",
        "Report title Winter on the single-track roads", "1. Purpose/Executive summary",
        "1.1 This report asks", "1.3 The winter budget is £640k.", "2. Recommendations 2.1",
        "2.2 To note that recommendation 2.1", "3. Implications 3.1 Resource – The two routes",
        "3.2 Legal – There are no legal", "3.4 Gaelic –", "3.5 Island implications –", "4. Routes",
        "4.1.3 from this year", "Authors Name: Morag Sinclair-Hay", "Background papers",
    ),
    "maidstone": (
        "Opening the river path", "Final decision-maker", "Lead head of service",
        "Lead officer and report author Juno Hartwell", "Classification Public", "Wards affected",
        "Executive summary", "Purpose of report", "This report makes the following recommendations",
        "1. That the path be repaired", "Timetable Meeting Date", "Full Council 24 February 2016",
        "1. Introduction and background", "1.1", "The bank 1.2", "2. Available options",
        "3. Preferred option and reasons for recommendations", "4. Next steps",
        "5. Cross-cutting issues and implications Issue Implications Sign-off",
        "Impact on corporate priorities", "Risk management Two risks are in the register:",
        "Ines Fallow", "Financial The money", "Hester Quill, Section 151 Officer, 4 January 2016",
        "Staffing There are none.", "Legal The Council may repair", "Abel Moss, Legal team",
    ),
    "lambeth": (
        "Meeting Cabinet Date 9 September 2031", "A lido for Brockmoor Park",
        "Wards Brockmoor, Tulse Vale", "Report authorised by Strategic Director of Delivery",
        "Portfolio Councillor Odile Prentice",
        "Contact for enquiries Tobias Renn, Capital Projects,", "Report summary", "Finance summary",
        "Recommendations (1) To agree the design", "(2) To accept", "(3) To authorise",
        "(a) to let", "(b) to agree terms", "1. Context 1.1", "2. Proposal and reasons",
        "3. Finance", "4. Legal and democracy", "6. Other implications Risk management 6.1 None.",
        "7. Timetable for implementation", "Background documents None.",
    ),
    "wrexham": (
        "Report to Council", "Report no CLF/06/12", "Date 29 February 2012",
        "Reporting officer Strategic and Performance Director", "Contact officer Mared Ellis,",
        "Subject Names of new streets", "Ward N/A", "1 Purpose of the report", "2 Information 2.1",
        "2.3 Three streets", "3 Scrutiny committee comments and implications Budget 3.1",
        "Welsh language 3.2 None.", "4 Recommendations 4.1", "Background papers None.",
    ),
    "wrexham (cy-GB)": (
        "Cyngor Bwrdeistref Sirol Dyffryn Alwen", "Adroddiad i Cyngor",
        "Rhif yr adroddiad CLF/06/12", "Dyddiad 29 Chwefror 2012", "Pwnc Enwau strydoedd newydd",
        "Ward Amherthnasol", "1 Diben yr adroddiad", "2 Gwybodaeth 2.1", "4 Argymhellion 4.1",
        "Papurau cefndir Dim.",
    ),
    "brighton-decisions": (
        "Decision list", "Decisions of Cabinet", "Time 2.00pm", "Date 16 October 2031",
        "Place Council Chamber, Saltdene Town Hall", "Part One", "51 Get Saltdene Working",
        "Ward affected: All wards", "1) That Cabinet notes the plan.", "52 Ferries to Hollow",
        "unless called in Ward affected: Hollow", "what was agreed in 51 Get Saltdene Working.",
        "i. the timetable from May; and", "ii. the fares.", "Part Two There were no items.",
    ),
    "vale-of-glamorgan": (
        "The Moor of Llanfair Council", "Cabinet meeting 16 November, 2035", "Report of the Leader",
        "Draft guidance on hedges", "Purpose of the report 1. To tell", "Recommendations 1. That",
        "2. That Cabinet approve", "3. That in respect",
        "Reasons for the recommendations 1. To let", "2-3. To let the Council reply in time.",
        "Background 1. The guidance", "2. The goals", "3. Each goal",
        "Relevant issues and options 1. The reply",
        "Resource implications (financial and employment) 1. There are none.",
    ),
    "new-forest": (
        "Ponies on the common", "Purpose For decision.", "Classification Public",
        "Executive summary", "Recommendations 1. That the agreement", "2. That the fee",
        "Reasons for recommendations", "Wards All",
        "Portfolio holder Councillor Oswin Thackray OBE",
        "Officer contact Bertil Ashgrove, Ranger, 01632 960188, b.ashgrove@example.gov.uk",
        "Officer contact Nell Faraday, Estates Surveyor",
        "Introduction and background 1. There are", "2. The agreement gives:", "2.2",
        "Financial and resource implications 3.", "Legal implications 4. There are none.",
    ),
    "south-holland": (
        "Pumps at the sluice", "Decision maker: Cabinet",
        "Decision status: Recommendations approved", "Is key decision? No",
        "Is subject to call in? Yes", "Purpose To replace", "Decisions 1. That", "2. That",
        "Reasons for the decision", "Alternative options considered To do nothing.",
        "Conflict of interest: None", "Dispensation granted: None", "Publication date: 07/06/2032",
        "Date of decision: 07/06/2032", "Effective from: 15/06/2032",
        "Accompanying document: Report to Cabinet",
    ),
    "cheshire-east": (
        "East Bollin", "Date of meeting: 8 September 2028", "Report of: Governance Lead Officer",
        "Title: Members of the fire authority", "1.0 Purpose of report 1.1",
        "2.0 Decision required", "3.0 Financial implications for transition costs 3.1 None.",
        "5.0 Legal implications 5.1", "7.0 Background and options 7.1", "7.2.1 five of",
        "8.0 Reasons for recommendation 8.1",
    ),
}  # fmt: skip
IN_CAPITALS = {"highland", "maidstone", "wrexham", "wrexham (cy-GB)", "cheshire-east"}


def reports(case: Case) -> list[Path]:
    return sorted((case.path / "reports").glob("*.yaml"))


STYLES = {
    f"{case}{' (cy-GB)' if 'cy-GB' in path.read_text(encoding='utf-8') else ''}": (case, path)
    for case in cases("styles")
    for path in reports(case)
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every report in every format; LibreOffice starts once."""
    out = tmp_path_factory.mktemp("styles")
    for case in cases("styles"):
        ran = boardpapers("render", "reports", "-o", out, "--to", "md,html,pdf,docx",
                          within=case.path)  # fmt: skip
        assert ran.code == 0, ran.everything
    convert(out.glob("*.docx"), "txt")
    return out


def test_every_style_is_held() -> None:
    assert STYLES.keys() == HELD.keys()


@pytest.mark.parametrize("style", HELD)
def test_prints_labels_and_numbers_in_order(style: str) -> None:
    case, path = STYLES[style]
    ran = boardpapers("render", path, "--to", "html", "-o", "-", within=case.path)
    said = " ".join(words(html5lib.parse(ran.out, namespaceHTMLElements=False)))
    at = 0
    for each in HELD[style]:
        found = said.find(each, at)
        assert found >= 0, f"“{each}” is not printed after “{said[at - 60 : at]}”"
        at = found + len(each)


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("style", HELD)
def test_all_formats_say_the_same(printed: Path, style: str) -> None:
    name = STYLES[style][1].stem
    html = (printed / f"{name}.html").read_text(encoding="utf-8")
    fold = str.casefold if style in IN_CAPITALS else str
    page = partial(html5lib.parse, html, namespaceHTMLElements=False)
    pdf = "".join(words_of(printed / f"{name}.pdf"))
    assert fold(pdf) == fold("".join(in_print(page())))
    word = "".join(words_of_text(printed / f"{name}.txt"))
    assert fold(word) == fold("".join(words_of_page(page())))
