"""Whether a paper is public, from the words in which papers print it."""

import re

from boardpapers.importers.label_keys import label_key
from boardpapers.styles import Style

_SCHEDULE = re.compile(
    r"paragraphs?\s+(?P<numbers>\d+[A-C]?(?:(?:\s*,\s*|\s+(?:and|&)\s+)\d+[A-C]?)*)[^.]{0,40}?schedule\s+12A",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"\bnot (?:to be |available |available to |open |open to |for )?(?:the )?(?:general )?"
    r"(?:publi\w+|release\w*|disclos\w+|open)\b",
    re.IGNORECASE,
)
_NOT_CLOSED = re.compile(
    r"\b(?:not|no|non|without)[ -](?:\w+ ){0,2}(?:exempt|confidential|restricted|private)\b",
    re.IGNORECASE,
)
_EXEMPT = re.compile(r"\b(?:exempt|restricted|closed|private|part (?:2|ii|b))\b", re.IGNORECASE)
_CONFIDENTIAL = re.compile(r"\bconfidential\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:public(?! interest)|open|unrestricted|part (?:1|i|a)|general release|publication)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\b(?:exempt|confidential|closed|restricted|by virtue)\b", re.IGNORECASE)
_MARKING = re.compile(
    r"(?:this (?:report|paper|item) is )?exempt"
    r"(?:\W*| (?:report|paper|item|information|business|from|by|under|in|as|because)\b.{0,100})|"
    r"\W*(?:restricted|(?:(?:strictly|private (?:and|&)) )?confidential)"
    r"(?: (?:report|paper|item|information|business))?\W*",
    re.IGNORECASE,
)
# Of two with the same words, a house style means the one further down.
_STRICTEST_FIRST = ("confidential", "exempt", "public")
_LONGEST_MARKING = 250

_PUBLICATION = {"yes": "public", "no": "exempt"}
_WITHHOLDING = {"yes": "exempt", "no": "public"}
_SECRECY = {"yes": "confidential", "no": "public"}
_ANSWERS = {
    label_key(label): meaning
    for meaning, labels in (
        (
            _PUBLICATION,
            ("publication", "for publication", "for general release", "is this for publication",
             "is this report for publication", "open to the public", "public report", "public"),
        ),
        (
            _WITHHOLDING,
            ("exempt information", "exempt", "exempt report", "is this report exempt",
             "contains exempt information", "does this report contain exempt information",
             "not for publication", "private", "private report", "restricted"),
        ),
        (_SECRECY, ("confidential", "confidential report", "is this report confidential",
                    "confidential information")),
    )
    for label in labels
}  # fmt: skip
_YES_NO = {
    label_key(word): answer
    for answer, words in (
        ("yes", ("yes", "y", "ydy", "oes", "ie")),
        ("no", ("no", "n", "none", "nil", "nac ydy", "nac oes", "na")),
    )
    for word in words
}
_OTHER_LABELS = (
    "classification", "report classification", "status of report", "part 1/part 2", "part 1/2",
    "part 1 or part 2", "part 1 or 2", "open/closed", "open or closed", "public/private",
    "public or private", "open/exempt", "public/exempt", "public or exempt",
    "confidential or exempt", "confidential or exempt information", "exempt or confidential",
    "exempt/confidential", "confidential/exempt", "exempt or confidential information",
)  # fmt: skip

ACCESS_LABELS = (*_ANSWERS, *_OTHER_LABELS)
"""The labels beside which papers say whether they are public."""

STATEMENTS = frozenset(_ANSWERS) - {label_key("is this report confidential")}
"""Those labels that are a statement of their own if nothing is beside them."""


def access_of(words: str, style: Style | None = None, label: str = "") -> str:
    """Return public, exempt or confidential for the words beside a label.

    Empty if they cannot be read, or if they say both that the paper is public and that it is not.
    """
    if exempt_paragraphs(words) or _WITHHELD.search(words):
        return "exempt"
    if answer := yes_no(words, style):
        return _meaning(label, style).get(answer, "") or _in_style(words, style)
    if own := _in_style(words, style):
        return own
    closed = _NOT_CLOSED.sub("", words)
    found = [
        access
        for access, form in (
            ("confidential", _CONFIDENTIAL), ("exempt", _EXEMPT), ("public", _PUBLIC)
        )
        if form.search(closed)
    ]  # fmt: skip
    if not found:
        return "public" if closed != words else ""
    return "" if len(found) > 1 and "public" in found else found[0]


def _in_style(words: str, style: Style | None) -> str:
    """Return the access for which a house style has these words."""
    if style is None or style.access is None:
        return ""
    own = {label_key(getattr(style.access, each)): each for each in _STRICTEST_FIRST}
    return own.get(label_key(words), "")


def _meaning(label: str, style: Style | None) -> dict[str, str]:
    """Return the access for yes and no beside a label.

    House styles without words for access ask whether a paper is confidential.
    """
    key = label_key(label)
    is_own = style is not None and not style.access and key not in map(label_key, _OTHER_LABELS)
    return _ANSWERS.get(key, _SECRECY if is_own and label else {})


def yes_no(words: str, style: Style | None = None) -> str:
    """Return yes or no for words that begin with one of them; else nothing."""
    first = label_key(re.split(r"[,;:.(–—]|\s-", words, maxsplit=1)[0])
    own = {label_key(style.yes): "yes", label_key(style.no): "no"} if style else {}
    return own.get(first) or _YES_NO.get(first, "")


def exempt_paragraphs(line: str) -> list[str]:
    """Return the paragraphs of Schedule 12A that a line names."""
    found = _SCHEDULE.search(line)
    return re.findall(r"\d+[A-C]?", found["numbers"].upper()) if found else []


def is_marking(words: str) -> bool:
    """Tell whether a short paragraph says that a paper is not public."""
    if len(words) > _LONGEST_MARKING:
        return False
    cites = _SCHEDULE.match(words) or (_SCHEDULE.search(words) and _REASON.search(words))
    return bool(cites or _WITHHELD.search(words) or _MARKING.fullmatch(words.strip()))
