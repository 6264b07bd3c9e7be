"""The XML of Word files: names of its elements, and values of their attributes."""

import re
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
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


def indent_of(element: Element) -> float:
    """Return the left indent of a paragraph, a style or a level, in points; 0 if it has none."""
    indent = element.find(f"{W}pPr/{W}ind")
    if indent is None:
        return 0
    return whole(indent.get(f"{W}left") or indent.get(f"{W}start"), 0) / _POINTS
