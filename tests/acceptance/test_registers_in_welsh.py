"""Registers of a council in Wales: in Welsh and in English, to people and to programs."""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
import yaml

from boardpapers.models import StrictModel
from boardpapers.styles.registers_style import RegistersStyle
from tests.support.paper_cases import DATA
from tests.support.run_program import boardpapers
from tests.support.small_reports import write

ROOT = Path(__file__).parents[2]
REGISTERS = (
    "forward-plan --on 2029-03-20", "decisions", "actions --all --private --on 2029-03-25",
    "attendance --board parks", "interests", "deadlines --on 2029-03-20",
    "balance --on 2029-03-08",
)  # fmt: skip


@pytest.fixture
def council(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "registers-in-welsh", tmp_path / "council"))


def printed(within: Path, command: str, *more: str) -> str:
    ran = boardpapers(*command.split(), *more, within=within)
    assert ran.code == 0, ran.everything
    return ran.out


def heading_of(text: str) -> list[str]:
    return re.split(r"  +", text.splitlines()[0])


def test_a_table_has_welsh_labels_names_and_words(council: Path) -> None:
    plan = printed(council, "forward-plan --on 2029-03-20", "--language", "cy")
    assert heading_of(plan)[:4] == ["Dyddiad", "Cyfnod", "Penderfynwr", "Eitem"]
    first = re.split(r"  +", plan.splitlines()[1])
    assert first == [
        "2029-04-05", "Pwyllgor Parciau a Mannau Agored", "1", "Meinciau", "ydy", "cyhoeddus",
    ]  # fmt: skip
    assert "Playgrounds" in plan  # it has no translation
    assert plan.splitlines()[-1].rstrip().endswith("eithriedig")
    decided = printed(council, "decisions", "--language", "cy-GB")
    assert "Lleoedd parcio i feiciau" in decided
    assert "cytunwyd" in decided
    assert "Nid yw’r penderfyniad hwn yn agored i’r cyhoedd." in decided
    assert "Eitem breifat" in decided
    assert "hwyr" in printed(council, "actions --on 2029-03-25 --language cy")
    attended = printed(council, "attendance --board parks --language cy")
    assert re.search(r"Cynghorydd Owain Trefgarn .* o bell\n", attended)
    assert printed(council, "interests --language cy").splitlines()[1].endswith(" do")


def test_answers_are_those_of_the_question(council: Path) -> None:
    """Welsh has no one word for yes."""
    assert " oes " in printed(council, "list meetings --language cy")
    assert printed(council, "interests --language cy").splitlines()[1].endswith("  do")


def test_a_document_has_welsh_days_title_and_notes(council: Path) -> None:
    for command, title, words in (
        ("forward-plan --on 2029-03-20", "Blaenraglen Waith", "Gellir cyflwyno dogfennau eraill"),
        ("actions --private --on 2029-03-25", "Cofrestr camau gweithredu", "Nid i’w chyhoeddi"),
        ("deadlines --on 2029-03-20", "Terfynau amser", "Y sefyllfa: Dydd Mawrth 20 Mawrth 2029."),
        ("balance --on 2029-03-08", "Cydbwysedd gwleidyddol", "Egwyddorion adran 15(5)"),
    ):
        html = printed(council, command, "--to", "html", "--language", "cy")
        assert '<html lang="cy-GB">' in html
        assert f"<title>{title}" in html
        assert words in html
        assert "Cyngor Aberwennol" in html
    text = printed(council, "decisions", "--to", "md", "--language", "cy")
    assert "8 Mawrth 2029: Pwyllgor Parciau a Mannau Agored" in text
    assert "**Penderfyniad allweddol:** nac ydy" in text


@pytest.mark.parametrize("command", REGISTERS)
def test_no_english_of_the_program_is_left(command: str, council: Path) -> None:
    html = printed(council, command, "--to", "html", "--language", "cy")
    words = re.sub(r"(?s)<style>.*?</style>|<svg.*?</svg>|<[^>]*>", " ", html)
    labels = " ".join(re.findall(r'aria-label="([^"]*)"', html))
    english = (
        r"\b(?:yes|no|date|board|status|minute|decision|item|title|access|public|exempt|private"
        r"|agreed|noted|draft|done|overdue|open|present|absent|apologies|group|seats|committee"
        r"|clear|days?|publish|notice|register|entries|skip|meeting|act|section|sunday|saturday"
        r"|january|february|march|april|september)\b"
    )
    own = r"(?i)Between 1 July and 30 September 2029|Full Council|Parks and Open Spaces Committee"
    assert re.findall(english, re.sub(own, "", words + labels), re.IGNORECASE) == []


def test_programs_read_the_same_names_in_every_language(council: Path) -> None:
    for command in REGISTERS:
        name = command.split(maxsplit=1)[0]
        english = json.loads(printed(council, command, "--to", "json"))
        welsh = json.loads(printed(council, command, "--to", "json", "--language", "cy"))
        assert english.keys() == welsh.keys()
        rows = [each for key in english for each in english[key]]
        in_welsh = [each for key in welsh for each in welsh[key]]
        assert [*rows[0]] == [*in_welsh[0]]
        for key in ("key_decision", "access", "status", "outcome", "left", "date", "weekday"):
            assert [row.get(key) for row in rows] == [row.get(key) for row in in_welsh], name
        tables = [
            [*csv.reader(StringIO(printed(council, command, "--to", "csv", *more)))]
            for more in ((), ("--language", "cy"))
        ]
        assert tables[0][0] == tables[1][0]
    table = csv.DictReader(StringIO(printed(council, "decisions --to csv --language cy")))
    first = next(table)
    assert (first["outcome"], first["access"], first["date"]) == (
        "cytunwyd", "cyhoeddus", "2029-03-08",
    )  # fmt: skip


def test_what_is_not_in_welsh_is_marked(council: Path) -> None:
    for command, words in (
        ("decisions", "That the stands be bought."),
        ("actions", "Order the stands"),
        ("interests", "He is a member of the cycling club."),
        ("forward-plan --on 2029-03-20", "Whether the lido should be let."),
    ):
        marked = f'<span lang="en-GB">{words}</span>'
        assert marked in printed(council, command, "--to", "html", "--language", "cy")
        assert marked not in printed(council, command, "--to", "html")
    private = printed(council, "decisions --to html --language cy")
    assert "</strong> Nid yw’r penderfyniad hwn" in private


def test_a_workspace_in_welsh_prints_welsh_unless_it_is_asked(council: Path) -> None:
    settings = council / "boardpapers.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}language: cy-GB\n", encoding="utf-8")
    assert heading_of(printed(council, "list meetings"))[0] == "Cyfarfod"
    assert heading_of(printed(council, "list meetings --language en"))[0] == "Meeting"


def test_deadlines_say_why_in_welsh(council: Path) -> None:
    found = printed(council, "deadlines 2029-04-05-parks --language cy --on 2029-03-01")
    assert "Dydd Mercher" in found
    assert (
        "3 diwrnod clir cyn y cyfarfod; heb eu cyfrif: 30 Mawrth (Dydd Gwener y Groglith), "
        "31 Mawrth (Dydd Sadwrn), 1 Ebrill (Dydd Sul) a 2 Ebrill (Dydd Llun y Pasg)"
    ) in found
    assert "Deddf Llywodraeth Leol 1972, adran 100C(1C)" in found
    assert "3 diwrnod gwaith cyn cyhoeddi" in found


def test_calendars_are_in_welsh(council: Path) -> None:
    for more in ((), ("--deadlines",)):
        ran = boardpapers("calendar", "--language", "cy", "-o", "cy/", *more, within=council)
        assert ran.code == 0, ran.everything
    meetings = (council / "cy/meetings.ics").read_text(encoding="utf-8").replace("\n ", "")
    assert "NAME:Cyfarfodydd, Cyngor Aberwennol" in meetings
    assert "SUMMARY:Canslwyd: Pwyllgor Parciau a Mannau Agored" in meetings
    assert "LOCATION:Siambr y Cyngor" in meetings
    assert "1. Ymddiheuriadau\\n2. Lleoedd parcio i feiciau\\n3. Eitem breifat" in meetings
    due = (council / "cy/parks-deadlines.ics").read_text(encoding="utf-8").replace("\n ", "")
    assert "NAME:Pwyllgor Parciau a Mannau Agored: terfynau amser" in due
    assert "SUMMARY:Cyhoeddi nodyn y cyfarfod: Pwyllgor Parciau" in due


def test_a_language_that_does_not_exist(council: Path) -> None:
    for command in ("decisions", "list", "balance", "calendar"):
        ran = boardpapers(command, "--language", "fr", within=council)
        assert ran.code == 2
        assert "there is no language `fr`; write en-GB or cy-GB" in ran.err


def test_a_house_style_changes_each_word_in_either_language(council: Path) -> None:
    style = council / "templates/ours"
    write(style / "style.yaml", "name: Ours\nextends: lga\nregisters:\n  actions:\n"
          "    title: Things to do\n    columns: {owner: Lead}\n"
          "    values: {status: {overdue: LATE}}\n")  # fmt: skip
    write(style / "cy-GB.yaml", "registers:\n  actions:\n    title: Pethau i’w gwneud\n"
          "    values: {status: {overdue: HWYR IAWN}}\n")  # fmt: skip
    assert boardpapers("validate", "templates", within=council).code == 0
    command = "actions --on 2029-03-25 --style ours"
    assert "Lead" in printed(council, command)
    assert "LATE" in printed(council, command)
    welsh = printed(council, f"{command} --language cy")
    assert "HWYR IAWN" in welsh
    assert "Yn gyfrifol" in welsh
    assert "<h1>Pethau i’w gwneud" in printed(council, f"{command} --to html --language cy")
    assert '"overdue"' in printed(council, f"{command} --to json --language cy")


@pytest.mark.parametrize(
    ("words", "says"),
    [("decisions: {tittle: X}", "did you mean `title`"), ("actions: {on: Today.}", "BP904"),
     ("decisions: {values: {outcome: {agred: X}}}", "did you mean `agreed`")],
)  # fmt: skip
def test_mistakes_in_the_words_have_a_place(words: str, says: str, council: Path) -> None:
    text = f"name: Ours\nextends: lga\nregisters:\n  {words}\n"
    write(council / "templates/ours/style.yaml", text)
    ran = boardpapers("validate", "templates", within=council)
    assert ran.code == 1
    assert says in ran.everything
    assert "templates/ours/style.yaml:4:" in ran.everything


def words_of(model: type[StrictModel], at: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        inner, path = field.annotation, (*at, field.alias or name)
        if isinstance(inner, type) and issubclass(inner, StrictModel):
            yield from words_of(inner, path)
        else:
            yield path


def test_there_is_welsh_for_every_word() -> None:
    text = (ROOT / "templates/base/cy-GB.yaml").read_text(encoding="utf-8")
    welsh = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts only

    def has(path: tuple[str, ...]) -> bool:
        here = welsh["registers"]
        for step in path:
            here = here.get(step) if isinstance(here, dict) else None
        return here is not None

    assert [path for path in words_of(RegistersStyle) if not has(path)] == []


def test_the_welsh_pages_of_a_site_show_registers_in_welsh(council: Path) -> None:
    ran = boardpapers("site", "--base-url", "https://papers.example.gov.uk",
                      "--on", "2029-03-25", "-q", within=council)  # fmt: skip
    assert ran.code == 0, ran.everything

    def page(name: str) -> str:
        return (council / "site/cy/registers" / name / "index.html").read_text(encoding="utf-8")

    decided = page("decisions")
    assert "<h3>Lleoedd parcio i feiciau</h3>" in decided
    assert '<h3 lang="en-GB">Closure of the footbridge</h3>' in decided
    assert "<p>Nid yw’r penderfyniad hwn yn agored i’r cyhoedd.</p>" in decided
    assert "not open to the public" not in decided
    assert "<h1>Blaenraglen Waith</h1>" in page("forward-plan")
    assert "Penderfynir gan" in page("forward-plan")
    assert "Parks and Open Spaces" not in page("forward-plan")
    assert "Cynghorydd Owain Trefgarn: Lleoedd parcio i feiciau" in page("interests")
    assert "Gadawodd yr ystafell: Do" in page("interests")
    assert "Cynghorydd Harriet Dunmore" in page("attendance")
    english = (council / "site/registers/decisions/index.html").read_text(encoding="utf-8")
    assert "<h3>Parking for bicycles</h3>" in english
    anchors = [re.findall(r'href="[^"]*#(minute-[^"]*)"', each) for each in (decided, english)]
    assert anchors[0] == anchors[1] == ["minute-2", "minute-3"]
    data = (council / "site/data/decisions.csv").read_text(encoding="utf-8")
    assert ",agreed,2,0,0,yes," in data


def test_a_site_in_welsh_first_has_its_calendars_in_welsh(council: Path) -> None:
    settings = council / "boardpapers.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}language: cy-GB\n", encoding="utf-8")
    for name, words in (("parks", "Pwyllgor Parciau"), ("council", "Y Cyngor Llawn")):
        board = council / f"boards/{name}.yaml"
        board.write_text(board.read_text(encoding="utf-8") + "language: en-GB\n", encoding="utf-8")
        assert words in board.read_text(encoding="utf-8")
    ran = boardpapers("site", "--base-url", "https://papers.example.gov.uk",
                      "--on", "2029-03-25", "-q", within=council)  # fmt: skip
    assert ran.code == 0, ran.everything
    calendar = (council / "site/calendar.ics").read_text(encoding="utf-8").replace("\n ", "")
    assert "SUMMARY:Canslwyd: Pwyllgor Parciau a Mannau Agored" in calendar
    assert "Lleoedd parcio i feiciau" in calendar
