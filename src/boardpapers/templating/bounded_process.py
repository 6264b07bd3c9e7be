"""A process that answers requests within limits of memory and time, and without a network.

It runs a file of this program that calls `answer_requests`, for work that is not trusted, like the
templates of a workspace. It reads requests from standard input and writes answers to standard
output, each after its length; so it ends with its parent, at the latest when it reads the next
request. An answer is data and must never be unpickled. This module imports nothing else of
boardpapers, so that the process starts quickly.
"""

import faulthandler
import os
import re
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from subprocess import PIPE, Popen
from threading import Timer
from typing import IO, Literal, cast

_LENGTH_BYTES = 8
_MAXIMUM_ANSWER = 1_000_000_000
# A proxy address where nothing can listen; without it, Typst would load packages.
_NO_PROXY = "http://127.0.0.1:0"
_OUT_OF_MEMORY = re.compile(
    rb"^(memory allocation of \d+ bytes failed|MemoryError)\b", re.MULTILINE
)


class ProcessEndedError(Exception):
    """The process ended without an answer: out of `time`, out of `memory`, or in a `crash`.

    `said` is its last output; if Python could still write it, a traceback.
    """

    def __init__(self, cause: Literal["time", "memory", "crash"], said: bytes) -> None:
        super().__init__(cause)
        self.cause = cause
        self.said = said


class BoundedProcess:
    """A Python file run as a process that answers one request after another.

    Its file limits its memory and processor time; `ask` limits the time of each answer.
    """

    def __init__(self, file: str, *arguments: str) -> None:
        # -P, because modules beside the file may have the names of Python's own.
        command = [sys.executable, "-P", file, *arguments]
        self._process = Popen(  # noqa: S603 - a file of the program itself
            command, env=_without_network(), stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._errors = cast("IO[bytes]", self._process.stderr)
        self._is_late = False

    @property
    def is_running(self) -> bool:
        """True if the process is running and can be asked."""
        return self._process.poll() is None

    def ask(self, request: bytes, seconds: float) -> bytes:
        """Return the process's answer to a request.

        Raises ProcessEndedError: there is no answer, or none within that many seconds.
        """
        timer = Timer(seconds, self._stop)
        try:
            timer.start()  # a signal may come while it starts: the program would wait for its end
            answer = self._exchange(request)
        except BaseException:
            self.end()  # a late answer would be taken for the next one
            raise
        finally:
            timer.cancel()
        if answer is None:
            raise self._ending()
        return answer

    def end(self) -> bytes:
        """End the process at once; the first call returns what it wrote to standard error."""
        if self._errors.closed:
            return b""
        self._process.kill()
        with suppress(OSError):  # the rest of a request, which the process will not read
            self._requests.close()
        with self._answers, self._errors:
            said = self._errors.read()
        self._process.wait()
        return said

    def _exchange(self, request: bytes) -> bytes | None:
        with suppress(OSError):
            _write(self._requests, request)
        return _read(self._answers)

    def _stop(self) -> None:
        self._is_late = True
        self._process.kill()

    def _ending(self) -> ProcessEndedError:
        said = self.end()
        if self._is_late or self._process.returncode == -getattr(signal, "SIGPROF", 0):
            return ProcessEndedError("time", said)
        return ProcessEndedError("memory" if _OUT_OF_MEMORY.search(said) else "crash", said)


def answer_requests(answer: Callable[[bytes], bytes]) -> None:
    """Answer all requests that this process gets. If it is ended, it writes a traceback."""
    faulthandler.enable()
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGPROF, chain=True)
    while (request := _read(sys.stdin.buffer)) is not None:
        _write(sys.stdout.buffer, answer(request))


def limit_memory(megabytes: int) -> None:
    """Limit this process's memory, if the system can, and prevent core dumps."""
    with suppress(ImportError):
        import resource

        _limit(resource.RLIMIT_DATA, megabytes * 1_000_000)
        _limit(resource.RLIMIT_CORE, 0)


def limit_processor_time(seconds: float) -> None:
    """End this process after that much more processor time, if the system can.

    0 removes the limit.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit(kind: int, most: int) -> None:
    """Set a limit of `most`, or keep the present one if it is lower."""
    import resource

    _, allowed = resource.getrlimit(kind)
    least = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
    resource.setrlimit(kind, (least, allowed))


def _without_network() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    return kept | {"HTTPS_PROXY": _NO_PROXY, "https_proxy": _NO_PROXY, "RUST_BACKTRACE": "0"}


def _write(stream: IO[bytes], content: bytes) -> None:
    stream.write(len(content).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(content)
    stream.flush()


def _read(stream: IO[bytes]) -> bytes | None:
    """Return the next message; None if there is none, or it is incomplete."""
    length = int.from_bytes(stream.read(_LENGTH_BYTES) or bytes(1), "big")
    content = stream.read(length) if 0 < length <= _MAXIMUM_ANSWER else b""
    return content if content and len(content) == length else None
