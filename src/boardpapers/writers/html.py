"""Documents as one self-contained HTML file."""

import re
from base64 import b64encode
from collections import Counter
from itertools import chain, zip_longest

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.breaks import address_parts, by_sums, has_long_word
from boardpapers.document.column_widths import is_wide, length_class
from boardpapers.document.pack import Pack
from boardpapers.document.tree import Document, Version
from boardpapers.markdown.nodes import Image, InternalLink, MemberName, Table, Text
from boardpapers.markdown.walk import plain_text
from boardpapers.styles import HouseStyle
from boardpapers.templating.templates import Filters, Template
from boardpapers.writers.direction import is_right_to_left, runs_right_to_left
from boardpapers.writers.links import Links


class PreviewSlots(Struct, frozen=True):
    """Placeholders in a page that the preview replaces: a nonce, and HTML."""

    nonce: str
    head: str
    panel: str


class PageFrame(Struct, frozen=True):
    """What a site adds to a page, as HTML.

    `head` is the end of the head of the page: links to style sheets, feeds and data. `top` comes
    before the document, `downloads` after its first page, and `foot` at the end. `name` is that of
    the site: an organisation of the same name is not printed again. `search` are the attributes of
    the document that the site's search needs.
    """

    head: str
    top: str
    downloads: str
    foot: str
    name: str = ""
    search: str = ""


def write_html(
    document: Document,
    style: HouseStyle,
    links: Links,
    preview: PreviewSlots | None = None,
    frame: PageFrame | None = None,
) -> str:
    """Return the document as one HTML page that contains its images and styles.

    In a `frame` it is a page of a site, whose style sheets it links to.
    """
    from boardpapers.templating.rendering import render_template

    fonts = tuple(dict.fromkeys(font.family for font in style.fonts))
    return render_template(
        style, HTML, document=document, links=links, preview=preview, fonts=fonts, frame=frame
    )


def write_html_pack(pack: Pack, links: Links) -> str:
    """Return a pack as one HTML page, with the templates of the first document's house style."""
    from boardpapers.templating.rendering import render_template

    _, style = pack.parts[0]
    parts = tuple((document, each.style) for document, each in pack.parts)
    fonts = tuple(dict.fromkeys(font.family for _, each in pack.parts for font in each.fonts))
    values = {"pack": replace(pack, parts=parts), "links": links, "fonts": fonts}
    return render_template(style, HTML_PACK, **values)


def _css_string(text: str) -> str:
    """Return a text as a CSS string, with everything but letters, digits and spaces escaped."""
    return '"' + re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def _page_counters(text: str) -> str:
    """Return the foot of a page as the value of `content`: words and counters."""
    pieces = re.split(r"\{(page|pages)\}", text)
    words = (_css_string(piece) for piece in pieces[::2])
    counters = (f"counter({name})" for name in pieces[1::2])
    return " ".join(chain.from_iterable(zip_longest(words, counters, fillvalue=""))).strip()


def _with_breaks(text: str) -> str:
    """Return a text, as HTML if it has a sum to keep on a line, or a long word to break."""
    parts = by_sums(text)
    if len(parts) == 1 and not has_long_word(text):
        return text
    from markupsafe import Markup  # Jinja brings it, and only templates need it

    kept, line_end = Markup('<span class="sum">{}</span>'), Markup("<wbr>")
    return Markup().join(
        kept.format(part) if at % 2 else line_end.join(address_parts(part))
        for at, part in enumerate(parts)
    )


def _with_link(node: Text, links: Links) -> str:
    """Return the words of a text; the name of a member leads to the page that a site has."""
    shown = _with_breaks(node.text)
    url = links.members.get(node.member) if isinstance(node, MemberName) else None
    if url is None:
        return shown
    from markupsafe import Markup

    return Markup('<a href="{}">{}</a>').format(url, shown)


def _table_label(table: Table) -> str:
    """Return the name of the region in which a table scrolls: its caption, or its header row."""
    head = (plain_text(cell) for cell in table.head)
    return plain_text(table.caption) or ", ".join(filter(None, head))


def _repeated_headings(document: Document) -> frozenset[str]:
    """Return the words of headings below others that the document has more than once."""
    inner = (each for section in document.body for each in section.sections)
    counted = Counter(plain_text(each.heading) for each in inner)
    return frozenset(words for words, number in counted.items() if number > 1)


def _data_uri(image: Image) -> str:
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


def _url(target: InternalLink | Version, links: Links) -> str:
    return links.to_document(target.document, getattr(target, "address", ""))


FILTERS: Filters = (
    ("css_string", _css_string),
    ("data_uri", _data_uri),
    ("is_right_to_left", is_right_to_left),
    ("is_wide", is_wide),
    ("length_class", length_class),
    ("page_counters", _page_counters),
    ("repeated_headings", _repeated_headings),
    ("runs_right_to_left", runs_right_to_left),
    ("table_label", _table_label),
    ("with_breaks", _with_breaks),
    ("with_link", _with_link),
    ("url", _url),
    ("words", plain_text),
)
"""The filters of all templates of HTML."""

HTML = Template(
    "report.html.j2",
    FILTERS,
    autoescape=True,
    names=("document", "links", "preview", "fonts", "frame"),
)
"""The template and filters for HTML."""

HTML_PACK = Template("pack.html.j2", FILTERS, autoescape=True, names=("pack", "links", "fonts"))
"""The same for a pack."""
