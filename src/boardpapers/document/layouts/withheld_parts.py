"""Sections and appendices of a public report that are not public themselves."""

from collections.abc import Callable

from msgspec.structs import replace

from boardpapers.document.addresses import Target
from boardpapers.document.layouts.report_texts import Context
from boardpapers.document.tree import DocumentSection
from boardpapers.document.withheld_words import withheld_notice
from boardpapers.markdown.nodes import Text
from boardpapers.models import Appendix, Section


def lay_out_part(
    context: Context,
    part: Section | Appendix,
    access: str,
    lay_out: Callable[[str], DocumentSection],
    label: str = "",
) -> DocumentSection:
    """Lay out a part of a report; if it is withheld, with what the public read in its place.

    `access` is that of what the part is in: all that is inside a withheld part is withheld with
    it. `lay_out` lays out the part with its own access; `label` comes before its title.
    """
    own = part.access or access
    if own == "public" or access != "public":
        return lay_out(own)
    words, kind = context.style.withheld, type(part).__name__.lower()
    address = context.numbering.addresses.new(f"{own} {kind}")
    cited = (Text(getattr(getattr(words, own), kind)),)
    with context.withholding(Target(address, cited)):
        whole = lay_out(own)
    public = replace(
        whole,
        heading=(Text(label + getattr(words, own).heading),),
        address=address,
        blocks=(withheld_notice(getattr(words, kind), own, part.exempt, context.style),),
        sections=(),
        access="public",
        is_withheld=True,
    )
    return replace(whole, public=public)
