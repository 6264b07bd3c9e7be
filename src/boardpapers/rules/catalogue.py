"""Every code that the program can report, with its name, severity and manual.

A check of papers needs only `RULES`; this is for whoever explains codes.
"""

from boardpapers.rules import RULES, Rule
from boardpapers.rules.manuals_contradictions import CONTRADICTIONS
from boardpapers.rules.manuals_fields import FIELDS
from boardpapers.rules.manuals_layout import LAYOUT
from boardpapers.rules.manuals_markdown import MARKDOWN
from boardpapers.rules.manuals_reading import READING
from boardpapers.rules.manuals_references import REFERENCES
from boardpapers.rules.manuals_templates import TEMPLATES

_MANUALS = READING | FIELDS | MARKDOWN | REFERENCES | CONTRADICTIONS | LAYOUT | TEMPLATES

CATALOGUE: dict[str, Rule] = dict(sorted((_MANUALS | RULES).items()))
"""By code, in order."""


def find(called: str) -> str | None:
    """Return the code of a rule that is called by its code or its name, in letters of any case."""
    if called.upper() in CATALOGUE:
        return called.upper()
    return next((code for code, rule in CATALOGUE.items() if rule.name == called.lower()), None)


def known_as() -> list[str]:
    """Return all codes and all names."""
    return [*CATALOGUE, *(rule.name for rule in CATALOGUE.values())]
