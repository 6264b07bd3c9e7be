"""A small council that is awkward in each way that a site can meet, generated from a seed.

The seed chooses which board has which name, what its meetings consider and how members voted. Some
of each kind is always there, so that a page of each kind is tested whatever the seed.
"""

import json
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from tests.support.nasty_reports import AS_CLERKS_TYPE, EVERY_KIND, LONG_WORD
from tests.support.pictures import png
from tests.support.run_program import boardpapers
from tests.support.small_reports import write

URL = "https://papers.example.gov.uk/a%20b/~papers/"
FIRST_DAY, LAST_DAY = date(2029, 12, 1), date(2030, 6, 1)
"""The days on which the site is published: before and after its papers change."""

BOARD_IDS = (
    "planning & highways", "100%", "bwrdd-ŷd", "o'connell's", "Licensing.Sub", "visit+learn",
    "لجنة-الحدائق", "a-very-long-name-" * 6 + "end", "v2-(draft)",
)  # fmt: skip
BOARD_NAMES = (
    "Planning & Highways", "“Best” Value <Panel>", "O’Connell’s Charity", "لجنة الحدائق", "A",
    "Sub-Committee of the Joint Committee on Waste, Recycling and the Cleansing of Streets",
    LONG_WORD[:58], "Committee {name} {date}", "Visitors + Learning",
)  # fmt: skip
TITLES = (
    "Cycle parking", "*Stars*, `code` & <b>tags</b>", "الحدائق العامة", "{date} {title}", "A",
    "The " + "very " * 60 + "long title", LONG_WORD[:58], "“Quoted” – “twice”, 5% #1 | a/b\\c",
)  # fmt: skip
MEMBERS = (
    {"id": "o'neill", "title": "Councillor", "name": "Áine O’Neill", "party": "Green"},
    {"id": "siân+1", "title": "Councillor", "name": "Siân ap Rhys", "honours": ["MBE", "JP"]},
    {"id": "J. Smith", "name": "J. Smith", "party": "none"},
    {"id": "long", "title": "The Right Honourable the Lord", "name": f"Ed {LONG_WORD[:58]}",
     "party": "Independent & Residents’ Group", "authority": "County of “Fern” & Dale"},
    {"id": "عمر", "name": "عمر الحديدي", "party": "Labour", "email": "omar@example.gov.uk"},
    {"id": "left", "title": "Councillor", "name": "Lee Left", "party": "Labour"},
    {"id": "future", "title": "Councillor", "name": "Fay Future", "party": "Green"},
    {"id": "seatless", "name": "Sam Seatless"},
)  # fmt: skip
SITTING = ("o'neill", "siân+1", "J. Smith", "long", "عمر")
WIDE = "\n".join(
    f"{f'| {cell} ' * 14}|" for cell in ("Heading", "---", "cell-without-a-space-in-it", "1,600")
)


class AwkwardCouncil:
    """A workspace that is written into a folder; `years` is for how many it has meetings."""

    def __init__(self, folder: Path, seed: int = 0, years: int = 2) -> None:
        self.folder, self.years = folder, years
        self.random = Random(seed)  # noqa: S311 - the same council each time
        self.ids = self.random.sample(BOARD_IDS, len(BOARD_IDS))
        self.names = self.random.sample(BOARD_NAMES, len(BOARD_NAMES))

    def write(self) -> None:
        """Write all papers as they are before the site is first published."""
        self._write("boardpapers", SETTINGS)
        self._write("members/all", {"kind": "members", "members": MEMBERS})
        (self.folder / "images").mkdir(parents=True, exist_ok=True)
        (self.folder / "images/a plan.png").write_bytes(png(1_600, 300))
        for number, (id, name) in enumerate(zip(self.ids, self.names, strict=True)):
            self._write(f"boards/{number}", self._board(number, id, name))
        for number, id in enumerate(self.ids[:-1]):  # the last one has nothing at all
            for year in range(self.years):
                self._meetings(number, id, 2030 - year)
        self._alone()
        self._decisions()

    def change(self) -> None:
        """Rename, move and withdraw papers that have been published."""
        self._change_items("m0-2030", without=("second-gone", "moves"))
        self._change_items("m1-2030", more=("moves",))
        self._run("rename", self.ids[1], "renamed & moved")
        self._run("rename", "o'neill", "ó-néill")
        self._run("rename", "alone", "by-itself")
        for name in ("gone", "second-gone"):
            (self.folder / f"reports/{name}.yaml").unlink()

    def publish(self, day: date) -> None:
        """Publish the site into `site` beside the workspace."""
        self._run("site", "-q", "-o", "../site", "--published", "--on", day.isoformat())

    @cached_property
    def site(self) -> Path:
        """The folder of the site, once it has been published, changed, and published again."""
        self.write()
        self.publish(FIRST_DAY)
        self.change()
        self.publish(LAST_DAY)
        return self.folder.parent / "site"

    def _run(self, *arguments: str) -> None:
        ran = boardpapers(*arguments, within=self.folder)
        assert ran.code == 0, ran.everything

    def _write(self, name: str, paper: dict[str, Any]) -> None:
        write(self.folder / f"{name}.yaml", json.dumps(paper, ensure_ascii=False, indent=1))

    def _board(self, number: int, id: str, name: str) -> dict[str, Any]:
        board = {"kind": "board", "id": id, "name": name} | EXTRA_OF_BOARDS.get(number, {})
        if number == len(self.ids) - 1:
            return board
        members: list[dict[str, Any]] = [{"member": each, "from": "2027-05-04"} for each in SITTING]
        members[0]["role"] = "Chair"
        members[1] |= {"voting": "no", "role": "Observer"}
        members.append({"member": "left", "from": "2025-05-04", "to": "2029-05-04"})
        members.append({"member": "future", "from": "2031-05-04", "group": "none"})
        return board | {"members": members}

    def _meetings(self, number: int, id: str, year: int) -> None:
        """Write the meetings of a board in a year: one that was held, and one of another kind."""
        day = date(year, 1, 10) + timedelta(days=self.random.randrange(100))
        held = f"m{number}-{year}"
        reports = [self._report(f"{held}-{each}") for each in range(2)]
        items = [*MEETING_ITEMS, *({"report": each} for each in reports)]
        self._write(f"minutes/{held}", self._minutes(held, len(items), day))
        if number == 0 and year == 2030:
            items += [{"report": each} for each in ("second-gone", "moves")]
            self._named("second-gone", "Gone with another")
            self._named("moves", "Moves")
        meeting = {"kind": "meeting", "board": id, "date": day, "time": "10:00", "ends": "12:30"}
        place = {"venue": "Room <1>, “Town” Hall & Annexe", "published": day - timedelta(days=30)}
        self._write_meeting(held, meeting | place | {"status": "held", "items": items})
        kind, later = (number + year) % len(OTHER_MEETINGS), day + timedelta(days=180)
        for each in range(2 if number == 0 else 1):  # two on one day
            other = {"kind": "meeting", "board": id, "date": later} | OTHER_MEETINGS[kind]
            self._write_meeting(f"other-{number}-{year}-{each}", other)

    def _change_items(
        self, meeting: str, without: tuple[str, ...] = (), more: tuple[str, ...] = ()
    ) -> None:
        path = self.folder / f"meetings/{meeting}.yaml"
        paper = json.loads(path.read_text("utf-8"))
        kept = [each for each in paper["items"] if each.get("report") not in without]
        paper["items"] = [*kept, *({"report": each} for each in more)]
        self._write(f"meetings/{meeting}", paper)

    def _write_meeting(self, name: str, meeting: dict[str, Any]) -> None:
        self._write(f"meetings/{name}", {k: _plain(value) for k, value in meeting.items()})

    def _report(self, id: str) -> str:
        """Write a report with one of the awkward titles and texts, and return its id."""
        more = self.random.choice(EXTRA_OF_REPORTS)
        text = self.random.choice(TEXTS)
        self._named(id, self.random.choice(TITLES), text, more)
        return id

    def _named(self, id: str, title: str, text: str = "A text.", more: Any = ()) -> None:
        report = {"kind": "report", "title": title, "purpose": "For decision.",
                  "recommendation": "That the plan be agreed.", "contact": CONTACT,
                  "sections": [{"heading": "Background", "text": text}]}  # fmt: skip
        self._write(f"reports/{id}", report | dict(more))

    def _minutes(self, meeting: str, items: int, day: date) -> dict[str, Any]:
        voters = self.random.sample([each for each in SITTING if each != "siân+1"], 4)
        vote = {"for": voters[:2], "against": voters[2:3], "abstain": voters[3:]}
        turned = {"for": voters[2:3], "against": voters[:2]}
        amendment = {"text": "That it wait.", "outcome": "refused", "vote": turned}
        decided = {
            "moved_by": voters[0], "seconded_by": voters[1], "outcome": "agreed", "vote": vote,
            "decisions": ["That it be so.", f"That {LONG_WORD} be built."], "actions": ACTIONS,
            "amendment": amendment | {"moved_by": voters[2]},
        }  # fmt: skip
        refused = {"decision": "That *nothing* be <done>.", "outcome": "refused"}
        numbers = ["1", "2", "CC9(c)", "4a", *map(str, range(5, items + 1))]
        minutes: list[dict[str, Any]] = [{"item": n, "discussion": "Talk."} for n in numbers]
        minutes[2] |= refused
        minutes[-1] |= decided
        return {
            "kind": "minutes", "meeting": meeting, "status": "draft",
            "decisions_published": (day + timedelta(days=2)).isoformat(),
            "present": [*voters[:3], {"member": voters[3], "attending": "remotely"}],
            "apologies": ["siân+1"],
            "declarations": [{"member": voters[0], "kind": "Personal", "interest": "<Owns> it"}],
            "in_attendance": ["Ann Other", {"name": "Bo Other", "position": "Head of “Parks”"}],
            "items": minutes, "ended": "12:05",
        }  # fmt: skip

    def _alone(self) -> None:
        """Write reports that no meeting has."""
        board = self.ids[0]
        self._named("alone", "Alone", EVERY_KIND, {"board": board})
        self._named("gone", "Gone", more={"board": board})
        self._named("dated", "Dated", WIDE, {"board": board, "meeting": {"date": "2027-02-01"}})
        self._named("nowhere", "Nowhere & nobody’s", AS_CLERKS_TYPE)
        self._named("not-listed", "Not listed", more={"meeting": "m0-2030"})
        welsh = {"language": "cy-GB", "translation_of": "alone", "board": board}
        self._named("alone.cy-GB", "Ar ei ben ei hun", "Testun.", welsh)

    def _decisions(self) -> None:
        """Write entries of the forward plan, and decisions of officers."""
        for number, when in enumerate(PLANNED):
            entry = {"kind": "plan-entry", "title": TITLES[number], "board": self.ids[number]}
            self._write(f"plan/p-{number} é", entry | when | {"contacts": CONTACT})
        for number, more in enumerate(DECIDED):
            decision = {"kind": "officer-decision", "title": TITLES[number], "officer": CONTACT,
                        "board": self.ids[number], "decisions": ["That it be <paid>."]}  # fmt: skip
            self._write(f"decisions/d-{number}", decision | {"date": "2030-02-03"} | more)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


CONTACT = {"name": "Alex & Example", "position": "Head of <Parks>", "phone": "020 7946 0123",
           "email": "alex.o'example@example.gov.uk"}  # fmt: skip
SETTINGS: dict[str, Any] = {
    "name": "“Fern” & <Dale> Council", "base_url": URL, "ignore": ["BP1", "BP2", "BP3", "BP5"],
    "translations": {"cy-GB": {"name": "Cyngor Rhedyn"}},
    "accessibility": {
        "email": "web@example.gov.uk", "phone": "020 7946 0123", "response": "10",
        "compliance": "partial", "prepared": "2029-10-01", "tested": "2029-09-01",
        "tested_by": "A & B", "problems": ["Some *plans* are pictures.\n\n- One\n- Two", "<Maps>"],
        "burden": "Old papers.", "exempt": "Papers of 2010.", "improvements": "We read them.",
        "translations": {"cy-GB": {"burden": "Hen bapurau.", "problems": "Mae *rhai* yn luniau."}},
    },
    "licence": "https://creativecommons.org/licenses/by/4.0/",
    "terms": [{"name": "2027 to 2031", "from": "2027-05-04", "to": "2031-05-04"}],
}  # fmt: skip
WELSH = {"name": "Pwyllgor Ŷd a Thŷ", "terms_of_reference": "Mae’n gofalu am *ŷd*."}
EXTRA_OF_BOARDS: dict[int, dict[str, Any]] = {
    0: {"languages": ["en-GB", "cy-GB"], "translations": {"cy-GB": WELSH},
        "contacts": [CONTACT] * 2,
        "organisation": "“Fern” & <Dale> Council", "terms_of_reference": f"It has:\n\n{WIDE}\n"},
    1: {"regime": "england-executive", "short_name": "RM", "quorum": "2", "seats": "9"},
    2: {"language": "cy-GB", "languages": ["cy-GB", "en-GB"]},
    3: {"organisation": "Another <Council>", "style": "council"},
    4: {"regime": "england-council", "notes": "The meeting is *filmed*."},
}  # fmt: skip
MEETING_ITEMS = [
    {"title": "Apologies & <absences>"},
    {"title": "Declarations", "text": "Members say what they *own*."},
    {"title": "A motion", "number": "CC9(c)", "presenter": "Ann", "time": "5 minutes"},
    {"title": "Sale of {land}", "number": "4a", "access": "exempt",
     "exempt": {"paragraphs": ["3"], "public_interest": "It names a price."}},
    {"title": "Petition " + "of many people " * 20},
]  # fmt: skip
OTHER_MEETINGS: tuple[dict[str, Any], ...] = (
    {"status": "cancelled"},
    {"status": "postponed", "venue": "Town Hall", "items": [{"title": "Apologies"}]},
    {"venue": "A" + "h" * 90, "time": "18:30"},
    {"status": "scheduled", "items": [{"title": "Later", "follows": "yes"}, {"title": "On the day",
     "tabled": "yes"}]},
)  # fmt: skip
ACTIONS = [
    {"action": "Publish <it>", "owner": "Head of Parks", "due": "2029-01-01"},
    {"action": "Ask " + "everybody " * 40, "owner": "Áine", "due": "2031-01-01"},
    {"action": "Paint it", "status": "done"},
]
FIGURE = "A plan:\n\nFigure: The *plan*\n\n![A plan of it](images/a%20plan.png)"
TEXTS = (
    EVERY_KIND, AS_CLERKS_TYPE, f"A table:\n\n{WIDE}", FIGURE, f"{LONG_WORD}\n\n## {LONG_WORD}",
    "الحدائق العامة مفتوحة.\n\nThen *English*, and לגן.", "One.\n\n1. Two\n2. Three",
)  # fmt: skip
EXTRA_OF_REPORTS: tuple[dict[str, Any], ...] = (
    {}, {"summary": "A *summary*.", "wards": ["Upper & Lower", "<All>"]},
    {"appendices": [{"title": "A <plan>", "text": WIDE}]},
    {"access": "exempt", "exempt": {"paragraphs": ["3"], "public_interest": "It names a price."}},
    {"published": "2027-01-01", "urgency": "It rained.", "background_papers": ["“Old” & new"]},
    {"implications": {"financial": WIDE}, "key_decision": "yes", "report_of": "Head of <Parks>"},
)  # fmt: skip
PLANNED: tuple[dict[str, Any], ...] = (
    {"meeting": "m0-2030"}, {"period": "Between May & July"}, {"date": "2030-11-01",
     "wards": ["All"]}, {"date": "2030-08-01", "key_decision": "yes", "matter": WIDE},
    {"report": "m1-2030-0"},
    {"date": "2031-01-01", "access": "exempt", "exempt": {"paragraphs": ["3"]}},
)  # fmt: skip
DECIDED: tuple[dict[str, Any], ...] = (
    {"reasons": FIGURE, "consultation": "We asked *all*.", "published": "2030-02-05"},
    {"access": "exempt", "exempt": {"paragraphs": ["3"], "public_interest": "It names a price."}},
    {"call_in": "yes", "effective": "2030-03-01", "contacts": [CONTACT, CONTACT]},
)  # fmt: skip
