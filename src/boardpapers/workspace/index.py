"""The index of a workspace: every paper by kind and id, and reports by what they translate."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from boardpapers.models import Settings
from boardpapers.workspace.exclusions import is_excluded
from boardpapers.workspace.peek import Peek, is_folder_of_papers, is_paper


def papers_below(folder: Path, root: Path, settings: Settings) -> Iterator[Path]:
    """Yield the files below a folder that may be papers, in order of their paths.

    Leaves out hidden files and folders, `templates`, the output folder, sites, workspaces inside
    this one, and what the settings exclude.
    """
    output, patterns = root / settings.output, settings.exclude
    for name, folders, names in os.walk(folder):
        here = Path(name)
        inside = (each for each in sorted(folders) if here / each != output)
        papers = [each for each in inside if is_folder_of_papers(here / each)]
        paths = (here / each for each in sorted(names) if each[0] != ".")
        files = [path for path in paths if is_paper(path)]
        if patterns:
            below = here.relative_to(root)
            papers = [each for each in papers if not is_excluded(below / each, True, patterns)]
            files = [each for each in files if not is_excluded(below / each.name, False, patterns)]
        folders[:] = papers
        yield from files


class Index(Struct, frozen=True):
    """The papers of a workspace by kind and id.

    `by_id` has the files of each kind and id (several if an id is repeated), `ids` the ids of each
    kind, `translations` the files that translate a report, by its id.
    """

    by_id: dict[tuple[str, str], list[Path]]
    ids: dict[str, list[str]]
    translations: dict[str, list[Path]]

    def kinds_with(self, id: str) -> list[str]:
        """Return the kinds that have a paper with an id."""
        return [kind for kind in self.ids if (kind, id) in self.by_id]


def build_index(paths: Iterable[Path], peek: Callable[[Path], Peek]) -> Index:
    """Return the index of some papers, from a peek at each."""
    index = Index({}, {}, {})
    for path in paths:
        said = peek(path)
        if (said.kind, said.id) not in index.by_id:
            index.ids.setdefault(said.kind, []).append(said.id)
        index.by_id.setdefault((said.kind, said.id), []).append(path)
        if said.translation_of:
            index.translations.setdefault(said.translation_of, []).append(path)
    for files in index.translations.values():
        files.sort()
    return index
