"""WordprocessingML as text: the basic elements of a Word document.

Lengths are in twentieths of a point, as in Word's own files.
"""

import re
from hashlib import sha256
from html import escape

from msgspec import Struct

NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{address}/main"'
    for prefix, address in (
        ("w", "wordprocessingml/2006"),
        ("a", "drawingml/2006"),
        ("pic", "drawingml/2006/picture"),
    )
).replace("2006/picture/main", "2006/picture") + (
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
"""The namespaces that every root element declares."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# XML turns these into spaces in an attribute, unless they are written as numbers.
_SPACES = ("\t", "\n", "\r")
# Word accepts bookmarks of at most 40 characters; to it, capital and small letters are the same.
_PLAIN_ADDRESS = re.compile("[a-z][a-z0-9-]{0,39}")
_NAME_KEPT = 30
_CAPITALS = {None: "", True: "<w:caps/>", False: '<w:caps w:val="0"/>'}
_RUN = re.compile("<w:r>(?:<w:rPr>(.*?)</w:rPr>)?")


class Look(Struct, frozen=True):
    """The look of a run of words; `style` is a character style, `language` its own language.

    `capitals` is None for words as their paragraph has them.
    `position` is `superscript`, `subscript` or empty. `script` is that of letters that Word treats
    in their own way: `rtl`, `complex`, `east`; `font` is one that has them.
    """

    style: str = ""
    bold: bool = False
    italic: bool = False
    capitals: bool | None = None
    struck: bool = False
    position: str = ""
    language: str = ""
    script: str = ""
    font: str = ""

    @property
    def xml(self) -> str:
        """The properties of a run, in the order that the standard requires."""
        properties = (
            value("rStyle", self.style)
            + (font(self.font) if self.font else "")
            + "<w:b/><w:bCs/>" * self.bold
            + "<w:i/><w:iCs/>" * self.italic
            + _CAPITALS[self.capitals]
            + "<w:strike/>" * self.struck
            + value("vertAlign", self.position)
            + {"rtl": "<w:rtl/>", "complex": "<w:cs/>"}.get(self.script, "")
            + self._language
        )
        return f"<w:rPr>{properties}</w:rPr>" if properties else ""

    @property
    def _language(self) -> str:
        """The language, as that of the alphabets that it is written in."""
        kinds = {"rtl": "bidi", "complex": "bidi", "east": "eastAsia"}
        kind = kinds.get(self.script, "val")
        return f"<w:lang w:{kind}={attribute(self.language)}/>" if self.language else ""


PLAIN = Look()
"""The look of the words' own paragraph."""


def attribute(text: str) -> str:
    """Return a text as the value of an attribute, in quotes."""
    shown = escape(_NOT_XML.sub("\ufffd", text))
    for space in _SPACES:
        shown = shown.replace(space, f"&#{ord(space)};")
    return f'"{shown}"'


def value(name: str, text: str | int) -> str:
    """Return an element with a value as its only attribute; empty for an empty text."""
    return f"<w:{name} w:val={attribute(str(text))}/>" if text != "" else ""


def font(name: str) -> str:
    """Return the font of words, in any alphabet."""
    scripts = ("ascii", "hAnsi", "eastAsia", "cs")
    return "<w:rFonts" + "".join(f" w:{script}={attribute(name)}" for script in scripts) + "/>"


def run(content: str, look: Look = PLAIN) -> str:
    """Return a run with content that is already XML."""
    return f"<w:r>{look.xml}{content}</w:r>"


def words(text: str, look: Look = PLAIN) -> str:
    """Return a run of words; line ends and runs of spaces are one space."""
    return exact(re.sub(r"[ \t\r\n]+", " ", text), look) if text else ""


def exact(text: str, look: Look = PLAIN) -> str:
    """Return a run of words with every space and line end kept."""
    shown = escape(_NOT_XML.sub("\ufffd", text), quote=False)
    opening, closing = '<w:t xml:space="preserve">', "</w:t>"
    for character, element in (("\t", "<w:tab/>"), ("\n", "<w:br/>")):
        shown = shown.replace(character, closing + element + opening)
    return run(opening + shown + closing, look)


def signed_sum(text: str, look: Look = PLAIN) -> str:
    """Return a run of a sum whose hyphen, as its minus sign, ends no line.

    Word has no means to keep other signs with their sums that would not add a character.
    """
    sign, hyphen, rest = text.partition("-")
    return (
        words(sign, look) + (run("<w:noBreakHyphen/>", look) if hyphen else "") + words(rest, look)
    )


def in_language(content: str, language: str) -> str:
    """Return XML with its runs in a language, but for those with a language of their own."""
    own = value("lang", language)

    def spoken(found: re.Match[str]) -> str:
        properties = found[1] or ""
        return f"<w:r><w:rPr>{properties}{own * ('<w:lang' not in properties)}</w:rPr>"

    return _RUN.sub(spoken, content)


TAB = run("<w:tab/>")
LINE_BREAK = run("<w:br/>")


def field(code: str, shown: str = "1", *, is_stale: bool = False) -> str:
    """Return a field that Word works out itself, like PAGE, and its value until then.

    With `is_stale` Word asks whether to work it out when it opens the file.
    """
    kinds = ('"begin"' + ' w:dirty="true"' * is_stale, '"separate"', '"end"')
    ends = [run(f"<w:fldChar w:fldCharType={kind}/>") for kind in kinds]
    asked = run(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return f"{ends[0]}{asked}{ends[1]}{words(shown)}{ends[2]}"


def paragraph(
    style: str,
    content: str,
    *,
    keep: bool = False,
    page: bool = False,
    top: bool = False,
    number: tuple[int, int] | None = None,
    indent: tuple[int, int] | None = None,
    side: str = "",
    rtl: bool = False,
) -> str:
    """Return a paragraph in a paragraph style.

    `keep` keeps it on the page of the next paragraph, `page` starts a new page, and `top` leaves
    out the space above it, as does `page`. `number` is a list and a level in it, 0 for no list;
    `indent` is from the left, with the hanging indent of its number. `side` is its alignment. `rtl`
    is true if its words run from right to left.
    """
    properties = value("pStyle", style) + "<w:keepNext/>" * keep + "<w:pageBreakBefore/>" * page
    if number:
        level = value("ilvl", number[1]) + value("numId", number[0])
        properties += f"<w:numPr>{level}</w:numPr>"
    properties += "<w:bidi/>" * rtl
    properties += '<w:spacing w:before="0"/>' * (page or top)
    if indent:
        properties += hanging_indent(*indent)
    properties += value("jc", side)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def hanging_indent(left: int, hanging: int) -> str:
    """Return the indent of words from the left, and the distance of their number from them."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def bookmark(address: str, id: int) -> str:
    """Return the bookmark for links to an address; empty if there is no address."""
    if not address:
        return ""
    name = attribute(bookmark_name(address))
    return f'<w:bookmarkStart w:id="{id}" w:name={name}/><w:bookmarkEnd w:id="{id}"/>'


def bookmark_name(address: str) -> str:
    """Return an address as Word accepts it: a letter, then letters, digits and underscores."""
    if _PLAIN_ADDRESS.fullmatch(address):
        return address.replace("-", "_")
    kept = re.sub(r"\W", "_", address, flags=re.ASCII)[:_NAME_KEPT]
    return f"b{kept}_{sha256(address.encode()).hexdigest()[:8]}"


def link_within(address: str, content: str) -> str:
    """Return a link to an address of the document."""
    return f"<w:hyperlink w:anchor={attribute(bookmark_name(address))}>{content}</w:hyperlink>"
