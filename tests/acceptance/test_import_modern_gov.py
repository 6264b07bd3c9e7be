"""Saved answers of Modern.Gov's web service as papers."""

import codecs
import re
from pathlib import Path

import pytest

from boardpapers.diagnostics import Diagnostic, Severity
from boardpapers.importers import FoundPaper
from boardpapers.importers.modern_gov.answer_names import is_answer
from boardpapers.importers.modern_gov.answered_papers import AnswerPapers, papers_of_answers
from boardpapers.importers.modern_gov.html_fields import to_markdown
from boardpapers.writers.source.paper_files import write_yaml
from tests.conftest import Expect
from tests.support.growth import grows_in_proportion
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import boardpapers

DATA = Path(__file__).parents[1] / "data" / "modern_gov"
PAPERS = DATA / "papers"
COMMITTEES = """<committees><committee><committeeid>1</committeeid>
<committeetitle>Planning Committee</committeetitle></committee></committees>"""


PREFIXED = re.sub("(</?)", r"\1m:", COMMITTEES).replace("committees>", 'committees xmlns:m="x">', 1)
CAPITALS = COMMITTEES.replace("committee", "Committee").replace("Committeeid", "CommitteeId")


def imported(folder: Path, **answers: str | bytes) -> AnswerPapers:
    """Import answers, which are given by the names of their files."""
    folder.mkdir(exist_ok=True)
    for name, answer in answers.items():
        raw = answer.encode() if isinstance(answer, str) else answer
        (folder / f"{name}.xml").write_bytes(raw)
    return papers_of_answers(sorted(folder.glob("*.xml")))


def paper_text(paper: FoundPaper) -> str:
    schema = f"../schemas/{paper.kind.name}.json"
    return write_yaml(paper.kind, paper.data, schema, paper.comments)


def texts(result: AnswerPapers) -> dict[str, str]:
    """Return the texts of papers, by their paths in a workspace."""
    return {f"{p.kind.folder}/{p.name}.yaml": paper_text(p) for p in result.papers}


def written(result: AnswerPapers, folder: Path) -> Path:
    """Write papers into a workspace."""
    for name, text in texts(result).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "boardpapers.yaml").write_text("name: Wexmoor District Council\n")
    return folder


def codes(result: AnswerPapers) -> list[str]:
    return [each.code for each in result.diagnostics]


def only(result: AnswerPapers) -> Diagnostic:
    assert len(result.diagnostics) == 1, result.diagnostics
    return result.diagnostics[0]


def paper(result: AnswerPapers, kind: str) -> FoundPaper:
    (found,) = (each for each in result.papers if each.kind.name == kind)
    return found


def text_of(result: AnswerPapers, kind: str) -> str:
    return paper_text(paper(result, kind))


def meeting(inside: str = "", **fields: str) -> str:
    """Return an answer about a meeting of the committee 1."""
    fields = {"meetingid": "7", "meetingdate": "14/03/2024", "committeeid": "1"} | fields
    leaves = "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
    return f"<meeting>\n{leaves}\n{inside}</meeting>"


def item(inside: str = "", title: str = "Benches", number: str = "1.") -> str:
    return (
        f"<agendaitem><agendaitemtitle>{title}</agendaitemtitle>"
        f"<fulldisplaynumberformat>{number}</fulldisplaynumberformat>{inside}</agendaitem>"
    )


def agenda(*items: str) -> str:
    return f"<agendaitems>{''.join(items)}</agendaitems>"


def attendees(*people: str) -> str:
    return f"<attendees>{''.join(f'<attendee {each}/>' for each in people)}</attendees>"


ANSWERS = papers_of_answers(sorted((DATA / "answers").glob("*.xml")))


@pytest.mark.parametrize("name", texts(ANSWERS))
def test_what_a_folder_of_answers_becomes(name: str, expect: Expect) -> None:
    (PAPERS / name).parent.mkdir(parents=True, exist_ok=True)
    expect(PAPERS / name, texts(ANSWERS)[name])


def test_no_expected_paper_is_left_over() -> None:
    there = {path.relative_to(PAPERS).as_posix() for path in PAPERS.rglob("*.yaml")}
    assert there == set(texts(ANSWERS))


def test_they_validate_and_render(tmp_path: Path) -> None:
    within = written(ANSWERS, tmp_path)
    assert boardpapers("validate", within=within).out == ""
    ran = boardpapers("render", ".", "--to", "html", "-o", "out", within=within)
    assert ran.code == 0, ran.everything
    private = "".join(path.read_text() for path in (within / "out").rglob("*.html"))
    assert "Tenders" not in private
    assert "Firm B" not in private


def test_answers_give_the_same_bytes_in_any_order() -> None:
    paths = sorted((DATA / "answers").glob("*.xml"))
    assert texts(papers_of_answers(paths[::-1])) == texts(ANSWERS)


HOME = "Secret Lane|Hidden Row|Hideaway|WX9 9ZZ|960999|900999|ann.at.home|home.example"


def test_nothing_of_a_home_address_is_taken_over() -> None:
    said = "".join(texts(ANSWERS).values()) + repr(ANSWERS.diagnostics) + repr(ANSWERS.notes)
    assert not re.search(HOME, said)
    assert "ann.example@wexmoor.example" in said


def test_an_address_at_home_is_not_quoted_in_a_diagnostic(tmp_path: Path) -> None:
    answer = (DATA / "answers" / "GetCouncillorsByWard.xml").read_bytes()
    without_name = re.sub(rb"<fullusername>.*?</fullusername>", b"", answer)
    result = imported(
        tmp_path, wards=without_name.replace(b"11</councillorid>", b"</councillorid>")
    )
    assert not re.search(HOME, repr([each.message for each in result.diagnostics]))


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"), ("utf-8", "cp1252"), ("utf-16", "utf-8"), ("iso-8859-1", "utf-8"),
        ("iso-8859-1", "cp1252"), ("utf-16", "utf-16"), ("utf-8", "utf-8-sig"),
        ("utf-8", "utf-16-le"), ("nonsense", "utf-8"), ("base64", "cp1252"), ("", "cp1252"),
    ],
)  # fmt: skip
def test_encodings_that_are_declared_wrong(declared: str, encoding: str, tmp_path: Path) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    answer = declaration + COMMITTEES.replace("Planning", "Cynllunio’r Môr –")
    result = imported(tmp_path, a=answer.encode(encoding))
    assert codes(result) == []
    assert "name: Cynllunio’r Môr – Committee\n" in text_of(result, "board")


def test_a_welsh_encoding_that_is_declared_right(tmp_path: Path) -> None:
    answer = '<?xml version="1.0" encoding="iso-8859-14"?>' + COMMITTEES.replace(
        "Planning", "Tŷ Ŵyn"
    )
    result = imported(tmp_path, a=answer.encode("iso-8859-14"))
    assert "name: Tŷ Ŵyn Committee\n" in text_of(result, "board")


@pytest.mark.parametrize(
    "wrapped",
    [
        '<s:Envelope xmlns:s="x"><s:Body><R xmlns="y"><Z>{}</Z></R></s:Body></s:Envelope>',
        '<string xmlns="http://tempuri.example/">\n{escaped}</string>',
        PREFIXED,
        CAPITALS,
        "<!-- saved on 1 March -->\n{}",
    ],
)
def test_envelopes_and_namespaces(wrapped: str, tmp_path: Path) -> None:
    escaped = COMMITTEES.replace("&", "&amp;").replace("<", "&lt;")
    answer = wrapped.replace("{}", COMMITTEES).replace("{escaped}", escaped)
    result = imported(tmp_path, a=answer)
    assert codes(result) == []
    assert paper(result, "board").name == "planning-committee"
    assert is_answer(answer.encode())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (COMMITTEES.encode("utf-16"), True), (codecs.BOM_UTF8 + COMMITTEES.encode(), True),
        (b"<meeting/>", True), (b"<html><body>", False), (b"%PDF-1.7", False), (b"", False),
        (b"# Meeting", False),
    ],
)  # fmt: skip
def test_answers_are_told_from_other_files(raw: bytes, expected: bool) -> None:
    assert is_answer(raw) is expected


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "document_type",
    [
        f'<!DOCTYPE committees [<!ENTITY l0 "lol">{BOMB}]>',
        '<!DOCTYPE committees [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE committees SYSTEM "http://example.org/x.dtd">',
        '<!DOCTYPE committees [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    ],
)
def test_bp971_document_types_are_refused(document_type: str, tmp_path: Path) -> None:
    answer = f"\n\n{document_type}" + COMMITTEES.replace("Planning", "&l9;")
    result = imported(tmp_path, a=answer, b=COMMITTEES)
    assert (only(result).code, only(result).place.line) == ("BP971", 3)
    assert paper(result, "board").name == "planning-committee"


@pytest.mark.parametrize("end", [1, 30, 60, 90, len(COMMITTEES) - 1])
def test_bp970_an_answer_that_is_cut_off(end: int, tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES[:end], b=meeting())
    problems = {each.code: each for each in result.diagnostics}
    assert problems["BP970"].message.startswith("the file ends before ")
    assert paper(result, "meeting").name == "2024-03-14-unknown-board"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("<committees>\n<a></b></committees>", "not well-formed"),
        (COMMITTEES + COMMITTEES, "not well-formed"),
        ("", "ends before an answer begins"),
        ("<a>" * 5000, "nested more than 64"),
        ("Not found", "not well-formed"),
    ],
)
def test_bp970_what_is_not_xml(answer: str, words: str, tmp_path: Path) -> None:
    problem = only(imported(tmp_path, a=answer))
    assert problem.code == "BP970"
    assert words in problem.message


@pytest.mark.parametrize(
    "answer",
    [
        "<html><body>Server error</body></html>",
        '<string xmlns="x">Web Service method name is not valid.</string>',
        "<getcommitteesdocument/>",
        "<string/>",
    ],
)
def test_bp972_answers_to_other_questions(answer: str, tmp_path: Path) -> None:
    problem = only(imported(tmp_path, a=answer))
    assert problem.code == "BP972"
    assert "`<meeting>`" in problem.help


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("meetingdate", "31/02/2024"),
        ("meetingdate", ""),
        ("meetingdate", "soon"),
        ("meetingid", " "),
    ],
)
def test_bp973_a_meeting_without_what_it_needs(field: str, value: str, tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(**{field: value}))
    problem = only(result)
    assert problem.code == "BP973"
    assert f"`{field}`" in problem.message
    assert {each.kind.name for each in result.papers} == {"board"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("meetingtime", "after Cabinet"), ("meetingtime", "25.00"), ("isdisplayallowed", "perhaps"),
        ("meetingplannedfinishtime", "late"), ("meetingstatus", "Awaiting a chair"),
    ],
)  # fmt: skip
def test_bp974_a_value_that_cannot_be_read_is_kept(field: str, value: str, tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(**{field: value}))
    assert (only(result).code, only(result).severity) == ("BP974", Severity.WARNING)
    assert f": {value}\n" in text_of(result, "meeting")


@pytest.mark.parametrize(
    ("written_as", "expected"),
    [
        ("10.00 am", "10:00"), ("2.30pm", "14:30"), ("12.00 pm", "12:00"), ("12.15 am", "00:15"),
        ("12 noon", "12:00"), ("12.00 noon", "12:00"), ("14:05", "14:05"), ("6 p.m.", "18:00"),
        ("10:00:00", "10:00"), ("Midday", "12:00"),
    ],
)  # fmt: skip
def test_times(written_as: str, expected: str, tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(meetingtime=written_as))
    assert f"\ntime: {expected}\n" in text_of(result, "meeting")


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("Confirmed", "scheduled"), ("Cancelled; no business", "cancelled"),
        ("CANCELLED", "cancelled"),
        ("Postponed", "postponed"), ("Rescheduled; was 1 March", "postponed"),
        ("Confirmed; the cancelled one is on 2 May", "scheduled"), ("Wedi'i ganslo", "cancelled"),
        ("Gohiriwyd", "postponed"), ("Provisional", "scheduled"), ("Completed", "held"),
    ],
)  # fmt: skip
def test_statuses(status: str, expected: str, tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(meetingstatus=status))
    text = text_of(result, "meeting")
    assert codes(result) == []
    assert f"\nstatus: {expected}\n" in text
    assert f"# meetingstatus: {status}\n" in text


def test_bp975_one_meeting_in_two_answers_that_differ(tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(), c=meeting(meetingdate="15/03/2024"))
    assert (only(result).code, only(result).place.path.name) == ("BP975", "c.xml")
    assert only(result).related[0][1].path.name == "b.xml"
    assert paper(result, "meeting").name == "2024-03-14-planning-committee"


def test_one_answer_saved_twice(tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(), c=meeting())
    assert codes(result) == []
    assert len(result.papers) == 2


def test_bp976_item_numbers_that_are_missing_or_repeated(tmp_path: Path) -> None:
    items = [item(number=number) for number in ("1.", "", "2.", "2.", "2a.")]
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(*items)))
    assert codes(result) == ["BP976", "BP976"]
    numbers = re.findall(r"number: (.*)", text_of(result, "meeting"))
    assert numbers == ["1", "1a", "2", "2b", "2a"]


def test_items_come_in_the_order_of_their_printed_numbers(tmp_path: Path) -> None:
    items = [item(number=number) for number in ("10.", "2.", "1.", "2a.")]
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(*items)))
    assert re.findall(r"number: (.*)", text_of(result, "meeting")) == ["1", "2", "2a", "10"]


def test_items_without_any_number(tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(*[item(number="")] * 3)))
    assert codes(result) == []
    assert re.findall(r"number: (.*)", text_of(result, "meeting")) == ["1", "2", "3"]


def test_bp976_a_member_number_that_was_given_to_another(tmp_path: Path) -> None:
    people = [
        f'membertype="Member" memberid="5" name="Cllr {name}" attendance="Present"'
        for name in ("Ann Example", "Bob Sample")
    ]
    result = imported(tmp_path, a=COMMITTEES, b=meeting(attendees(*people)))
    assert codes(result) == ["BP976"]
    assert "present: [ann-example, bob-sample]\n" in text_of(result, "minutes")
    assert "name: Bob Sample" in text_of(result, "members")


def test_two_people_of_one_name(tmp_path: Path) -> None:
    people = [
        f'membertype="Member" memberid="{number}" name="Cllr Ann Example" attendance="Present"'
        for number in ("9", "8")
    ]
    result = imported(tmp_path, a=COMMITTEES, b=meeting(attendees(*people)))
    assert codes(result) == []
    assert "present: [ann-example-9, ann-example]\n" in text_of(result, "minutes")


def test_bp977_a_meeting_of_no_known_committee(tmp_path: Path) -> None:
    result = imported(tmp_path, b=meeting())
    assert only(result).code == "BP977"
    within = written(result, tmp_path / "workspace")
    ran = boardpapers("validate", within=within)
    assert "BP306" in ran.out
    assert ran.code == 0


LISTED = """<getmeetings><committee><committeeid>{}</committeeid><committeetitle>{}</committeetitle>
<committeemeetings><meeting><meetingid>7</meetingid><meetingdate>{}</meetingdate></meeting>
</committeemeetings></committee></getmeetings>"""


def test_bp978_a_meeting_that_moved_after_it_was_listed(tmp_path: Path) -> None:
    listed = LISTED.format(1, "Planning Committee", "21/03/2024")
    problem = only(imported(tmp_path, a=COMMITTEES, b=meeting(agenda(item())), c=listed))
    assert problem.code == "BP978"
    assert "2024-03-14 here, but 2024-03-21" in problem.message


def test_bp978_a_committee_with_two_titles(tmp_path: Path) -> None:
    listed = LISTED.format(1, "Planning Board", "14/03/2024")
    result = imported(tmp_path, a=COMMITTEES, c=listed)
    assert codes(result) == ["BP978"]
    assert paper(result, "board").data["name"] == "Planning Committee"


def test_bp978_a_meeting_of_two_committees(tmp_path: Path) -> None:
    listed = LISTED.format(2, "Cabinet", "14/03/2024")
    other = LISTED.format(1, "Planning Committee", "14/03/2024")
    result = imported(tmp_path, a=COMMITTEES, b=other, c=listed)
    assert codes(result) == ["BP978"]
    assert paper(result, "meeting").name == "2024-03-14-planning-committee"


RAW_HTML = "<agendatext><div><p>Benches &amp; <b>bins</b>&nbsp;<br>and more</div></agendatext>"
ESCAPED = RAW_HTML.replace("&", "&amp;").replace("<", "&lt;")
ESCAPED = ESCAPED.replace("&lt;agendatext>", "<agendatext>").replace("&lt;/agend", "</agend")
CDATA = RAW_HTML.replace("<div>", "<![CDATA[<div>").replace("</div>", "</div>]]>")


@pytest.mark.parametrize("html", [RAW_HTML, ESCAPED, CDATA])
def test_html_escaped_or_not(html: str, tmp_path: Path) -> None:
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(item(html))))
    assert codes(result) == []
    assert "Benches & **bins**\\\n      and more\n" in text_of(result, "meeting")


def test_words_with_markup_in_a_title_are_kept(tmp_path: Path) -> None:
    title = "Report on <i>Rosa</i> &amp;amp; <b>oak</b> &#x1F;benches & &nbsp;bins"
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(item(title=title))))
    assert "title: Report on Rosa & oak benches & bins\n" in text_of(result, "meeting")


DOCUMENT = """<linkeddocuments><linkeddoc><attachmentid>3</attachmentid><title>{}</title>
<url>{}</url><isrestricted>{}</isrestricted><restrictionsRef>{}</restrictionsRef></linkeddoc>
</linkeddocuments>"""


@pytest.mark.parametrize("url", ["", "documents/s3.pdf", "javascript:alert(1)", "http://[bad"])
def test_documents_without_an_address_on_the_web_are_comments(url: str, tmp_path: Path) -> None:
    document = DOCUMENT.format("Map", url, "False", "")
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(item(document))))
    text = text_of(result, "meeting")
    assert "# document 3: Map" in text
    assert "text:" not in text
    assert url in text


def test_restricted_documents_are_not_linked(tmp_path: Path) -> None:
    document = DOCUMENT.format("Map", "https://a.example/s3.pdf", "True", "1, 2 and 3")
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(item(document))))
    assert "](https" not in text_of(result, "meeting")


def test_what_is_not_for_display_is_kept_as_comments(tmp_path: Path) -> None:
    texts_ = "<agendatext>Not yet</agendatext>"
    texts_ += "<minutesnonemptyhtmlbody>Nor this</minutesnonemptyhtmlbody>"
    result = imported(
        tmp_path, a=COMMITTEES, b=meeting(agenda(item(texts_)), isdisplayallowed="False")
    )
    assert "# Not yet\n" in text_of(result, "meeting")
    assert "# Nor this\n" in text_of(result, "minutes")
    within = written(result, tmp_path / "workspace")
    boardpapers("render", ".", "--to", "md", "-o", "out", within=within)
    shown = "".join(path.read_text() for path in (within / "out").rglob("*.md"))
    assert "Not yet" not in shown
    assert "Nor this" not in shown


APPROVED = "<minutesnonemptyhtmlbody>The minutes were {}.</minutesnonemptyhtmlbody>"
EARLIER = (
    "<meetingid>6</meetingid><meetingdate>08/02/2024</meetingdate><committeeid>1</committeeid>"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("agreed as a correct record", "status: agreed\nagreed_at: "),
        ("not agreed", "status: draft\n"),
        ("agreed subject to a correction", "status: draft\n"),
        ("noted", "status: draft\n"),
    ],
)
def test_minutes_that_a_later_meeting_agreed(words: str, expected: str, tmp_path: Path) -> None:
    earlier = f"<meeting>{EARLIER}{agenda(item(APPROVED.format('taken')))}</meeting>"
    about = item(APPROVED.format(words), title="Minutes of 8 February 2024")
    result = imported(tmp_path, a=COMMITTEES, b=earlier, c=meeting(agenda(about)))
    first = next(each for each in result.papers if each.kind.name == "minutes")
    assert first.name == "2024-02-08-planning-committee"
    assert expected in paper_text(first)


def test_a_folder_with_an_unreadable_file(tmp_path: Path) -> None:
    result = papers_of_answers([tmp_path / "missing.xml", tmp_path])
    assert codes(result) == ["BP000", "BP000"]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.xml").open("wb") as file:
        file.truncate(64_000_001)
    assert codes(papers_of_answers([tmp_path / "a.xml"])) == ["BP008"]


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*.yaml"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_command_writes_them_into_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "boardpapers.yaml").write_text("name: Wexmoor District Council\n")
    ran = boardpapers("import", str(DATA / "answers"), within=tmp_path)
    assert ran.code == 0, ran.everything
    assert ran.err.startswith("5 saved answers of Modern.Gov\n")
    assert "by kind: board 4, members 1, meeting 5, minutes 1" in ran.err
    papers = files_of(tmp_path)
    assert papers.keys() - {"boardpapers.yaml"} == texts(ANSWERS).keys()

    again = boardpapers("import", str(DATA / "answers"), within=tmp_path)
    assert again.code == 0, again.everything
    assert "there already, and are kept as they are: 10" in again.err
    assert files_of(tmp_path) == papers


def test_the_command_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "boardpapers.yaml").write_text("name: Wexmoor District Council\n")
    boardpapers("import", str(DATA / "answers"), within=tmp_path)
    mine = "kind: meeting\nboard: planning-committee\ndate: 2024-03-14\n"
    changed = tmp_path / "meetings" / "2024-03-14-planning-committee.yaml"
    changed.write_text(mine)
    ran = boardpapers("import", str(DATA / "answers"), within=tmp_path)
    assert ran.code == 1
    assert "error[BP956]" in ran.err
    assert changed.read_text() == mine


def test_later_answers_add_only_new_members(tmp_path: Path) -> None:
    (tmp_path / "boardpapers.yaml").write_text("name: Wexmoor District Council\n")
    boardpapers("import", str(DATA / "answers"), within=tmp_path)
    people = [
        'membertype="Member" memberid="11" name="Councillor Ann Example MBE" attendance="Present"',
        'membertype="Member" memberid="77" name="Councillor Zoe Newly" attendance="Present"',
    ]
    later = tmp_path / "later.xml"
    later.write_text(meeting(attendees(*people), committeeid="101", meetingdate="09/05/2024"))
    committees = str(DATA / "answers" / "GetCommittees.xml")
    ran = boardpapers("import", committees, str(later), within=tmp_path)
    assert ran.code == 0, ran.everything
    added = (tmp_path / "members" / "imported-members-2.yaml").read_text()
    assert "zoe-newly" in added
    assert "ann-example" not in added
    assert boardpapers("validate", within=tmp_path).out == ""


def test_the_command_takes_answers_and_other_files_together(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(COMMITTEES)
    (tmp_path / "saved-answer").write_text(meeting())
    (tmp_path / "broken.xml").write_text("<meeting>")
    (tmp_path / "empty.txt").write_text("")
    names = ("a.xml", "saved-answer", "broken.xml", "empty.txt")
    ran = boardpapers("import", *names, "-o", "out", within=tmp_path)
    assert ran.code == 1
    assert "error[BP970]" in ran.err
    assert "error[BP955]" in ran.err
    assert (tmp_path / "out" / "meetings" / "2024-03-14-planning-committee.yaml").is_file()


@pytest.mark.parametrize("output", ["-", "one.yaml"])
def test_answers_need_a_folder(output: str, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(COMMITTEES)
    ran = boardpapers("import", "a.xml", "-o", output, within=tmp_path)
    assert ran.code == 2
    assert "name a folder" in ran.err
    assert ran.out == ""


def test_a_committee_that_only_a_meeting_names(tmp_path: Path) -> None:
    result = imported(tmp_path, b=meeting(agenda(item()), committeetitle="Licensing Panel"))
    assert codes(result) == []
    assert paper(result, "meeting").data["board"] == "licensing-panel"
    assert paper(result, "board").data["name"] == "Licensing Panel"


def test_meetings_of_another_list(tmp_path: Path) -> None:
    listed = f"<getmeetingsbydate><meetings>{meeting(meetingtime='2.00 pm')}</meetings>"
    result = imported(
        tmp_path, a=COMMITTEES, b=meeting(agenda(item())), c=f"{listed}</getmeetingsbydate>"
    )
    assert codes(result) == []
    assert len(result.papers) == 2


@pytest.mark.parametrize(
    ("reference", "paragraphs"),
    [
        ("Exempt under paragraph 3 of Part 1 of Schedule 12A", "[3]"),
        ("paragraph(s) 1, 2 and 7", "[1, 2, 7]"), ("Paras 1 & 3", "[1, 3]"), ("3", "[3]"),
        ("paragraffau 12 a 14 o Atodlen 12A", "[12, 14]"), ("Confidential", ""),
        ("paragraph 9", ""), ("Schedule 12A", ""),
    ],
)  # fmt: skip
def test_restrictions(reference: str, paragraphs: str, tmp_path: Path) -> None:
    inside = "<isrestricted>True</isrestricted>" + DOCUMENT.format("Map", "", "True", reference)
    result = imported(tmp_path, a=COMMITTEES, b=meeting(agenda(item(inside))))
    text = text_of(result, "meeting")
    assert "access: exempt\n" in text
    assert (f"paragraphs: {paragraphs}\n" in text) == bool(paragraphs)


def test_attributes_about_the_xml_are_not_kept(tmp_path: Path) -> None:
    answer = COMMITTEES.replace("<committee>", '<committee xmlns:a="b" xmlns="c" a:nil="true">')
    answer = answer.replace("a:nil", "xsi:nil")
    assert paper(imported(tmp_path, a=answer), "board").comments == ("committeeid: 1",)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Cllr. Ann Example", "title: Councillor\n    name: Ann Example\n"),
        ("Y Cynghorydd Siân Rees", "title: Cynghorydd\n    name: Siân Rees\n"),
        ("Cyng. Siân Rees AS", "name: Siân Rees\n    honours: [AS]\n"),
        ("Lord Example of Wexmoor CBE, DL", "title: Lord\n    name: Example of Wexmoor\n"),
        ("Mayor of Wexmoor", "name: Mayor of Wexmoor\n"),
        ("Councillor Dr Per O'Sample (Vice-Chair)", "name: Dr Per O'Sample\n"),
        ("Ann Example", "- id: ann-example\n    name: Ann Example\n"),
        ("Councillor", "name: Councillor\n"),
    ],
)
def test_names(printed: str, expected: str, tmp_path: Path) -> None:
    person = f'membertype="Member" memberid="5" name="{printed}" attendance="Present"'
    result = imported(tmp_path, a=COMMITTEES, b=meeting(attendees(person)))
    assert expected in text_of(result, "members")


HOSTILE = (
    "<!--", "<![", "<b>", "<p>x", "<table><td>x", "<li>x", "<br>", "<a ", "<a b='", "</a ", "&#",
    "<script>", "<ul><li>", "<blockquote>", "<", "*_`[(", " \n", "<span>a</span> <b>b</b>",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", mostly_slow(HOSTILE, {"<!--", "<b>", "<a b='", "<ul><li>"}))
def test_html_of_many(piece: str) -> None:
    assert grows_in_proportion(to_markdown, lambda count: piece * count, 2_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [item(number=""), item(number="1."), DOCUMENT.format("Map", "", "", ""), "<agendatext>", "&"],
)
def test_an_answer_of_many(piece: str, tmp_path: Path) -> None:
    def import_text(text: str) -> None:
        imported(tmp_path, a=text)

    assert grows_in_proportion(import_text, lambda count: meeting(agenda(piece * count)), 800)


@pytest.mark.parametrize("tag", ["style", "script", "xml", "title"])
def test_words_after_an_element_that_is_not_closed(tag: str) -> None:
    assert "kept" in to_markdown(f"<p>a</p><{tag}><p>kept</p>")
    assert to_markdown(f"<p>a</p><{tag}>left out</{tag}><p>b</p>") == "a\n\nb"


def test_word_html() -> None:
    html = """<!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--><?xml:namespace prefix = o />
    <p class="MsoListParagraph"><![if !supportLists]><span>·<span>&nbsp;&nbsp;&nbsp;</span></span>
    <![endif]>First</p><p class=MsoListParagraph>·&nbsp;<b>Second</b><o:p></o:p></p>
    <p class=MsoNormal>1.<span>&nbsp; </span>Costs are £5m<sup>2</sup>; <s>not</s> agreed.</p>"""
    expected = "- First\n- **Second**\n\n1\\. Costs are £5m<sup>2</sup>; <del>not</del> agreed."
    assert to_markdown(html) == expected
