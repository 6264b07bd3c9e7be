"""Citations of parts that belong to other papers or to statutes, recognised by the words around."""

import re

from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.sentences import paragraph_around, sentence_around

# What follows or goes before a citation of another text: "of the 2019 report", "to the
# constitution", "the Council’s".
_THIS = r"(?!(?:this|the)\s+(?:report|paper)\b(?!\s+(?:of|on|by|to|from|for)\b))"
_OF_ANOTHER = (
    rf"\s{{0,3}},?\s{{0,3}}(?:of|to|in|from|on)\s+{_THIS}"
    r"(?:the|that|those|its|their|our|his|her|an?|[A-Z\d]\S*)\b"
)
_POSSESSED = r"(?:[’']s?|\b(?:its|their|his|her|whose|same))\s+$"
_AFTER_ANOTHER = (
    r"\b(?:Act|[Rr]eport|Plan|[Pp]aper|[Cc]onstitution|[Aa]greement|[Ss]trategy|[Pp]olicy|\d{4}),"
    r"\s+(?:at\s+|see\s+)?$"
)
_ELSEWHERE = (
    r"\b(?:(?:19|20)\d\d (?:report|plan|strategy|study|survey)|Census|NPPF|Framework|statistics"
    r"|(?:previous|earlier|last|original|first|second|officer|inspector) (?:report|paper))\b"
)
_REACH = 60


def is_part_of_this(_context: ReportContext, text: str, start: int, end: int) -> bool:
    """Tell whether an appendix, table or figure that is cited is one of this report."""
    before = text[max(0, start - _REACH) : start]
    return not (
        re.match(_OF_ANOTHER, text[end : end + _REACH])
        or re.search(_POSSESSED, before)
        or re.search(_AFTER_ANOTHER, before)
        or re.search(_ELSEWHERE, sentence_around(text, start, end))
    )


# What may follow a section of this report; "section 106 agreement" is of an Act.
_AFTER_SECTION = (
    r"\s*(?:$|[.,;:!?–—)\]*_]|(?:above|below|and|or|(?:of|in)\s+this\s+(?:report|paper)|sets?|gives?"
    r"|shows?|explains?|describes?|lists?|covers?|has|is|are|contains?|summarises?|outlines?"
    r"|provides?|says?|deals?|considers?)\b)"
)
_UNDER = (
    r"\b(?:under|pursuant to|virtue of|accordance with|purposes? of|requirements? of|meaning of"
    r"|breach of|subject to|within|by|powers? in|duty in)\s+(?:the\s+)?$"
)
_LAW = (
    r"\b(?:Acts?|Regulations?|Orders?|Schedules?|[Ss]tatut\w+|[Ll]egislation|[Ll]aw|Bill|Code|NPPF"
    r"|[Cc]onstitution|[Aa]greements?|[Cc]ontract|[Ll]ease|[Ll]icence|[Gg]uidance|Rules?|Directive"
    r"|Framework|[Mm]onitoring [Oo]fficer|[Dd]uty|[Dd]uties|[Pp]owers?|(?:19|20)\d\d report)\b"
)


def is_section_of_this(context: ReportContext, text: str, start: int, end: int) -> bool:
    """Tell whether a section that is cited is one of this report."""
    before = text[max(0, start - _REACH) : start]
    return not (
        not re.match(_AFTER_SECTION, text[end : end + _REACH])
        or re.search(_UNDER, before)
        or re.search(_LAW, paragraph_around(text, start, end))
        or not (
            re.search(r"\b[Ss]ee\s+$", before) or _is_nowhere_of_another(context, text[start:end])
        )
    )


def _is_nowhere_of_another(context: ReportContext, cited: str) -> bool:
    """Tell whether no text of the report says what the sections belong to: “section 12 of …”."""
    return not any(
        re.search(rf"(?i)\bs(?:ections?|\.)?\s*{number}\s+of\b(?! this)", context.text)
        for number in re.findall(r"\d+(?:\.\d+)?", cited)
    )
