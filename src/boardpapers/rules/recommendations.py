"""BP304, BP305: the number and the wording of recommendations."""

import re
from collections.abc import Iterator

from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.placeholders import is_placeholder
from boardpapers.rules.rule import Finding
from boardpapers.rules.sentences import is_quoted, paragraph_around
from boardpapers.rules.spans import find_in_blocks

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve"), 2,
    )
}  # fmt: skip
_COUNTED = (
    r"(?i)\b(?:(?:the|these|all|following)\s+(\d{1,2}|" + "|".join(_NUMBERS) + r")"
    r"|both(?:\s+(?:of\s+)?(?:the|these))?)\s+recommendations\b"
)
_CITED = (
    r"(?i)\brecommendations?\s+(\d{1,2})(?![\d.]*\d)"
    r"(?:\s*(?:to|and|or|–|-|,)\s*(\d{1,2})(?![\d.]*\d))?"
)
_REACH = 60
# An item of a list inside a recommendation, which readers count too.
_ITEM = r"(?m)^[ \t]*(?:[-*+]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]"
# Words for recommendations that may be those of another body.
_OTHERS = (
    r"(?i)audit|review|inquir|enquir|inspect|ombudsman|scrutiny|commission(?!er)|task|panel|consult"
    r"|previous|earlier|last|peer|coroner|working (?:group|party)|ofsted|made (?:by|in)|report of"
    r"|recommendations?[\w,\s]{0,20}\s(?:of|in|from|by)\s+(?!this\b)"
)


def recommendation_count(context: ReportContext) -> Iterator[Finding]:
    """The text mentions more or fewer recommendations than there are.

    Readers look for the missing one, and minutes record decisions by number. A list inside a
    recommendation may count as one recommendation or as several. A report without recommendations
    is not checked: it may mention those of another report. Only papers in English are checked; a
    translation is compared with its original instead (BP223).

    Fails:

        recommendations:
          - That the plan be agreed.
          - That it be published.
        summary: Members are asked to agree the three recommendations.

    Passes:

        recommendations:
          - That the plan be agreed.
          - That it be published.
        summary: Members are asked to agree both recommendations.
    """
    texts = context.report.recommendations
    if not context.is_english or not texts:
        return
    for prose in context.containing("ecommendation"):
        if prose.path[0] == "appendices":
            continue
        for found in _spoken_of(prose):
            start, end = found.span()
            if _agrees(found, _counts(texts)) or is_quoted(prose.text, start):
                continue
            if not is_of_another_body(prose.text, start, end):
                words = " ".join(found[0].split())
                yield Finding(
                    prose.at(start, end),
                    f"the text says `{words}`, but the report has {_say(len(texts))}",
                    "correct the number, or add the missing one to `recommendations`",
                )


def is_of_another_body(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph around a citation speaks of recommendations made elsewhere."""
    return re.search(_OTHERS, paragraph_around(text, start, end)) is not None


def _spoken_of(prose: Prose) -> Iterator[re.Match[str]]:
    at = prose.text.find("ecommendation")
    while at >= 0:
        for pattern in (_COUNTED, _CITED):
            found = next(find_in_blocks(prose, pattern, max(0, at - _REACH), at + _REACH), None)
            if found and found.start() <= at < found.end():
                yield found
        at = prose.text.find("ecommendation", at + 1)


def _counts(texts: tuple[str, ...]) -> set[int]:
    return {len(texts), sum(len(re.findall(_ITEM, text)) or 1 for text in texts)}


def _agrees(found: re.Match[str], counts: set[int]) -> bool:
    if found.re.pattern == _CITED:
        return max(int(number) for number in found.groups("0")) <= max(counts)
    number = (found[1] or "two").lower()
    return (_NUMBERS.get(number) or int(number)) in counts


def _say(count: int) -> str:
    return "one recommendation" if count == 1 else f"{count} recommendations"


_MARKS = r"[\s*_#>“\"'-]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?[\s*_“\"']*"
_IMPERATIVES = """
accept acknowledge adopt advise agree allocate amend appoint approve ask assess assist assure
authorise authorize award back begin bring call carry celebrate champion clarify close commend
comment commission commit confirm congratulate consider consult continue convene create debate
decide declare decline defer delegate designate determine develop direct disband discuss
dissolve elect encourage endorse engage ensure establish examine exclude explore express extend
fix formulate forward fund give grant identify implement increase influence inform instruct
introduce invite issue join keep launch lobby maintain make mandate monitor move name nominate
note offer offer oppose order permit pledge postpone prepare press proceed procure progress
promote propose provide publish publicise pursue ratify reaffirm receive recognise recommend
record reduce refer refuse reject release renew replace report request require resolve respond
retain review revise revoke rescind sanction scrutinise secure seek select set share sign
sponsor submit suggest support suspend take task terminate thank transfer undertake update urge
use vary vest waive welcome withdraw work write
"""
_VERBS = frozenset(_IMPERATIVES.split())
_BODY = (
    r"(?i)(?:the |this |each )?(?:[\w’'-]+ ){0,6}?(?:board|committee|cabinet|council"
    r"|executive|members?|panel|forum|group|authority|assembly|trustees|governors|leader|partnership|sub-committee"
    r"|councillors|mayor|chair|commission)\b"
)
_ASKED = (
    r"(?i)\b(?:be|should|invited|asked|requested|required|urged|encouraged|proposed|sought"
    r"|recommend\w*|resolv\w*)\b"
)
_NOTHING = r"(?i)none|nil|no recommendations?|not applicable|n/a|there are no"
_LONGEST_BEGINNING = 400


def recommendation_wording(context: ReportContext) -> Iterator[Finding]:
    """A recommendation does not begin with what to decide.

    It should read as the decision that the minutes will record: “That the plan be agreed”,
    “Members are invited to note the report”, “Agree the plan”. A sentence that only states a fact
    gives the board nothing to decide. Only papers in English are checked.

    Fails:

        recommendation: The plan has three parts.

    Passes:

        recommendation: That the plan be agreed.
    """
    if not context.is_english:
        return
    for index, text in enumerate(context.report.recommendations):
        beginning = re.sub(_MARKS, "", text[:_LONGEST_BEGINNING], count=1)
        if any(c.isalpha() for c in beginning) and not _begins_well(beginning):
            line = text.strip().split("\n")[0]
            yield Finding(
                context.paper.words(("recommendations", index), line, 0),
                "this recommendation does not begin with what to decide",
                "write it as a decision: “That the plan be agreed”, “Members are invited to "
                "note …”, “Agree …”",
            )


def _begins_well(beginning: str) -> bool:
    words = (word.strip(",:;.*_()…").lower() for word in beginning.split()[:40])
    first = next((word for word in words if not word.endswith("ly")), "")
    if first in _VERBS or first in ("that", "to", "it", "i", "we", "if", "context", "either"):
        return True
    if re.match(_NOTHING, beginning) or re.search(_ASKED, beginning) or is_placeholder(beginning):
        return True
    body = re.match(_BODY, beginning)
    after = [w.strip(",:;.").lower() for w in beginning[body.end() :].split()[:3]] if body else []
    return any(word in _VERBS or word.removesuffix("s") in _VERBS or word == "to" for word in after)
