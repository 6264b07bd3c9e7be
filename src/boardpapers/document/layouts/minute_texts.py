"""The minutes of each item with their numbers and their texts, before they are arranged."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.addresses import Target
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.meeting_items import LinkedItem, link_item, public_title
from boardpapers.markdown.nodes import Blocks, Inlines
from boardpapers.markdown.parser import Footnotes
from boardpapers.markdown.walk import plain_text
from boardpapers.models import MINUTES, MeetingItem, Minute
from boardpapers.reader import DataPath
from boardpapers.workspace import LinkedMinutes

Context = LayoutContext[LinkedMinutes]

_TEXTS = ("reasons", "options", "interests", "dispensation", "urgency")


class LaidOutMinute(Struct, frozen=True):
    """A minute with its number and its texts, laid out.

    `item` is the item on the agenda, and `public_title` the title that the public may read.
    `texts` are those that have a field of their own, by its name. `access` is public, exempt or
    confidential.
    """

    number: str
    minute: Minute
    item: LinkedItem
    public_title: Inlines
    address: str
    access: str
    discussion: Blocks
    amendments: tuple[Blocks, ...]
    decisions: tuple[Blocks, ...]
    texts: dict[str, Blocks]

    @property
    def is_public(self) -> bool:
        """Tell whether the public may read it; if not, they read only that it exists."""
        return self.access == "public"


def lay_out_items(context: Context, *, decisions_only: bool = False) -> Iterator[LaidOutMinute]:
    """Lay out the texts of minutes.

    Texts that are not printed, with `decisions_only` all but the decisions, are checked like the
    others. Their footnotes are not among those of the document.
    """
    agenda = dict(context.linked.meeting.numbered_items)
    language = context.linked.language
    for index, (number, minute) in enumerate(context.linked.minutes.numbered_items):
        own = MeetingItem(title=minute.title or minute.item)
        item = agenda.get(minute.item or "") or own
        linked = link_item(context.workspace, minute.item or "", item, language)
        title = public_title(context.linked, minute, linked, context.style)
        yield _lay_out(context, index, number, minute, linked, title, decisions_only)


def _lay_out(
    context: Context,
    index: int,
    number: str,
    minute: Minute,
    item: LinkedItem,
    title: Inlines,
    decisions_only: bool,
) -> LaidOutMinute:
    at = ("items", index)
    access = minute.access or item.access
    address = context.numbering.addresses.new(f"minute-{number or plain_text(title)}")

    def blocks(path: DataPath, text: str | None, is_printed: bool = True) -> Blocks:
        return blocks_of(context, (*at, *path), text, is_printed)

    with context.withholding(None if access == "public" else Target(address, title)):
        return LaidOutMinute(
            number,
            minute,
            item,
            title,
            address,
            access,
            blocks(("discussion",), minute.discussion, not decisions_only),
            tuple(
                blocks(("amendments", position, "text"), each.text, not decisions_only)
                for position, each in enumerate(minute.amendments)
            ),
            tuple(
                blocks(("decisions", position), each)
                for position, each in enumerate(minute.decisions)
            ),
            {name: blocks((name,), text) for name in _TEXTS if (text := getattr(minute, name))},
        )


def blocks_of(context: Context, path: DataPath, text: str | None, is_printed: bool) -> Blocks:
    """Lay out a text.

    Footnotes of one that is not printed are counted apart, and names in it lead to the minutes.
    """
    notes, targets = context.footnotes, context.numbering.addresses.targets
    named = set(targets)
    if not is_printed:
        context.footnotes = Footnotes()
    prose = context.prose(path, text or "")
    blocks = context.numbering.unnumbered(context.blocks(prose), prose)
    context.footnotes = notes
    if not is_printed:
        document = MINUTES.output_name(context.paper.id)
        targets.update(
            {n: replace(t, document=document) for n, t in targets.items() if n not in named}
        )
    return blocks
