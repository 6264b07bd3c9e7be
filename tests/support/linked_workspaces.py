"""Workspaces whose papers name one another, each written in one of several ways."""

from pathlib import Path

from hypothesis import strategies as st

SETTINGS = [
    """\
name: Example
""",
    """\
name: Example
ignore:
  - {path: reports/a.yaml, rules: [BP311]}  # by name
""",
]
BOARD = [
    """\
kind: board
name: Parks Board
members:
  - member: ann  # the chair
    role: Chair
terms_of_reference: |
  See [](a#terms) and `[](a#terms)`.
""",
    """\
kind: board
name: Parks Board
members: [{member: 'ann'}, {member: "bob"}]
""",
]
MEMBERS = [
    """\
kind: members
members:
  - {id: ann, name: Ann Example}
  - id: bob
    name: Bob Example
""",
]
FIRST = [
    """\
kind: meeting
board: parks
date: 2030-09-09
items:
  - title: Apologies

  # The main item.
  - report: a  # first
    purpose: decision
    text: |
      Welcome.

      See [the terms](<a#terms>).
  - title: Close
""",
    """\
kind: meeting
board: 'parks'
date: 2030-09-09
items: [{title: Apologies}, {number: 4, report: "a"}, {report: b}] # three
""",
    """\
kind: meeting
board: parks
date: 2030-09-09
items:
- number: 3
  report: 'a'
# end
""",
]
SECOND = [
    """\
kind: meeting
board: parks
date: 2030-10-10
follows: first
""",
    """\
kind: meeting
board: parks
date: 2030-10-10
items:
  - {title: Minutes, minutes_of: first}
""",
    """\
kind: meeting
board: parks
date: 2030-10-10
items: []
venue: Hall""",
    """\
kind: meeting
board: parks
date: 2030-10-10
items: [{title: Minutes, minutes_of: first}]
""",
    """\
kind: meeting
board: parks
date: 2030-10-10
items:
    - title: Minutes
      text: Some.
""",
]
A = [
    """\
kind: report
title: Paths
board: parks
meeting: first # when
purpose: For decision.
recommendation: That the plan be agreed.
sections:
  - heading: Terms
    text: |
      The terms are these. {#terms}
""",
    """\
kind: report
id: a
title: Paths
meeting: "first"
purpose: For decision.
recommendation: That the plan be agreed.
sections:
  - heading: Terms
    text: |
      The terms are these. {#terms}
""",
    """\
kind: report
title: Paths
board: {name: Own}
purpose: For decision.
recommendation: That the plan be agreed.
sections:
  - heading: Terms
    text: |
      The terms are these. {#terms}
""",
]
B = [
    """\
kind: report
title: Benches
board: parks
purpose: For decision.
recommendation: That the plan be agreed.
sections:
  - heading: More
    text: |
      See [](a#terms), [these](a#terms) and [those].

      [those]: a#terms

      ```
      [](a#terms)
      ```
appendix: {title: More terms, file: terms.md}
""",
    """\
kind: report
title: Benches
purpose: For decision.
recommendation: That the plan be agreed.
summary: 'See [](a#terms), and report a.'
""",
]
MARKDOWN = [
    """\
---
kind: report
title: Seats
board: parks
purpose: For decision.
recommendation: That the plan be agreed.
---

# Seats

## Background

See [](a#terms). a is
[](a#terms).
""",
]
WELSH = [
    """\
kind: report
title: Llwybrau
language: cy-GB
translation_of: a
purpose: I benderfynu arno.
sections:
  - heading: Terms
    text: |
      The terms are these. {#terms}
""",
]
MINUTES = [
    """\
kind: minutes
meeting: second
present: [ann, {member: bob, attending: remotely}]
items:
  - item: 1
    moved_by: ann
    vote: {for: [ann], against: ["bob"]}
    discussion: See [](a#terms).
""",
]
TEXT = [
    """\
See [](a#terms).
""",
]

FILES = {
    "boardpapers.yaml": SETTINGS,
    "boards/parks.yaml": BOARD,
    "members/people.yaml": MEMBERS,
    "meetings/first.yaml": FIRST,
    "meetings/second.yaml": SECOND,
    "reports/a.yaml": A,
    "reports/a.cy-GB.yaml": WELSH,
    "reports/b.yaml": B,
    "reports/seats.md": MARKDOWN,
    "minutes/second.yaml": MINUTES,
    "terms.md": TEXT,
}  # fmt: skip
"""The ways in which each file may be written, by its path."""

LINE_ENDS = st.sampled_from(["\n", "\r\n"])
MARKS = st.sampled_from([b"", b"\xef\xbb\xbf"])

WORKSPACES = st.fixed_dictionaries(
    {
        name: st.tuples(MARKS, st.sampled_from(ways), LINE_ENDS).map(
            lambda way: way[0] + way[1].replace("\n", way[2]).encode()
        )
        for name, ways in FILES.items()
    }
)
"""The bytes of each file of a workspace, by its path."""


def write_all(folder: Path, files: dict[str, bytes]) -> None:
    """Write the files of a workspace."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def read_all(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file of a workspace, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
