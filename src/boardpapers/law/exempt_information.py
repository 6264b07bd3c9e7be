"""Exempt information: the paragraphs of Schedule 12A to the Local Government Act 1972.

Sources: for England, Part 1 of the Schedule, by the Local Government (Access to Information)
(Variation) Order 2006 (SI 2006/88); for Wales, Part 4, by SI 2007/969 (W.84). Before these, both
nations had the 15 paragraphs of the Local Government (Access to Information) Act 1985.
"""

from datetime import date

from boardpapers.law.regimes import BODIES, Nation, Regime

_KINDS = (
    "individual",
    "identity",
    "business",
    "labour_relations",
    "legal_privilege",
    "notice",
    "crime",
)

ENGLAND: dict[str, str] = {str(number): kind for number, kind in enumerate(_KINDS, 1)}
"""The kind of information in each paragraph that applies in England."""

WALES: dict[str, str] = {str(number): kind for number, kind in enumerate(_KINDS, 12)} | {
    "18A": "confidentiality",
    "18B": "national_security",
    "18C": "standards",
}
"""The same in Wales: paragraphs 12 to 18 in the same order, and those of standards committees."""

NOW_IN_FORCE = date(2100, 1, 1)
"""A day on which the paragraphs of today are in force, for papers without a day."""

_SINCE: dict[Nation, date] = {"England": date(2006, 3, 1), "Wales": date(2007, 4, 1)}
_PRIVILEGE_IN_WALES = "16"


def kind_of_information(paragraph: str) -> str | None:
    """Return the kind of information in a paragraph; None if the paragraph does not exist."""
    return (ENGLAND | WALES).get(paragraph)


def nation_of_schedule(regime: Regime) -> Nation | None:
    """Return the nation whose part of the Schedule a body is under; None if it is under none.

    Parish and community councils are not: they exclude the public under the Public Bodies
    (Admission to Meetings) Act 1960.
    """
    body = BODIES.get(regime)
    return body.nation if body and not body.is_local else None


def exempt_paragraphs(nation: Nation, day: date) -> tuple[str, ...]:
    """Return the numbers of the paragraphs in force in a nation on a day."""
    if day < _SINCE[nation]:
        return tuple(map(str, range(1, 16)))
    return tuple(ENGLAND if nation == "England" else WALES)


def paragraphs_in_words(nation: Nation, day: date) -> str:
    """Return the first and the last of the paragraphs in force: `1 to 7`."""
    allowed = exempt_paragraphs(nation, day)
    numbers = [each for each in allowed if each.isdigit()]
    words = f"{numbers[0]} to {numbers[-1]}"
    lettered = allowed[len(numbers) :]
    if lettered:
        words += f", and {lettered[0]} to {lettered[-1]} for standards committees"
    return words


def needs_public_interest(nation: Nation, paragraph: str, day: date) -> bool:
    """Tell whether information is exempt only while the public interest in that prevails.

    It is for every paragraph since 2006 in England and 2007 in Wales, except legal privilege in
    Wales (paragraph 16).
    """
    if day < _SINCE[nation]:
        return False
    return not (nation == "Wales" and paragraph == _PRIVILEGE_IN_WALES)
