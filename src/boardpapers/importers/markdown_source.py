"""Read Markdown as other programs write it: as the web page that it makes."""

import re
from typing import Any

from boardpapers.importers.html_file import read_markup
from boardpapers.importers.passages import Reading
from boardpapers.importers.source_file import SourceFile, decode

# A list in another one is two levels deeper. The parser leaves out what is deeper than this.
_DEEPEST = 200
_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)


def read_markdown(source: SourceFile) -> Reading:
    """Return the pieces of a Markdown file; plain fields of its front matter are lines of text.

    Raises BoardpapersError, BP950: its lists or quotations are nested too deeply.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    text = decode(source).replace("\r\n", "\n")
    if found := _FRONT_MATTER.match(text):
        text = found["fields"].replace("\n", "\n\n") + "\n\n" + text[found.end() :]
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
    parser.options["maxNesting"] = _DEEPEST + 1
    environment: dict[str, Any] = {}
    tokens = parser.parse(text, environment)
    if any(token.level >= _DEEPEST for token in tokens):
        sentence = f"lists or quotations of `{source.path.name}` are nested too deeply to be read"
        raise source.refused("BP950", sentence, "take some of them out, and import it again")
    markup = parser.renderer.render(tokens, parser.options, environment)
    return read_markup(source, f"<body>{markup}</body>")
