"""The organisation's logo and name, above everything else or as parts of the first page."""

from collections.abc import Iterable, Iterator

from boardpapers.document.context import LayoutContext
from boardpapers.document.tree import LogoImage, MastheadPart, Organisation
from boardpapers.markdown.nodes import Inlines
from boardpapers.workspace import LinkedPaper


def masthead(
    context: LayoutContext[LinkedPaper], organisation: Inlines, names: Iterable[str]
) -> Iterator[MastheadPart]:
    """Yield the parts with some names, if the style has a logo and the organisation a name."""
    for name in names:
        if name == LogoImage.kind and context.logo and context.style.logo:
            yield LogoImage(context.logo, context.style.logo.height)
        elif name == Organisation.kind and organisation:
            yield Organisation()
