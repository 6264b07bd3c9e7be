"""What is exempt or confidential is in no byte of a public file, and all of it in private ones."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import boardpapers as library
from boardpapers.models import (
    Appendix,
    MeetingItem,
    Minute,
    OfficerDecision,
    Person,
    Report,
    Section,
)
from boardpapers.models.report import SignOff
from tests.support.every_byte import contents
from tests.support.html_validators import VIEWS, axe_violations, browser, tab
from tests.support.paper_cases import EXAMPLES
from tests.support.pdf_contents import faults
from tests.support.pictures import png
from tests.support.planted_words import LEFT_OUT, Planter
from tests.support.run_program import boardpapers
from tests.support.running_preview import ask, preview_of
from tests.support.small_reports import report, write
from tests.support.waiting import eventually
from tests.support.word_contents import convert

FORMATS = ("md", "html", "pdf", "docx")
_TO = ("--to", ",".join(FORMATS))
IMPLICATIONS = ("financial", "legal", "equalities", "wales")
OUTPUTS = {
    "papers": ("render", ".", *_TO),
    "decisions": ("render", ".", "--as", "decisions", *_TO),
    "packs": ("pack", "."),  # in all formats that a pack can have
}
"""Every command that writes papers, by the folder to write to."""
_TO_ALL = ("--to", ",".join((*FORMATS, "csv", "json")))
_DAY = ("--on", "2031-01-01")
REGISTERS = {
    "decisions-register": ("decisions", *_TO_ALL),
    "actions": ("actions", *_TO_ALL, *_DAY),
    "forward-plan": ("forward-plan", *_TO_ALL, *_DAY),
    "interests": ("interests", *_TO_ALL),
    "attendance": ("attendance", *_TO_ALL),
}
"""Every register that can be published."""

BOARD = """\
kind: board
id: cabinet
name: Cabinet
organisation: Exampleton Council
regime: {regime}
language: en-GB
languages: [en-GB, cy-GB]
translations: {{cy-GB: {{name: Y Cabinet}}}}
members: [{{member: ann-example}}]
contacts: [{{name: Sam Sample}}]
"""
MEMBERS = "kind: members\nmembers: [{id: ann-example, title: Councillor, name: Ann Example}]\n"

# A reference needs a paper; what is planted elsewhere; and no report takes both of two fields.
GIVEN: dict[str, Any] = {
    "Report.board": "cabinet",
    "Report.meeting": LEFT_OUT,
    "Report.item": LEFT_OUT,
    "Report.style": LEFT_OUT,
    "Report.language": "en-GB",
    "Report.translation_of": LEFT_OUT,
    "Report.access": "exempt",
    "Report.portfolio_holder": "ann-example",
    "SignOff.of": LEFT_OUT,
    "Section.access": LEFT_OUT,
    "Section.exempt": LEFT_OUT,
    "Appendix.file": LEFT_OUT,
    "Appendix.access": LEFT_OUT,
    "Appendix.exempt": LEFT_OUT,
    "MeetingItem.report": LEFT_OUT,
    "MeetingItem.minutes_of": LEFT_OUT,
    "MeetingItem.follows": LEFT_OUT,
    "MeetingItem.tabled": LEFT_OUT,
    "MeetingItem.access": "exempt",
    "ItemWords.title": "Teitl cyhoeddus",
    "Minute.number": LEFT_OUT,
    "Minute.public_excluded_for": LEFT_OUT,
    "Minute.access": LEFT_OUT,
    "Minute.arrived": LEFT_OUT,
    "Minute.left": LEFT_OUT,
    "OfficerDecision.id": "footbridge",
    "OfficerDecision.title": "Closure of the footbridge",
    "OfficerDecision.officer": {"name": "Sam Sample"},
    "OfficerDecision.board": "cabinet",
    "OfficerDecision.style": LEFT_OUT,
    "OfficerDecision.delegation": LEFT_OUT,
    "OfficerDecision.wards": LEFT_OUT,
    "OfficerDecision.contacts": LEFT_OUT,
    "OfficerDecision.access": "exempt",
}

RICH = """\
{a}.[^n] {{#{b}}}

{c}. {{#{d}}}

| {e} | B |
| --- | --- |
| 1 | 2 |

Table: {f} {{#{g}}}

![{h}](pictures/{i}.png)

Figure: {j}

[{k}](https://{l}.example.org/ "{m}") <!-- {o} -->

## {p}

{q} [{r}]{{lang=cy}}

[^n]: {s}
"""
"""Everything that Markdown can hold, with a word in each part of it."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        return True


class Papers:
    """A workspace whose private parts have planted words."""

    def __init__(self, folder: Path, style: str, regime: str) -> None:
        """Write the papers."""
        self.folder, self.style = folder, style
        self.planter = Planter(7)
        paragraph = "14" if regime.startswith("wales") else "3"
        self.given: dict[str, Any] = GIVEN | {
            "Exemption.paragraphs": [paragraph],
            "TextFile.file": self.text_file,
            "Vote.for": lambda: [self.planted(Person)],
            "Vote.against": lambda: [self.planted(Person)],
            "Vote.abstain": list,
        }
        write(folder / "boardpapers.yaml", f"name: Exampleton\nstyle: {style}\nignore: [BP3]\n")
        write(folder / "boards/cabinet.yaml", BOARD.format(regime=regime))
        write(folder / "members.yaml", f"{MEMBERS}# {self.word('a home address')}\n")
        self.hidden = self.word("the id of an exempt report")
        self.report_that_is_exempt()
        self.report_with_exempt_parts()
        self.meeting_and_minutes()
        self.dump("decisions/footbridge.yaml", self.planted(OfficerDecision))
        self.notice_of_a_private_decision()

    def word(self, what: str) -> str:
        return self.planter.word(what)

    def planted(self, model: Any, given: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return self.planter.paper(model, {**self.given, **(given or {})})

    def rich(self) -> str:
        words = {name: self.word(f"Markdown {name}") for name in "abcdefghijklmopqrs"}
        picture = self.folder / f"pictures/{words['i']}.png"
        picture.parent.mkdir(exist_ok=True)
        picture.write_bytes(png(4, 4) + words["h"].encode())
        return RICH.format(**words)

    def text_file(self) -> str:
        """Write a text, and return its path."""
        name = f"texts/{self.word('the name of a file')}.md"
        write(self.folder / name, self.rich())
        return name

    def dump(self, name: str, data: Mapping[str, Any]) -> None:
        text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True)
        write(self.folder / name, f"{text}# {self.word('a comment of YAML')}\n")

    def report_that_is_exempt(self) -> None:
        self.dump(f"reports/{self.hidden}.yaml", self.exempt_report(self.hidden))
        welsh = self.exempt_report(f"{self.hidden}.cy-GB")
        welsh |= {"language": "cy-GB", "translation_of": self.hidden}
        shared = ("board", "access", "exempt", "portfolio_holder", "key_decision")
        kept = {key: value for key, value in welsh.items() if key not in shared}
        self.dump(f"reports/{self.hidden}.cy-GB.yaml", kept)

    def exempt_report(self, id: str) -> dict[str, Any]:
        data = self.planted(Report, {"Report.id": id})
        data["reasons"] = self.rich()
        data["sections"] += [{"heading": self.word("h"), "id": "bids", "text": self.rich()}]
        data["appendices"] += [{"title": self.word("title"), "file": self.text_file()}]
        return data

    def report_with_exempt_parts(self) -> None:
        name, mark, inner = (f"n-{self.word('a name')}" for _ in range(3))
        section = self.planted(Section, {"Section.access": "exempt"})
        section |= {"id": name, "exempt": self.given["Exemption.paragraphs"]}
        section["exempt"] = {"paragraphs": self.given["Exemption.paragraphs"]}
        section["text"] = f"{self.word('text')}. {{#{mark}}}\n\n{self.rich()}"
        below = self.planted(Section, {"Section.access": "confidential"}) | {"id": inner}
        inline = self.planted(Appendix, {"Appendix.access": "exempt"})
        inline["exempt"] = section["exempt"]
        from_file = {"title": self.word("t"), "file": self.text_file(), "access": "confidential"}
        bids = f"{self.hidden}#bids"
        text = (
            f"See [](#{name}), [](#{mark}), [it](#{inner}), [](#{inner}), [](#visible), "
            f"[](<{bids}>), [the other report]({bids}), [its page]({self.hidden}.html), "
            f"[again](./{self.hidden}.pdf#bids), and [the section](public.html#{mark}).[^1]\n\n"
            "| A | B |\n| --- | --- |\n| 1 | 2 |\n\nTable: A public table\n\n"
            f"[^1]: A public note about [](#{name}). <!-- {self.word('a comment')} -->\n"
        )
        for language, file, extra in (
            ("en-GB", "public", {"meeting": "may"}),
            ("cy-GB", "public.cy-GB", {"translation_of": "public"}),
        ):
            data = {
                "kind": "report", "title": "Cycle parking", "language": language, **extra,
                "report_of": "Director", "contacts": [{"name": "Alex Example"}],
                "purpose": "For decision.", "recommendations": ["That the plan be agreed."],
                "summary": text, "reasons": "Most are full.", "options": "None.",
                "implications": dict.fromkeys(IMPLICATIONS, "None."),
                "background_papers": ["None"],
                "sections": [
                    {"heading": "Before", "text": "One.\n\nTwo."},
                    section,
                    {"heading": "Around", "text": "Words.", "sections": [below]},
                    {"heading": "After", "id": "visible", "text": f"Last.[^1]\n\n{text}"},
                ],
                "appendices": [inline, {"title": "Map", "text": "A map."}, from_file],
                "sign_off": [self.planted(SignOff)],
            }  # fmt: skip
            self.dump(f"reports/{file}.yaml", data)

    def meeting_and_minutes(self) -> None:
        inline = self.planted(Report, {"Report.board": LEFT_OUT})
        person = self.planted(Person)
        items = [
            {"title": "Apologies"},
            {"report": "public"},
            {"report": self.hidden, "presenter": self.word("presenter"), "text": self.rich()},
            self.planted(MeetingItem) | {"title": "Settlement of a claim", "number": "4"},
            {"report": inline, "number": "5"},
            {"title": "Police", "access": "confidential", "text": self.rich(), "number": "6"},
        ]
        meeting = {
            "kind": "meeting", "id": "may", "board": "cabinet", "date": "2031-05-09",
            "time": "10:00", "venue": "Town Hall", "status": "held", "items": items,
        }  # fmt: skip
        self.dump("meetings/may.yaml", meeting)
        minutes: list[dict[str, Any]] = [
            {"item": "1", "discussion": "There were none."},
            {"item": "2", "decisions": ["That the plan be agreed."]},
            *(self.planted(Minute) | {"item": number} for number in ("3", "4", "5", "6")),
            self.planted(Minute) | {"item": "9", "access": "exempt"},
            {
                "item": "2a",
                "title": "A late item",
                "urgency": "It is late.",
                "decisions": ["Noted."],
            },
        ]
        minutes[2] |= {"discussion": self.rich(), "moved_by": person}
        data = {"kind": "minutes", "meeting": "may", "present": ["ann-example"], "items": minutes}
        self.dump("minutes/may.yaml", data)
        later = {
            "kind": "meeting", "id": "june", "board": "cabinet", "date": "2031-06-09",
            "time": "10:00", "venue": "Town Hall",
            "items": [{"title": "Minutes", "minutes_of": "may"}],
        }  # fmt: skip
        self.dump("meetings/june.yaml", later)

    def notice_of_a_private_decision(self) -> None:
        data = {
            "kind": "plan-entry", "title": "Settlement of a claim", "board": "cabinet",
            "meeting": "may", "report": self.hidden, "key_decision": "yes", "access": "exempt",
            "exempt": {"paragraphs": self.given["Exemption.paragraphs"]},
        }  # fmt: skip
        self.dump("plan/claim.yaml", data)

    def publish_with_supplement(self) -> None:
        """Publish the pack of the first meeting, and then the rest of its items."""
        path = self.folder / "meetings/may.yaml"
        whole = path.read_text(encoding="utf-8")
        early = yaml.safe_load(whole)
        early["items"] = [each for each in early["items"] if each.get("report") != "public"]
        self.dump("meetings/may.yaml", early)
        out = ("-o", f"{self.folder}/published-packs/", "--published", "--to", "pdf")
        for options in (("--on", "2031-04-29"), ("--supplement", "--on", "2031-04-30")):
            ran = boardpapers("pack", "may", *out, *options, within=self.folder)
            assert ran.code == 0, ran.everything
            write(path, whole)

    def written(self, commands: Mapping[str, tuple[str, ...]], *options: str) -> dict[str, str]:
        """Return the contents of all files that commands write, by their paths."""
        place = self.folder / "out" / "-".join(options).strip("-")
        for name, command in commands.items():
            ran = boardpapers(*command, *options, "-o", f"{place / name}/", within=self.folder)
            assert ran.code == 0, ran.everything
        paths = [path for path in place.rglob("*") if path.is_file()]
        return {path.relative_to(place).as_posix(): contents(path) for path in paths}

    def leaks(self, files: Mapping[str, str]) -> list[str]:
        """Return the files that have a planted word in them or in their names, and which."""
        return [
            f"{path}: {where}"
            for path, text in files.items()
            for word, where in self.planter.words.items()
            if word in text or word in path.lower()
        ]


PLACES = [("council", "england-council"), ("lga", "wales-council"), ("lga-2013", "lga-company")]

DISTRICT = EXAMPLES / "district"


@pytest.fixture(scope="module", params=PLACES, ids=[style for style, _ in PLACES])
def papers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"), *request.param)


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
def test_nothing_that_is_withheld_is_in_any_byte(papers: Papers) -> None:
    found = papers.written(OUTPUTS) | papers.written(REGISTERS)
    assert {path.rpartition(".")[2] for path in found} == {*FORMATS, "csv", "json"}
    assert {path.partition("/")[0] for path in found} == OUTPUTS.keys() | REGISTERS.keys()
    assert len(papers.planter.words) > 400
    assert papers.leaks(found) == []


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
def test_nothing_that_is_withheld_is_in_any_byte_of_a_site(papers: Papers) -> None:
    """With a record of what was published, whose titles are those of the public versions."""
    papers.publish_with_supplement()
    command = ("site", "--base-url", "https://papers.example.gov.uk/", "--published", *_DAY)
    found = papers.written({"site": command})
    assert {path.rpartition(".")[2] for path in found} >= {*FORMATS, "pf_fragment", "pf_meta"}
    assert [path for path in found if path.endswith("-supplement-1.pdf")]
    assert papers.leaks(found) == []
    record = papers.folder / "published/site"
    assert papers.leaks({path.name: contents(path) for path in record.rglob("*.jsonl")}) == []


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
def test_all_of_it_is_in_private_files_under_other_names(papers: Papers) -> None:
    found = papers.written(OUTPUTS, "--private")
    assert [path for path in found if not re.search(r"-private\.\w+$", path)] == []
    words = papers.planter.words
    for format in FORMATS:
        text = "\n".join(each for path, each in found.items() if path.endswith(format))
        printed = {where for word, where in words.items() if word in text}
        assert printed >= PRINTED
        assert not [where for where in printed if "SignOff" in where or "comment" in where]


PRINTED = {
    "Report.title:", "Report.purpose:", "Report.recommendations:", "Section.heading:",
    "Section.sections:Section.heading:", "Appendix.title:", "Appendix.text:", "MeetingItem.text:",
    "MeetingItem.presenter:", "Minute.title:", "Minute.decisions:", "Minute.reasons:",
    "Minute.actions:Action.action:", "Person.name:", "OfficerDecision.reasons:",
    "Markdown a", "Markdown e", "Markdown f", "Markdown j", "Markdown p", "Markdown s",
}  # fmt: skip
"""Some of the fields that a private version prints, which shows that words reach the files."""


REPORT = """\
kind: report
title: Cycle parking
purpose: For decision.
recommendation: That the plan be agreed.
contact: {name: Alex Example}
"""
SECTIONS = "sections: {heading: Background, text: There are forty stands.}\n"
TENDERS = """\
sections:
  - {heading: Before, text: "One.[^1]\\n\\n[^1]: A note."}
  - heading: Tenders
    id: tenders
    access: exempt
    exempt: {paragraphs: [14, 16]}
    text: "Two.[^1]\\n\\nThree. {#bid}\\n\\n[^1]: A secret note."
  - {heading: After, text: "Four.[^1] See [](#bid).\\n\\n[^1]: Another."}
"""


def paper(folder: Path, extra: str, name: str = "paper") -> Path:
    write(folder / "boardpapers.yaml", "name: Example\n")
    body = "" if "sections:" in extra else SECTIONS
    write(folder / f"{name}.yaml", f"{REPORT}{extra}{body}")
    return folder


def markdown(folder: Path, name: str) -> str:
    return re.sub(r"<[^>]*>", "", (folder / f"build/{name}.md").read_text(encoding="utf-8"))


def test_both_versions_have_the_same_numbers(tmp_path: Path) -> None:
    folder = paper(tmp_path, TENDERS)
    for options in ((), ("--private",)):
        ran = boardpapers("render", ".", *options, within=folder)
        assert ran.code == 0, ran.everything
    public, private = markdown(folder, "paper"), markdown(folder, "paper-private")
    for same in (
        "1\\. One.[\\[1\\]](#footnote-1)",
        "4\\. Four.[\\[3\\]](#footnote-3)",
        "\\[3\\] Another.",
    ):
        assert same in public
        assert same in private
    assert "See [an exempt section](#exempt-section)." in public
    assert "See [paragraph 3](#paragraph-3)." in private
    assert "secret" not in public
    assert private.startswith("**Private version: not for publication**")
    assert (
        "This section is not open to the public. It contains exempt information (paragraphs 14 and "
        "16 of Schedule 12A to the Local Government Act 1972): information about the financial or "
        "business affairs of any person, including the council; information that could be withheld"
    ) in public


def test_words_of_withheld_headings_change_no_address(tmp_path: Path) -> None:
    sections = (
        "sections:\n  - {heading: Costs, access: exempt, exempt: {paragraphs: 3}, text: One.}\n"
        "  - {heading: Costs, text: Two.}\n"
    )
    ran = boardpapers("render", ".", within=paper(tmp_path, sections))
    assert ran.code == 0, ran.everything
    html = (tmp_path / "build/paper.html").read_text(encoding="utf-8")
    assert 'id="costs"' in html
    assert "costs-2" not in html


def test_bp385_a_private_paper_that_is_named(tmp_path: Path) -> None:
    folder = paper(tmp_path, "access: exempt\nexempt: {paragraphs: [3]}\n")
    ran = boardpapers("render", "paper.yaml", within=folder)
    assert ran.code == 2
    assert "error[BP385]: the report is exempt, so it has no public version" in ran.err
    assert "help: add `--private` to get its private version" in ran.err
    assert not (folder / "build").exists()
    ran = boardpapers("render", "paper.yaml", "--private", within=folder)
    assert ran.everything == "wrote build/paper-private.md\nwrote build/paper-private.html\n"


def test_a_private_paper_in_a_folder_is_left_out(tmp_path: Path) -> None:
    folder = paper(tmp_path, "access: confidential\n")
    paper(folder, "", "other")
    for written in (1, 0):
        ran = boardpapers("render", ".", "--to", "md", within=folder)
        assert ran.code == 0
        assert "left out paper.yaml: the report is confidential, so it has no" in ran.err
        counts = "1 paper written, 1 left out" if written else "0 papers written, 1 left out, 1 un"
        assert counts in ran.err
    assert [path.name for path in (folder / "build").iterdir()] == ["other.md"]


def test_bp388_a_paper_that_is_private_now(tmp_path: Path) -> None:
    boardpapers("render", ".", "--to", "md", within=paper(tmp_path, ""))
    ran = boardpapers("render", ".", "--to", "md", within=paper(tmp_path, "access: exempt\n"))
    assert "warning[BP388]: `paper` is not public, but was published here earlier" in ran.err
    assert "--> build/paper.md" in ran.err


def test_private_papers_link_to_private_ones(tmp_path: Path) -> None:
    text = "summary: See [](secret#bid).\n"
    folder = paper(tmp_path, text)
    paper(folder, TENDERS + "access: exempt\n", "secret")
    boardpapers("render", ".", within=folder)
    boardpapers("render", ".", "--private", within=folder)
    assert "See an exempt report." in markdown(folder, "paper")
    assert "(secret-private.md#paragraph-3)" in markdown(folder, "paper-private")


@pytest.mark.parametrize(
    "link",
    [
        "secret.html", "secret.yaml#bid", "secret.html?page=2#bid", "secret-private.html", "secret",
        "SECRET.HTML", "reports/secret.yaml", "../build/secret.pdf", "/secret.docx",
    ],
)  # fmt: skip
def test_a_typed_link_to_a_private_paper_is_words(tmp_path: Path, link: str) -> None:
    folder = paper(tmp_path, f"summary: See [the tender]({link}).\n")
    paper(folder, TENDERS + "access: exempt\n", "secret")
    boardpapers("render", ".", within=folder)
    assert "See the tender." in markdown(folder, "paper")
    assert "secret" not in (folder / "build/paper.html").read_text(encoding="utf-8").lower()


def test_a_python_program_has_public_papers_unless_it_asks(tmp_path: Path) -> None:
    folder = paper(tmp_path, "access: exempt\n")
    (public,) = library.render(folder, "md")
    assert (public.files, public.diagnostics) == ((), ())
    (private,) = library.render(folder, "md", private=True)
    (file,) = private.files
    assert file.path.name == "paper-private.md"
    (named,) = library.render(folder / "paper.yaml", "md")
    assert [each.code for each in named.diagnostics] == ["BP385"]


@pytest.mark.needs("libreoffice")
@pytest.mark.needs("pdftotext")
@pytest.mark.slow
def test_private_pages_are_marked_and_word_has_the_numbers_of_the_whole(tmp_path: Path) -> None:
    long = "".join(f'  - {{heading: Part {n}, text: "{"Words. " * 300}"}}\n' for n in range(5))
    folder = paper(tmp_path, TENDERS + long)
    for options in ((), ("--private",)):
        boardpapers("render", ".", "--to", "pdf,docx", *options, within=folder)
    build = folder / "build"
    for word in list(build.glob("*.docx")):
        word.rename(word.with_stem(f"{word.stem}-word"))
    convert(build.glob("*.docx"), "pdf")
    for pdf in build.glob("*.pdf"):
        pages = pdf_pages(pdf)
        assert len(pages) > 2
        marked = ["Private version: not for publication" in page for page in pages]
        assert set(marked) == {"private" in pdf.stem}
        text = re.sub(r"\s+", " ", " ".join(pages))
        assert re.search(r"4\. ?Four", text)
        assert re.search(r"5\. ?Words", text)


def pdf_pages(path: Path) -> list[str]:
    ran = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return ran.stdout.decode("utf-8").strip("\f").split("\f")


def test_the_preview_is_public_unless_it_is_asked_to_be_private(tmp_path: Path) -> None:
    folder = paper(tmp_path, TENDERS)
    paper(folder, "access: exempt\nsummary: Bids.\n", "hidden")
    with preview_of(folder) as server:
        page = ask(server, "/paper.html").text
        assert "· Public version" in page
        assert "secret" not in re.sub(r"(?s)<style.*?</style>", "", page)
        hidden = ask(server, "/hidden.html").text
        assert "BP385" in hidden
        assert "Bids." not in hidden
    with preview_of(folder, private=True) as server:
        page = ask(server, "/paper-private.html").text
        assert "· Private version" in page
        assert "secret" in page
        assert "Bids." in ask(server, "/hidden.html").text


def test_the_preview_forgets_a_paper_that_is_private_now(tmp_path: Path) -> None:
    folder = paper(tmp_path, "summary: Bids.\n")
    with preview_of(folder) as server:
        assert "Bids." in ask(server, "/paper.html").text
        paper(folder, "access: exempt\nsummary: Bids.\n")
        eventually(lambda: "BP385" in ask(server, "/paper.html").text)
        page = ask(server, "/paper.html").text
        assert "Bids." not in page.replace("summary: Bids.", "")


def test_no_private_paper_replaces_a_public_one(tmp_path: Path) -> None:
    folder = paper(tmp_path, TENDERS)
    paper(folder, "", "paper-private")
    boardpapers("render", ".", "--to", "md", within=folder)
    before = markdown(folder, "paper-private")
    ran = boardpapers("render", "paper.yaml", "--to", "md", "--private", within=folder)
    assert ran.code == 1
    assert "error[BP020]: `paper-private` is the name of another paper" in ran.err
    assert markdown(folder, "paper-private") == before


@pytest.mark.parametrize(
    ("in_public", "is_printed"), [("", False), (", sign_off_in_public: yes", True)]
)
def test_sign_offs_are_private_unless_the_style_says_otherwise(
    tmp_path: Path, in_public: str, is_printed: bool
) -> None:
    columns = f"{{sign_off: Cleared by{in_public}}}"
    parts = "[{part: implications.legal, label: Legal}]"
    style = (
        f"body: [{{part: implications, label: Implications, columns: {columns}, parts: {parts}}}]"
    )
    write(tmp_path / "templates/parks/style.yaml", f"name: Parks\nextends: lga\n{style}\n")
    extra = (
        "style: parks\nimplications: {legal: The Act applies.}\n"
        "sign_off: {name: Zelda Zander, of: legal}\n"
    )
    write(tmp_path / "benches.yaml", report(title="Benches", extra=extra))
    for arguments, expected in ((), is_printed), (("--private",), True):
        ran = boardpapers("render", ".", "--to", "md,html,docx", *arguments, within=tmp_path)
        assert ran.code == 0, ran.everything
        name = "benches-private" if arguments else "benches"
        for ending in ("md", "html"):
            text = (tmp_path / f"build/{name}.{ending}").read_text("utf-8")
            assert ("Zelda Zander" in text) is expected
            assert ("Cleared by" in text) is expected
            assert "The Act applies." in text


@pytest.fixture(scope="module")
def private_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the private versions of a council's papers, and of a pack."""
    folder = tmp_path_factory.mktemp("private")
    for command in (["render", str(DISTRICT)], ["pack", str(DISTRICT / "meetings")]):
        call = (*command, "--private", "--to", "html,pdf", "-o", f"{folder}/")
        ran = boardpapers(*call, within=folder)
        assert ran.code == 0, ran.everything
    return folder


@pytest.mark.slow
@pytest.mark.needs("axe")
def test_private_pages_are_accessible(private_year: Path) -> None:
    with browser() as opened, tab(opened, VIEWS["light"]) as page:
        for file in sorted(private_year.rglob("*-private.html")):
            page.goto(file.as_uri())
            assert axe_violations(page) == [], file.name


@pytest.mark.slow
@pytest.mark.needs("verapdf")
def test_private_pdfs_are_accessible(private_year: Path) -> None:
    files = sorted(private_year.rglob("*-private.pdf"))
    assert files
    assert not any(faults("ua1", files).values())
