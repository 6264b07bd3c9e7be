"""Read Markdown as other programs write it: as the web page that it makes."""

import re

from boardpapers.importers.html_file import read_markup
from boardpapers.importers.passages import Reading
from boardpapers.importers.source_file import SourceFile, decode

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)


def read_markdown(source: SourceFile) -> Reading:
    """Return the pieces of a Markdown file; plain fields of its front matter are lines of text."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    text = decode(source).replace("\r\n", "\n")
    if found := _FRONT_MATTER.match(text):
        text = found["fields"].replace("\n", "\n\n") + "\n\n" + text[found.end() :]
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
    return read_markup(source, f"<body>{parser.render(text)}</body>")
