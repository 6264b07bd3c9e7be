"""What a report should be, beyond what its fields may hold.

A rule is a function that yields findings, with a docstring that is its manual page, and one line
in `RULES`.
"""

from boardpapers.diagnostics import Severity
from boardpapers.rules.house_style import (
    required_parts,
    unlabelled_implications,
    unprinted_fields,
)
from boardpapers.rules.rule import Finding, Rule, Subject

RULES = {
    "BP301": Rule("required-part", Severity.ERROR, required_parts),
    "BP302": Rule("unprinted-field", Severity.WARNING, unprinted_fields),
    "BP317": Rule("unlabelled-implication", Severity.WARNING, unlabelled_implications),
}
"""Every rule that looks at a whole report, by its code."""

__all__ = ["RULES", "Finding", "Rule", "Subject"]
