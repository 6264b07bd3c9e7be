"""Images as programs write them are taken; those that were cut short are told of."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

NOISE = Image.effect_noise((60, 40), 60).convert("RGB")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g/></svg><!-- end -->\n'


def saved(kind: str, picture: Image.Image = NOISE, **options: Any) -> bytes:
    held = BytesIO()
    picture.save(held, kind, **options)
    return held.getvalue()


def with_thumbnail(picture: bytes) -> bytes:
    """Put a smaller picture into the head of a JPEG, as cameras do."""
    inside = b"Exif\0\0" + saved("JPEG", NOISE.resize((12, 8)))
    return picture[:2] + b"\xff\xe1" + (len(inside) + 2).to_bytes(2) + inside + picture[2:]


WHOLE = {
    "plain.jpg": saved("JPEG"),
    "progressive.jpg": saved("JPEG", progressive=True),
    "marks-in-a-comment.jpg": saved("JPEG", comment=b"\xff\xda\xff\xd9"),
    "of-a-camera.jpg": with_thumbnail(saved("JPEG")),
    "plain.png": saved("PNG"),
    "animated.png": saved("PNG", save_all=True, append_images=[NOISE]),
    "plain.webp": saved("WEBP"),
    "lossless.webp": saved("WEBP", lossless=True),
    "plain.svg": SVG,
    "latin.svg": '<?xml version="1.0" encoding="ISO-8859-1"?><svg><title>é</title></svg>'.encode(
        "latin-1"
    ),
}


def said_of(folder: Path, images: dict[str, bytes]) -> list[str]:
    """Return the images that a check of a report with all of them tells of."""
    for name, content in images.items():
        (folder / name).write_bytes(content)
    write(folder / "paper.yaml", report(text="\n\n".join(f"![Map]({each})" for each in images)))
    out = boardpapers("validate", "paper.yaml", "--format", "concise", within=folder).out
    return [name for name in images if f"BP213 error: `{name}` is " in out]


@pytest.mark.parametrize("more", [b"", b"\r\n", b"\xff\xda\0 more of a camera's own"])
def test_what_programs_write_is_taken(more: bytes, tmp_path: Path) -> None:
    gif = {"plain.gif": saved("GIF", NOISE.convert("P"))}
    images = {k: v + more for k, v in (WHOLE | gif).items() if not (more and k.endswith("svg"))}
    assert said_of(tmp_path, images) == []


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_what_was_cut_short_is_told_of(share: float, tmp_path: Path) -> None:
    cut = {name: content[: int(len(content) * share)] for name, content in WHOLE.items()}
    assert said_of(tmp_path, cut) == list(WHOLE)
