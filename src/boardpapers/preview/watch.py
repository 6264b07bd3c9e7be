"""Watch for saved files."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from watchfiles import Change

Changes: TypeAlias = "set[tuple[Change, str]]"

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
    is_watching = True
    while is_watching:
        has_begun = is_watching = False
        watched = _with_folders_below(folders)
        for changes in _changes(watched, ending):
            if changes or not has_begun:
                saved()
            # A folder made between the walk and the start of the watch is in no change.
            missed = not has_begun and _with_folders_below(folders) != watched
            has_begun = True
            if missed or _has_new_folder(changes):
                is_watching = True
                break


def _with_folders_below(folders: Sequence[Path]) -> list[str]:
    """Return some folders and all below them, but none through a link: it may lead anywhere."""
    found: dict[str, None] = {}
    for folder in folders:
        for path, names, _ in os.walk(folder):
            found[path] = None
            names[:] = [name for name in names if name not in _NOT_WATCHED]
    return list(found)


def _changes(folders: list[str], ending: Event) -> Iterator[Changes]:
    """Yield changes, or none in a while; poll if the system cannot watch."""
    try:
        yield from _reported(folders, ending)
    except (OSError, RuntimeError):  # there are more folders than the system can watch
        yield from _reported(folders, ending, polling=True)


def _reported(folders: list[str], ending: Event, polling: bool | None = None) -> Iterator[Changes]:
    from watchfiles import watch

    return watch(
        *folders,
        watch_filter=_matters,
        debounce=TOGETHER,
        step=QUIET,
        stop_event=ending,
        rust_timeout=WAKE,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=polling,
        recursive=False,  # it would follow links
        ignore_permission_denied=True,
    )


def _has_new_folder(changes: Changes) -> bool:
    """Tell whether there is a new folder, which is not watched yet."""
    return any(change.name == "added" and Path(path).is_dir() for change, path in changes)


def _matters(_change: "Change", name: str) -> bool:
    """Tell whether a file matters: not an editor's own file, nor one outside a workspace."""
    path = Path(name)
    beside = path.name.startswith(".") or path.name.endswith("~")
    return not beside and _NOT_WATCHED.isdisjoint(path.parts)
