"""Documents as one self-contained HTML file."""

import re
from base64 import b64encode

from boardpapers.document.tree import Document, Image
from boardpapers.styles import HouseStyle
from boardpapers.templating import Filters, allow_for, render_template


def write_html(document: Document, style: HouseStyle, _way_to_workspace: str) -> str:
    """Return the document as HTML; images are inside it, and nothing else is needed."""
    return render_template(style, "report.html.j2", _FILTERS, autoescape=True, document=document)


def _css_string(text: str) -> str:
    """Return a text as a CSS string, with all but letters, digits and spaces as escapes."""
    return '"' + re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def _data_uri(image: Image) -> str:
    allow_for(image, len(image.data) * 4 // 3)
    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"


_FILTERS: Filters = (("css_string", _css_string), ("data_uri", _data_uri))
