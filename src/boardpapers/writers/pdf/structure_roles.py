"""The standard roles of tags (PDF 1.7), and those that stand for the roles of other producers."""

from typing import Any

_OF_BLOCKS = (
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot",
)  # fmt: skip
_OF_WORDS = (
    "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT",
    "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
)  # fmt: skip
HEADINGS = frozenset(("H", "H1", "H2", "H3", "H4", "H5", "H6"))
SECTIONS = frozenset(("Part", "Art", "Sect"))
STANDARD = HEADINGS.union(_OF_BLOCKS, _OF_WORDS)

# Roles of PDF 2.0, and a document inside another.
_OTHERS = {
    "Document": "Part",
    "DocumentFragment": "Part",
    "Aside": "Div",
    "Title": "P",
    "Sub": "Span",
    "Em": "Span",
    "Strong": "Span",
    "FENote": "Note",
    "Artifact": "NonStruct",
}


def role_of(element: Any, names: Any, is_leaf: bool) -> str:
    """Return the standard role of a tag, by the role map of its PDF or of its namespace.

    A role that nothing explains is a Span if the tag has content of its own, else a Div.
    """
    name = _by_namespace(element)
    seen: set[str] = set()
    while name not in STANDARD and f"/{name}" in names and name not in seen:
        seen.add(name)
        name = str(names[f"/{name}"]).lstrip("/")
    if name[:1] == "H" and name[1:].isdecimal() and name not in STANDARD:
        return "H6"
    if name in _OTHERS:
        return _OTHERS[name]
    return name if name in STANDARD else ("Span" if is_leaf else "Div")


def _by_namespace(element: Any) -> str:
    import pikepdf

    own = element.get("/S", pikepdf.Name.Div)
    known = element.get("/NS", {}).get("/RoleMapNS", {}).get(str(own), own)
    if isinstance(known, pikepdf.Array):
        known = known[0]
    return str(known).lstrip("/")
