"""Words as Markdown shows them: what means something to Markdown is escaped, at the last moment."""

import re

# Inside a line: what may begin emphasis, code, a link, HTML, an entity, a table's cell; and `~`
# and `$`, which common extensions read as struck out and as mathematics.
_SPECIAL = re.compile(r"[\\`*\[\]<|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#|\w+;)")
# At the start of a line: heading, bullet, numbered item, quotation, rule, underline of a heading.
_LINE_START = re.compile(r"(?:#{1,6}|[-+]|=+|:-+|-+)(?=[ \t]|$)|[>:]|-{2,}|={2,}")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_BACKTICKS = re.compile(r"`+")


def escape(text: str) -> str:
    """Return words that Markdown shows as they are."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def escape_line_start(line: str) -> str:
    """Protect a line, already escaped, from being read as a heading, a list or the like."""
    if _LINE_START.match(line):
        return "\\" + line
    return _NUMBER_START.sub(r"\1\\\2", line, count=1) if _NUMBER_START.match(line) else line


def code(text: str) -> str:
    """Return a code span, fenced with more backticks than it holds."""
    fence = "`" * (_longest_run(text) + 1)
    padded = text.startswith(("`", " ")) or text.endswith(("`", " "))
    pad = " " if padded and text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def fence_for(text: str) -> str:
    """Return a fence that no line of a code block can close."""
    return "`" * max(3, _longest_run(text) + 1)


def link_target(url: str) -> str:
    """Return a URL as it stands in a link."""
    return f"<{url}>" if re.search(r"[()\s]", url) or not url else url


def quoted(title: str) -> str:
    """Return a link's title, with the space before it; nothing where there is none."""
    return ' "' + escape(title).replace('"', '\\"') + '"' if title else ""


def _longest_run(text: str) -> int:
    return max(map(len, _BACKTICKS.findall(text)), default=0)
