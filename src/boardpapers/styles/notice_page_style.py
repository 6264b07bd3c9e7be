"""The words of the page of a site about rights and notices."""

from typing import Annotated

from pydantic import Field

from boardpapers.law.regimes import Regime
from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders

_PUBLIC = (
    "Anyone may come to the public parts of these meetings, and may film, photograph, record or "
    "report on them"
)
_REPORTING = (
    f"{_PUBLIC}, under the Openness of Local Government Bodies Regulations 2014, without asking "
    "first. Tell the officer named on the agenda if you need space or equipment."
)
_WELSH = (
    "Anyone may come to the public parts of these meetings. The notice of each meeting says where "
    "it is held and, if you can attend remotely, how to do so."
)
_SOURCE = "Local Government Act 1972"
_KEPT = (
    "Agendas, minutes and public reports are open to inspection for six years from the meeting, "
    "and background papers for four years "
)


class NoticeWords(StyleModel):
    """The words of the page about rights and notices."""

    title: Text = Field("Notices and your rights", description="Its title.")
    attend: Text = Field("Coming to meetings", description="The heading of the right to attend.")
    attend_text: Text = Field(
        "The public may come to meetings unless the agenda says that an item is private.",
        description="For boards that are under none of the laws below.",
    )
    attend_by_regime: dict[Regime, Text] = Field(
        {
            "england-council": _REPORTING, "england-executive": _REPORTING,
            "combined-authority": _REPORTING, "parish": _REPORTING,
            "wales-council": _WELSH, "wales-executive": _WELSH, "wales-cjc": _WELSH,
            "community": _WELSH,
        },
        description="The same by the `regime` of boards.",
    )  # fmt: skip
    boards: Text = Field("Applies to:", description="Before the names of boards.")
    meetings: Text = Field("Notice of meetings", description="The heading of the meetings.")
    meetings_text: Text = Field(
        "These meetings are planned. You can read their agendas and reports here.",
        description="The sentence before them.",
    )
    meetings_by_regime: dict[Regime, Text] = Field(
        {
            "england-council": "Notice of a meeting is given, and its agenda and public reports "
            "are open to the public, at least five clear days before it (sections 100A and 100B "
            f"of the {_SOURCE}).",
            "england-executive": "The agenda and public reports are open to the public at least "
            "five clear days before a public meeting (regulations 6 and 7 of the Local Authorities "
            "(Executive Arrangements) (Meetings and Access to Information) (England) "
            "Regulations 2012).",
            "wales-council": "The notice, agenda and public reports are published electronically "
            "at least three clear days before a meeting (sections 100A and 100B of the "
            f"{_SOURCE}).",
            "wales-cjc": "The notice, agenda and public reports are published electronically "
            "at least three clear days before a meeting (sections 100A and 100B of the "
            f"{_SOURCE}).",
            "wales-executive": "The agenda and public reports are open to the public at least "
            "three clear days before a meeting (the Local Authorities (Executive Arrangements) "
            "(Decisions, Documents and Meetings) (Wales) Regulations 2001).",
            "parish": "Public notice is given at least three clear days before a meeting "
            f"(Schedule 12 to the {_SOURCE}).",
            "community": "Public notice is published electronically at least three clear days "
            f"before a meeting (Schedule 12 to the {_SOURCE}).",
        },
        description="What the law asks for, by the `regime` of boards.",
    )
    published: Annotated[Text, placeholders("date")] = Field(
        "Papers published {date}", description="When the agenda was published."
    )
    to_be_published: Annotated[Text, placeholders("date")] = Field(
        "Papers will be published {date}", description="When it will be."
    )
    private: Text = Field("Meetings in private", description="The heading of private meetings.")
    private_text: Text = Field(
        "An executive that plans to meet in private gives notice, with its reasons, at least 28 "
        "clear days before the meeting. It gives notice again at least five clear days before, "
        "with any representations received and its response (regulation 5 of the Local "
        "Authorities (Executive Arrangements) (Meetings and Access to Information) (England) "
        "Regulations 2012).",
        description="The sentence before them.",
    )
    no_private: Text = Field(
        "There are no notices of meetings in private.", description="If there are none."
    )
    first_notice: Text = Field("First notice", description="The label of the first notice.")
    second_notice: Text = Field("Second notice", description="The label of the second notice.")
    reasons: Text = Field("Reasons", description="The label of the reasons.")
    representations: Text = Field(
        "Representations received", description="The label of what people said."
    )
    answer: Text = Field("Answer", description="The label of the answer.")
    agreed_by: Text = Field("Urgency agreed by", description="Who agreed to shorter notice.")
    key: Text = Field("Key decisions", description="The heading of key decisions.")
    key_text: Text = Field(
        "Notice of a key decision is given at least 28 clear days before it is taken. Each one is "
        "in the forward plan.",
        description="The sentence before them.",
    )
    no_key: Text = Field("There are no notices of key decisions.", description="If there are none.")
    papers: Text = Field(
        "Background papers, and how long papers are open",
        description="The heading of background papers.",
    )
    papers_text: Text = Field(
        "Public reports list the background papers that they rely on. Ask the officer named in a "
        "report for a copy.",
        description="Its text.",
    )
    papers_by_law: Text = Field(
        f"{_KEPT}(sections 100C and 100D of the {_SOURCE}).",
        description="How long they are kept, for boards under that Act.",
    )
