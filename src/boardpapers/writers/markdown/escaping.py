"""Escape the characters in words that have a meaning in Markdown."""

import re
import string
import unicodedata
from html import escape as escape_html

from boardpapers.markdown.list_marks import find_mark

# Inside a line: the beginnings of emphasis, code, a link, HTML, an entity, a table's cell; and `~`
# `^`, `$` and `{#`, which common extensions read as struck out, raised, mathematics and names.
# All begin with one set of characters, for which `re` searches far faster than for alternatives.
_SPECIAL = re.compile(
    r"[\\`*\[\]<|~^${_&]"
    r"(?:(?<![{_&])|(?<=\{)(?=#)|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))|(?<=&)(?=#|\w+;))"
)
_SPACE = re.compile(r"[\t\r\n]")
# At the start of a line: heading, bullet, numbered item, quotation, rule, underlined heading.
_LINE_START = re.compile(r"(?:#{1,6}|[-+]|=+|:-+|-+)(?=[ \t]|$)|[>:]|-{2,}|={2,}")
_HEADING_END = re.compile(r"(^|[ \t])(#+)$")
_BACKTICKS = re.compile(r"`+")


def escape(text: str) -> str:
    """Return words on one line, escaped so that Markdown shows them unchanged."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", _SPACE.sub(" ", text))


def escape_line_start(line: str) -> str:
    """Escape the start of an escaped line, so that it is not read as a heading or a list.

    Common extensions read letters and Roman numbers as the marks of lists, and print other ones.
    """
    line = line.lstrip(" ")
    if _LINE_START.match(line):
        return "\\" + line
    mark = find_mark(line, 0, len(line))
    return f"{line[: mark.end - 1]}\\{line[mark.end - 1 :]}" if mark else line


def escape_heading_end(line: str) -> str:
    """Escape the number signs at the end of a heading, which Markdown would remove."""
    return _HEADING_END.sub(r"\1\\\2", line)


def entity(character: str) -> str:
    """Return a character as a reference, which neither splits nor joins words."""
    return f"&#{ord(character)};"


def parts_words(mark: str, inner: str, outer: str) -> bool:
    """Tell whether emphasis cannot begin or end between two characters.

    Beside a letter it can only if there is a letter on the other side too, and `_` not even then;
    a character reference counts as punctuation.
    """
    if not outer or outer in string.whitespace or outer in string.punctuation:
        return False
    if mark == "*" or mark == "**":
        return not inner.isalnum() and not unicodedata.category(outer).startswith("P")
    return True


def code(text: str) -> str:
    """Return a code span, fenced with more backticks than it contains."""
    fence = "`" * (_longest_run(text) + 1)
    padded = text.startswith(("`", " ")) or text.endswith(("`", " "))
    pad = " " if padded and text.strip(" ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def code_in_cell(text: str) -> str:
    r"""Return a code span in a table's cell, where a pipe is escaped even in code.

    Renderers disagree on the meaning of `\\|` there.
    """
    if "\\|" in text:
        return f"<code>{escape(text)}</code>"
    return code(text).replace("|", "\\|")


def fence_for(text: str) -> str:
    """Return a fence that no line of a code block can close."""
    return "`" * max(3, _longest_run(text) + 1)


def link_target(url: str) -> str:
    """Return a URL in the form that a link needs."""
    target = re.sub(r"[\\<>|]|&(?=#|\w+;)", r"\\\g<0>", url)
    return f"<{target}>" if re.search(r"[()\s]", url) or not url else target


def quoted(title: str) -> str:
    """Return a link's title, with the space before it; empty if there is none."""
    # cmark misreads an escaped backslash before the closing mark.
    words = escape(title).replace("\\\\", entity("\\")).replace('"', '\\"')
    return f' "{words}"' if title else ""


def anchor(address: str) -> str:
    """Return the anchor for links to an address; empty if there is no address."""
    return f'<a id="{escape_html(address)}"></a>' if address else ""


def _longest_run(text: str) -> int:
    return max(map(len, _BACKTICKS.findall(text)), default=0)
