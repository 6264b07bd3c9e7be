"""The editions of a site: its pages in one language, with their house style and its words."""

from datetime import date, time
from functools import cached_property
from typing import cast
from unicodedata import bidirectional

from msgspec import Struct

from boardpapers.document import workspace_style
from boardpapers.document.dates import print_date, print_time
from boardpapers.markdown.phrases import one_line
from boardpapers.models import Board, Meeting
from boardpapers.models.languages import LANGUAGES, Language
from boardpapers.site.page_addresses import language_folder
from boardpapers.styles import HouseStyle
from boardpapers.styles.site_style import SiteStyle
from boardpapers.workspace import Workspace
from boardpapers.workspace.linked_report import board_language


class Words(Struct, frozen=True):
    """Words to print, and their language if it is another than that of the page."""

    text: str
    language: str = ""


class Edition(Struct, frozen=True, dict=True):
    """The pages of a site in one language.

    `languages` are those of all editions, that of the site first; `url` is the address of the site.
    `chosen_style` overrides the workspace's house style.
    """

    workspace: Workspace
    url: str
    language: Language
    languages: tuple[Language, ...]
    chosen_style: str | None = None

    @cached_property
    def style(self) -> HouseStyle:
        """The house style of all that a site adds to documents."""
        return workspace_style(self.workspace, self.chosen_style, self.language)

    @cached_property
    def words(self) -> SiteStyle:
        """The words of its pages."""
        return self.style.style.site

    @property
    def folder(self) -> str:
        """The folder of its pages; empty for the site's own language."""
        return language_folder(self.workspace, self.language)

    @property
    def name(self) -> str:
        """The name of the site in this language, else its own; empty if it has none."""
        settings = self.workspace.settings
        words = settings.translations.get(self.language)
        return (words and words.name) or settings.name or ""

    def short_date(self, day: date) -> str:
        """Print a date."""
        return print_date(day, self.style.style.date, self.language)

    def long_date(self, day: date) -> str:
        """Print a date as agendas do, with the day of the week."""
        return print_date(day, self.style.style.agenda.date, self.language)

    def clock_time(self, moment: time) -> str:
        """Print a time."""
        return print_time(moment, self.style.style.time, self.language)

    def of_board(self, board: Board, field: str = "name") -> Words:
        """Return words of a board in this language, else in its own."""
        own = board_language(board) or self.workspace.settings.language
        return self._words(board, field, own)

    def of_meeting(self, meeting: Meeting, board: Board | None, field: str) -> Words:
        """Return words of a meeting in this language, else in its board's own."""
        own = (board and board_language(board)) or self.workspace.settings.language
        return self._words(meeting, field, own)

    def _words(self, paper: Board | Meeting, field: str, own: str) -> Words:
        words = paper.translations.get(self.language)
        if translation := getattr(words, field, None):
            return Words(one_line(translation))
        text = one_line(getattr(paper, field) or "")
        return Words(text, self.unless_own(own))

    def translated(self, text: str, own_text: str, language: str) -> Words:
        """Return a text with its language: that of the edition, unless it is not translated."""
        return Words(text, self.unless_own(language) if text == own_text else "")

    def unless_own(self, language: str) -> str:
        """Return a language, to mark words with; empty if it is that of the edition."""
        return "" if language == self.language else language

    def left_the_room(self, has_left: bool) -> str:
        """Return the answer to whether a member left the room, with a capital letter."""
        words = self.style.style.registers.interests.values.left
        word = words.yes if has_left else words.no
        return word[:1].upper() + word[1:]

    def word(self, text: str) -> str:
        """Return the style's word for a role or group, else the same."""
        return self.style.style.membership.words.get(text, text)


def editions(workspace: Workspace, url: str, chosen_style: str | None = None) -> list[Edition]:
    """Return the editions of a site: in the language of the workspace, and all of its boards."""
    languages = languages_of_site(workspace)
    return [Edition(workspace, url, each, languages, chosen_style) for each in languages]


def languages_of_site(workspace: Workspace) -> tuple[Language, ...]:
    """Return the languages of a site, its own first."""
    settings = workspace.settings
    of_boards = workspace.languages_of_boards()
    found = dict.fromkeys((settings.language, *settings.languages, *of_boards))
    return cast("tuple[Language, ...]", tuple(found))


def isolated(name: str) -> str:
    """Return a name so that what is written beside it keeps its order, if it runs right to left."""
    if any(bidirectional(each) in ("R", "AL") for each in name):
        return f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}"
    return name


def language_name(language: str) -> str:
    """Return the name of a language in that language."""
    return LANGUAGES[language]
