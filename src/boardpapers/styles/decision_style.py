"""The words of decisions, those to come and those of officers, in a house style."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class DecisionFactLabels(StyleModel):
    """The labels of the facts about a decision."""

    decision_maker: Text = Field("Decision maker", description="Who decides, or has decided.")
    members: Text = Field("Members", description="The members of a board that decides.")
    on_behalf_of: Text = Field("On behalf of", description="The board that delegated a decision.")
    date: Text = Field("Date of decision", description="The day of the decision.")
    period: Text = Field("Period of decision", description="The time in which it is to be taken.")
    delegation: Text = Field("Delegated by", description="The power of an officer to decide.")
    published: Text = Field("Published", description="When the record was published.")
    effective: Text = Field("Takes effect", description="When a decision takes effect.")
    call_in: Text = Field("Subject to call-in", description="Whether it may be called in.")
    key_decision: Text = Field("Key decision", description="Whether it is a key decision.")
    in_private: Text = Field("To be taken in private", description="Whether it is not in public.")
    wards: Text = Field("Wards affected", description="The wards.")


class PrivateNoticeWords(StyleModel):
    """Words for the notices of a meeting in private."""

    heading: Text = Field("Notice of a meeting in private", description="The heading.")
    sentence: Text = Field(
        "Notice is given that the public are to be excluded while this matter is considered.",
        description="The sentence under the heading.",
    )
    published: Text = Field(
        "First notice of private meeting", description="The date of the first notice."
    )
    second_published: Text = Field(
        "Second notice of private meeting", description="The date of the second notice."
    )
    reasons: Text = Field("Reasons", description="The label of the reasons.")
    representations: Text = Field(
        "Representations received", description="The label of what people said."
    )
    answer: Text = Field("Answer", description="The label of the answer to them.")
    agreed_by: Text = Field("Agreed by", description="Who agreed that it cannot wait.")


class KeyNoticeWords(StyleModel):
    """Words for the notice of a key decision."""

    heading: Text = Field("Notice of a key decision", description="The heading.")
    sentence: Text = Field(
        "Notice is given that this key decision is to be taken.",
        description="The sentence under the heading.",
    )
    published: Text = Field("Notice of the key decision", description="The date of the notice.")
    general_exception: Text = Field(
        "The general exception applies.", description="If full notice is impracticable."
    )
    special_urgency: Text = Field(
        "The decision is of special urgency.", description="If it cannot wait at all."
    )
    agreed_by: Text = Field(
        "Informed or agreed by", description="The label of who was told or agreed."
    )
    reasons: Text = Field("Reasons", description="The label of the reasons.")


class PlanEntryStyle(StyleModel):
    """The words of an entry of the forward plan."""

    matter: Text = Field("Matter", description="The heading of what is to be decided.")
    documents: Text = Field(
        "Documents submitted to the decision maker", description="The heading of the documents."
    )
    other_documents: Text = Field(
        "Other documents relevant to the matter may be submitted to the decision maker.",
        description="The sentence after the documents.",
    )
    requests: Text = Field(
        "Ask the contact below for copies of these documents, subject to any prohibition or "
        "restriction on disclosure, and for details of other documents as they become available.",
        description="How to ask for documents.",
    )
    none: Text = Field("None", description="If there are no documents.")
    contacts: Text = Field("Contact", description="The heading of the officers to contact.")
    key_notice: KeyNoticeWords = Field(
        default_factory=KeyNoticeWords.model_construct,
        description="Words for the notice of a key decision.",
    )
    private_notice: PrivateNoticeWords = Field(
        default_factory=PrivateNoticeWords.model_construct,
        description="Words for the notices of privacy.",
    )
    skip: Text = Field("Skip to the notice", description="Words of the link that skips to it.")


class OfficerDecisionStyle(StyleModel):
    """The words of the record of an officer's decision."""

    title: Annotated[Text, placeholders("title")] = Field(
        "Decision of an officer: {title}", description="The title of the record."
    )
    decision: Text = Field("Decision", description="The heading of one decision.")
    decisions: Text = Field("Decisions", description="The heading of several.")
    reasons: Text = Field("Reasons", description="The heading of the reasons.")
    options: Text = Field(
        "Other options considered and rejected", description="The heading of the options."
    )
    interests: Text = Field(
        "Conflicts of interest and dispensations", description="The heading of the interests."
    )
    consultation: Text = Field("Consultation", description="The heading of the consultation.")
    background_papers: Text = Field(
        "Background papers", description="The heading of the background papers."
    )
    contacts: Text = Field("Contact", description="The heading of the officers to contact.")
    withheld: Text = Field(
        "This decision is not open to the public.", description="In place of a private decision."
    )
    skip: Text = Field("Skip to the decision", description="Words of the link that skips to it.")
