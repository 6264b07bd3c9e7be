"""Papers of the usual length, made up anew and the same each time."""

import random
import textwrap
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

_COMMON = (
    "the", "board", "council", "officers", "members", "partnership", "work", "report",
    "programme", "local", "authority", "review", "funding", "services", "proposal", "year",
    "people", "support", "meeting", "progress", "areas", "further", "plan", "evidence",
)  # fmt: skip
_BEGINNINGS = ("ba", "cre", "do", "fle", "gri", "ha", "ju", "ma", "pro", "sta", "tre", "wo")
_MIDDLES = ("", "ba", "der", "lin", "mon", "ra", "sti", "tu", "ver")
_ENDINGS = ("ble", "cal", "ding", "ment", "nes", "ption", "rous", "sity", "ted", "ther")
WORDS = (
    *_COMMON,
    *(first + middle + other + last for other in _MIDDLES for middle in _MIDDLES
      for last in _ENDINGS for first in _BEGINNINGS),
)  # fmt: skip
_FREQUENCIES = tuple(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
"""As in any language: a word is met in inverse proportion to its rank (Zipf's law)."""


def write_workspace(folder: Path, reports: int) -> None:
    """Write a workspace of a board and so many reports of about 14 kB, all of them good."""
    (folder / "reports").mkdir(parents=True)
    (folder / "boardpapers.yaml").write_text("name: Example\nstyle: lga-2013\n", encoding="utf-8")
    (folder / "example-board.yaml").write_text("kind: board\nname: Example\n", encoding="utf-8")
    words = random.Random(2013)  # noqa: S311 - nothing secret is made of it
    for number in range(1, reports + 1):
        path = folder / "reports" / f"report-{number:05}.yaml"
        path.write_text(_report(number, words), encoding="utf-8")


def _report(number: int, words: random.Random) -> str:
    sections = "\n".join(_section(each, words) for each in range(1, 7))
    return f"""kind: report
title: Report number {number}
board: example-board
item: {number}
purpose: For information.
summary: |
{_paragraph(words, 2)}
recommendation: That the report be noted.
action: Officers to act.
contact:
  name: Alex Example
  position: Adviser
  phone: 020 7946 0123
  email: alex.example@example.org
sections:
{sections}
implications:
  financial: There are none.
"""


def _section(number: int, words: random.Random) -> str:
    paragraphs = [_paragraph(words, 6) for _ in range(4)]
    if number % 3 == 0:
        paragraphs[1] += "\n\n      1. first; and\n      2. second. {#second-" + f"{number}" + "}"
        paragraphs[2] += f" See [](#second-{number})."
    text = "\n\n".join(paragraphs)
    return f"  - heading: Heading {number}\n    text: |\n{text}"


def _paragraph(words: random.Random, indent: int) -> str:
    sentences = [
        " ".join(words.choices(WORDS, cum_weights=_FREQUENCIES, k=words.randint(8, 20)))
        for _ in range(5)
    ]
    text = " ".join(f"{each.capitalize()}." for each in sentences)
    return textwrap.indent(textwrap.fill(text, 88), " " * indent)


def write_council(folder: Path, meetings: int) -> None:
    """Write a council of ten members with so many meetings, each with eight reports and minutes."""
    for name in ("meetings", "minutes", "reports"):
        (folder / name).mkdir(parents=True)
    seats = "".join(f"  - {{member: {{id: m{n}, name: Member {n}}}}}\n" for n in range(10))
    board = f"kind: board\nname: Council\nregime: england-council\nmembers:\n{seats}"
    _write(folder / "boardpapers.yaml", "name: Example\nstyle: lga\n")
    _write(folder / "council.yaml", board)
    people = "".join(f"  - {{id: m{n}, name: Member {n}}}\n" for n in range(10))
    _write(folder / "members.yaml", f"kind: members\nmembers:\n{people}")
    for number in range(meetings):
        day = date(2000, 1, 5) + timedelta(weeks=number)
        ids = [f"report-{number:04}-{n}" for n in range(8)]
        for id in ids:
            _write(folder / f"reports/{id}.yaml", _SHORT.format(id=id))
        items = "".join(f"  - report: {id}\n" for id in ids)
        name = f"meeting-{number:04}"
        meeting = f"kind: meeting\nboard: council\ndate: {day}\nitems:\n{items}"
        _write(folder / f"meetings/{name}.yaml", meeting)
        minutes = "".join(_MINUTE.format(item=n, day=day) for n in range(1, 9))
        text = f"kind: minutes\nmeeting: {name}\npresent: [m0, m1, m2]\nitems:\n{minutes}"
        _write(folder / f"minutes/{name}.yaml", text)


def write_boards(folder: Path, meetings: int) -> None:
    """Write ten boards of ten members with so many meetings in all, every four weeks.

    Each meeting has twenty reports of about 14 kB, and minutes.
    """
    for name in ("boards", "meetings", "minutes", "reports"):
        (folder / name).mkdir(parents=True)
    settings = "name: Example\nstyle: lga-2013\nbase_url: https://papers.example.org/\n"
    _write(folder / "boardpapers.yaml", settings)
    people = "".join(f"  - {{id: m{n}, name: Member {n}}}\n" for n in range(10))
    _write(folder / "members.yaml", f"kind: members\nmembers:\n{people}")
    for number in range(10):
        seats = "".join(f"  - {{member: m{n}}}\n" for n in range(10))
        board = f"kind: board\nname: Board {number}\nmembers:\n{seats}"
        _write(folder / f"boards/board-{number}.yaml", board)
    words = random.Random(2013)  # noqa: S311 - nothing secret is made of it
    for number in range(meetings):
        _write_meeting(folder, number, words)


def _write_meeting(folder: Path, number: int, words: random.Random) -> None:
    day = date(2000, 1, 5) + timedelta(weeks=number // 10 * 4)
    ids = [f"report-{number:04}-{n:02}" for n in range(20)]
    for n, id in enumerate(ids, 1):
        text = _report(n, words).replace("board: example-board\n", "")
        _write(folder / f"reports/{id}.yaml", text)
    items = "".join(f"  - report: {id}\n" for id in ids)
    name = f"meeting-{number:04}"
    meeting = f"kind: meeting\nboard: board-{number % 10}\ndate: {day}\nstatus: held\nitems:\n"
    _write(folder / f"meetings/{name}.yaml", meeting + items)
    minutes = "".join(_MINUTE.format(item=n, day=day) for n in range(1, 21))
    text = f"kind: minutes\nmeeting: {name}\npresent: [m0, m1, m2]\nitems:\n{minutes}"
    _write(folder / f"minutes/{name}.yaml", text)


_SHORT = """kind: report
title: Report {id}
purpose: For decision.
summary: The plan adds stands.
recommendation: That the report be noted.
contact: {{name: Alex Example}}
sections: {{heading: Background, text: There are stands.}}
"""
_MINUTE = """  - item: {item}
    decision: That the report be noted.
    outcome: noted
    vote: {{for: 3, against: 0}}
    actions: [{{action: Publish it, owner: Alex Example, due: {day}}}]
"""


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
