"""House styles: which parts a paper has, in what order and under which labels, as data.

A style is a folder, `templates/<name>/`, of the workspace or of the program: `style.yaml`, and
templates that replace those of `templates/base/`.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.models.base import Part
from boardpapers.models.problems import suggest
from boardpapers.models.values import Many, Text, WholeNumber, YesNo, is_identifier, wrong
from boardpapers.reader import read_source
from boardpapers.workspace import load_as

DEFAULT = "lga"
STYLE = "style.yaml"

# What a report may print on its first page, and after it.
COVER_PARTS = ("purpose", "access", "summary", "recommendations", "action", "contacts")
BODY_PARTS = (
    "sections", "implications", "purpose", "summary", "action", "background_papers", "appendices",
)  # fmt: skip

Numbering = Literal["continuous", "per-section", "none"]
FactKey = Literal["board", "date", "item", "report_of", "wards", "key_decision", "venue"]
ContactKey = Literal["name", "position", "phone", "email"]


def _one_of(*parts: str) -> AfterValidator:
    def check(part: "StylePart") -> "StylePart":
        field, _, key = part.part.partition(".")
        if part.part not in parts and not (field == "implications" and is_identifier(key)):
            known = "the parts are " + ", ".join(f"`{each}`" for each in parts)
            help = suggest(part.part, list(parts)) or known
            raise wrong("BP902", "no part called `{value}` can stand here", help, part.part)
        return part

    return AfterValidator(check)


class StylePart(Part):
    """A part of a paper, and how it is printed."""

    part: Text = Field(description="Which field it prints; `implications.financial` for a key.")
    label: Text | None = Field(None, description="Its heading.")
    label_of_many: Text | None = Field(None, description="Its heading if there is more than one.")
    labels: dict[ContactKey, Text] = Field(
        {"name": "Contact", "position": "Position", "phone": "Phone", "email": "Email"},
        description="Labels of the facts in it, in the order of print.",
    )
    required: YesNo = Field(False, description="Whether a paper must have it.")
    limit: WholeNumber | None = Field(None, description="How many words it may have.")
    empty: Text | None = Field(None, description="What is printed where a paper does not have it.")


class Markings(Part):
    """What is printed on a paper that is not public, by its access."""

    exempt: Text = Field("Not for publication: exempt information", description="If exempt.")
    confidential: Text = Field("Not for publication: confidential", description="If confidential.")


class Style(Part):
    """A `style.yaml`."""

    name: Text = Field(description="What it is, for people.")
    numbering: Numbering = Field("continuous", description="How paragraphs are numbered.")
    date: Text = Field("%d %B %Y", description="How a date is printed, in the terms of strftime.")
    item: Text = Field("Item {item}", description="How an item's number is printed.")
    paragraph: Text = Field("paragraph", description="The word before a paragraph's number.")
    of: Text = Field("of", description="The word between a paragraph and another paper's title.")
    yes: Text = Field("Yes", description="How yes is printed.")
    no: Text = Field("No", description="How no is printed.")
    notes: Text = Field("Notes", description="What the footnotes are called.")
    markings: Markings = Field(
        default_factory=Markings,
        description="What is printed on a paper that is not public, by its access.",
    )
    exempt_by: Text = Field(
        "(paragraph {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="By which paragraph an exempt paper is closed.",
    )
    exempt_by_many: Text = Field(
        "(paragraphs {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="By which paragraphs, if there are several.",
    )
    list_join: Text = Field(" and ", description="What stands before the last of a list.")
    facts: dict[FactKey, Text] = Field(
        {"board": "Board", "date": "Date", "item": "Item"},
        description="Facts about the paper, with their labels, in the order of print.",
    )
    header: Many[FactKey] = Field((), description="Lines at the top of each page.")
    cover: Many[Annotated[StylePart, _one_of(*COVER_PARTS)]] = Field(
        (), description="Parts of the first page."
    )
    body: Many[Annotated[StylePart, _one_of(*BODY_PARTS)]] = Field(
        (), description="Parts of the pages after it."
    )


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A style by its id, with the folders in which its templates are looked for, nearest first."""

    id: str
    style: Style
    folders: tuple[Path, ...]


def templates_dir() -> Path:
    """Return the program's own templates: beside the package, or at the top of the repository."""
    package = Path(__file__).parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def style_ids(workspace_root: Path) -> list[str]:
    """Return the ids of all house styles, the workspace's own first."""
    found = [
        path.parent.name
        for folder in (workspace_root / "templates", templates_dir())
        for path in sorted(folder.glob(f"*/{STYLE}"))
    ]
    return list(dict.fromkeys(found))


@cache
def load_style(id: str, workspace_root: Path) -> HouseStyle:
    """Find and read a house style.

    Raises BoardpapersError: BP901 there is none of that id, or what is wrong in its file.
    """
    for folder in (workspace_root / "templates", templates_dir()):
        path = folder / id / STYLE
        if is_identifier(id) and path.is_file():
            paper = load_as(read_source(path), Style)
            if paper.model is None:
                raise BoardpapersError(*paper.diagnostics)
            return HouseStyle(id, paper.model, (path.parent, templates_dir() / "base"))
    ids = style_ids(workspace_root)
    hint = suggest(id, ids) or "the house styles are " + ", ".join(f"`{each}`" for each in ids)
    raise BoardpapersError(error("BP901", Place(workspace_root), f"no house style `{id}`", hint))
