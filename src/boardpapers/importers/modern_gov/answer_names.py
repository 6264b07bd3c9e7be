"""The answers of Modern.Gov that are read, and their names at the start of a file."""

import re

ANSWERS = {
    "committees": "GetCommittees",
    "getmeetings": "GetMeetings",
    "meeting": "GetMeeting",
    "councillorsbyward": "GetCouncillorsByWard",
}
"""The outermost elements of the answers that are read, and the questions that they answer."""

_START = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:[\w.-]+:)?([A-Za-z]\w*)", re.DOTALL)
_WRAPPERS = frozenset({"envelope", "string"})


def is_answer(raw: bytes) -> bool:
    """Tell from its first bytes whether a file may be a saved answer, or one in an envelope."""
    plain = raw.replace(b"\x00", b"") if b"\x00" in raw[:4] else raw
    found = _START.match(plain.lstrip(b"\xef\xbb\xbf\xff\xfe"))
    name = found[1].decode().lower() if found else ""
    return name in ANSWERS or name in _WRAPPERS
