"""BP311, BP312: acronyms that are never spelt out, or are spelt out twice."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import MOST_FINDINGS, Finding

# No assertion before the first letter, so that the search goes from capital to capital.
_ACRONYM = r"[A-Z](?<![\w.&/-][A-Z])[A-Z]{1,5}(?=s?(?![\w.-]\w|\w))"
_USES = 2
_SPELT_OUT = (
    r"\((?:[a-z ]{{1,20}} |the |[“\u2018\"'])*{0}s?[”’\"']*(?:\)|[,;]| or | and | – | - )"
    r"|\b{0}s?[”’\"']? (?:\(|stands? for|means?\b|is short for)|[“\u2018]{0}s?[”’]"
)
_WORDS_IN_CAPITALS = """
NOT AND OR NO ALL ANY ONLY MUST NOTE NOTED AGREED THE TO OF IN ON BY FOR BE IS NEW DRAFT TODO
TBC TBA TBD XX XXX
"""
_KNOWN_TO_ALL = """
UK EU US USA UN MP MPs MEP AM MS MSP NHS BBC ITV VAT GDP GB GBP EUR HM HMRC HMG PDF HTML CSV IT
ICT HR AGM EGM CEO CFO PR TV CCTV DVD CD PC PIN ID GP GPs GCSE BA BSc MA PhD CV AI FAQ GPS SMS
URL WWW USB LED CO DIY MOT DVLA DWP DEFRA OBE MBE CBE KBE DBE CH KCB DCB CB QC KC JP TD DL QPM
QFSM BEM KCMG CMG RSPCA RAF NATO FIFA UEFA NASA COVID AIDS HIV DNA BSE ISO PO PLC LLP AD BC AM
PM GMT BST FTE NB RSVP PS SOS UNESCO UNICEF OECD IMF OK PE RE RIP TB UFO VIP ATM BMA RNLI AA RAC
IRA PAYE ISA NI MI GCHQ FBI CIA FOI GDPR EC EEA EFTA WHO NE NW SE SW
"""
_WELL_KNOWN = frozenset((*_KNOWN_TO_ALL.split(), *_WORDS_IN_CAPITALS.split()))
_NUMERAL = r"[IVXLC]+"


def unexplained_acronyms(context: ReportContext) -> Iterator[Finding]:
    """An acronym is used more than once and never spelt out.

    Members of the public read these papers too. Where the acronym first appears, write the full
    words with the acronym in brackets after them. You do not need to spell out the initials of
    the board and its organisation, or acronyms that everyone knows. Papers in Welsh are not
    checked: the list of well-known acronyms is for English only.

    Fails:

        sections:
          - heading: Partners
            text: Each PCC was asked. One PCC has not answered.

    Passes:

        sections:
          - heading: Partners
            text: Each police and crime commissioner (PCC) was asked. One PCC has not answered.
    """
    if not context.is_english:
        return
    for acronym, uses in sorted(_uses(context).items(), key=itemgetter(0)):
        if len(uses) >= _USES and not _is_known(context, acronym):
            prose, found = uses[0]
            yield Finding(
                prose.at(*found.span()),
                f"`{acronym}` is used {len(uses)} times but never spelt out",
                f"where it first appears, write the full words with ({acronym}) after them",
            )


def _uses(context: ReportContext) -> dict[str, list[tuple[Prose, re.Match[str]]]]:
    """Return each acronym in the body of a report, with its places."""
    body = _body(context)
    uses: dict[str, list[tuple[Prose, re.Match[str]]]] = {}
    for prose in context.proses:
        for found in re.finditer(_ACRONYM, prose.text) if prose.path[0] in body else ():
            uses.setdefault(found[0], []).append((prose, found))
    return uses


def _is_known(context: ReportContext, acronym: str) -> bool:
    """Tell whether an acronym is known or spelt out, is a number, or is also a word."""
    text = context.text
    return bool(
        acronym in _WELL_KNOWN
        or acronym in _of_the_house(context)
        or re.fullmatch(_NUMERAL, acronym)
        or f"({acronym})" in text
        or f"({acronym}s)" in text
        or f" {acronym.lower()} " in text
        or re.search(_SPELT_OUT.format(acronym), text)
    )


def _body(context: ReportContext) -> frozenset[str]:
    return context.body_fields - {"appendices"}


def _of_the_house(context: ReportContext) -> frozenset[str]:
    """Return the acronyms that readers of this board's papers know."""
    board = context.linked.board
    names = [context.document.organisation, board.name if board else ""]
    initials = ("".join(re.findall(r"\b[A-Z]", name)) for name in names)
    short = (board.short_name or "") if board else ""
    translated = (words.short_name for words in board.translations.values()) if board else ()
    known = (*initials, short, *filter(None, translated))
    return frozenset((*known, *re.findall(_ACRONYM, context.style.style.name)))


_EXPLAINED = r"\(([A-Z][A-Z&]{1,7})s?\)"


def acronyms_explained_twice(context: ReportContext) -> Iterator[Finding]:
    """An acronym is spelt out twice.

    Once is enough: a second time makes readers wonder whether you mean something else. The
    first page is often read alone, so the pages after it may spell out an acronym again. Papers
    in all languages are checked. In Welsh, words that begin with a digraph or have mutated do
    not match their initials, and nothing is reported for them.

    Fails:

        sections:
          - heading: Partners
            text: |
              Every police and crime commissioner (PCC) was asked.

              One police and crime commissioner (PCC) has not answered.

    Passes:

        sections:
          - heading: Partners
            text: |
              Every police and crime commissioner (PCC) was asked.

              One PCC has not answered.
    """
    first: dict[str, tuple[Prose, re.Match[str]]] = {}
    body = _body(context)
    for prose in context.containing("("):
        if prose.path[0] not in body:
            continue
        for found in islice(re.finditer(_EXPLAINED, prose.text), MOST_FINDINGS + 1):
            acronym = found[1]
            if not _stands_for(prose.text[max(0, found.start() - 150) : found.start()], acronym):
                continue
            earlier, where = first.setdefault(acronym, (prose, found))
            if where is not found:
                yield Finding(
                    prose.at(*found.span()),
                    f"`{acronym}` is already spelt out",
                    f"write only `{acronym}`",
                    (("first spelt out here", earlier.at(*where.span())),),
                )


def _stands_for(before: str, acronym: str) -> bool:
    """Tell whether the words before an acronym in brackets have its initials."""
    words = re.findall(r"[^\W_]+", before)[-2 * len(acronym) :]
    initials = iter("".join(word[0] for word in words).upper())
    return all(letter in initials for letter in acronym if letter != "&")
