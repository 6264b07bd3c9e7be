"""Exempt information: the paragraphs of Schedule 12A to the Local Government Act 1972.

Sources: for England, Part 1 of the Schedule, by the Local Government (Access to Information)
(Variation) Order 2006 (SI 2006/88); for Wales, Part 4, by SI 2007/969 (W.84).
"""

ENGLAND: dict[int, str] = {
    1: "individual",
    2: "identity",
    3: "business",
    4: "labour_relations",
    5: "legal_privilege",
    6: "notice",
    7: "crime",
}
"""The kind of information in each paragraph that applies in England."""

WALES: dict[int, str] = {number + 11: kind for number, kind in ENGLAND.items()}
"""The same in Wales: paragraphs 12 to 18, in the same order."""


def kind_of_information(paragraph: int) -> str | None:
    """Return the kind of information in a paragraph; None if there is no such paragraph."""
    return (ENGLAND | WALES).get(paragraph)
