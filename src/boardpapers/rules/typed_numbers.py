"""BP324: numbers that the author typed where the program prints its own."""

import re
from collections.abc import Iterator
from string import digits

from boardpapers.diagnostics import Place
from boardpapers.markdown.captions import CAPTION_WORDS
from boardpapers.markdown.nodes import Figure, OrderedList, Table
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import blocks_below, plain_text
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.lost_captions import TYPED_CAPTION
from boardpapers.rules.rule import Finding
from boardpapers.rules.spans import find_in_paragraphs

# 5.2 and 5.2.1, but nothing that may be a date or a time of day; and 3(a)(i) or (1)(a).
_NUMBER = (
    r"(?m)^(?!\d{1,2}\.\d[05]\b|\d{1,2}\.\d{1,2}\.\d\d)"
    r"([0-9]\d?(?:\.\d{1,2}){1,3}(?=[.):]?[ \t])|(?:\d{1,2}|\(\d{1,2}\))(?:\([a-z]{1,4}\)){1,3})"
    r"[.):]?[ \t]+([^\W\d_]+)"
)
# Texts without one of these have none. They begin with the sign, not with the digit before it,
# because a search for one character is far quicker than for any digit.
_SOME_NUMBER = (r"\.(?<=\d\.)\d", r"\((?:(?<=\d\()|(?<=\d\)\())[a-z]")
_NUMBERS_BEGIN = (*digits, *(f"({digit}" for digit in digits))
_END = r"(?=\s+[^\W_])"
# 1. or 1), 5.0, (a) or (1), A. or iv), Section 1: - but not 1.2 million, 9.30, or E. coli.
_HEADING_NUMBER = (
    rf"[*_]{{0,3}}(\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\\?[.):]{_END}|\d{{1,2}}\.(?=[A-Z])"
    r"|(?!\d{1,2}\.\d[05]\b)\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-Z](?:[a-z]|\s))"
    rf"|\d{{1,2}}\s+[–—-](?=\s+[A-Z])|\((?:[a-zA-Z]|[ivx]{{1,5}}|\d{{1,2}})\){_END}"
    rf"|(?:[a-zA-Z]|[ivx]{{1,5}}|[IVX]{{1,5}})\){_END}"
    r"|(?:[A-Ha-h]|[ivx]{1,5}|[IVX]{1,5})\\?\.(?=\s+[A-Z](?!\.))"
    r"|(?:[A-Z]|[IVX]{1,5})(?:\s+[–—-]|:)(?=\s+[A-Z])"
    r"|Section\s+\d{1,2}(?:\s+[–—-]|[.:])(?=\s))"
)
_APPENDIX = (
    r"(?i)((?:appendi(?:x|ces)|annexe?|atodiad)\s+(?:\d{1,2}[a-z]?|[a-z]\d{0,2}|[ivx]{1,5})"
    r"(?:\s*[:.)–—-]|(?=\s*$|\s+(?!(?:of|to|from|in|and)\b))))"
)


def typed_numbers(context: ReportContext) -> Iterator[Finding]:
    """A number is typed where one is printed automatically.

    Paragraphs and recommendations are numbered automatically, so two numbers would be printed, or a
    number and a letter. The typed one will be wrong as soon as a paragraph is added before it.
    Headings and captions are checked if the house style numbers them, and titles of appendices if
    it prints a word such as “Appendix” before them.

    Fails:

        sections:
          - heading: Background
            text: 5.2 The survey found forty stands.

    Passes:

        sections:
          - heading: Background
            text: The survey found forty stands.
    """
    for prose in context.proses:
        first = prose.blocks[0] if prose.path[0] == "recommendations" and prose.blocks else None
        if isinstance(first, OrderedList) and not first.is_numbered:
            place = prose.locate(first.marks[0], first.line)
            yield _typed(place, first.marks[0], _OWN_ITEMS)
    proses = filter(_has_some_number, context.with_lines(*_NUMBERS_BEGIN))
    for block, (found, *_) in find_in_paragraphs(proses, _NUMBER):
        is_first = found.start() == block.start
        begins = found[1].startswith("(") or _begins_sentence(found[2])
        if is_first and begins and _is_numbered(context, block.prose):
            yield _typed(block.at(found, 1), found[1], _OWN_NUMBERS)
    yield from _in_headings(context)
    yield from _in_titles_of_appendices(context)
    yield from _in_captions(context)


def _has_some_number(prose: Prose) -> bool:
    return any(re.search(pattern, prose.text) for pattern in _SOME_NUMBER)


def _in_headings(context: ReportContext) -> Iterator[Finding]:
    level = context.style.style.number_scheme.headings
    if level is None or not level.is_shown or "sections" not in context.body_fields:
        return
    for index, section in enumerate(context.report.sections):
        if found := re.match(_HEADING_NUMBER, section.heading):
            place = context.paper.value("sections", index, "heading")
            yield _typed(place, found[1], "delete it: the house style numbers headings")


def _in_titles_of_appendices(context: ReportContext) -> Iterator[Finding]:
    """Yield titles with a typed label, or with a number if the style prints one before them."""
    part = next(
        (each for each in context.style.style.body_parts if each.part == "appendices"), None
    )
    appendices = context.report.appendices if part else ()
    scheme = context.style.style.number_scheme
    for index, appendix in enumerate(appendices):
        number = scheme.appendix_number(index + 1, len(appendices))
        found = re.match(_APPENDIX, appendix.title) or (
            number and re.match(_HEADING_NUMBER, appendix.title)
        )
        if part and found:
            label = f"{part.label_for(1)} {number}".rstrip()
            place = context.paper.value("appendices", index, "title")
            help = f"write only the title: `{label}: ` is printed before it"
            yield Finding(place, f"`{found[1]}` is typed after `{label}: `", help)


def _in_captions(context: ReportContext) -> Iterator[Finding]:
    captions = context.style.style.number_scheme.captions
    for prose in context.containing(*CAPTION_WORDS) if captions else ():
        for block in blocks_below(prose.blocks):
            if isinstance(block, Table | Figure) and block.kind in captions:
                found = re.match(TYPED_CAPTION, plain_text(block.caption)) or re.match(
                    _HEADING_NUMBER, plain_text(block.caption)
                )
                if found:
                    line = block.caption_lines[0] if block.caption_lines else None
                    help = "delete it: the house style numbers captions"
                    yield _typed(prose.locate(found[1], line), found[1], help)


_OWN_NUMBERS = "delete it: paragraphs are numbered automatically"
_OWN_ITEMS = "make each recommendation an item of its own: they are numbered automatically"


def _typed(place: Place, number: str, help: str) -> Finding:
    return Finding(place, f"`{number}` is typed, so two numbers will be printed", help)


def _is_numbered(context: ReportContext, prose: Prose) -> bool:
    field = prose.path[0]
    if field in ("appendices", "background_papers", "contacts"):
        return False
    in_body = context.style.style.numbering != "none" and field in context.body_fields
    return in_body or field == "recommendations"


def _begins_sentence(word: str) -> bool:
    """Tell the first word of a sentence from a unit: 1.2 million, 3.5 FTE."""
    return word[0].isupper() and (len(word) == 1 or word[1:].islower())
