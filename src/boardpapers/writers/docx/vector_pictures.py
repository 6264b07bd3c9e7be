"""SVG images for Word, which shows them only as pixels in its older versions."""

_PAGE = """
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let drawing = bytes(sys.inputs.drawing)
  let own = measure(image(drawing, format: "svg"))
  let reduced = calc.min(1, 170mm / own.width, 250mm / own.height)
  image(drawing, format: "svg", width: own.width * reduced)
}
"""
DOTS_PER_INCH = 288.0
"""The pixels of a drawn image; three for each of its own at 100%."""


def drawn(svg: bytes) -> bytes:
    """Draw an SVG as a PNG, on a transparent ground, no larger than a page.

    Raises ValueError: it cannot be drawn, or what draws it is not installed.
    """
    try:
        import typst
    except ImportError as missing:
        raise ValueError(str(missing)) from None
    from boardpapers.writers.pdf.typesetting import fonts

    inputs = {"drawing": svg.decode()}
    try:
        written, warnings = typst.compile_with_warnings(
            _PAGE.encode(), font_paths=fonts(), format="png", ppi=DOTS_PER_INCH, sys_inputs=inputs
        )
    except typst.TypstError as problem:
        raise ValueError(problem.message) from None
    for warning in warnings:  # a part that would be left out
        raise ValueError(warning.message)
    return written
