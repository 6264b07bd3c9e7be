"""Layers of another PDF: what is hidden there is hidden in a PDF that takes its pages in."""

from collections.abc import Iterator
from typing import Any


def take_layers(pdf: Any, source: Any) -> None:
    """Add the layers of a PDF to those of another, each shown or hidden as it is there."""
    import pikepdf

    properties = source.Root.get("/OCProperties")
    if properties is None:
        return
    if "/OCProperties" not in pdf.Root:
        shown = pikepdf.Dictionary(Name=pikepdf.String("Layers"), OFF=pikepdf.Array())
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array(), D=shown)
    ours = pdf.Root.OCProperties
    hidden = set(_hidden(properties))
    for layer in properties.get("/OCGs", ()):
        copy = pdf.copy_foreign(layer)
        ours.OCGs.append(copy)
        if layer.objgen in hidden:
            ours.D.OFF.append(copy)


def _hidden(properties: Any) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the layers that are hidden when a PDF is opened."""
    usual = properties.get("/D", {})
    if usual.get("/BaseState") == "/OFF":
        shown = {layer.objgen for layer in usual.get("/ON", ())}
        yield from {layer.objgen for layer in properties.get("/OCGs", ())} - shown
    for layer in usual.get("/OFF", ()):
        yield layer.objgen
