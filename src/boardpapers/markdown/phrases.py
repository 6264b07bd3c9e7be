"""Phrases in another language: `[Cyngor Enghraifft]{lang=cy}`."""

import re
from functools import cache

from boardpapers.markdown.nodes import Inline, Inlines, Phrase, Text
from boardpapers.markdown.prose import Prose

OF_PHRASE = re.compile(r"\{(lang\b[^{}\n]*)\}")
"""The braces after the brackets of a phrase."""

_PHRASE = re.compile(rf"\[([^\[\]]+)\]{OF_PHRASE.pattern}")
_LANGUAGE = re.compile(r"lang=(\"?)([^\"\s]*)\1")
# The most common languages, so that Babel is rarely loaded.
_COMMON = frozenset({"cy", "en", "cy-GB", "en-GB"})
_CODE = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}))?")


def one_line(text: str) -> str:
    """Return a title or label as one line: line ends and runs of spaces count as one space."""
    return " ".join(text.split())


def has_phrases(text: str) -> bool:
    """Tell quickly whether a text may have phrases in another language."""
    return "{lang" in text


def read_phrases(text: str, prose: Prose | None = None) -> Inlines:
    """Turn a title or another short text, which is not Markdown, into words and phrases.

    Noted in the prose: BP510 an unknown language.
    """
    if not has_phrases(text):
        return (Text(text),) if text else ()
    nodes: list[Inline] = []
    end = 0
    for found in _PHRASE.finditer(text):
        language = read_language(found[2], prose, None)
        nodes += [Text(text[end : found.start()]), Phrase(language, (Text(found[1]),))]
        end = found.end()
    nodes.append(Text(text[end:]))
    return tuple(node for node in nodes if not isinstance(node, Text) or node.text)


def read_language(written: str, prose: Prose | None, line: int | None) -> str:
    """Return the code in `lang=cy`. Noted in the prose: BP510 an unknown language."""
    given = _LANGUAGE.fullmatch(written)
    if given and is_language(given[2]):
        return given[2]
    if prose:
        help = "write `[words]{lang=cy}`, with a code like `cy`, `en` or `fr`"
        sentence = f"`{written}` does not name a known language"
        prose.error("BP510", f"{{{written}}}", line, sentence, help)
    return ""


@cache
def is_language(code: str) -> bool:
    """Tell whether a code names a language that Babel knows: `cy`, `en-GB`, `zh-Hant`."""
    if code in _COMMON:
        return True
    parts = _CODE.fullmatch(code)
    if not parts:
        return False
    from babel.core import Locale

    known = Locale("en")
    language, script, territory = parts.groups()
    return (
        language in known.languages
        and (script is None or script in known.scripts)
        and (territory is None or territory in known.territories)
    )
