"""Samples to test a house style with: a report with every field, one with few, and a board."""

from typing import cast

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import Document, lay_out
from boardpapers.document.tree import Version
from boardpapers.models import REPORT, Board, Report
from boardpapers.models.languages import LANGUAGES
from boardpapers.reader import Source
from boardpapers.styles import HouseStyle, base_dir
from boardpapers.workspace import AnyPaper, LinkedPaper, Paper, Workspace, link_board, link_report

FULL = """\
kind: report
id: cycle-parking
title: Cycle parking in the town centre
board:
  kind: board
  name: Parks and Streets Committee
  organisation: Exampleton Borough Council
meeting: {date: 2030-05-09, time: 14:00, ends: 16:00, venue: Town Hall}
item: 4
language: en-GB
access: public
report_of: Director of Place
wards: [Abbey, Castle]
key_decision: yes
portfolio_holder: {title: Councillor, name: Robin Sample}
details: {author: Alex Example, version: Second draft}
purpose: For decision.
summary: |
  The plan adds forty stands. It *costs* **£1,600**, and `none` of it is new money.\\
  See [the plan](https://example.gov.uk/plan) of [Cyngor Enghraifft]{lang=cy}.[^1]

  [^1]: The figures are those of May.
recommendations:
  - That the plan be agreed.
  - |
    That the Director report:

    1. on its use; and
    2. on its cost.
urgency: The offer ends in June.
published: 2014-05-06
reasons: Most stands are full.
options: Members may add forty stands, or none.
consultation: Residents were asked in March.
action: Officers to act as members decide.
contacts:
  - name: Alex Example
    position: Transport Officer
    phone: 020 7946 0123
    email: alex@example.gov.uk
  - name: Sam Sample
sections:
  - heading: Background
    id: background
    text: |
      There are forty stands. {#stands}

      1. Twenty are at the station.
      2. Twenty are in the market:
         1. ten on its north side.

      - Most are full.

      | Place | Stands | Share |
      | :-- | --: | :-: |
      | Station | 20 | half |

      > Nobody finds one on a Saturday.

      ```
      40 = 20 + 20
      ```

      ---

      ## Costs

      They cost £1,600, as did [those in use](#stands).
    sections:
      - heading: Tenders
        access: confidential
        text: There were two tenders.
implications:
  financial: The cost is met from the budget.
  legal: There are none.
  others: There are no others.
background_papers: [Notes of the working group]
appendices:
  - {title: Map, text: The map is in the library.}
  - {title: Costs, text: The costs are as above.}
sign_off: Sam Sample
"""

CLOSED = FULL.replace(
    "access: public", "access: exempt\nexempt: {paragraphs: [1, 3], public_interest: Names.}", 1
)

BARE = """\
kind: report
id: cycle-parking
title: Cycle parking
purpose: For decision.
recommendation: That the plan be agreed.
"""

BOARD = """\
kind: board
id: parks-and-streets
name: Parks and Streets Committee
organisation: Exampleton Borough Council
language: en-GB
quorum: 2
terms_of_reference: |
  The Committee looks after *parks* and streets.[^1]

  [^1]: But not the *market*.
members:
  - role: Chair
    from: 2029-05-10
    to: 2030-05-09
    member: {title: Councillor, name: Robin Sample, party: Green, authority: Exampleton}
  - {role: Observer, voting: no, member: {name: Alex Example}}
contacts:
  - {name: Sam Sample, email: sam@example.gov.uk}
"""


def sample_document(style: HouseStyle, text: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Lay out a sample in a house style, in the style's own language.

    The sample has no mistakes: any errors are in the words that the style itself prints.
    """
    text = text.replace("language: en-GB", f"language: {style.language}")
    workspace = Workspace(base_dir())
    paper = workspace.add(Source(base_dir() / "sample.yaml", text))
    layout = lay_out(workspace, _linked(workspace, paper), style)
    document = layout.finish(private=layout.access != "public")
    if paper.kind != REPORT.name or text == BARE:
        return document, layout.diagnostics
    other = Version("other", "cy-GB", LANGUAGES["cy-GB"])
    return replace(document, versions=(other,)), layout.diagnostics


def _linked(workspace: Workspace, paper: AnyPaper) -> LinkedPaper:
    if paper.kind == REPORT.name:
        return link_report(workspace, cast("Paper[Report]", paper))[0]
    return link_board(workspace, cast("Paper[Board]", paper))[0][0]
