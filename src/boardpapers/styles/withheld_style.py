"""The words for what is not open to the public in a house style, `withheld:` in `style.yaml`."""

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel


class ExemptWords(StyleModel):
    """Words for what is exempt."""

    heading: Text = Field("Exempt information", description="The title of a withheld part.")
    sentence: Text = Field(
        "It contains exempt information", description="Why a part is withheld, without a full stop."
    )
    report: Text = Field("an exempt report", description="A report in references to it.")
    section: Text = Field("an exempt section", description="A section in references to it.")
    appendix: Text = Field("an exempt appendix", description="An appendix in references to it.")


class ConfidentialWords(StyleModel):
    """Words for what is confidential."""

    heading: Text = Field("Confidential information", description="The title of a withheld part.")
    sentence: Text = Field(
        "It contains confidential information",
        description="Why a part is withheld, without a full stop.",
    )
    report: Text = Field("a confidential report", description="A report in references to it.")
    section: Text = Field("a confidential section", description="A section in references to it.")
    appendix: Text = Field(
        "a confidential appendix", description="An appendix in references to it."
    )


class WithheldStyle(StyleModel):
    """The words in place of what is not open to the public."""

    section: Text = Field(
        "This section is not open to the public.", description="In place of a section."
    )
    appendix: Text = Field(
        "This appendix is not open to the public.", description="In place of an appendix."
    )
    item: Text = Field(
        "This item is not open to the public.", description="In place of an item on an agenda."
    )
    exempt: ExemptWords = Field(
        default_factory=ExemptWords.model_construct, description="Words for what is exempt."
    )
    confidential: ConfidentialWords = Field(
        default_factory=ConfidentialWords.model_construct,
        description="Words for what is confidential.",
    )
