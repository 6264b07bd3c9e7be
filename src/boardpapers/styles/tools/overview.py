"""The requirements of a house style, in words for officers."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.models.languages import LANGUAGES
from boardpapers.styles import (
    HouseStyle,
    LevelSequence,
    NumberScheme,
    StylePart,
    find_style,
    language_files,
    style_chain,
    templates_dir,
)
from boardpapers.styles.tools.sample import FULL, sample_document
from boardpapers.workspace import Workspace

COLUMNS = ("Heading", "Field", "Required", "Words", "If empty")

_NUMBERING = {
    "continuous": "{} and so on through the report",
    "per-section": "{} and so on, from 1 under each heading",
    "none": "without numbers",
}
_OWN_HEADINGS = {
    "sections": "(the report's own headings)",
    "implications": "(all other implications)",
}


class Outline(Struct, frozen=True):
    """A house style: facts about it, and a row for each part of a report, in order."""

    name: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


def outline(workspace: Workspace, style: HouseStyle) -> Outline:
    """Return the outline of a house style; its rows have the columns of COLUMNS."""
    said = style.style
    parts = (("First page", said.cover), ("Further pages", tuple(said.body_parts)))
    return Outline(
        said.name,
        tuple(fact for fact in _facts(workspace, style) if fact[1]),
        tuple((title, tuple(map(_row, each))) for title, each in parts if each),
    )


def origin(workspace: Workspace, id: str) -> str:
    """Return the origin of a house style, in words."""
    folder = find_style(id, workspace.root)
    return "built in" if folder is None or folder.parent == templates_dir() else "the workspace"


def _facts(workspace: Workspace, style: HouseStyle) -> Iterator[tuple[str, str]]:
    said = style.style
    chain = style_chain(style.id, workspace.root)
    words = [language for language in LANGUAGES if language_files(chain, language)]
    yield "Style", f"`{style.id}`, {origin(workspace, style.id)}"
    yield "Extends", " → ".join(f"`{paper.path.parent.name}`" for paper in chain[1:])
    yield "Language", ", ".join(dict.fromkeys([said.language, *words]))
    yield from _numbers(said.number_scheme)
    yield "Dates", " · ".join(_header(style, ("date",)))
    yield "Times", " · ".join(_header(style, ("time",)))
    yield "Top of each page", " · ".join(_header(style, said.header))
    yield "Facts", ", ".join(fact.label for fact in said.facts.values())
    yield "Agenda", f"{said.agenda.title} · {said.agenda.number.replace('{number}', '1')}"
    minutes = (said.minutes.title, said.minutes.number.replace("{number}", "1"))
    yield "Minutes", " · ".join((*minutes, said.minutes.decision, said.minutes.outcome.agreed))
    yield "Decision sheet", said.decision_sheet.title


def _numbers(scheme: NumberScheme) -> Iterator[tuple[str, str]]:
    """Yield what the numbers of each kind look like."""
    headings, captions = scheme.headings, scheme.captions.values()
    if headings and headings.is_shown:
        yield "Headings", " · ".join(headings.number((count,)) for count in (1, 2, 3))
    section = (1,) if scheme.restarts else ()
    yield "Paragraphs", _NUMBERING[scheme.numbering].format(_first(scheme.paragraphs, section))
    if scheme.own_recommendations:
        yield "Recommendations", _first(scheme.recommendations, ())
    yield "Captions", " · ".join(level.number((1,)) for level in captions)


def _first(levels: LevelSequence, section: tuple[int, ...]) -> str:
    """Return the first numbers of the first levels."""
    counts = ((0, (1,)), (0, (2,)), (1, (2, 1)), (2, (2, 1, 1)))
    return " · ".join(levels[depth].number((*section, *own)) for depth, own in counts)


def _header(style: HouseStyle, facts: tuple[str, ...]) -> tuple[str, ...]:
    """Return facts of the sample report in the format of the style."""
    only = style.style.model_copy(update={"header": facts})
    printed = HouseStyle(style.id, only, style.folders, style.language)
    document = sample_document(printed, FULL)[0]
    return tuple(filter(None, (*document.header, document.running_title)))


def _row(part: StylePart) -> tuple[str, ...]:
    return (
        _heading(part),
        ", ".join((*part.fields, *getattr(part, "facts", ()))),
        "yes" if part.required else "",
        part.word_limits,
        part.empty or "",
    )


def _heading(part: StylePart) -> str:
    if part.part in _OWN_HEADINGS:
        return _OWN_HEADINGS[part.part]
    if part.part == "contacts" and not part.label:
        return f"({', '.join(part.labels.values())})"
    if part.part == "appendices":
        return f"{part.label or ''}: (its title)"
    several = f" (if several: {part.label_of_many})" if part.label_of_many else ""
    return f"{part.label or '(no heading)'}{several}"
