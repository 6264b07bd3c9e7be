"""Pictures in a line of a paragraph, with their alternative text."""

from importlib.util import find_spec
from io import BytesIO

from boardpapers.diagnostics import BoardpapersError
from boardpapers.markdown.nodes import Image
from boardpapers.writers.docx.markup import attribute
from boardpapers.writers.docx.state import WriterState
from boardpapers.writers.docx.vector_pictures import DOTS_PER_INCH, drawn
from boardpapers.writers.refusals import unprintable

# A picture's lengths are in English Metric Units; this many make a twentieth of a point.
_UNITS = 635
_INCH = 1440
_HIGHEST = 12000
_DOTS_PER_INCH = 96.0
_DRAWN = (DOTS_PER_INCH, DOTS_PER_INCH)
_SVG = "image/svg+xml"
_AS_THEY_ARE = {
    "PNG": ("png", "image/png"),
    "JPEG": ("jpg", "image/jpeg"),
    "GIF": ("gif", "image/gif"),
}
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def picture(image: Image, state: WriterState, width: int, height: int = _HIGHEST) -> str:
    """Return an image at its own size, or reduced to fit a width and a height.

    Raises BoardpapersError: BP218 Word cannot show it.
    """
    data, ending, media_type, size = _readable(image)
    id = state.relationships.to_picture(state.part, data, ending, media_type)
    factor = min(1.0, width / size[0], height / size[1])
    across, down = (max(1, round(each * factor)) * _UNITS for each in size)
    return _drawing(image, id, next(state.ids), f'cx="{across}" cy="{down}"')


def _readable(image: Image) -> tuple[bytes, str, str, tuple[float, float]]:
    """Return a picture as bytes that Word can show, with their ending, media type and size."""
    from PIL import Image as Picture

    try:
        is_drawn = image.media_type == _SVG
        data = drawn(image.data) if is_drawn else image.data
        with Picture.open(BytesIO(data)) as opened:
            size = _size(opened.size, _DRAWN if is_drawn else opened.info.get("dpi"))
            if opened.format in _AS_THEY_ARE:
                return data, *_AS_THEY_ARE[opened.format], size
            converted = BytesIO()
            opened.save(converted, "PNG")
    except (OSError, SyntaxError, ValueError, Picture.DecompressionBombError):
        sentence = f"Word cannot show the image `{image.source}`"
        help = "save it as PNG or JPEG, and name that file"
        if image.media_type == _SVG and not find_spec("typst"):
            help += '; or `pip install "boardpapers[pdf]"`, which draws SVG images'
        raise BoardpapersError(unprintable("BP218", image.source, sentence, help)) from None
    return converted.getvalue(), *_AS_THEY_ARE["PNG"], size


def _size(pixels: tuple[int, int], dots: tuple[float, float] | None) -> tuple[float, float]:
    """Return the size of a picture, from its own dots per inch."""
    across, down = (each if each >= 1 else _DOTS_PER_INCH for each in dots or (0, 0))
    return pixels[0] / across * _INCH, pixels[1] / down * _INCH


def _drawing(image: Image, id: str, number: int, size: str) -> str:
    title = f" title={attribute(image.title)}" if image.title else ""
    described = f"descr={attribute(image.alternative)}{title}"
    decorative = "" if image.alternative else _DECORATIVE
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" {described}>{decorative}</wp:docPr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" {described}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
