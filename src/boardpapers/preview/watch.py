"""Watch for saved files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchfiles import Change

# Milliseconds. An editor's save is several changes within one or two; several saves within the
# longer time, as when a branch is checked out, count as one.
QUIET = 15
TOGETHER = 100
# The time until the watch is known to have started.
WAKE = 500

_NOT_WATCHED = frozenset({".git", "node_modules", "__pycache__"})


def watch(folders: Sequence[Path], saved: Callable[[], None], ending: Event) -> None:
    """Call `saved` after each save below the folders: a file changed, new, renamed or deleted.

    Also call it once when the watch has started, for earlier saves. Saves while it runs count as
    one when it returns. Return when `ending` is set.
    """
    begun = False
    for changed in _changes(folders, ending):
        if changed or not begun:
            saved()
        begun = True


def _changes(folders: Sequence[Path], ending: Event) -> Iterator[bool]:
    """Yield True for changes, False for none in a while; poll if the system cannot watch."""
    try:
        yield from _reported(folders, ending)
    except (OSError, RuntimeError):  # there are more folders than the system can watch
        yield from _reported(folders, ending, polling=True)


def _reported(
    folders: Sequence[Path], ending: Event, polling: bool | None = None
) -> Iterator[bool]:
    from watchfiles import watch as changes

    for changed in changes(
        *folders,
        watch_filter=_matters,
        debounce=TOGETHER,
        step=QUIET,
        stop_event=ending,
        rust_timeout=WAKE,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=polling,
        ignore_permission_denied=True,
    ):
        yield bool(changed)


def _matters(_change: "Change", name: str) -> bool:
    """Tell whether a file matters: not an editor's own file, nor one outside a workspace."""
    path = Path(name)
    beside = path.name.startswith(".") or path.name.endswith("~")
    return not beside and _NOT_WATCHED.isdisjoint(path.parts)
