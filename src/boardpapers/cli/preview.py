"""`boardpapers preview`."""

import gc
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from boardpapers.preview import Site
    from boardpapers.preview.public_site import PublicSite

_HIGHEST_PORT = 65_535


def preview(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="PATH",
            help="A paper, or a folder of papers. Default: the whole workspace.",
            show_default=False,
        ),
    ] = None,
    private: Annotated[
        bool,
        typer.Option(
            "--private/--public", help="Show what is exempt or confidential, or leave it out."
        ),
    ] = False,
    whole_site: Annotated[
        bool,
        typer.Option("--site", help="Show the site that `boardpapers site` makes."),
    ] = False,
    port: Annotated[
        str | None,
        typer.Option(
            "--port",
            metavar="N",
            help="Port to listen on. Default: the first free one from 8000.",
            show_default=False,
        ),
    ] = None,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Print the address without opening a browser.")
    ] = False,
) -> None:
    """Show papers, or the whole site, in a browser, and update them whenever you save a file.

    Press Ctrl-C to stop.
    """
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.preview import previewing

    gc.set_threshold(2_000, 10, 10)  # unlike other commands, this one runs for a long time
    try:
        number = _port(port)
        site = _public_site(path, private=private) if whole_site else _papers(path, private=private)
        with previewing(site, number) as server:
            sys.stderr.write(f"preview at {server.address}\nPress Ctrl-C to stop.\n")
            sys.stderr.flush()
            if not no_open and not os.environ.get("CI"):
                _open(server.address_for_browser())
            server.serve_forever()
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(problem.diagnostics)) from None
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except KeyboardInterrupt:
        raise typer.Exit from None


def _papers(path: str | None, *, private: bool) -> "Site":
    """Return the papers to show. Raises BoardpapersError or CallError: there are none."""
    from boardpapers.preview import open_site
    from boardpapers.workspace import find_root

    return open_site(path or str(find_root(Path())), private=private)


def _public_site(path: str | None, *, private: bool) -> "PublicSite":
    """Return the site of a workspace. Raises CallError: it cannot be shown."""
    from datetime import date

    from boardpapers.cli.terminal import print_diagnostics
    from boardpapers.diagnostics import CallError
    from boardpapers.preview.public_site import MadeSite, open_public_site
    from boardpapers.site.site_options import choose_root

    if private:
        raise CallError("a site has public versions only: leave out --private, or --site")

    def tell(made: MadeSite) -> None:
        print_diagnostics(list(made.diagnostics), sys.stderr)

    return open_public_site(choose_root(Path(path or "")), date.today(), tell)


def _port(typed: str | None) -> int | None:
    from boardpapers.diagnostics import CallError

    if typed is None:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", typed) or not 1 <= int(typed) <= _HIGHEST_PORT:
        raise CallError(f"`--port` needs a number from 1 to {_HIGHEST_PORT}, not `{typed}`")
    return int(typed)


def _open(address: str) -> None:
    """Open a browser without waiting for it to end, as one in the terminal would."""
    import webbrowser
    from threading import Thread

    Thread(target=webbrowser.open, args=(address,), daemon=True).start()
