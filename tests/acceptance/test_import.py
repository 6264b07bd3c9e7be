"""Existing papers, imported: what is found in them, what is refused, and what is never done."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.shared import Pt

from boardpapers.diagnostics import BoardpapersError
from boardpapers.importers import ImportContext, import_each, source_kinds
from boardpapers.importers.source_kinds import IMPORTERS, SourceKind
from tests.conftest import Expect
from tests.support.imports import found_in, workspace
from tests.support.pictures import png
from tests.support.run_program import Ran, boardpapers
from tests.support.word_contents import convert

DATA = Path(__file__).parents[1] / "data" / "import"
TEXTS = sorted((DATA / "text").glob("*.txt"))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = (
    '<?xml version="1.0"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
MARCH = "14 March 2031"


def run_import(*arguments: str | Path, within: Path) -> Ran:
    return boardpapers("import", *arguments, within=within)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_layouts(path: Path, tmp_path: Path, expect: Expect) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    ran = run_import(path.name, "-o", "-", within=tmp_path)
    expect(path.with_suffix(".yaml"), ran.out)
    remarks = [line for line in ran.err.splitlines() if line.startswith("  ") and "(line" in line]
    expect(path.with_suffix(".out"), "\n".join(remarks) + "\n")
    assert ran.code in (0, 1), ran.everything


def layouts_in(*folders: str) -> list[Any]:
    files = sorted(path for folder in folders for path in (DATA / folder).iterdir())
    return [
        pytest.param(path, id=f"{path.parent.name}-{path.stem}")
        for path in files
        if path.suffix in (".docx", ".pdf")
    ]


@pytest.mark.parametrize("path", layouts_in("word", "libreoffice", "pdf"))
def test_layouts_of_word_and_pdf(path: Path, tmp_path: Path, expect: Expect) -> None:
    assert path.stat().st_size < 40_000
    expect(path.with_suffix(".yaml"), imported_text(path, tmp_path))


def test_a_pdf_in_two_columns_with_tags(tmp_path: Path) -> None:
    """Tags say the order of the words by themselves."""
    word_file = tmp_path / "two-columns.docx"
    word_file.write_bytes((DATA / "word" / "two-columns.docx").read_bytes())
    convert([word_file], "pdf")
    text = imported_text(tmp_path / "two-columns.pdf", tmp_path)
    expected = (DATA / "word" / "two-columns.yaml").read_text(encoding="utf-8")
    assert text.split() == expected.split()


def imported_text(path: Path, within: Path) -> str:
    """Return the paper of a file, or the message why there is none, and what was said."""
    copy = within / path.name
    if copy != path:
        copy.write_bytes(path.read_bytes())
    ran = run_import(path.name, "-o", "-", within=within)
    refused = "".join(f"# {line}\n" for line in ran.err.splitlines()[:1] if not ran.out)
    assert "internal error" not in ran.err
    return ran.out or refused


def test_a_board_paper_imports_as_it_is(tmp_path: Path) -> None:
    ran = run_import(DATA / "text" / "per-page-headers.txt", "--check", within=tmp_path)
    assert ran.code == 0, ran.everything
    assert ran.out == ""
    assert "only in the source" not in ran.err
    written = (tmp_path / "reports" / "empty-homes.yaml").read_text(encoding="utf-8")
    assert "The council has written to all of them." in written


def test_paragraphs_are_whole_across_pages() -> None:
    found = found_in(DATA / "text" / "two-contacts.txt")
    background = found.data["sections"][0]["text"]
    assert "a little higher for drainage. The new standard would cost no more" in background
    assert "cannot be used at all, however well it is cut." in background
    assert "Item 7b" not in background


def test_hyphens_at_the_end_of_lines() -> None:
    text = found_in(DATA / "text" / "two-contacts.txt").data["sections"][1]["text"]
    assert "They reported that the re-seeding of 2028 was a success, and asked" in text


def test_references_that_can_mean_one_thing_only() -> None:
    text = found_in(DATA / "text" / "roman-and-nested.txt").data["sections"][0]["text"]
    assert "as [](#p-1) says" in text
    assert "Paragraph 9 is not in this paper" in text
    assert "paragraph 3 of Schedule 12A" in text


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("as paragraph 1 says", "as [](#p-1) says"),
        ("paragraphs 1 and 2(b) say", "[](#p-1) and [](#p-2-b) say"),
        ("paragraphs 1, 2 and 9 say", "paragraphs 1, 2 and 9 say"),
        ("see paragraph 1 of this report", "see [](#p-1) of this report"),
        ("paragraph 1 of the Act", "paragraph 1 of the Act"),
        ("paragraph 1 to 2", "paragraph 1 to 2"),
        ("see Table 4 and table 4", "see [](#table-4) and [](#table-4)"),
        ("Table 4 of the Local Plan", "Table 4 of the Local Plan"),
        ("Table 5 is not here", "Table 5 is not here"),
        ("recommendation 2 costs nothing", "[](#r-2) costs nothing"),
        ("section 2 and Appendix A", "section 2 and Appendix A"),
        ("[paragraph 1](https://example.org)", "[paragraph 1](https://example.org)"),
    ],
)
def test_references(words: str, written: str, tmp_path: Path) -> None:
    source = write(
        tmp_path / "a.md",
        "# Benches\n\n## Purpose of report\n\nFor decision.\n\n## Recommendations\n\n"
        "1. Buy four.\n2. Paint them.\n\nContact officer: Alex Example\n\n## Background\n\n"
        "Table 4: Costs\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n"
        f"1\\. First.\n\n2\\. Two:\n\n(a) one\n\n(b) other\n\n3\\. Here, {words}.\n",
    )
    assert f"Here, {written}." in found_in(source).data["sections"][0]["text"]


def test_words_of_deep_lists_and_quotations_are_kept(tmp_path: Path) -> None:
    lists = "".join("  " * depth + f"- words {depth}\n" for depth in range(45))
    source = write(tmp_path / "a.md", f"# T\n\n{lists}\n{'>' * 90} quoted words.\n")
    text = str(found_in(source).data["sections"])
    assert all(f"words {depth}" in text for depth in range(45))
    assert "quoted words." in text


def test_two_officers() -> None:
    contacts = found_in(DATA / "text" / "two-contacts.txt").data["contacts"]
    assert [each["name"] for each in contacts] == ["Alex Example", "Sam Sample"]
    assert contacts[1]["phone"] == "020 7946 0456"


def test_exempt_papers() -> None:
    data = found_in(DATA / "text" / "exempt.txt").data
    assert data["access"] == "exempt"
    assert data["exempt"] == {"paragraphs": ["3", "5"]}
    assert data["item"] == "CC9(c)"


def test_never_overwrites(tmp_path: Path) -> None:
    mine = tmp_path / "reports" / "empty-homes.yaml"
    mine.parent.mkdir()
    mine.write_text("mine", encoding="utf-8")
    ran = run_import(DATA / "text" / "per-page-headers.txt", within=tmp_path)
    assert ran.code == 1
    assert "error[BP956]" in ran.err
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_new_house_style_needs_no_code(tmp_path: Path) -> None:
    style = tmp_path / "templates" / "ours" / "style.yaml"
    style.parent.mkdir(parents=True)
    write(
        style,
        "name: Ours\nextends: lga\ncover:\n  - {part: purpose, label: Why this paper}\n"
        "  - {part: recommendations, label: What we ask of you}\n",
    )
    source = write(
        tmp_path / "paper.txt",
        "Benches\n\nWhy this paper\n\nFor decision.\n\nWhat we ask of you\n\nBuy four benches.\n\n"
        "Contact officer: Alex Example\n\nBackground\n\n1. There are few benches.\n",
    )
    data = found_in(source).data
    assert data["style"] == "ours"
    assert data["purpose"] == "For decision."
    assert data["recommendations"] == ["Buy four benches."]


def test_known_boards_and_meetings(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "name: Example\n")
    (tmp_path / "boards").mkdir()
    write(tmp_path / "boards" / "parks.yaml", "kind: board\nname: Leisure and Parks Board\n")
    (tmp_path / "meetings").mkdir()
    meeting = "kind: meeting\nboard: parks\ndate: 2031-03-14\nitems: []\n"
    write(tmp_path / "meetings" / "2031-03-14-parks.yaml", meeting)
    ran = run_import(DATA / "text" / "two-contacts.txt", within=tmp_path)
    written = (tmp_path / "reports" / "playing-fields-beyond-2031.yaml").read_text("utf-8")
    assert "board: parks\nmeeting: 2031-03-14-parks\nitem: 7b\n" in written, ran.everything


def test_an_unknown_board_or_style(tmp_path: Path) -> None:
    source = write(tmp_path / "paper.txt", "Words.")
    for option in ("--board", "--style"):
        ran = run_import(source, option, "nowhere", within=tmp_path)
        assert ran.code == 2
        assert "`nowhere`" in ran.err


def test_markdown_instead_of_yaml(tmp_path: Path) -> None:
    source = DATA / "text" / "per-page-headers.txt"
    ran = run_import(source, "--as", "md", within=tmp_path)
    assert ran.code == 0, ran.everything
    written = (tmp_path / "reports" / "empty-homes.md").read_text(encoding="utf-8")
    assert written.startswith("---\n# yaml-language-server: $schema=../schemas/report.json\n")
    assert "\n## Background\n\nThere were 310 empty homes" in written


def imported(sources: list[Path], folder: Path, processes: int) -> list[Any]:
    """Return what became of each file, and the files that were written."""
    context = ImportContext(workspace(folder))
    reports = folder / "reports"
    each_file = import_each(sources, context, reports, "yaml", check=True, processes=processes)
    results = [
        [each.code for each in of_file.diagnostics]
        if isinstance(of_file, BoardpapersError)
        else [(each.source, each.text, each.remarks, each.differences) for each in of_file]
        for of_file in each_file
    ]
    return [*results, {path.name: path.read_text() for path in reports.iterdir()}]


def test_many_files_in_several_processes_as_in_one(tmp_path: Path) -> None:
    text = "Report {}\n\nPurpose\n\n1. To agree matter {}.\n"
    sources = [write(tmp_path / f"{n:02}.txt", text.format(n // 2, n)) for n in range(25)]
    sources.insert(7, write(tmp_path / "empty.txt", ""))
    sources.append(write(tmp_path / "paper.odt", "no paper"))
    in_one = imported(sources, tmp_path / "one", 1)
    assert in_one == imported(sources, tmp_path / "two", 2)
    # Of two papers with one title, the second is not written over the first.
    codes = [each for results in in_one[:-1] for each in results if isinstance(each, str)]
    assert sorted(codes) == ["BP953", "BP955", *["BP956"] * 12]
    assert len(in_one[-1]) == 13


def test_a_folder_ends_with_a_table(tmp_path: Path) -> None:
    ran = run_import(DATA / "text", "-o", "new/", within=tmp_path)
    assert f"of {len(TEXTS)} files" in ran.err
    assert len(list((tmp_path / "new").iterdir())) == len(TEXTS), ran.err


# Files that are refused


def empty(path: Path) -> None:
    path.write_bytes(b" \n")


def old_word(path: Path) -> None:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))


def locked_word(path: Path) -> None:
    old_word(path)
    path.write_bytes(path.read_bytes() + "EncryptedPackage".encode("utf-16-le"))


def locked_pdf(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))


def scan(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def damaged(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 and no more" if path.suffix == ".docx" else b"%PDF-1.7 no more")


def archive(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as word:
        word.writestr("[Content_Types].xml", TYPES)
        for name, content in parts.items():
            word.writestr(name, content)


def bomb(path: Path) -> None:
    archive(path, {"word/document.xml": b"0" * 110_000_000})


def entities(path: Path) -> None:
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    archive(path, {"word/document.xml": f'<!DOCTYPE x [<!ENTITY b "c">]>{body}'.encode()})


def only_pictures(path: Path) -> None:
    path.write_bytes((DATA / "word" / "scanned.docx").read_bytes())


def deep(path: Path) -> None:
    path.write_text("<html><body>" + "<div>" * 5000 + "words", encoding="utf-8")


def deep_lists(path: Path) -> None:
    lines = ("  " * depth + f"- words {depth}\n" for depth in range(120))
    path.write_text("# Title\n\n" + "".join(lines), encoding="utf-8")


def rich_text(path: Path) -> None:
    path.write_text(r"{\rtf1 words}", encoding="utf-8")


def long_text(path: Path) -> None:
    path.write_text("words and more words\n" * 420_000, encoding="utf-8")


REFUSED: list[tuple[str, Callable[[Path], None], str]] = [
    ("empty.txt", empty, "BP955"),
    ("empty.docx", empty, "BP955"),
    ("old.doc", old_word, "BP953"),
    ("old.docx", old_word, "BP953"),
    ("rich.rtf", rich_text, "BP953"),
    ("rich.docx", rich_text, "BP953"),
    ("locked.docx", locked_word, "BP951"),
    ("locked.pdf", locked_pdf, "BP951"),
    ("scan.pdf", scan, "BP952"),
    ("damaged.docx", damaged, "BP950"),
    ("damaged.pdf", damaged, "BP950"),
    ("photo.jpg", damaged, "BP950"),
    ("bomb.docx", bomb, "BP954"),
    ("long.txt", long_text, "BP954"),
    ("entities.docx", entities, "BP957"),
    ("deep.html", deep, "BP950"),
    ("deep.md", deep_lists, "BP950"),
    ("pictures.docx", only_pictures, "BP952"),
]


@pytest.mark.parametrize(("name", "make", "code"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_refuses(name: str, make: Callable[[Path], None], code: str, tmp_path: Path) -> None:
    make(tmp_path / name)
    ran = run_import(name, within=tmp_path)
    assert ran.code == 1, ran.everything
    assert f"error[{code}]" in ran.err
    assert list(tmp_path.iterdir()) == [tmp_path / name]


def test_one_refused_file_does_not_stop_the_others(tmp_path: Path) -> None:
    empty(tmp_path / "a.txt")
    ran = run_import("a.txt", DATA / "text" / "per-page-headers.txt", within=tmp_path)
    assert "error[BP955]" in ran.err
    assert (tmp_path / "reports" / "empty-homes.yaml").is_file()


def test_a_missing_file_and_a_missing_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_import("nowhere.txt", within=tmp_path).code == 2
    lacking = SourceKind(IMPORTERS[".pdf"].import_, ("there_is_no_such_module",))
    monkeypatch.setitem(source_kinds.IMPORTERS, ".pdf", lacking)
    scan(tmp_path / "scan.pdf")
    ran = run_import("scan.pdf", within=tmp_path)
    assert ran.code == 2
    assert 'pip install "boardpapers[import]"' in ran.err


# Word


def word(path: Path) -> docx.document.Document:
    document = docx.Document()
    document.add_heading("Benches in the Park", 0)
    for label, words in (("Purpose of report", "For decision."), ("Summary", "More benches.")):
        document.add_heading(label, 2)
        document.add_paragraph(words)
    document.add_heading("Recommendation", 2)
    document.add_paragraph("Buy four.")
    document.add_paragraph("Contact officer:\tAlex Example")
    document.add_heading("Background", 2)
    document.save(str(path))
    return document


def sections(path: Path) -> str:
    return "\n\n".join(each.get("text", "") for each in found_in(path).data["sections"])


def test_word_numbers_of_styles_and_typed_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = word(path)
    document.add_paragraph("Numbered by its style.", style="List Number")
    document.add_paragraph("Under it.", style="List Bullet 2")
    document.add_paragraph("Also numbered.", style="List Number")
    document.add_paragraph("3.\tTyped, as paragraph 1 is not.")
    document.save(str(path))
    assert sections(path) == (
        "Numbered by its style. {#p-1}\n\n- Under it.\n\nAlso numbered.\n\n"
        "Typed, as [](#p-1) is not."
    )


def test_word_changes_comments_and_hidden_words(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = word(path)
    paragraph = document.add_paragraph("Kept")
    for name, words in (("ins", " and added"), ("del", " and deleted")):
        run = paragraph.add_run(words)
        change = run._r.makeelement(f"{{{W[9:-1]}}}{name}", {})
        run._r.addprevious(change)
        change.append(run._r)
    hidden = paragraph.add_run(" and hidden")
    hidden.font.hidden = True
    document.add_comment(paragraph.runs, "Is that so?", author="Sam Sample")
    document.save(str(path))
    found = found_in(path)
    assert found.data["sections"][0]["text"] == "Kept and added"
    said = [remark.sentence for remark in found.remarks]
    assert "tracked insertions are taken as accepted (1)" in said
    assert "tracked deletions are left out, as accepted (1)" in said
    assert "hidden texts are left out (1)" in said
    assert "comments are left out (1)" in said


def test_word_tables_and_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = word(path)
    document.add_paragraph("The costs are these.")
    table = document.add_table(3, 3)
    for row, words in enumerate((("Item", "Last year", "Next year"), ("Bench", "£1", "£2"))):
        for column, cell in enumerate(words):
            run = table.cell(row, column).paragraphs[0].add_run(cell)
            run.font.bold = row == 0
    table.cell(2, 0).merge(table.cell(2, 1)).text = "Both"
    (tmp_path / "p.png").write_bytes(png(3, 3))
    picture = document.add_picture(str(tmp_path / "p.png"), Pt(30))
    picture._inline.docPr.set("descr", "A bench")
    document.save(str(path))
    ran = run_import("a.docx", within=tmp_path)
    written = (tmp_path / "reports" / "benches-in-the-park.yaml").read_text(encoding="utf-8")
    assert "| Item | Last year | Next year |" in written
    assert "| Both |  |  |" in written
    assert "![A bench](images/benches-in-the-park-image-1.png)" in written
    assert (tmp_path / "images" / "benches-in-the-park-image-1.png").is_file()
    assert "merged cells of tables are split" in ran.err


# Web pages


def test_web_pages_as_saved(tmp_path: Path) -> None:
    source = write(
        tmp_path / "page.html",
        "<html><head><title>x</title><script>no()</script></head><body><nav>Home</nav><main>"
        "<h1>Benches</h1><table><tr><td>Date of meeting</td><td>3 May 2031</td></tr>"
        "<tr><td>Committee</td><td>Parks Board</td></tr></table>"
        "<h2>Purpose of report</h2><p>For <em>decision</em>.</p>"
        "<h2>Recommendations</h2><ol type=a><li>Buy four.<li>Paint them.</ol>"
        "<p>Contact officer: Alex Example<br>Phone no: 020 7946 0123</p>"
        "<h2>Background</h2><p>1.&nbsp; See <a href='https://example.org/'>the plan</a>."
        "<sup><a href='#n1'>[1]</a></sup></p><p id=n1>1 Drawn up in 2030.</p>"
        "<ul><li>one<ul><li>two</ul></ul></main><footer>Map of the site</footer></body></html>",
    )
    data = found_in(source).data
    assert data["title"] == "Benches"
    assert data["board"] == {"name": "Parks Board"}
    assert data["meeting"] == {"date": "2031-05-03"}
    assert data["purpose"] == "For *decision*."
    assert data["recommendations"] == ["Buy four.", "Paint them."]
    assert data["contacts"] == [{"name": "Alex Example", "phone": "020 7946 0123"}]
    assert data["sections"][0]["text"] == (
        "See [the plan](https://example.org/).[^1]\n\n- one\n  - two\n\n[^1]: Drawn up in 2030."
    )


def test_links_with_blanks(tmp_path: Path) -> None:
    address = "https://example.org/the plan (final).pdf"
    source = write(
        tmp_path / "page.html",
        f"<h1>Benches</h1><h2>Purpose of report</h2><p>See <a href='{address}'>the plan</a>, "
        "and <a href='mailto:parks\n@example.org'>write</a>.</p>",
    )
    document = docx.Document()
    document.add_heading("Benches", 1)
    document.add_heading("Purpose of report", 2)
    paragraph = document.add_paragraph("See ")
    link = paragraph.part.relate_to(address, RT.HYPERLINK, is_external=True)
    paragraph._p.append(
        parse_xml(f'<w:hyperlink {W} r:id="{link}" {R}><w:r><w:t>it</w:t></w:r></w:hyperlink>')
    )
    document.save(str(tmp_path / "paper.docx"))
    target = "](<https://example.org/the%20plan%20(final).pdf>)"
    page, word = (found_in(each).data["purpose"] for each in (source, tmp_path / "paper.docx"))
    assert f"[the plan{target}" in page
    assert "[write](mailto:parks@example.org)" in page
    assert f"[it{target}" in word


def report_with(line: str, folder: Path, body: str = "") -> Ran:
    """Import a report with a line on its first page, and a paragraph in its body."""
    write(
        folder / "paper.txt",
        f"Title: Sale of the Old Depot\nCommittee: Property Board\n{line}\n\n"
        f"Purpose of report\nFor decision.\n\nBackground\nThere are two offers.\n\n{body}\n",
    )
    return run_import("paper.txt", "-o", "-", within=folder)


def access_in(ran: Ran) -> str:
    lines = ran.out.splitlines()
    return next((line[8:] for line in lines if line.startswith("access: ")), "")


@pytest.mark.parametrize(
    ("line", "access"),
    [
        ("Publication: Yes", "public"),
        ("Publication: No", "exempt"),
        ("For publication: Yes", "public"),
        ("| For publication | No |", "exempt"),
        ("For publication\tNo", "exempt"),
        ("For publication", "public"),
        ("Not for publication", "exempt"),
        ("Not for publication: No", "public"),
        ("Is this report for publication? No", "exempt"),
        ("For publication: No, because of paragraph 3 of Schedule 12A", "exempt"),
        ("Exempt information: Yes", "exempt"),
        ("Exempt information: No", "public"),
        ("Exempt information: None", "public"),
        ("Exempt information: Paragraph 3 of Part 1 of Schedule 12A", "exempt"),
        ("Confidential: Yes", "confidential"),
        ("Confidential: No", "public"),
        ("CONFIDENTIAL", "confidential"),
        ("Is this report confidential?\nNo", "public"),
        ("Is this report confidential?\nYes", "confidential"),
        ("Classification: Public", "public"),
        ("Classification: Not exempt", "public"),
        ("Classification: Private and confidential", "confidential"),
        ("Part 1/Part 2: Part 1", "public"),
        ("Part 1/Part 2: Part 2", "exempt"),
        ("Open/Closed: Open", "public"),
        ("Open/Closed: Closed", "exempt"),
        ("Classification: Public\nExempt information: Yes", "exempt"),
        ("Confidential: No\nPublication: No", "exempt"),
    ],
)
def test_whether_a_report_is_public(line: str, access: str, tmp_path: Path) -> None:
    ran = report_with(line, tmp_path)
    assert access_in(ran) == access, ran.everything


@pytest.mark.parametrize(
    "line",
    [
        "Classification: Amber",
        "Classification: Yes",
        "Publication: See below",
        "Confidential or exempt: Yes",
        "Status of report: Public, with an exempt appendix",
        "Classification:",
    ],
)
def test_access_that_cannot_be_read(line: str, tmp_path: Path) -> None:
    ran = report_with(line, tmp_path)
    assert access_in(ran) == "exempt", ran.everything
    assert "a guess: `access`: exempt" in ran.err


@pytest.mark.parametrize(
    ("words", "is_marked"),
    [
        ("Not for publication by virtue of paragraph 3 of Schedule 12A", True),
        ("NOT FOR PUBLICATION", True),
        ("Confidential", True),
        ("EXEMPT INFORMATION", True),
        ("This report is not to be released.", True),
        ("The scheme is in part 2 of the plan.", False),
        ("The restricted parking zone is new.", False),
    ],
)
def test_markings_in_the_body(words: str, is_marked: bool, tmp_path: Path) -> None:
    ran = report_with("Date: 9 June 2030", tmp_path, words)
    assert access_in(ran) == ""
    said = "says that it is not for publication: add `access:`" in ran.err
    assert said is is_marked, ran.everything
    assert words.casefold() in ran.out.casefold()


def test_cells_of_web_pages_that_are_merged_across_rows(tmp_path: Path) -> None:
    rows = (
        '<tr><th rowspan="2">Pond</th><th colspan="2">Depth</th></tr><tr><th>May</th><th>July</th>'
        '</tr><tr><td rowspan="3">Castle</td><td>2</td><td rowspan="2">1</td></tr>'
        "<tr><td>3</td></tr><tr><td>4</td><td>5</td></tr>"
    )
    page = f"<h1>Ponds</h1><h2>Background</h2><p>Their depths:</p><table>{rows}</table>"
    (tmp_path / "ponds.html").write_text(page, encoding="utf-8")
    ran = run_import("ponds.html", "-o", "-", within=tmp_path)
    table = [line.strip() for line in ran.out.splitlines() if line.strip().startswith("|")]
    assert [table[0], *table[2:]] == [
        "| Pond | Depth |  |",
        "|  | May | July |",
        "| Castle | 2 | 1 |",
        "|  | 3 |  |",
        "|  | 4 | 5 |",
    ]
