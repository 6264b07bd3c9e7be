"""Strategies for Markdown as people, and cats on keyboards, write it."""

from hypothesis import strategies as st

from tests.support.paper_strategies import CHARACTERS, SPECIALS

_WORDS = st.text(st.one_of(SPECIALS, st.sampled_from("ab é1"), CHARACTERS), min_size=1, max_size=8)
_PLAIN = st.sampled_from(["word", "two words", "a", "1", "snake_case", "*", "_", "é", "“quoted”"])
_FIXED = st.sampled_from(
    [
        "&amp;", "&lt;", "&#42;", "&#x5f;", "&nbsp;", "&copy", "&#124;", "&#32;", "&#10;", "&#9;",
        "<https://example.org/a_b>", "<a@example.org>", "<b>", "<!-- c -->",
        "<br>", "<sup>2</sup>", "<s>", "</s>", "m^2^", "CO~2~", "a ~~b~~", "\\", "\\\n", "  \n",
        "\n", "\n# ", "\n1\\. ", "\\#", "\\|", "|", "\n=\n", "\n---\n", "\n> ", "\n- ", "\n1. ",
        "![", "[", "](", "``", "`` ` ``", "`a|b`", "` `", "`  a  `", "[^1]", "[^n]", "{#a}",
        "[x](#a)", "[](#a)", "***", "**", "*", "_", "__", "~~", "$", "~", ":", "'", '"', " ",
    ]
)  # fmt: skip


def _around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    marks = st.sampled_from(["*", "**", "_", "__", "***", "`", "``"])
    url = st.sampled_from(
        [
            "u",
            "<a b>",
            "u_(v)",
            "u(v",
            "a\\)b",
            "<a(b>",
            "a&amp;b",
            "a*b*",
            "a|b",
            "<>",
            "http://x/[y]",
        ]
    )
    title = st.sampled_from(
        ["", ' "t"', " 'say \"hi\"'", " (a *b* c)", ' "a\\\\"', ' "a|b"', ' "&quot;"']
    )
    return st.one_of(
        st.tuples(marks, inner).map(lambda parts: f"{parts[0]}{parts[1]}{parts[0]}"),
        st.tuples(inner, url, title).map(lambda parts: f"[{parts[0]}]({parts[1]}{parts[2]})"),
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
    )


INLINES = st.recursive(st.one_of(_PLAIN, _WORDS, _FIXED), _around, max_leaves=6)


def _indent(text: str, mark: str) -> str:
    return mark + text.replace("\n", "\n" + " " * len(mark))


def _listed(items: list[str], mark: str, gap: str) -> str:
    return gap.join(_indent(item, mark) for item in items)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace(chr(10), ' ') for cell in cells)} |"


def _table(cells: list[list[str]], rule: str) -> str:
    head, *rows = cells
    return "\n".join([_row(head), _row([rule] * len(head)), *map(_row, rows)])


_TABLES = st.builds(
    _table,
    st.integers(1, 3).flatmap(
        lambda width: st.lists(
            st.lists(INLINES, min_size=width, max_size=width), min_size=1, max_size=3
        )
    ),
    st.sampled_from(["---", ":-:", "--:", ":-"]),
)
_FENCES = st.builds(
    lambda fence, language, text: f"{fence}{language}\n{text}\n{fence}",
    st.sampled_from(["```", "~~~", "`````"]),
    st.sampled_from(["", "py", "a b", "a*b", "&amp;", "x|y"]),
    st.sampled_from(["", "code", "a\n\nb", "  in", "- x", "```", "~~~", "<b>", "\n", "a  ", "|"]),
)
_LEAVES = st.one_of(
    INLINES,
    INLINES,
    _TABLES,
    st.builds("Table: {}\n\n{}".format, INLINES, _TABLES),
    st.builds("{1}\n\nTable: {0}".format, INLINES, _TABLES),
    _FENCES,
    INLINES.map(lambda text: _indent(text, "    ")),
    INLINES.map(lambda text: f"## {text}"),
    st.sampled_from(
        ["---", "***", "[^1]: note", "[^n]: - list\n\n    more", "[a]: u", "", "{#a}", "#"]
    ),
)


def _nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    marks = st.sampled_from(["- ", "* ", "+ ", "1. ", "1) ", "10. ", "0. ", "-   ", "1.  "])
    gaps = st.sampled_from(["\n", "\n\n"])
    return st.one_of(
        st.builds(_listed, st.lists(blocks, min_size=1, max_size=3), marks, gaps),
        blocks.map(lambda text: "> " + text.replace("\n", "\n> ")),
        st.lists(blocks, min_size=1, max_size=4).map("\n\n".join),
        st.lists(blocks, min_size=1, max_size=3).map("\n".join),
    )


BLOCKS = st.recursive(_LEAVES, _nested, max_leaves=8)
"""Markdown of all constructs, right and wrong, inside one another."""

SOUP = st.text(
    st.one_of(st.sampled_from(list("*_`[]()<>|\\#!&-+=.~:1a >\n\n  ")), SPECIALS),
    min_size=1,
    max_size=60,
)
"""Characters that mean something to Markdown, in no order at all."""
