"""The parts of one minute: what was said, moved, decided, voted and asked for."""

import re
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.decision_lists import decisions_of
from boardpapers.importers.item_starts import ItemStart, as_text
from boardpapers.importers.markdown_text import write_pieces
from boardpapers.importers.meeting_access import (
    ItemAccess,
    is_exclusion,
    is_marking_of_style,
    is_resolution,
    marked_access,
    numbers_of_items,
    split_access,
    strictest,
    withheld_access,
)
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.minute_sentences import read_sentence
from boardpapers.importers.minutes_tables import action_in
from boardpapers.importers.passages import Passage, Piece, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import split_mark
from boardpapers.importers.style_phrases import is_phrase, whole
from boardpapers.importers.vote_words import Vote, VotePhrases, merged, tidy

_TEXTS = ("discussion", "reasons", "options", "interests", "dispensation", "urgency")
_OUTCOMES = ("agreed", "noted", "amended", "refused", "deferred", "withdrawn")
_RUN_IN = re.compile(
    r"\W{0,2}(?P<label>[^:–—\n]{3,40}?)\**\s*(?::|\s?[–—]|\s-\s|\t)\**\s*(?P<rest>\S.*)", re.DOTALL
)
_RESOLVED = re.compile(
    r"(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|NOTED|DECIDED)\b|Resolved[,:–—-]?\s+that\b"
)
_UNANIMOUS = re.compile(
    r"(?i)(?:unanimously resolved|resolved unanimously|penderfynwyd yn unfrydol)"
)
_NUMBERED_LABEL = re.compile(r"(?P<label>\D+?)\s*\d{1,2}:?")
_READMITTED = re.compile(r"(?i)\bpublic (?:were |was )?re-?admitted|re-?admi\w+ .*public")
_ORDER = (
    "item", "number", "title", "access", "arrived", "left", "public_excluded_for", "discussion",
    "adjournments", "moved_by", "seconded_by", "amendments", "decisions", "outcome", "vote",
    "reasons", "options", "interests", "dispensation", "urgency", "actions", "call_in",
)  # fmt: skip


class MinuteParts:
    """Reads the pieces of one minute in their order.

    `part` is the part that a piece belongs to, and `stays` tells whether that was the heading of
    the part, so that all pieces up to the next heading belong to it. `marks` say that the minute
    is not public.
    """

    def __init__(
        self,
        start: ItemStart,
        words: PrintedMeetingWords,
        votes: VotePhrases,
        first_part: str,
        place: str,
    ) -> None:
        self.words = words
        self.votes = votes
        self.number = start.number
        self.title = ""
        self.place = place
        self.part = self.first_part = first_part
        self.stays = first_part != "discussion"
        self.pieces: dict[str, list[Piece]] = {}
        self.fields: dict[str, Any] = {}
        self.amendments: list[dict[str, Any]] = []
        self.actions: list[dict[str, str]] = []
        self.excluded: list[str] = []
        self.marks: list[ItemAccess | None] = []
        self.remarks: list[Remark] = []
        self.left: list[Passage] = []
        self.awaiting: list[dict[str, Any]] = []
        self.name(start.title)

    def name(self, title: str) -> None:
        """Take the title, and the mark in it that the minute is not public."""
        self.title, access = split_access(title, self.words.style)
        self.title = self.title.strip()
        self.marks.append(access)

    def take(self, piece: Passage) -> None:
        """Take the next passage."""
        words = as_words(piece.text).strip()
        if self._opens(piece, words) or self._marks(words) or self._sentence(piece, words):
            return
        if run_in := self._run_in(piece):
            piece = run_in
        elif not self.stays and self.part != "discussion" and not self._goes_on(piece):
            self.part = "discussion"
        if self.part == "actions":
            self.actions.append(action_in(as_words(piece.text)))
        elif self.part == "decisions":
            self._decision(piece)
        else:
            self.add(piece)

    def add(self, piece: Piece) -> None:
        """Add a piece to the text of the open part."""
        if self.part == "amendment":
            self._amendment["pieces"].append(as_text(piece, self.number))
        else:
            part = self.part if self.part in (*_TEXTS, "decisions") else "discussion"
            self.pieces.setdefault(part, []).append(as_text(piece, self.number))

    def forget_part(self) -> None:
        """Go back to the discussion, after a part that is only a table."""
        self.part, self.stays = self.first_part, self.first_part != "discussion"

    # The headings of parts

    def _opens(self, piece: Passage, words: str) -> bool:
        """Open the part that a heading or a label alone names."""
        is_label = not words.endswith(".") and len(words.split()) < 7 and not piece.mark
        if not is_label or (self.part == "decisions" and self._outcome(words)):
            return False
        numbered = _NUMBERED_LABEL.fullmatch(words)
        name = self.words.part_of(words)
        if not name and numbered and self.words.part_of(numbered["label"]) == "amendment":
            name = "amendment"
        if not name or name == "close":
            return False
        if name != "left_out":
            self._open(name, stays=True)
            if name == "amendment" and not is_phrase(self.words.style.minutes.amendments, words):
                self.amendments.append({"pieces": []})
            self._label_says(words.rstrip(": "))
        return True

    def _open(self, part: str, *, stays: bool) -> None:
        self.part, self.stays = part, stays

    def _run_in(self, piece: Passage) -> Passage | None:
        """Return a paragraph without the label before its words, which opens a part."""
        found = None if piece.mark else _RUN_IN.fullmatch(piece.text)
        name = self.words.part_of(as_words(found["label"])) if found else ""
        if not found or name in ("", "close", "amendment", "vote", "left_out", "discussion"):
            if piece.mark or not _RESOLVED.match(as_words(piece.text)):
                return None
            self._open("decisions", stays=False)
            return piece
        is_own = self.part == name and self.stays
        if not is_own:
            self._open(name, stays=False)
        self._label_says(as_words(found["label"]))
        mark, rest = split_mark(found["rest"])
        return replace(piece, text=rest or found["rest"], mark=mark, heading=0)

    def _label_says(self, label: str) -> None:
        """Take the vote or outcome that the label of a decision says."""
        if _UNANIMOUS.fullmatch(label):
            self.set_vote({"unanimous": True})
        outcome = self._outcome(label)
        if outcome and self.part == "decisions":
            self.fields.setdefault("outcome", outcome)

    def _goes_on(self, piece: Passage) -> bool:
        """Tell whether a paragraph continues a part that no heading opened."""
        words = as_words(piece.text)
        return bool(piece.mark) or words.startswith(("That ", "that ", "Bod ", "bod "))

    # Marks and sentences

    def _marks(self, words: str) -> bool:
        """Take a mark that the minute is not public; tell whether the house style prints it."""
        style = self.words.style
        withheld = withheld_access(words, style)
        self.marks.append(withheld or marked_access(words, style))
        return bool(withheld) or is_marking_of_style(words, style)

    def _sentence(self, piece: Passage, words: str) -> bool:
        """Take a sentence that is a field of its own."""
        style = self.words.style
        if is_resolution(words, style):
            return True
        if is_phrase(style.minutes.vote.in_appendix, words):
            self._await_vote()
            return True
        if vote := self.votes.read(words):
            self.set_vote(vote)
            return True
        if found := read_sentence(words, style):
            target = self._motion if "moved_by" in found or "seconded_by" in found else self.fields
            for name, value in found.items():
                target[name] = target.get(name, []) + value if isinstance(value, list) else value
            return True
        return self._of_decision_sheet(piece, words) or self._ends_amendment(words)

    @property
    def _motion(self) -> dict[str, Any]:
        """The fields of the motion that the open part is about: an amendment, or the minute."""
        return self._amendment if self.part == "amendment" else self.fields

    @property
    def _amendment(self) -> dict[str, Any]:
        """The open amendment; the first one if only the heading of all was there."""
        if not self.amendments:
            self.amendments.append({"pieces": []})
        return self.amendments[-1]

    def _of_decision_sheet(self, piece: Passage, words: str) -> bool:
        """Take what a decision sheet says of an item: its wards, key decision, call-in."""
        style = self.words.style
        sheet = style.decision_sheet
        if is_phrase(sheet.not_called_in, words):
            self.fields["call_in"] = False
            return True
        is_of_report = whole(sheet.wards, words) or re.fullmatch(r"(?i)wards? affected: .+", words)
        if is_of_report or is_phrase(style.agenda.key_decision, words):
            self.left.append(replace(piece, text=f"{self.number} {self.title}: {words}"))
            return True
        return False

    def _ends_amendment(self, words: str) -> bool:
        outcomes = self.words.style.minutes.amendment_outcome
        outcome = next(
            (each for each in _OUTCOMES if is_phrase(getattr(outcomes, each), words)), ""
        )
        if outcome and self.part == "amendment":
            self._amendment["outcome"] = outcome
        return bool(outcome) and self.part == "amendment"

    # Votes and decisions

    def set_vote(self, vote: Vote) -> None:
        """Set the vote on the open motion, or add to it."""
        self._motion["vote"] = merged(self._motion.get("vote"), vote)

    def _await_vote(self) -> None:
        """Note that the names of the vote on the open motion are in the appendix."""
        if self.part == "amendment":
            self.awaiting.append(self._motion)
        else:
            self.awaiting.insert(0, self._motion)

    def _decision(self, piece: Passage) -> None:
        """Take a decision, which may begin with what became of the motion."""
        words = as_words(piece.text)
        if (outcome := self._outcome(words)) and not piece.mark:
            self.fields["outcome"] = outcome
            return
        begun = _RUN_IN.fullmatch(piece.text) if not piece.mark else None
        if begun and (outcome := self._outcome(as_words(begun["label"]))):
            self.fields.setdefault("outcome", outcome)
            mark, rest = split_mark(begun["rest"])
            piece = replace(piece, text=rest, mark=mark)
        self.add(piece)

    def _outcome(self, words: str) -> str:
        outcomes = self.words.style.minutes.outcome
        return next((each for each in _OUTCOMES if is_phrase(getattr(outcomes, each), words)), "")

    # The whole

    @property
    def all_words(self) -> str:
        """All words of the minute."""
        pieces = [each for own in self.pieces.values() for each in own if isinstance(each, Passage)]
        return "\n".join([self.title, *(as_words(each.text) for each in pieces)])

    @property
    def has_content(self) -> bool:
        """Tell whether anything is under the title."""
        return bool(self.pieces or self.fields or self.actions or self.amendments)

    @property
    def readmits(self) -> bool:
        """Tell whether the public were admitted again."""
        return bool(_READMITTED.search(self.all_words)) and not self.excludes

    @property
    def excludes(self) -> bool:
        """Tell whether the public were excluded from what follows."""
        return any(map(is_exclusion, self.all_words.split("\n")))

    @property
    def items_excluded(self) -> list[str]:
        """The numbers of the items that its text says were taken in private."""
        return numbers_of_items(self.all_words) if self.excludes else []

    @property
    def access(self) -> ItemAccess | None:
        """Why the minute is not public; None if it is."""
        return strictest(self.marks)

    def data(self) -> dict[str, Any]:
        """Return the fields of the minute; `number` is as printed."""
        found: dict[str, Any] = {"number": self.number, "title": self.title, **self.fields}
        found["public_excluded_for"] = list(dict.fromkeys(self.excluded))
        found |= {name: write_pieces(self.pieces.get(name, ())) for name in _TEXTS}
        found["decisions"] = decisions_of(self.pieces.get("decisions", ()))
        found["amendments"] = [_amendment(each) for each in self.amendments]
        found["actions"] = self.actions
        if self.access:
            found["access"] = self.access.access
        if "vote" in found:
            found["vote"] = tidy(found["vote"])
        is_set = (name for name in _ORDER if found.get(name) or found.get(name) is False)
        return {name: found[name] for name in is_set}


def _amendment(amendment: dict[str, Any]) -> dict[str, Any]:
    text = write_pieces(amendment["pieces"])
    order = ("moved_by", "seconded_by", "outcome", "vote")
    fields = {name: amendment[name] for name in order if name in amendment}
    if "vote" in fields:
        fields["vote"] = tidy(fields["vote"])
    return {"text": text, **fields} if text else fields
