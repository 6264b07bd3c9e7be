"""The words of an agenda in a house style, `agenda:` in `style.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from boardpapers.law.regimes import Regime
from boardpapers.models.values import Identifier, Many, Text
from boardpapers.styles.date_patterns import DatePattern
from boardpapers.styles.style_model import StyleModel, placeholders

AgendaFact = Literal[
    "date", "time", "venue", "remote", "follows", "apologies_to", "published", "quorum"
]


class StatusWords(StyleModel):
    """Words for a meeting that is not held as planned."""

    postponed: Text = Field("POSTPONED", description="If it is postponed.")
    cancelled: Text = Field("CANCELLED", description="If it is cancelled.")


class StatusNotices(StyleModel):
    """Sentences for a meeting that is not held as planned."""

    postponed: Text = Field(
        "This meeting has been postponed. It will not be held on the date given here.",
        description="If it is postponed.",
    )
    cancelled: Text = Field("This meeting has been cancelled.", description="If it is cancelled.")


class PurposeWords(StyleModel):
    """Words for the purpose of an item."""

    decision: Text = Field("For decision", description="If it is for decision.")
    discussion: Text = Field("For discussion", description="If it is for discussion.")
    information: Text = Field("For information", description="If it is for information.")


_SCHEDULE = (
    "they are likely to disclose exempt information of the kinds named below, which are "
    "described in Schedule 12A to the Local Government Act 1972."
)
_SECTION = "section 100A(4) of the Local Government Act 1972"
_REGULATION = (
    "regulation 4(2) of the Local Authorities (Executive Arrangements) (Meetings and Access to "
    "Information) (England) Regulations 2012"
)
_WELSH_REGULATION = (
    "regulation 4 of the Local Authorities (Executive Arrangements) (Decisions, Documents and "
    "Meetings) (Wales) Regulations 2001"
)
_ADMISSION = "section 1(2) of the Public Bodies (Admission to Meetings) Act 1960"
_PUBLICITY = (
    "publicity would be prejudicial to the public interest because of the confidential nature of "
    "the business."
)
_LAW: dict[Regime, tuple[str, str]] = {
    "england-council": (_SECTION, _SCHEDULE),
    "england-executive": (_REGULATION, _SCHEDULE),
    "wales-council": (_SECTION, _SCHEDULE),
    "wales-executive": (_WELSH_REGULATION, _SCHEDULE),
    "wales-cjc": (_SECTION, _SCHEDULE),
    "parish": (_ADMISSION, _PUBLICITY),
    "community": (_ADMISSION, _PUBLICITY),
    "combined-authority": (_SECTION, _SCHEDULE),
}
"""The provision by which a meeting excludes the public, and the reason that it gives."""


def _by_regime(beginning: str) -> dict[Regime, str]:
    excluded = "that the public be excluded while these items are considered, because"
    return {
        regime: f"{beginning}, under {law}, {excluded} {reason}"
        for regime, (law, reason) in _LAW.items()
    }


class ExclusionWords(StyleModel):
    """The words by which the public are excluded from a meeting."""

    resolution: Text = Field(
        "These items are considered in private.",
        description="The sentence before the table of private items.",
    )
    resolution_by_regime: dict[Regime, Text] = Field(
        _by_regime("The meeting is asked to agree"),
        description="The same for boards that meet under a law, by their `regime`.",
    )
    resolved: Text = Field(
        "Resolved, that the public be excluded while these items are considered.",
        description="The same in minutes, if the meeting resolved so.",
    )
    resolved_by_regime: dict[Regime, Text] = Field(
        _by_regime("Resolved"), description="The same, by the `regime` of the board."
    )
    kinds: dict[Identifier, Text] = Field(
        {
            "individual": "information about an individual",
            "identity": "information that is likely to reveal who an individual is",
            "business": "information about the financial or business affairs of any person, "
            "including the council",
            "labour_relations": "information about consultations or negotiations on labour "
            "relations between the council and its staff",
            "legal_privilege": "information that could be withheld in court because of legal "
            "professional privilege",
            "notice": "information that reveals that the council proposes to give a notice, or "
            "make an order or direction, under an enactment",
            "crime": "information about action to prevent, investigate or prosecute crime",
            "confidentiality": "information that is subject to an obligation of confidentiality",
            "national_security": "information about national security",
            "standards": "the deliberations of a standards committee in reaching a finding",
        },
        description="Words for each kind of exempt information.",
    )
    confidential: Text = Field(
        "Confidential information", description="The reason for a confidential item."
    )
    parts: Text = Field(
        "An item with a private part is open to the public, except while that part is discussed.",
        description="The sentence after it, if only a part of a report is private.",
    )
    part: Annotated[Text, placeholders("item", "part")] = Field(
        "{item}: {part}", description="The number of an item and its private part."
    )
    section: Text = Field(
        "part of the report", description="A private section, whose title is private too."
    )
    item: Text = Field("Item", description="The heading of the column of item numbers.")
    paragraph: Text = Field("Paragraph", description="The heading of the column of paragraphs.")
    reason: Text = Field("Kind of information", description="The heading of the column of reasons.")


class AgendaStyle(StyleModel):
    """The words of a meeting's agenda."""

    title: Annotated[Text, placeholders("board")] = Field(
        "{board}: agenda", description="The title of the agenda."
    )
    date: DatePattern = Field("EEEE d MMMM yyyy", description="The format of the meeting's date.")
    facts: dict[AgendaFact, Text] = Field(
        {
            "date": "Date",
            "time": "Time",
            "venue": "Venue",
            "remote": "To attend remotely",
            "follows": "Follows",
            "apologies_to": "Send apologies to",
        },
        description="Facts about the meeting, with their labels, in printed order.",
    )
    time: Annotated[Text, placeholders("starts", "ends")] = Field(
        "{starts} to {ends}", description="The time of a meeting whose end is known."
    )
    status: StatusWords = Field(
        default_factory=StatusWords.model_construct,
        description="Words after the title, and at the top of pages.",
    )
    notices: StatusNotices = Field(
        default_factory=StatusNotices.model_construct,
        description="Sentences at the top of the agenda.",
    )
    membership: Text | None = Field("Membership", description="The heading of the membership.")
    contacts: Text = Field("Contact", description="The heading of the officers to contact.")
    items: Text = Field("Items", description="The heading of the items, if all are public.")
    part_1: Text = Field(
        "Part 1: open to the public", description="The heading of the public items."
    )
    part_2: Text = Field("Part 2: private", description="The heading of the private items.")
    private_item: Text = Field(
        "Private item", description="The title of a private item that has none of its own."
    )
    private_parts: Annotated[Text, placeholders("parts")] = Field(
        "Not open to the public: {parts}",
        description="The line that names the private parts of a public item’s report.",
    )
    exclusion: ExclusionWords = Field(
        default_factory=ExclusionWords.model_construct,
        description="How the public are excluded from Part 2.",
    )
    number: Annotated[Text, placeholders("number")] = Field(
        "{number}.", description="The format of an item's number."
    )
    purpose: PurposeWords = Field(
        default_factory=PurposeWords.model_construct,
        description="Words for the purpose of an item.",
    )
    presenter: Annotated[Text, placeholders("presenter")] = Field(
        "Presented by {presenter}", description="Who introduces an item."
    )
    key_decision: Text = Field("Key decision", description="Words for a key decision.")
    follows: Text = Field("To follow", description="Words for a report that is to follow.")
    tabled: Text = Field("To be tabled", description="Words for a report that is to be tabled.")
    report: Text = Field("Report", description="Words of the link to an item's report.")
    minutes: Text = Field(
        "Minutes", description="Words of the link to the minutes that an item approves."
    )
    urgency: Text = Field(
        "Reason for urgency:", description="The words before the reason why an item is late."
    )
    notes: Text = Field("Notes for the public", description="The heading of the notes.")
    standing_notes: Many[Text] = Field((), description="Notes to print on every agenda.")
    skip: Text = Field("Skip to the agenda", description="Words of the link that skips to it.")
