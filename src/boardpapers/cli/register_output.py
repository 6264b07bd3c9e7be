"""The output of commands that print registers: a table, standard output, or files."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from boardpapers.cli.output_options import STANDARD_OUTPUT

if TYPE_CHECKING:
    from boardpapers.models.languages import Language
    from boardpapers.workspace import Workspace


def choose_language(workspace: "Workspace", language: str | None) -> "Language":
    """Return the language asked for, by its whole code or its first part, or the workspace's.

    Raises CallError: no papers are in that language.
    """
    from boardpapers.diagnostics import CallError
    from boardpapers.models.languages import LANGUAGES

    if language is None:
        return workspace.settings.language
    found = [each for each in LANGUAGES if language in (each, each.partition("-")[0])]
    if not found:
        known = " or ".join(LANGUAGES)
        raise CallError(f"there is no language `{language}`; write {known}")
    return cast("Language", found[0])


def deliver(
    workspace: "Workspace",
    name: str,
    to: list[str] | None,
    output: str | None,
    print_table: Callable[[], object],
    write: Callable[[str], bytes],
    *,
    has_deadlines: bool = False,
    has_failed: bool = False,
) -> None:
    """Print a table, or write formats to standard output or to files called `name`.

    Files stay as they were if the register has failed. Raises CallError: a format is unknown,
    its extra is not installed, or the output cannot be written there; BoardpapersError: a file
    cannot be written.
    """
    from boardpapers.build.destination import choose_destination
    from boardpapers.build.options import formats_among
    from boardpapers.diagnostics import CallError
    from boardpapers.files import write_whole
    from boardpapers.paths import relative
    from boardpapers.registers.outputs import DEADLINE_FORMATS, OUTPUT_FORMATS

    known = DEADLINE_FORMATS if has_deadlines else OUTPUT_FORMATS
    if to is None and output in (None, STANDARD_OUTPUT):
        print_table()
        return
    formats = formats_among(known, to, output, ("html",))
    if output in (None, STANDARD_OUTPUT):
        if len(formats) > 1:
            raise CallError(f"several formats need a folder: write `-o {name}/`")
        sys.stdout.flush()
        sys.stdout.buffer.write(write(formats[0]))
        return
    place = choose_destination(workspace, output, len(formats), known)
    written = [(place.path(name, format), write(format)) for format in formats]
    for path, content in () if has_failed else written:
        write_whole(path, content)
        sys.stderr.write(f"wrote {relative(path)}\n")
