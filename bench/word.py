"""How long Word files take to be made and imported, beside python-docx with the same words."""

import sys
import tempfile
from pathlib import Path

from bench import EXAMPLE, PROGRAM, measure
from papers import write_workspace

_TEXTS = """\
import sys
from docx import Document
texts = [each.text.replace("\\n", " ") for each in Document(sys.argv[1]).paragraphs]
open(sys.argv[2], "w", encoding="utf-8").write("\\n".join(texts))
"""
_PEER = """\
import sys
from docx import Document
word = Document()
for text in open(sys.argv[1], encoding="utf-8"):
    word.add_paragraph(text, "List Number")
word.save(sys.argv[2])
"""
_WALK = """\
import sys
from pathlib import Path
from docx import Document
length = 0
for path in Path(sys.argv[1]).glob("*.docx"):
    word = Document(str(path))
    cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
    for holder in (word, *cells):
        length += sum(len(run.text) for each in holder.paragraphs for run in each.runs)
"""
_FILES = 100


def main() -> None:
    """Print a table for the example, for a report of 14 kB, and for a folder of Word files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_workspace(folder / "few", 1)
        beside_python_docx("the example report", EXAMPLE, folder)
        beside_python_docx("a report of 14 kB", next((folder / "few/reports").iterdir()), folder)
        importing_a_folder(folder)


def beside_python_docx(title: str, report: Path, folder: Path) -> None:
    """Time the program as a whole cold process, and python-docx alone as another."""
    ours, theirs, texts = folder / "ours.docx", folder / "theirs.docx", folder / "texts.txt"
    render = [PROGRAM, "render", str(report), "-q", "-o"]
    measure({"first": [*render, str(ours)]}, 1)
    measure({"texts": [sys.executable, "-c", _TEXTS, str(ours), str(texts)]}, 1)
    medians = measure(
        {
            "python-docx": [sys.executable, "-c", _PEER, str(texts), str(theirs)],
            "boardpapers render --to docx": [*render, str(ours)],
            "boardpapers render --to md": [*render, str(folder / "ours.md")],
        },
        11,
    )
    to_word, to_markdown = (medians[f"boardpapers render --to {each}"] for each in ("docx", "md"))
    medians["what Word adds to Markdown's time"] = to_word - to_markdown
    print(f"\n{title} to Word, whole cold process")
    for name, median in medians.items():
        ratio = median / medians["python-docx"]
        print(f"  {name:42} {median * 1000:8.0f} ms {ratio:8.1f} x python-docx")


def importing_a_folder(folder: Path) -> None:
    """Time the import of a folder, and python-docx that opens the files and walks their words."""
    write_workspace(folder / "many", _FILES)
    word = folder / "word"
    reports = str(folder / "many/reports")
    measure({"first": [PROGRAM, "render", reports, "--to", "docx", "-q", "-o", str(word)]}, 1)
    again = 'rm -rf "$3" && exec "$1" import "$2" -q -o "$3/"'  # it never overwrites
    medians = measure(
        {
            "python-docx": [sys.executable, "-c", _WALK, str(word)],
            "boardpapers import": ["sh", "-c", again, "-", PROGRAM, str(word), str(folder / "new")],
        },
        5,
    )
    print(f"\n{_FILES} reports of 14 kB from Word, whole cold process")
    for name, median in medians.items():
        ratio = median / medians["python-docx"]
        print(f"  {name:42} {median * 1000:8.0f} ms {ratio:8.1f} x python-docx")


if __name__ == "__main__":
    main()
