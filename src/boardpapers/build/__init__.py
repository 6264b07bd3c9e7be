"""Build files from papers, but only those that have changed.

`run` is the entry point: it plans jobs, renders them, writes their files, and yields their results.
"""

from boardpapers.build.options import Options, PackOptions, choose_document, choose_formats
from boardpapers.build.results import Result
from boardpapers.build.run import Progress, run

__all__ = [
    "Options",
    "PackOptions",
    "Progress",
    "Result",
    "choose_document",
    "choose_formats",
    "run",
]
