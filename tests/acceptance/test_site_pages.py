"""The pages of a site that people see: frame, lists, registers, statements; Welsh; validators."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag

import html5lib
import pytest
import vobject  # type: ignore[import-untyped]  # it has no annotations

from boardpapers.models import StrictModel
from boardpapers.styles.site_style import SiteStyle
from boardpapers.styles.style_file import StyleFile
from tests.support.html_validators import (
    VIEWS,
    axe_violations,
    cut_off,
    nu_problems,
    tab,
)
from tests.support.html_validators import (
    browser as open_browser,
)
from tests.support.kept_folders import kept_folder
from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
URL = "https://papers.example.gov.uk/"
DAYS = {
    "district": "2027-07-01",
    "council": "2025-06-20",
    "lga": "2013-09-20",
    "association": "2024-03-01",
    "bilingual": "2014-01-10",
}
"""The day on which the site of each example is made."""

SAMPLE = (
    "index.html", "cabinet/index.html", "cabinet/2027-06-08/index.html",
    "cabinet/2027-03-09/street-trees/index.html", "people/petra-lindenhall/index.html",
    "registers/decisions/index.html", "registers/attendance/index.html",
    "about/notices/index.html", "about/accessibility/index.html",
)  # fmt: skip


@cache
def made(example: str) -> Path:
    """Make the site of an example, once."""
    folder = kept_folder() / example
    options = "-q", "-o", folder, "--base-url", URL, "--on", DAYS[example]
    ran = boardpapers("site", *options, within=EXAMPLES / example)
    assert ran.code == 0, ran.everything
    return folder


def pages(folder: Path) -> dict[str, str]:
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def text(html: str) -> str:
    """Return the words of a page."""
    body = html5lib.parse(html, namespaceHTMLElements=False).find("body")
    assert body is not None
    return " ".join(" ".join(body.itertext()).split())


def site(folder: Path, day: str = "2030-05-10") -> Ran:
    return boardpapers("site", "-q", "-o", "../site", "--base-url", URL, "--on", day, within=folder)


def loud_site(folder: Path) -> Ran:
    """Make the site with its warnings."""
    options = "-o", "../site", "--base-url", URL, "--on", "2030-05-10"
    return boardpapers("site", *options, within=folder)


def page(folder: Path, address: str) -> str:
    return (folder.parent / "site" / address / "index.html").read_text("utf-8")


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A workspace with meetings of each status, a private item, votes and actions."""
    folder = tmp_path / "council"
    write(folder / "boardpapers.yaml", "name: Example Council\nlanguages: [en-GB, cy-GB]\n"
          "translations: {cy-GB: {name: Cyngor Enghraifft}}\n")  # fmt: skip
    write(folder / "boards/parks.yaml", BOARD)
    write(folder / "members/members.yaml", MEMBERS)
    for name, more in MEETINGS.items():
        write(folder / f"meetings/{name}.yaml", f"kind: meeting\nboard: parks\n{more}")
    write(folder / "reports/paths.yaml", report("Paths & “bridges”"))
    write(folder / "reports/secret.yaml", report("Lagoon", extra="access: exempt\n"
          "exempt: {paragraphs: [3], public_interest: It names a price.}\n"))  # fmt: skip
    write(folder / "minutes/april.yaml", MINUTES)
    return folder


BOARD = """\
kind: board
name: Parks Committee
regime: england-council
terms_of_reference: |
  It looks after **parks**.
translations: {cy-GB: {name: Pwyllgor Parciau}}
contacts: {name: Alex Example, email: alex@example.gov.uk}
members:
  - {member: ann, role: Chair, from: 2029-01-01}
  - {member: bob, to: 2030-04-01}
  - {member: cat, from: 2031-01-01}
"""
MEMBERS = """\
kind: members
members:
  - {id: ann, title: Councillor, name: Ann Archer, party: Green, email: ann@example.gov.uk}
  - {id: bob, title: Councillor, name: Bob Baker, party: Labour}
  - {id: cat, title: Councillor, name: Cat Cooper, party: Labour}
"""
MEETINGS = {
    "april": "date: 2030-04-01\ntime: 10:00\npublished: 2030-03-20\nstatus: held\nitems:\n"
    "  - {title: Apologies}\n  - {report: paths}\n  - {report: secret}\n  - {title: Close}\n",
    "may": "date: 2030-05-20\nstatus: cancelled\nitems: [{title: Apologies}]\n",
    "june": "date: 2030-06-20\nvenue: Town Hall\nstatus: postponed\n",
    "july": "date: 2030-07-20\ntime: 18:30\nvenue: Town Hall\n",
    "old": "date: 2029-07-20\nstatus: held\n",
}
MINUTES = """\
kind: minutes
meeting: april
status: draft
present: [ann, bob]
declarations: [{member: bob, item: 3, kind: Pecuniary, interest: Owns the marsh}]
items:
  - item: 2
    decision: That the paths be built.
    outcome: agreed
    vote: {for: [ann], against: [bob], casting_vote: yes}
    actions: [{action: Build them, owner: Head of Parks, due: 2030-05-01}]
  - {item: 3, decision: That Quagmire Ltd be paid., outcome: agreed}
"""


def test_meetings_that_are_not_held_are_seen_so(council: Path) -> None:
    assert site(council).code == 0
    home = text(page(council, ""))
    assert re.search(r"Cancelled Parks Committee, Monday 20 May 2030", home)
    assert re.search(r"Postponed Parks Committee, Thursday 20 June 2030 Town Hall", home)
    assert "Parks Committee, Saturday 20 July 2030 18:30, Town Hall" in home
    assert "1 April 2030: agenda and reports Published 20 March 2030" in home
    for address in ("meetings", "meetings/2030", "parks", "parks/2030"):
        assert "Cancelled" in text(page(council, address)), address
    assert "has been postponed" in text(page(council, "parks/2030-06-20"))


def test_a_meeting_without_an_agenda_has_a_page(council: Path) -> None:
    site(council)
    coming, old = (text(page(council, f"parks/{day}")) for day in ("2030-07-20", "2029-07-20"))
    assert "The agenda of this meeting has not been published yet." in coming
    assert "18:30" in coming
    assert "There is no agenda for this meeting." in old
    assert "Nid yw agenda" in text(page(council, "cy/parks/2030-07-20"))


def test_reports_without_a_meeting_are_on_lists(council: Path) -> None:
    day = "{date: 2028-02-01}"
    more = {
        "undated": "board: parks\n",
        "dated": f"board: parks\nmeeting: {day}\n",
        "alone": "",
        "alone-dated": f"meeting: {day}\n",
    }
    for id, extra in more.items():
        write(council / f"reports/{id}.yaml", report(f"About {id}", extra=extra))
    welsh = report("Am undated", extra="language: cy-GB\ntranslation_of: undated\n")
    write(council / "reports/undated-cy.yaml", welsh)
    assert site(council).code == 0
    heading = "Papers without a meeting"
    assert f"{heading} About undated Latest decisions" in text(page(council, "parks"))
    assert 'href="../parks/2028/"' in page(council, "parks")
    assert f"{heading} About dated" in text(page(council, "parks/2028"))
    assert "2028" in text(page(council, "search"))
    assert f"{heading} About alone-dated About alone" in text(page(council, "boards"))
    assert f"{heading} Am undated" in text(page(council, "cy/parks")).replace(
        "Papurau heb gyfarfod", heading
    )
    assert 'lang="en-GB">About dated' in page(council, "cy/parks/2028")
    assert heading not in text(page(council, "parks/2030"))


def test_a_report_leads_to_its_decision_and_its_neighbours(council: Path) -> None:
    site(council)
    html = page(council, "parks/2030-04-01/paths")
    assert "Decision: Agreed That the paths be built. Read the minute" in text(html)
    minute = re.search(r'href="[./]*parks/2030-04-01/minutes/(#[^"]+)">Read the minute', html)
    assert minute
    assert f'id="{minute[1][1:]}"' in page(council, "parks/2030-04-01/minutes")
    assert re.search(r'rel="prev" href="[./]*parks/2030-04-01/#item-1"', html)
    assert re.search(r'rel="next" href="[./]*parks/2030-04-01/#item-3"', html)
    assert "Next item : 3. Private item" in text(html)
    assert 'rel="canonical" href="https://papers.example.gov.uk/parks/2030-04-01/paths/"' in html


def test_there_is_no_decision_before_there_are_minutes(council: Path) -> None:
    (council / "minutes/april.yaml").unlink()
    site(council)
    assert "Read the minute" not in page(council, "parks/2030-04-01/paths")


def test_a_private_minute_of_a_public_report_is_not_told(council: Path) -> None:
    write(council / "minutes/april.yaml", MINUTES.replace("item: 2", "item: 2\n    access: exempt"))
    site(council)
    html = page(council, "parks/2030-04-01/paths")
    assert "Read the minute" not in html
    assert all(
        "That the paths be built" not in each for each in pages(council.parent / "site").values()
    )


def test_sizes_of_downloads_are_true(council: Path) -> None:
    site(council)
    folder = council.parent / "site/parks/2030-04-01/paths"
    found = re.findall(
        r'<a href="([^"]+)">[^<]*, (\d+) KB</a>', page(council, "parks/2030-04-01/paths")
    )
    assert len(found) >= 3
    for name, size in found:
        assert int(size) == -(-(folder / name).stat().st_size // 1000)


def test_members_have_their_seats_attendance_votes_and_interests(council: Path) -> None:
    site(council)
    ann, bob = (text(page(council, f"people/{id}")) for id in ("ann", "bob"))
    assert "Parks Committee Chair since 01 January 2029" in ann
    assert "Parks Committee : 1 of 1 meetings" in ann
    assert re.search(
        r"Parks Committee Paths & “bridges” : Parks Committee, 01 April 2030, \d+ For", ann
    )
    assert "Against" in bob
    assert "Former seats" in bob
    assert "Pecuniary Private item" in bob
    people = text(page(council, "people"))
    assert people.index("Ann Archer") < people.index("Cat Cooper") < people.index("Former members")
    assert people.index("Former members") < people.index("Bob Baker")


def test_registers_have_what_is_public(council: Path) -> None:
    site(council)
    decisions = text(page(council, "registers/decisions"))
    assert "That the paths be built." in decisions
    assert "For 1: Councillor Ann Archer; Against 1: Councillor Bob Baker" in decisions
    actions = text(page(council, "registers/actions"))
    assert "Open Overdue Build them" in actions
    assert "50%" not in text(page(council, "registers/attendance"))
    assert "2030" in text(page(council, "registers/interests"))


def test_minutes_without_a_page_are_in_no_list(council: Path) -> None:
    write(council / "minutes/april.yaml", MINUTES.replace("for: [ann]", "for: [ann, bob]"))
    assert site(council).code == 1
    made = council.parent / "site"
    assert not (made / "parks/2030-04-01/minutes").exists()
    assert "Parks Committee : 1 of 1 meetings" not in text(page(council, "people/ann"))
    for name in ("people/bob", "registers/interests", "registers/attendance"):
        assert "Pecuniary" not in page(council, name)
        assert "100%" not in page(council, name)
    for path in made.rglob("*.csv"):
        assert "Pecuniary" not in path.read_text("utf-8"), path
        assert "100%" not in path.read_text("utf-8"), path
    agenda, paths = page(council, "parks/2030-04-01"), page(council, "parks/2030-04-01/paths")
    assert "2030-04-01/minutes" not in agenda + paths
    assert "2030-04-01/decisions" not in agenda + paths
    assert "That the paths be built" not in paths


def test_nothing_private_is_on_any_page(council: Path) -> None:
    site(council)
    for name, html in pages(council.parent / "site").items():
        for word in ("Lagoon", "Quagmire", "marsh", "It names a price"):
            assert word not in html, name


def test_each_list_is_in_welsh_with_the_way_between_languages(council: Path) -> None:
    site(council)
    found = pages(council.parent / "site")
    own = [
        name for name in found if not name.startswith("cy/") and 'class="site-page"' in found[name]
    ]
    assert len(own) > 20
    for name in own:
        if name == "404.html":
            continue
        welsh = found[f"cy/{name}"]
        address = name.removesuffix("index.html")
        assert '<html lang="cy-GB">' in welsh
        assert f'hreflang="cy-GB" href="{URL}cy/{address}"' in found[name]
        assert f'hreflang="en-GB" href="{URL}{address}"' in welsh
        assert re.search(r'<a href="[^"]*cy/[^"]*" lang="cy-GB"', found[name]), name
        assert ">Cyfarfodydd</a>" in welsh
    assert "Cyngor Enghraifft" in found["cy/index.html"]
    assert "Pwyllgor Parciau" in found["cy/parks/index.html"]


def words_of(model: type[StrictModel], at: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, StrictModel):
            yield from words_of(inner, (*at, name))
        else:
            yield (*at, name)


SAME_IN_WELSH = {
    ("document", "file"), ("document", "kilobytes"), ("document", "megabytes"),
}  # fmt: skip


def test_there_is_welsh_for_every_word_of_a_site() -> None:
    import yaml

    welsh = yaml.safe_load((ROOT / "templates/base/cy-GB.yaml").read_text("utf-8"))["site"]

    def has(path: tuple[str, ...]) -> bool:
        here = welsh
        for step in path:
            here = here.get(step) if isinstance(here, dict) else None
        return here is not None

    missing = {path for path in words_of(SiteStyle) if not has(path)}
    assert missing == SAME_IN_WELSH
    StyleFile.model_validate({"name": "Welsh", "body": [], "site": welsh})


def test_words_and_templates_of_a_house_style_are_used(council: Path) -> None:
    style = council / "templates/ours"
    write(style / "style.yaml", "name: Ours\nextends: lga\nsite: {menu: {people: Councillors}}\n")
    write(style / "site/registers.html.j2", '{% extends "site/page.html.j2" %}\n'
          "{% block content %}<p>OUR {{ words.menu.people }}</p>{% endblock %}\n")  # fmt: skip
    write(council / "boardpapers.yaml", "name: Example Council\nstyle: ours\n")
    assert boardpapers("validate", "templates", within=council).code == 0
    assert site(council).code == 0
    assert "<p>OUR Councillors</p>" in page(council, "registers")


@pytest.mark.parametrize(
    ("words", "says"),
    [("menu: {peple: X}", "did you mean `people`"), ("home: {title: None}", "BP904"),
     ("board: {feed: [1]}", "BP103")],
)  # fmt: skip
def test_mistakes_in_the_words_of_a_site_have_a_place(words: str, says: str, council: Path) -> None:
    write(council / "templates/ours/style.yaml", f"name: Ours\nextends: lga\nsite:\n  {words}\n")
    ran = boardpapers("validate", "templates", within=council)
    assert ran.code == 1
    assert says in ran.everything
    assert "templates/ours/style.yaml:4:" in ran.everything


def test_a_mistake_in_a_template_of_a_site_has_a_place(council: Path) -> None:
    write(council / "templates/ours/style.yaml", "name: Ours\nextends: lga\n")
    write(council / "templates/ours/site/home.html.j2", "\n{{ nothing }}\n")
    write(council / "boardpapers.yaml", "name: Example Council\nstyle: ours\n")
    ran = boardpapers("validate", "templates", within=council)
    assert "templates/ours/site/home.html.j2:2:" in ran.everything
    ran = site(council)
    assert ran.code == 1
    assert "templates/ours/site/home.html.j2:2:" in ran.everything


STATEMENT = """\
accessibility:
  email: web@example.gov.uk
  compliance: partial
  problems: [Some appendices are scanned.]
  prepared: 2029-01-01
"""


def test_what_the_accessibility_statement_lacks_is_said(council: Path) -> None:
    ran = loud_site(council)
    assert "warning[BP986]" in ran.err
    assert "has not published its accessibility statement" in page(council, "about/accessibility")
    settings = (council / "boardpapers.yaml").read_text("utf-8")
    write(council / "boardpapers.yaml", settings + STATEMENT)
    ran = loud_site(council)
    assert "warning[BP988]" in ran.err
    assert "BP986" not in ran.err
    said = text(page(council, "about/accessibility"))
    assert "partially compliant" in said
    assert said.count("Some appendices are scanned.") == 2
    write(council / "boardpapers.yaml", settings + STATEMENT + "  reviewed: 2030-05-01\n")
    assert "BP98" not in loud_site(council).err


def test_the_accessibility_statement_leads_to_a_form_and_to_those_who_help(council: Path) -> None:
    settings = (council / "boardpapers.yaml").read_text("utf-8")
    form = "https://www.example.gov.uk/contact?about=site&from=papers#form"
    write(council / "boardpapers.yaml", f"{settings}{STATEMENT}  contact_form: {form}\n")
    service = "  accessibility: {service: The Commission, service_address: https://c.example/?a=b}"
    write(council / "templates/ours/style.yaml", f"extends: lga\nsite:\n{service}\n")
    assert site(council).code == 0
    english, welsh = page(council, "about/accessibility"), page(council, "cy/about/accessibility")
    assert f'<a href="{form.replace("&", "&amp;")}">Contact form</a>' in english
    assert ">Ffurflen gysylltu</a>" in welsh
    for html in (english, welsh):
        assert 'href="https://www.equalityadvisoryservice.com/"' in html
    boardpapers("site", "-q", "-o", "../site", "--base-url", URL, "--style", "ours", within=council)
    html = page(council, "about/accessibility")
    assert 'contact the <a href="https://c.example/?a=b">The Commission</a>.' in html


def test_the_accessibility_statement_is_in_welsh_where_its_words_are(council: Path) -> None:
    settings = (council / "boardpapers.yaml").read_text("utf-8")
    welsh = "{problems: [Mae rhai atodiadau yn luniau.], tested_by: Ni}"
    more = f"  burden: Old papers.\n  tested_by: Us\n  translations: {{cy-GB: {welsh}}}\n"
    write(council / "boardpapers.yaml", settings + STATEMENT + more)
    assert site(council).code == 0
    html = page(council, "cy/about/accessibility")
    assert "<li><p>Mae rhai atodiadau yn luniau.</p>" in html
    assert "scanned" not in html
    assert re.search(r'<div lang="en-GB">\s*<p>Old papers.', html)
    assert "luniau" not in page(council, "about/accessibility")


def test_a_report_that_its_meeting_does_not_list_is_on_a_list(council: Path) -> None:
    write(council / "reports/extra.yaml", report("Not on the agenda", extra="meeting: april\n"))
    assert site(council).code == 0
    html = page(council, "parks/2030")
    assert html.count('href="../../parks/2030-04-01/extra/">Not on the agenda</a>') == 1
    assert html.count("2030-04-01/paths/") == 1


def test_a_member_who_is_not_in_the_minutes_has_a_name(council: Path) -> None:
    minutes = (
        "kind: minutes\nmeeting: april\npresent: [bob]\nitems: [{item: 1, discussion: None.}]\n"
    )
    write(council / "minutes/april.yaml", minutes)
    site(council)
    html = page(council, "registers/attendance")
    assert "Councillor Ann Archer" in html
    assert ">ann<" not in html


def test_a_name_is_printed_as_it_is(council: Path) -> None:
    """Braces in it are no placeholders; one that runs right to left stays in its place."""
    for name in ("Board of {date}", "لجنة"):
        write(council / "boards/parks.yaml", BOARD.replace("Parks Committee", name))
        site(council)
        shown = (
            name if "{" in name else f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}"
        )
        assert f"{shown}, 01 April 2030: agenda and reports" in page(council, "")


def test_a_meeting_whose_agenda_is_in_one_language_has_one_address(tmp_path: Path) -> None:
    folder = tmp_path / "council"
    write(folder / "boardpapers.yaml", "name: Example Council\n")
    write(folder / "boards/parciau.yaml", "kind: board\nname: Parciau\nlanguage: cy-GB\n")
    write(folder / "meetings/mai.yaml", "kind: meeting\nboard: parciau\ndate: 2030-05-20\n"
          "items: [{title: Ymddiheuriadau}]\n")  # fmt: skip
    assert site(folder).code == 0
    made = folder.parent / "site"
    for name in ("calendar.ics", "cy/calendar.ics", "parciau/calendar.ics"):
        (event,) = events(made / name).values()
        assert event.url.value == f"{URL}cy/parciau/2030-05-20/"
    assert f"{URL}parciau/" not in (made / "data/meetings.csv").read_text("utf-8")


def events(path: Path) -> dict[str, Any]:
    """Return the events of a calendar, by day."""
    calendar = vobject.readOne(path.read_text("utf-8"))
    return {str(each.dtstart.value)[:10]: each for each in calendar.vevent_list}


def test_there_is_a_calendar_in_each_language(council: Path) -> None:
    write(council / "meetings/august.yaml", "kind: meeting\nboard: parks\ndate: 2030-08-20\n"
          "venue: Town Hall\ntranslations: {cy-GB: {venue: Neuadd y Dref}}\nitems:\n"
          "  - {title: Apologies, translations: {cy-GB: {title: Ymddiheuriadau}}}\n")  # fmt: skip
    assert site(council).code == 0
    made = council.parent / "site"
    for name in ("calendar.ics", "parks/calendar.ics"):
        welsh, english = events(made / "cy" / name), events(made / name)
        assert [*welsh] == [*english]  # one event for one who has both
        said = {day: each.summary.value for day, each in welsh.items()}
        assert said["2030-05-20"] == "Canslwyd: Pwyllgor Parciau"
        assert welsh["2030-08-20"].location.value == "Neuadd y Dref"
        assert english["2030-08-20"].location.value == "Town Hall"
        assert "1. Ymddiheuriadau" in welsh["2030-08-20"].description.value
        assert "1. Apologies" in english["2030-08-20"].description.value
        assert "Lagoon" not in welsh["2030-04-01"].description.value
        assert welsh["2030-08-20"].url.value == f"{URL}cy/parks/2030-08-20/"
        assert {day: each.uid.value for day, each in welsh.items()} == {
            day: each.uid.value for day, each in english.items()
        }
    assert 'href="../../parks/calendar.ics"' in page(council, "cy/parks").replace("cy/", "")


def test_a_list_of_years_leads_to_the_others_alone(council: Path) -> None:
    site(council)
    html = page(council, "parks/2030")
    assert '<strong aria-current="page">2030</strong>' in html
    assert '<a href="../../parks/2029/">2029</a>' in html
    assert "By year" not in page(council, "registers/interests/2030")  # there is no other


def test_the_forward_plan_leads_to_the_contact_and_the_meeting() -> None:
    html = (made("district") / "registers/forward-plan/index.html").read_text("utf-8")
    address = "hollis.brandreth@fernleigh.example"
    assert f', <a href="mailto:{address}">{address}</a></p>' in html
    assert html.count('href="../../cabinet/2027-12-07/">Agenda and reports<span') == 3


def test_declared_interests_lead_to_the_minutes(council: Path) -> None:
    site(council)
    for address in ("registers/interests", "registers/interests/2030", "people/bob"):
        html = page(council, address)
        root = "../" * (address.count("/") + 1)
        assert f'<a href="{root}parks/2030-04-01/minutes/">01 April 2030<span' in html
        assert "Left the room: No" in html


def test_an_unknown_address_has_a_page_with_links_from_the_root(council: Path) -> None:
    boardpapers("site", "-q", "-o", "../site", "--base-url", f"{URL}deep/", within=council)
    html = (council.parent / "site/404.html").read_text("utf-8")
    assert "Page not found" in html
    links = re.findall(r'(?:href|action)="([^"]*)"', html)
    assert all(each.startswith(("/deep/", "#")) for each in links), links


@pytest.mark.parametrize("example", DAYS)
def test_every_link_between_pages_leads_somewhere(example: str) -> None:
    folder = made(example)
    found = pages(folder)
    ids = {name: set(re.findall(r'\bid="([^"]+)"', html)) for name, html in found.items()}
    for name, html in found.items():
        for href in re.findall(r'href="([^"]+)"', html) if name != "404.html" else ():
            path, anchor = urldefrag(href)
            if ":" in path:
                continue
            target = (folder / name).parent / unquote(path) if path else folder / name
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{name}: {href}"
            if anchor and target.suffix == ".html":
                there = target.resolve().relative_to(folder.resolve()).as_posix()
                assert unquote(anchor) in ids[there], f"{name}: {href}"


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with open_browser() as opened:
        yield opened


@pytest.mark.needs("nu checker")
@pytest.mark.parametrize("example", DAYS)
def test_the_nu_checker_finds_nothing_in_a_site(example: str, tmp_path: Path) -> None:
    folder = made(example)
    sheets = {path.name: path.read_text("utf-8") for path in (folder / "styles").glob("*.css")}
    found = {name.replace("/", "--"): html for name, html in pages(folder).items()}
    # Two contact officers are two facts with one label.
    said = [each for each in nu_problems(found | sheets, tmp_path) if "Duplicate “dt”" not in each]
    assert said == []


def seen(
    browser: "Browser", folder: Path, names: Iterator[str] | tuple[str, ...], view: str
) -> list[str]:
    """Return what is wrong with pages in a view."""
    said: list[str] = []
    with tab(browser, VIEWS[view]) as opened:
        for name in names:
            opened.goto((folder / name).as_uri())
            own = cut_off(opened, VIEWS[view])
            own += axe_violations(opened) if VIEWS[view].by_axe else []
            said += [f"{name}: {each}" for each in own]
    return said


@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", ["light", "zoomed to 400%"])
def test_everybody_can_read_a_sample_of_a_site(browser: "Browser", view: str) -> None:
    assert seen(browser, made("district"), SAMPLE, view) == []


@pytest.mark.slow
@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("example", ["district", "council", "bilingual"])
def test_everybody_can_read_a_site(browser: "Browser", example: str, view: str) -> None:
    folder = made(example)
    names = (name for name in pages(folder) if name != "404.html")  # its links are from the root
    assert seen(browser, folder, names, view) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_site_is_used_by_keyboard_alone(browser: "Browser", scheme: str) -> None:
    """Each link and field is reached once, in the order of the page, and is seen to be."""
    with tab(browser, VIEWS[scheme]) as opened:
        for name in ("index.html", "cabinet/2027-03-09/street-trees/index.html"):
            opened.goto((made("district") / name).as_uri())
            opened.keyboard.press("Tab")
            assert opened.evaluate("document.activeElement.className") == "skip"
            assert opened.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
            wanted = opened.evaluate(
                "[...document.querySelectorAll('a[href], input, button, summary, [tabindex]')]"
                ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"
            )
            reached = []
            for _ in wanted:
                reached.append(opened.evaluate("document.activeElement.outerHTML"))
                outline = opened.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none", reached[-1]
                opened.keyboard.press("Tab")
            assert reached == wanted
            opened.goto((made("district") / name).as_uri())
            opened.keyboard.press("Tab")
            opened.keyboard.press("Enter")
            # The browser follows the link after the key is released, not with it.
            opened.wait_for_function("location.hash === '#main'")


PLACES = """\
kind: minutes
meeting: april
chair: ann
present:
  - {member: ann, attending: remotely}
  - {member: {name: Guy Guest}}
apologies: [bob]
absent: [cat]
substitutes: [{member: dan, for: bob, arrived: 10:05}]
declarations: [{member: ann, interest: Lives there}, {member: {name: Guy Guest}}]
items: [{item: 1, discussion: None.}]
"""


def test_the_names_of_members_in_minutes_lead_to_their_pages(council: Path) -> None:
    members = "  - {id: dan, name: 'Dan & “D”'}\n"
    write(council / "members/members.yaml", MEMBERS + members)
    write(council / "minutes/april.yaml", PLACES)
    welsh = BOARD.replace("regime:", "languages: [en-GB, cy-GB]\nregime:")
    write(council / "boards/parks.yaml", welsh)
    site(council)
    html = page(council, "parks/2030-04-01/minutes")
    found = re.findall(r'<a href="([^"]*people/[^"]+)">([^<]*)</a>', html)
    ann, bob, cat, dan = (f"../../../people/{id}/" for id in ("ann", "bob", "cat", "dan"))
    assert found == [
        (ann, "Councillor Ann Archer"), (bob, "Councillor Bob Baker"),
        (cat, "Councillor Cat Cooper"), (dan, "Dan &amp; “D”"), (bob, "Councillor Bob Baker"),
        (ann, "Councillor Ann Archer"),
    ]  # fmt: skip
    assert re.search(r"Ann Archer</a> \(Chair[^)]*\), [^<]*remot", html)
    assert "Guy Guest" in html
    own = council.parent / "site/parks/2030-04-01/minutes"
    for download in own.glob("*.md"):
        assert "people/" not in download.read_text("utf-8")


def test_the_pages_of_members_have_titles_in_their_language(council: Path) -> None:
    items = "  - {title: Trees, translations: {cy-GB: {title: Coed}}}\n  - {report: paths}\n"
    write(
        council / "meetings/april.yaml",
        f"kind: meeting\nboard: parks\ndate: 2030-04-01\nstatus: held\nitems:\n{items}"
        "  - {title: Not <translated>}\n",
    )
    welsh = "language: cy-GB\ntranslation_of: paths\n"
    write(council / "reports/paths.cy-GB.yaml", report("Llwybrau", extra=welsh))
    vote = "outcome: agreed, vote: {for: [ann, bob]}"
    amendment = "amendment: {text: Wait., outcome: refused, vote: {for: [ann], against: [bob]}}"
    declared = "declarations: [{member: ann, item: 1, interest: Lives there}]\n"
    minuted = f"  - {{item: 1, {vote}, {amendment}}}\n  - {{item: 2, {vote}}}\n"
    write(
        council / "minutes/april.yaml",
        "kind: minutes\nmeeting: april\npresent: [ann, bob]\n"
        f"{declared}items:\n{minuted}  - {{item: 3, {vote}}}\n",
    )
    assert site(council).code == 0
    english, welsh = (page(council, f"{folder}people/ann") for folder in ("", "cy/"))
    assert re.findall(r'">(Trees[^<]*|Paths[^<]*)<', english) == [
        "Paths &amp; “bridges”", "Trees", "Trees (amendment)", "Trees"
    ]  # fmt: skip
    assert re.findall(r'">(Coed[^<]*|Llwyb[^<]*)<', welsh) == [
        "Llwybrau", "Coed", "Coed (gwelliant)", "Coed"
    ]  # fmt: skip
    assert 'lang="en-GB">Not &lt;translated&gt;<' in welsh
    assert not re.search("Trees|Paths", welsh)


def test_key_decisions_have_their_notice_and_its_exception(council: Path) -> None:
    key = "kind: plan-entry\nboard: parks\ndate: 2030-07-01\nkey_decision: yes\n"
    agreed = "agreed_by: Chair of <Scrutiny>, reasons: The roof *fell* in."
    for name, notice in {
        "full": "{published: 2030-06-01}",
        "general": f"{{published: 2030-06-20, under: general exception, {agreed}}}",
        "special": "{under: special urgency}",
    }.items():
        write(council / f"plan/{name}.yaml", f"{key}title: A {name} one\nnotice: {notice}\n")
    write(council / "plan/none.yaml", f"{key}title: None\n")
    assert site(council).code == 0
    for address in ("about/notices", "registers/forward-plan"):
        said = text(page(council, address))
        notices = re.findall("Notice of the key decision (.{12})", said)
        assert notices == ["01 June 2030", "20 June 2030"]
        reasons = "Informed or agreed by Chair of <Scrutiny> Reasons for urgency The roof fell in."
        assert f"Exception General exception {reasons}" in said
        assert said.count("Exception Special urgency") == 1
    welsh = text(page(council, "cy/about/notices"))
    assert "Eithriad Eithriad cyffredinol Hysbyswyd neu cytunwyd gan" in welsh
    assert "Hysbysiad o’r penderfyniad allweddol 20 Mehefin 2030" in welsh


@pytest.mark.slow
@pytest.mark.needs("chromium")
def test_print_shows_the_reasons_that_are_closed_on_screen(
    browser: "Browser", council: Path
) -> None:
    path = council / "minutes/april.yaml"
    write(
        path,
        MINUTES.replace("    outcome: agreed\n", "    outcome: agreed\n    reasons: It rained.\n"),
    )
    site(council)
    address = (council.parent / "site/registers/decisions/index.html").as_uri()
    is_seen = (
        "document.querySelector('details > div').checkVisibility({contentVisibilityAuto: true})"
    )
    shown = browser.new_page()
    shown.goto(address)
    assert not shown.evaluate(is_seen)
    shown.emulate_media(media="print")
    shown.wait_for_function(is_seen)  # the next frame has it
    shown.close()
