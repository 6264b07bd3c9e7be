"""The words that registers share in a house style, and the shape of the words of each."""

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel


class ColumnLabels(StyleModel):
    """The labels of the columns of a list, in their order."""

    @classmethod
    def keys(cls) -> list[str]:
        """Return the keys of the columns."""
        return [field.alias or name for name, field in cls.model_fields.items()]


class ListWords(StyleModel):
    """The words of a list: the labels of its columns in their order, and words for known values.

    `values` has words by column and value. A register prints them in place of the values that
    programs read.
    """

    columns: ColumnLabels
    values: StyleModel = Field(default_factory=StyleModel)

    @property
    def labels(self) -> dict[str, str]:
        """The labels of the columns by their keys."""
        return self.columns.model_dump(by_alias=True)

    @property
    def words_of_values(self) -> dict[str, dict[str, str]]:
        """The words by column and value."""
        return self.values.model_dump(by_alias=True)


class RegisterWords(ListWords):
    """The words of a register that can be printed as a document."""

    title: Text


class PaperListWords(ListWords):
    """The words of a list of papers, which is never printed as a document."""

    none: Text


class YesNoWords(StyleModel):
    """Words for yes and no, as an answer to the label of their column."""

    yes: Text = Field("yes", description="For yes.")
    no: Text = Field("no", description="For no.")


class YesWord(StyleModel):
    """The word for yes, in a column that is empty otherwise."""

    yes: Text = Field("yes", description="For yes.")


class AccessValues(StyleModel):
    """Words for who may read something."""

    public: Text = Field("public", description="Open to the public.")
    exempt: Text = Field("exempt", description="Exempt from publication.")
    confidential: Text = Field("confidential", description="Confidential by law.")
    partly_exempt: Text = Field("partly exempt", description="A part of it is exempt.")
    partly_confidential: Text = Field(
        "partly confidential", description="A part of it is confidential."
    )
