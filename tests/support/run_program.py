"""The program as its users meet it: arguments in; exit code, output and files out."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from boardpapers.cli import run

PROGRAM = (sys.executable, "-m", "boardpapers")


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run ended."""

    code: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode("utf-8")

    @property
    def everything(self) -> str:
        """What a person sees who has redirected nothing."""
        return self.out + self.err


class _Pipe(io.TextIOWrapper):
    """A text stream over bytes in memory, that is no terminal."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")

    def bytes(self) -> bytes:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()


def boardpapers(*arguments: str | Path, within: Path, standard_input: bytes = b"") -> Ran:
    """Run the program in this process: fast, and through the same door as any other run."""
    out, err = _Pipe(), _Pipe()
    typed = ["boardpapers", *map(str, arguments)]
    with (
        chdir(within),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "argv", typed),
        patch.object(sys, "stdin", _Pipe(standard_input)),
    ):
        try:
            run()
            code = 0
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    return Ran(code, out.bytes(), err.bytes().decode("utf-8"))


def boardpapers_process(
    *arguments: str | Path,
    within: Path,
    standard_input: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> Ran:
    """Run the program in a process of its own."""
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=within,
        input=standard_input,
        capture_output=True,
        check=False,
        env=os.environ | (environment or {}),
    )
    return Ran(done.returncode, done.stdout, done.stderr.decode("utf-8"))
