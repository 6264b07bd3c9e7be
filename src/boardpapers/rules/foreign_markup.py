r"""BP330: markup of other programs, which is printed as text.

`FOREIGN` lists it: HTML, the Markdown of websites, LaTeX, wikis, and what converters leave behind.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from boardpapers.diagnostics import quoted
from boardpapers.markdown.nodes import Text
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import inlines_below
from boardpapers.models import Report
from boardpapers.models.report import Section
from boardpapers.reader import DataPath
from boardpapers.reader.front_matter import is_markdown
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.rules.sentences import is_code


class Foreign(Struct, frozen=True):
    """A kind of markup: texts without one of its `marks` are not searched for its pattern.

    The first group of the pattern will be printed as text; `help` says what to write instead.
    """

    marks: tuple[str, ...]
    pattern: str
    help: str


_LEAVE_OUT = "leave it out"
_BY_STYLE = "leave it out: the house style decides how pages look"
_FINAL = "replace it with the final text"
_STRONG = "write `**words**` for strong emphasis"
_LINK = "write `[words](address)` for a link"


def _tags(names: str, help: str) -> Foreign:
    return Foreign(("<",), rf"(</?(?i:{names})(?:\s[^<>\n]{{0,200}})?/?>)", help)


FOREIGN = (
    _tags("b|strong", _STRONG),
    _tags("i|em|cite", "write `*words*` for emphasis"),
    _tags("u|ins|mark|small|big", "write `**words**`, or only the words"),
    _tags("a", _LINK),
    _tags("img", "write `![What it shows](images/map.png)` for an image"),
    _tags("table|thead|tbody|tr|td|th|caption", "write a table as lines of cells: `| One | Two |`"),
    _tags("ul|ol|li", "begin each item with `- ` or `1. `"),
    _tags("h[1-6]", "write `## Words` for a heading"),
    _tags("p|div|span|center|font|section|article|style|script|iframe|nobr|wbr", _BY_STYLE),
    _tags("hr", "write `---` between empty lines for a line"),
    _tags("blockquote|q", "begin each line with `> ` for a quotation"),
    _tags("code|pre|kbd|samp|tt", "put code between backticks"),
    _tags("details|summary|dl|dt|dd|abbr|address|header|footer|main|nav|aside|figure|figcaption"
          "|audio|video|source|object|embed|form|input|button|label|select|option|svg|meta|link",
          _BY_STYLE),
    Foreign(("<",), r"(<(?i:sup|sub|s|del|strike)>)(?![^<]{0,500}</)",
            "write both its beginning and its end: `m<sup>2</sup>`"),
    Foreign(("<",), r"(<!\s?(?:-(?!-)|[–—])|<!--|[–—]>)", "write `<!-- words -->` for a comment"),
    Foreign(("&",), r"(&(?:nbsp|amp|pound|[nm]dash|[lr][sd]quo|hellip|bull)(?![\w;]))",
            "write the character itself"),
    Foreign(("{{",), r"(\{\{[^{}\n]{1,100}\}\})", _FINAL),
    Foreign(("{%",), r"(\{%[^{}\n]{1,100}%\})", _FINAL),
    Foreign(("${",), r"(\$\{[^{}\n]{1,100}\})", _FINAL),
    Foreign(("{:", "{."), r"(?m)(?:[\])*`]|^)(\{[:.][^{}\n]{0,100}\})", _BY_STYLE),
    Foreign(("{w", "{h"), r"\)(\{(?:width|height)=[^{}\n]{1,100}\})", _BY_STYLE),
    Foreign(("$",), r"(?m)^[ \t]*(\$[A-Z]{1,4})[ \t]*$", "leave the line out"),
    Foreign(("$",), r"(\$(?=[^\s$])[^$\n]{0,100}?[\\^_{][^$\n]{0,100}(?<=\S)\$)(?!\d)",
            "write the formula in words, or as an image; `m^2^` raises a number"),
    Foreign(("\\",), r"(\\(?:new|clear|page)[a-z]*(?![\w{\\.])|\\tableofcontents)", _BY_STYLE),
    Foreign(("\\",), r"(\\[a-z]{3,}\{[^{}\n]{0,200}\})", "write only the words, or `**words**`"),
    Foreign((":::",), r"(?m)^[ \t]*(:::[^\n]{0,100})", "leave the line out"),
    Foreign(("*[",), r"(?m)^[ \t]*(\*\[[^\[\]\n]{1,60}\]:)",
            "write the words in full where the letters are first used: `Green Space Board (GSB)`"),
    Foreign(("[T", "[t", "[_"), r"(?i)(\[{1,2}_?TOC_?\]{1,2})", _BY_STYLE),
    Foreign(("[[",), r"(?<!!)(\[\[(?!_?TOC)[^\[\]\n]{1,200}\]\])", _LINK),
    Foreign(("[/",), r"(?i)(\[/(?:b|i|u|s|url|img|quote|list|size|color)\])", _STRONG),
    Foreign(("[!",), r"(\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])", _LEAVE_OUT),
    Foreign(("[ ]", "[x]", "[X]", "[] ", "[]\t"),
            r"(?m)^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+(\[[ xX]?\])(?=[ \t])",
            "say in words whether it is done"),
    Foreign(("[A", "[I", "[e"), r"(\[(?:(?:Inline)?Attachment|Image|embed):[^\[\]\n]{1,200}\])",
            _LINK),
    Foreign(("==",), r"(?<![=\w])(==(?=[^\s=])[^=\n]{1,200}(?<=\S)==)(?![=\w])", _STRONG),
    Foreign(("++",), r"(?<![+\w])(\+\+(?=[^\s+])[^+\n]{1,200}(?<=\S)\+\+)(?![+\w])",
            "write only the words"),
    Foreign(("==",), r"(?m)^(={2,6}[ \t]+\S[^\n]{0,200})$", "write `## Words` for a heading"),
    Foreign(("h2.", "h3."), r"(?m)^(h[23]\.)[ \t]", "write `## Words` for a heading"),
    Foreign(("'''",), r"('''(?=[^\s'])[^'\n]{1,200}''')", _STRONG),
    Foreign((".. ",), r"(?m)^[ \t]*(\.\. [a-z-]{2,30}::)", _LEAVE_OUT),
    Foreign(("^",), r"(?m)^[ \t]*(\^(?=\S)[^\^\n]{3,500}(?<=\S)\^?)[ \t]*$", _LEAVE_OUT),
    Foreign(("%", "@"), r"(?m)^[ \t]*(([%@])(?=[^\s\d])[^%@\n]{1,500}\2)[ \t]*$", _LEAVE_OUT),
    Foreign(("$!", "$E", "$I", "$P"), r"(?m)^[ \t]*(\$(?:!|[EIP]))[ \t]*$", "leave the line out"),
    Foreign(("!!!", "???"), r"(?m)^[ \t]*((?:!{3}|\?{3}\+?) [a-z]+\b[^\n]{0,100})$", _LEAVE_OUT),
    Foreign(("^[",), r"(\^\[[^\[\]\n]{1,300}\])",
            "write `[^1]` here, and `[^1]: The words of the note.` below for a footnote"),
    Foreign((":",), r"(?<![\w:])(:(?=[a-z_]*[a-z]{3})[a-z][a-z_]{1,40}[a-z]:)(?![\w:])",
            "say it in words"),
    Foreign(("\n:",), r"(?m)(?<=\S\n)[ \t]*(: {1,3}(?=\S))",
            "write a list, with `- ` before each item"),
    Foreign(("Error!",), r"(Error! (?:Reference source not found|Bookmark not defined)\.?)",
            "write what Word could no longer find; `[](#name)` refers to a part of this report"),
    Foreign(("s1.",), r"(?m)^(s1\.)[ \t]", "begin each step with `1. `"),
    Foreign(("{b", "{q", "{c", "{p", "{/"),
            r"(\{/?(?:button|barchart|quote|code|panel)(?:[ :][^{}\n]{0,60})?\})", _LEAVE_OUT),
)  # fmt: skip
"""The markup that is found."""


def foreign_markup(context: ReportContext) -> Iterator[Finding]:
    """Markup of another program would be printed as text.

    Words are often copied from a website, an email or another program, with HTML or other signs
    that mean something there. Here they would be printed as they are typed. To print such signs,
    write them in backticks, or with a backslash before the first.

    In YAML, titles, headings and background papers are not Markdown: one warning for each says so.

    Fails:

        summary: The costs are <b>fixed</b>, and {{officer}} agrees.

    Passes:

        summary: The costs are **fixed**, and Alex Example agrees.
    """
    for prose in context.containing(*_MARKS):
        found = sorted(_candidates(prose), key=lambda each: each[1].start(1))
        printed = _printed(prose) if found else ""
        seen: set[tuple[Foreign, int]] = set()
        for foreign, each in found:
            line = foreign, prose.text.count("\n", 0, each.start(1))
            if line not in seen and each[1] in printed and not is_code(prose.text, each.start(1)):
                seen.add(line)
                sentence = f"{quoted(each[1])} will be printed as text"
                yield Finding(prose.at(*each.span(1)), sentence, foreign.help)
    if not is_markdown(context.paper.path):
        yield from _in_plain_fields(context)


def _in_plain_fields(context: ReportContext) -> Iterator[Finding]:
    """Yield the first markup of each title, heading or background paper."""
    for path, words in _plain_fields(context.report):
        has_marks = any(map(words.__contains__, _PLAIN_MARKS))  # as few have
        if has_marks and (found := re.search(_PLAIN, words)):
            yield Finding(
                context.paper.words(path, found[0]),
                f"{quoted(found[0])} will be printed as text: this field is not Markdown",
                "write only the words; for m², CO₂ and the like, write the characters themselves",
            )


def _plain_fields(report: Report) -> Iterator[tuple[DataPath, str]]:
    yield ("title",), report.title
    yield from _headings(report.sections, ())
    for index, paper in enumerate(report.background_papers):
        yield ("background_papers", index), paper
    for index, appendix in enumerate(report.appendices):
        yield ("appendices", index, "title"), appendix.title


def _headings(sections: tuple[Section, ...], above: DataPath) -> Iterator[tuple[DataPath, str]]:
    for index, section in enumerate(sections):
        here = (*above, "sections", index)
        yield (*here, "heading"), section.heading
        yield from _headings(section.sections, here)


_PLAIN = (
    r"</?[a-zA-Z][a-zA-Z\d]{0,10}(?:\s[^<>]{0,200})?/?>|\^[^\s^]{1,20}\^|~~[^~]{1,200}~~"
    r"|~[^\s~]{1,20}~|\*\*(?=\S)[^*]{1,200}\*\*"
)

_PLAIN_MARKS = "<^~*"
_MARKS = tuple({mark for foreign in FOREIGN for mark in foreign.marks})


def _candidates(prose: Prose) -> Iterator[tuple[Foreign, re.Match[str]]]:
    for foreign in FOREIGN:
        if any(map(prose.text.__contains__, foreign.marks)):
            for found in re.finditer(foreign.pattern, prose.text):
                if not prose.text.endswith("\\", 0, found.start(1)):
                    yield foreign, found


def _printed(prose: Prose) -> str:
    """Return the words of a text that are neither markup nor code."""
    notes = (block for note in prose.footnotes for block in note.blocks)
    nodes = inlines_below((*prose.blocks, *notes))
    return "\n".join(node.text for node in nodes if isinstance(node, Text))
