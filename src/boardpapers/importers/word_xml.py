"""The XML of Word files: names of its elements, and values of their attributes."""

import re
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

Properties: TypeAlias = dict[str, Element]
"""Properties by their names. To look for each in the XML takes several times as long."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PARAGRAPH, RUN = f"{W}pPr", f"{W}rPr"
"""The kinds of properties: of paragraphs and of runs."""

_WHOLE = re.compile(r"-?\d{1,9}")
_POINTS = 20


def value(element: Element | None, otherwise: str = "") -> str:
    """Return the value of an element; `otherwise` if there is no element, or it has none."""
    return str(element.get(f"{W}val", otherwise)) if element is not None else otherwise


def whole(text: str | None, otherwise: int) -> int:
    """Return a whole number; `otherwise` if a text is none."""
    return int(text) if text and _WHOLE.fullmatch(text) else otherwise


def is_on(element: Element | None) -> bool:
    """Tell whether a format is switched on."""
    return element is not None and value(element, "1") not in ("0", "false", "off")


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def properties_of(element: Element, kind: str = PARAGRAPH) -> Properties:
    """Return the properties of one kind that a paragraph, a run, a style or a level has."""
    properties = next(element.iterchildren(kind), None)
    return {each.tag: each for each in properties} if properties is not None else {}


def indent_of(properties: Properties) -> float:
    """Return the left indent in some properties, in points; 0 if they have none."""
    indent = properties.get(f"{W}ind")
    if indent is None:
        return 0
    return whole(indent.get(f"{W}left") or indent.get(f"{W}start"), 0) / _POINTS
