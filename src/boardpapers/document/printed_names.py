"""The printed names of boards, organisations and people."""

import re
from typing import TYPE_CHECKING

from boardpapers.markdown.nodes import Inlines, Phrase, Text
from boardpapers.markdown.phrases import one_line
from boardpapers.models import Board, MeetingNotice, Person
from boardpapers.reader import DataPath
from boardpapers.styles import Style
from boardpapers.workspace import LinkedPaper, Workspace

if TYPE_CHECKING:
    from boardpapers.models import MeetingItem

_COUNCILLOR = frozenset({"Councillor", "Cllr", "Cllr."})


def named(
    linked: LinkedPaper, paper: "Board | MeetingNotice | MeetingItem | None", field: str
) -> Inlines:
    """Return words of a board or meeting in the paper's language, else marked with their own."""
    if paper is None or not getattr(paper, field):
        return ()
    translation = getattr(paper.translations.get(linked.language), field, None)
    words: Inlines = (Text(one_line(translation or getattr(paper, field))),)
    if translation or linked.language == linked.language_of_names:
        return words
    return (Phrase(linked.language_of_names, words),)


def text_of(
    linked: LinkedPaper, paper: "Board | MeetingNotice | MeetingItem", field: str, at: DataPath = ()
) -> tuple[DataPath, str]:
    """Return the path and words of a text in the paper's language, else in its own.

    `at` is the path of the board, meeting or item in its file.
    """
    translation = getattr(paper.translations.get(linked.language), field, None)
    if translation:
        return (*at, "translations", linked.language, field), translation
    return (*at, field), getattr(paper, field) or ""


def organisation_of(workspace: Workspace, linked: LinkedPaper, style: Style) -> Inlines:
    """Return the organisation's name: the style's, else its board's, else the workspace's."""
    if style.organisation:
        return (Text(one_line(style.organisation)),)
    name = workspace.settings.name
    return named(linked, linked.board, "organisation") or ((Text(one_line(name)),) if name else ())


def print_name(person: Person, style: Style) -> str:
    """Return a member's title, name and honours, with the style's word for a councillor."""
    title = style.councillor if person.title in _COUNCILLOR else person.title
    return one_line(" ".join(filter(None, [title, person.name, *person.honours])))


def filled_text(text: str, **words: str) -> str:
    """Return a text with words, in which braces mean nothing, in place of its placeholders."""
    return re.sub(r"\{(\w+)\}", lambda slot: words.get(slot[1], slot[0]), text)


def filled(text: str, slot: str, words: Inlines) -> Inlines:
    """Return a text with words in place of a placeholder like `{board}`."""
    before, found, after = text.partition(slot)
    pieces = (Text(before), *(words if found else ()), Text(after))
    return tuple(each for each in pieces if each != Text(""))
