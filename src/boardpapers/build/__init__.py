"""Build: from inputs and options to files, only what has changed.

`run` is the door: it plans jobs, has them rendered, writes their files, and yields their results.
"""

from boardpapers.build.options import Options, choose_formats
from boardpapers.build.results import Result
from boardpapers.build.run import run

__all__ = ["Options", "Result", "choose_formats", "run"]
