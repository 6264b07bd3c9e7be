"""Build files from papers, but only those that have changed.

`run` is the entry point: it plans jobs, renders them, writes their files, and yields their results.
`rendering` leaves it to the caller to write the files, once everything has been rendered.
"""

from boardpapers.build.options import Options, PackOptions, choose_document, choose_formats
from boardpapers.build.results import Result
from boardpapers.build.run import Progress, Rendering, no_progress, rendering, run

__all__ = [
    "Options",
    "PackOptions",
    "Progress",
    "Rendering",
    "Result",
    "choose_document",
    "choose_formats",
    "no_progress",
    "rendering",
    "run",
]
