"""What a report should be, beyond what its fields may hold.

A rule is a function that yields diagnostics, and one line in `RULES`.
"""

from boardpapers.rules.house_style import required_parts, unprinted_fields

RULES = {
    "BP301": required_parts,
    "BP302": unprinted_fields,
}
"""Every rule by the code of its diagnostics."""
