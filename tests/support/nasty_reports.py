"""Reports that nobody writes twice: too long, too deep, too wide, and full of marks."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

MARKS = '"Quotes" & | # * _ $ @ < > ` ~ \\ {{ 7*7 }} %'
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3


def _table(columns: int, rows: int, cell: str = "cell") -> str:
    head = "".join(f"| Column {column} " for column in range(columns))
    row = "".join(f"| {cell}-{{0}}-{column} " for column in range(columns))
    body = "\n".join(row.format(number) + "|" for number in range(rows))
    return f"{head}|\n{'| --- ' * columns}|\n{body}"


def _deep(mark: str) -> str:
    indent = " " * (len(mark) + 1)
    return "\n".join(f"{indent * depth}{mark} level {depth}" for depth in range(12))


EVERY_KIND = """\
A paragraph with *emphasis*, **strong words**, *both **at** once*, `code`, a
[plan of parking](https://example.org/plan "The plan"), a footnote[^1], a line\\
break, and a [named place](#place): [](#place), [](#costs).

1. A sub-paragraph. {#place}
   1. One below it.
   2. Another.
2. A second.

Bullets:

- One
  - inside it
    1. and a number
- Two

> Somebody else's words.
>
> > And those of another.

Table: Costs *each* year {#costs}

| What | £ | Who | When |
| :--- | ---: | :---: | --- |
| Stands | 1,600 | **we** | 2030 |
| `Paint` | 90 | [they](https://example.org/) | |

```text
A line of code that is far too long for a telephone, and for the paper of a printed page as well.
```

---

After a separator, `a-piece-of-code-that-has-no-space-and-no-end-and-goes-on-and-on-and-on-and-on`.

[^1]: A note, with *emphasis*.
"""

AS_CLERKS_TYPE = """\
The Board may: <!-- and not the Cabinet -->
(a) approve the 1,150 m<sup>2</sup> hall, or 40 m^2^ of it;
(b) note that it emits CO~2~; and
(c) delegate to officers:
        (i) the ~~lease~~ licence; and
        (ii) the fees:
          A. in **May**
          B. in June
            - a bullet
              1. with a number
              2. and another
        (iii) the rest. {#rest}

The officers are:
2. the Chief Executive
3. the Monitoring Officer

<!-- A note
over lines -->
1. A sub-paragraph
  1. below it
    x) with letters
    y) in brackets
2. another

| Who<br>decides | When |
| --- | --- |
| Ann<br>Bob | [](#rest) |
| <del>Cy</del> | 1^st^ May |

viii. eight
ix. nine

> (1) quoted
> (2) words[^1]

[^1]: (h) a note
    (i) of letters
"""

INTERRUPTED_LISTS = """\
A table between sub-paragraphs:

1. first

   | A | B |
   | - | - |
   | 1 | 2 |

2. second

Back, and letters between sub-paragraphs:

1. first

   (i) a letter
   (ii) another

2. second

Back, and quotations between those two levels down:

1. first
   1. below
   2. below

      > quoted

   3. below

Two levels up at once:

1. first
   1. below

      > quoted

   2. below
2. one level up

One more, and bullets:

- a bullet
  - below

    > quoted

  - below
- one level up
"""

NASTY = {
    "as-clerks-type": report(text=AS_CLERKS_TYPE),
    "deep-letters": report(text=f"Letters:\n\n{_deep('(a)')}"),
    "every-kind": report(text=EVERY_KIND),
    "marks": report(
        title=f"'{MARKS}'",
        text=MARKS.replace("\\", "\\\\").replace("`", "\\`") + "\n\n- " + MARKS.replace("`", ""),
    ),
    "long-words": report(
        title=LONG_WORD,
        text=f"{LONG_WORD}\n\n1. {LONG_WORD}\n\n- {LONG_WORD}\n\n> {LONG_WORD}\n\n## {LONG_WORD}",
        extra=f"board: {{kind: board, name: {LONG_WORD}}}\nwards: [{LONG_WORD}]\n",
    ),
    "deep-bullets": report(text=f"Bullets:\n\n{_deep('-')}"),
    "deep-numbers": report(text=f"Numbers:\n\n{_deep('1.')}"),
    "interrupted-lists": report(text=INTERRUPTED_LISTS),
    "wide-table": report(
        text=f"A table:\n\n{_table(12, 4)}\n\nAnother:\n\n{_table(2, 2, LONG_WORD)}"
    ),
    "long-table": report(text=f"A table:\n\n{_table(3, 300)}"),
    "two-thousand-paragraphs": report(text="\n\n".join(f"Number {n}." for n in range(1, 2_001))),
    "twenty-thousand-words": report(text=" ".join(f"w{number}" for number in range(20_000))),
}
"""By name, complete reports as YAML."""

SMALL = (
    "as-clerks-type", "deep-letters", "every-kind", "marks", "long-words", "deep-bullets",
    "deep-numbers", "interrupted-lists", "wide-table",
)  # fmt: skip
"""Those which are nasty in their looks, and not only long."""


def rendered_in_style(papers: dict[str, str], style: str, formats: str) -> dict[str, str]:
    """Render papers in a house style, whatever it asks for; returns texts by file name.

    A paper that the public may not have is there in its private version.
    """
    with TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "boardpapers.yaml", f"style: {style}\nignore: [BP3, BP5]\n")
        for name, text in papers.items():
            write(folder / f"{name}.yaml", text.replace("id: cycle-parking", f"id: {name}"))
        texts = {}
        for version in ("--private", "--public"):
            ran = boardpapers("render", "--to", formats, "-o", "out", version, within=folder)
            assert ran.code == 0, ran.everything
        for path in sorted((folder / "out").iterdir()):  # `x-private.html` is before `x.html`
            texts[path.name.replace("-private.", ".")] = path.read_text(encoding="utf-8")
        return texts
