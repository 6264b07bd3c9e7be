"""The words in a tag of a PDF, with their looks, links and marks of footnotes."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from boardpapers.importers.pdf_fragments import NO_TAG, Fragment, Joints, joined
from boardpapers.importers.pdf_styled_words import styled_words
from boardpapers.importers.pdf_tags import Tag, numbers_in
from boardpapers.importers.printed_lines import clean
from boardpapers.importers.source_inlines import footnote_mark, markdown_of
from boardpapers.markdown.nodes import Inline, Link, Text

# In brackets, or not.
_NOTE = re.compile(r"\s*\[?(\d{1,3})\]?\s*")


class TaggedPage(Struct, frozen=True):
    """A page with the fragments of each tag; `link_at` and `picture` look for what it draws.

    `title_size` is the size of the letters that only the title has; 0 if it has none of its own.
    """

    place: str
    fragments: dict[int, list[Fragment]]
    link_at: Callable[[Fragment], str]
    picture: Callable[[list[int]], str]
    title_size: float = 0


class TaggedWords:
    """Reads the words of the tags of a page."""

    def __init__(self, page: TaggedPage, joints: Joints) -> None:
        self._page = page
        self._joints = joints

    def text(self, tag: Tag) -> str:
        """Return the words of a tag on one line, without their looks."""
        return " ".join(clean(joined(self.fragments(tag), self._joints)).split())

    def fragments(self, tag: Tag) -> list[Fragment]:
        """Return the fragments of a tag, in order."""
        return [each for number in numbers_in(tag) for each in self._page.fragments.get(number, ())]

    def nodes(self, tag: Tag, *, is_bold: bool) -> list[Inline]:
        """Return the words of a tag; those of links out of the paper are links.

        With `is_bold`, all of them are, which is no emphasis.
        """
        found: list[Inline] = []
        run: list[Fragment] = []
        words = partial(styled_words, joints=self._joints, is_bold=is_bold)
        for link, fragments in self._runs(tag):
            url = self._page.link_at(fragments[0]) if link and fragments else ""
            note = _NOTE.fullmatch(joined(fragments)) if link and not url else None
            if note:
                found += [*words(run), footnote_mark(note[1])]
                found += [Text(" ")] if fragments[-1].text.endswith(" ") else []
                run = []
            elif url.startswith(("http://", "https://")):
                found += [*words(run), Link(url, (Text(joined(fragments, self._joints).strip()),))]
                after = fragments[-1].text
                found += [Text(" ")] if after.endswith(" ") else []
                run = []
            else:
                run += fragments
        return [*found, *words(run)] or [Text("")]

    def _runs(self, tag: Tag) -> Iterator[tuple[bool, list[Fragment]]]:
        for each in tag.inside:
            if not isinstance(each, Tag):
                yield False, self._page.fragments.get(each, []) if each != NO_TAG else []
            elif each.type in ("Link", "Reference"):
                yield True, self.fragments(each)
            else:
                yield from self._runs(each)

    def markdown(self, tag: Tag, *, in_cell: bool = False) -> str:
        """Return the words of a tag as Markdown; words that are all bold have no emphasis."""
        is_bold = not in_cell and is_all_bold(self.fragments(tag))
        return markdown_of(self.nodes(tag, is_bold=is_bold), in_cell=in_cell)


def is_all_bold(fragments: Sequence[Fragment]) -> bool:
    """Tell whether all words are bold."""
    shown = [each for each in fragments if each.text.strip()]
    return bool(shown) and all(each.is_bold for each in shown)
