"""The labels of agendas and minutes: those of a house style, and those of most papers.

They are read from the styles, in all their languages, so that a new style needs no code.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from boardpapers.importers.label_keys import label_key
from boardpapers.importers.labelled_pieces import labels_in
from boardpapers.importers.passages import Piece
from boardpapers.importers.style_phrases import is_phrase
from boardpapers.styles import Style

_USUAL_FRONT = {
    "facts.date": ("date", "date of meeting", "meeting date", "dyddiad"),
    "facts.time": ("time", "start time", "time of meeting", "amser"),
    "facts.venue": ("venue", "place", "location", "place of meeting", "lleoliad"),
    "facts.remote": ("to attend remotely", "remote link"),
    "facts.apologies_to": ("send apologies to", "apologies to"),
    "facts.board": ("board", "committee", "meeting", "meeting of", "to", "pwyllgor"),
    "facts.published": ("date of publication", "publication date", "despatch date"),
    "facts.contact": ("contact officer", "direct dial", "enquiries to", "clerk",
                      "contact for enquiries", "agenda compiled by"),
    "contacts": ("contact", "cyswllt"),
    "contacts.phone": ("telephone", "tel", "phone", "phone no"),
    "contacts.email": ("email", "email address"),
    "membership": ("membership", "members of committee", "committee membership", "aelodaeth"),
    "lists.present": ("present", "member present", "councillor present", "in chair",
                      "committee member present", "board member present", "attendance",
                      "members in attendance", "yn bresennol"),
    "lists.apologies": ("apologies", "apologies for absence", "apology", "apology for absence",
                        "apologies received", "ymddiheuriadau"),
    "lists.absent": ("absent", "member absent", "councillor absent"),
    "lists.substitutes": ("substitute", "substitute member", "substitutions"),
    "lists.in_attendance": ("in attendance", "officer present", "officer", "also present",
                            "officers in attendance", "also in attendance", "other attendees",
                            "guests", "other councillors present", "observer",
                            "councillors in attendance", "hefyd yn bresennol"),
    "declarations": ("declaration of interest", "declarations of personal interest",
                     "interest declared"),
    "items": ("agenda", "item", "no item", "no. item", "agenda item", "item of business",
              "order of business", "business", "eitemau"),
}  # fmt: skip
_USUAL_PARTS = {
    "discussion": ("minute", "discussion", "minutes", "cofnodion"),
    "decisions": ("decision", "resolved", "resolution", "agreed", "unanimously resolved",
                  "resolved unanimously", "penderfyniad", "penderfynwyd"),
    "actions": ("action", "officer action", "actions agreed", "action point", "action required"),
    "reasons": ("reason", "reason for decision", "reasons for decision", "reason for decisions"),
    "options": ("alternative options considered", "other options considered",
                "options considered", "alternatives considered", "options rejected"),
    "interests": ("conflict of interest", "interests declared"),
    "dispensation": ("dispensation",),
    "urgency": ("reason for urgency", "urgency"),
    "vote": ("recorded vote", "named vote", "vote", "voting", "record of voting"),
    "amendment": ("amendment", "amendments"),
    "left_out": ("additional document", "document", "attachment", "supporting document"),
}  # fmt: skip


class PrintedMeetingWords(Struct, frozen=True):
    """The labels of a house style in one language, by the form in which they are compared.

    `front` has what each label before the items is about, such as `facts.date` and
    `lists.present`; `parts` has the part of a minute under each of its headings.
    """

    id: str
    language: str
    style: Style
    front: dict[str, str]
    parts: dict[str, str]
    own: frozenset[str]

    def front_of(self, words: str) -> str:
        """Return what a label before the items is about; empty if the words are not one."""
        return self.front.get(label_key(words), "")

    def part_of(self, words: str) -> str:
        """Return the part of a minute under a heading; empty if the words are not one."""
        return self.parts.get(label_key(words), "")

    def is_title(self, words: str) -> bool:
        """Tell whether words are the title of an agenda, minutes or a decision sheet."""
        return any(
            is_phrase(each, words)
            for each in (*self.titles.values(), *self.titles_with_status.values())
        )

    @property
    def titles(self) -> dict[str, str]:
        """The words of titles by the kind of document, each with a place for the board."""
        style = self.style
        return {
            "agenda": style.agenda.title,
            "minutes": style.minutes.title,
            "decisions": style.decision_sheet.title,
        }

    @property
    def titles_with_status(self) -> dict[str, str]:
        """The titles of agendas of meetings that are not held as planned, by their status."""
        agenda = self.style.agenda
        return {
            status: f"{agenda.title} – {getattr(agenda.status, status)}"
            for status in ("postponed", "cancelled")
        }


def choose_words(
    known: Iterable[PrintedMeetingWords], pieces: Iterable[Piece]
) -> PrintedMeetingWords:
    """Return the words of the style that has most of a source's labels; of equals, the first."""
    found = {label_key(each) for piece in pieces for each in labels_in(piece)}
    return max(known, key=lambda each: len(each.own & found))


def meeting_words(id: str, language: str, style: Style) -> PrintedMeetingWords:
    """Return the words of a style, with those that are usual everywhere."""
    front = {label_key(words): name for words, name in _front_labels(style)}
    parts = {label_key(words): name for words, name in _part_labels(style)}
    own = frozenset((*front, *parts))
    return PrintedMeetingWords(
        id, language, style, _keys(_USUAL_FRONT) | front, _keys(_USUAL_PARTS) | parts, own
    )


def _keys(labels: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {label_key(each): name for name, own in labels.items() for each in own}


def _front_labels(style: Style) -> Iterator[tuple[str, str]]:
    agenda, minutes = style.agenda, style.minutes
    yield from ((label, f"facts.{name}") for name, label in agenda.facts.items())
    yield from ((label, f"contacts.{name}") for name, label in style.contact_labels.items())
    for name in ("present", "apologies", "absent", "substitutes", "in_attendance"):
        yield getattr(minutes.attendance, name), f"lists.{name}"
    yield agenda.contacts, "contacts"
    yield agenda.items, "items"
    yield minutes.declarations.heading, "declarations"
    if agenda.membership:
        yield agenda.membership, "membership"


def _part_labels(style: Style) -> Iterator[tuple[str, str]]:
    minutes = style.minutes
    for name in ("decision", "decisions"):
        yield getattr(minutes, name), "decisions"
    for name in ("reasons", "options", "interests", "dispensation", "urgency"):
        yield getattr(minutes, name), name
    yield style.decision_sheet.interests, "declared"
    yield from (
        (each, "actions") for each in (minutes.actions.heading, minutes.actions.heading_of_many)
    )
    yield from ((each, "amendment") for each in (minutes.amendment, minutes.amendments))
    yield minutes.vote.heading, "vote"
    yield minutes.close, "close"
