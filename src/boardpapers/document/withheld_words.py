"""The words for what is not open to the public: why, and by which paragraphs of the law."""

from collections.abc import Iterator

from boardpapers.document.word_lists import joined
from boardpapers.law.exempt_information import kind_of_information
from boardpapers.markdown.nodes import Paragraph, Text
from boardpapers.models.report import Exemption
from boardpapers.styles import Style


def listed_paragraphs(exempt: Exemption, style: Style) -> str:
    """Return the numbers of the paragraphs of Schedule 12A: `3 and 5`."""
    return joined(exempt.paragraphs, style)


def by_paragraphs(exempt: Exemption, style: Style) -> str:
    """Return the paragraphs of Schedule 12A in the words of the style, with the Act."""
    by = style.exempt_by if len(exempt.paragraphs) == 1 else style.exempt_by_many
    return by.replace("{paragraphs}", listed_paragraphs(exempt, style))


def kinds_of_information(exempt: Exemption, style: Style) -> str:
    """Return the descriptions of the paragraphs, those of the law of either nation."""
    words = style.agenda.exclusion.kinds
    kinds = (words.get(kind_of_information(each) or "", "") for each in exempt.paragraphs)
    return "; ".join(dict.fromkeys(filter(None, kinds)))


def withheld_notice(place: str, access: str, exempt: Exemption | None, style: Style) -> Paragraph:
    """Return the paragraph in place of what is withheld; `place` says what that is."""
    words = style.withheld.exempt if access == "exempt" else style.withheld.confidential
    reason = "".join(_reason(exempt, style)) if exempt and access == "exempt" else ""
    return Paragraph((Text(f"{place} {words.sentence}{reason}."),))


def _reason(exempt: Exemption, style: Style) -> Iterator[str]:
    yield f" {by_paragraphs(exempt, style)}"
    if kinds := kinds_of_information(exempt, style):
        yield f": {kinds}"
