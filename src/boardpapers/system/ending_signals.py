"""Signals that end the program: Ctrl-C, a terminal that is closed, a request to stop."""

import signal
import sys

_ENDINGS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]
_received: list[int] = []


def end_at_once() -> None:
    """Let a signal end the program without an exception: it has nothing to remove."""
    _handle(signal.SIG_DFL)


def end_properly() -> None:
    """Let a signal end the program by an exception, which removes temporary folders on its way.

    Raises, when a signal comes: KeyboardInterrupt for Ctrl-C, else SystemExit.
    """
    _handle(_end)
    sys.unraisablehook = _report_or_end


def code_after_signal() -> int:
    """Return the exit code of a program that a signal has ended, or 0 if none has come.

    Some code turns what is raised at an awkward moment into an exception of its own.
    """
    return 128 + _received[0] if _received else 0


def _handle(handler: object) -> None:
    for each in _ENDINGS:
        if signal.getsignal(each) != signal.SIG_IGN:  # as `nohup` has it
            signal.signal(each, handler)  # type: ignore[arg-type]  # a function, or SIG_DFL


def _end(number: int, _frame: object) -> None:
    _received.append(number)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    for each in _ENDINGS:  # a terminal that is closed may send several
        signal.signal(each, signal.SIG_IGN)
    sys.exit(128 + number)


def _report_or_end(unraisable: "sys.UnraisableHookArgs") -> None:
    """End at once if a signal came while Python removed an object, where it drops exceptions."""
    if _received and unraisable.exc_type in (KeyboardInterrupt, SystemExit):
        signal.signal(_received[0], signal.SIG_DFL)
        signal.raise_signal(_received[0])
    sys.__unraisablehook__(unraisable)
