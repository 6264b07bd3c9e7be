"""The way in: `boardpapers`, and `python -m boardpapers`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        # Scripts ask this often; everything else would load the whole command line first.
        from boardpapers import __version__

        sys.stdout.write(f"boardpapers {__version__}\n")
        return
    # One short process: plug-ins of other packages have no business in it, and looking for them
    # costs as much as reading a report; nor has the collector, before there is much to collect.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.set_threshold(250_000, 20, 20)
    from boardpapers.cli import run

    try:
        run()
    finally:
        # Python would look through all that is left for circles, though it ends with the process.
        gc.freeze()


if __name__ == "__main__":
    main()
