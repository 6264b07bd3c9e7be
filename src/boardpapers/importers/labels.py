"""The labels of house styles: which field the words of a heading or of a fact belong to.

They are read from the styles, in all their languages, so that a new style needs no code.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError
from boardpapers.importers.common_labels import COMMON_LABELS, MEETING_LABELS
from boardpapers.importers.label_keys import LONGEST_LABEL, label_key, plain_label
from boardpapers.models import Report
from boardpapers.models.languages import LANGUAGES
from boardpapers.models.markdown_headings import field_under
from boardpapers.styles import DEFAULT, OFFICER_FACTS, Style, load_style, style_ids
from boardpapers.workspace import Workspace

# As `label_key` writes them.
_TO_SOMEONE = re.compile(r"recommendation (?:to|for) \S.*")
_OF_KEY = re.compile(
    r"(?P<key>[^\W\d_][\w ,&/-]{1,40}?) implications?|implications? (?:for|of) (?P<of>\w+)"
)


class StyleLabels(Struct, frozen=True):
    """The labels of a house style in one language.

    `fields` has for each label, as `label_key` writes it, the field that it belongs to: `summary`,
    `implications.legal`, `facts.date`, `contacts.phone`.
    """

    id: str
    language: str
    style: Style
    fields: dict[str, str]

    def field_of(self, words: str) -> str:
        """Return the field of some words; empty if they are not a label of it, or of most styles.

        Fields that the style does not print have no label.
        """
        if len(words) > LONGEST_LABEL:
            return ""
        key = label_key(words)
        if found := self.fields.get(key):
            return found
        if _TO_SOMEONE.match(key):
            return "recommendations"
        field = COMMON_LABELS.get(key, "") or _by_markdown_heading(words)
        return field if field and self.prints(field) else ""

    def prints(self, field: str) -> bool:
        """Tell whether the style prints a field somewhere."""
        name, _, key = field.partition(".")
        if name in ("facts", "contacts", "sections"):
            return True
        has_any = name == "implications" and "implications" in self.style.printed
        return field in self.style.printed or has_any or (not key and name in ("title", "board"))


def all_labels(workspace: Workspace) -> list[StyleLabels]:
    """Return the labels of all house styles, those of the workspace's own style first.

    A style that has errors is left out: `validate` reports them.
    """
    own = workspace.settings.style or DEFAULT
    ids = dict.fromkeys((own, *style_ids(workspace.root)))
    return [each for id in ids for each in _labels_of(workspace, id)]


def _labels_of(workspace: Workspace, id: str) -> Iterator[StyleLabels]:
    for language in LANGUAGES:
        try:
            loaded = load_style(workspace, id, language)
        except BoardpapersError:
            return
        if loaded.language == language:
            fields = {label_key(words): field for words, field in _fields(loaded.style)}
            yield StyleLabels(id, language, loaded.style, fields)


def _fields(style: Style) -> Iterator[tuple[str, str]]:
    """Yield the labels of a style with their fields, the less certain first."""
    for key, label in reversed(style.implications_of.items()):
        yield label, f"implications.{key}"
    for name, fact in style.facts.items():
        officer = name.removeprefix("contact_")
        yield fact.label, f"contacts.{officer}" if name in OFFICER_FACTS else f"facts.{name}"
    for part in style.parts:
        if part.part == "contacts":
            yield from ((label, f"contacts.{key}") for key, label in part.labels.items())
        for label in filter(None, (part.label, part.label_of_many)):
            yield label, part.part


# Each line of a paper is looked up, most of them for several house styles.
@lru_cache(maxsize=4096)
def _by_markdown_heading(words: str) -> str:
    found = field_under(Report, label_key(words))
    if found:
        return ".".join(map(str, found.path))
    named = _OF_KEY.fullmatch(plain_label(words))
    if not named:
        return ""
    return f"implications.{re.sub(r'[^a-z0-9]+', '_', named['key'] or named['of']).strip('_')}"


def label_words(known: list[StyleLabels]) -> frozenset[str]:
    """Return the keys of all labels, of the styles and of most papers."""
    own = (key for labels in known for key in labels.fields)
    return frozenset((*own, *COMMON_LABELS, *MEETING_LABELS))
