"""The entry point of `boardpapers` and `python -m boardpapers`."""

import gc
import os
import signal
import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        # Scripts ask for this often; any other way would first load the whole command line.
        from boardpapers import __version__

        sys.stdout.write(f"boardpapers {__version__}\n")
        return
    # This is one short process: it needs no plug-ins of other packages, and looking for them takes
    # as long as reading a report; nor does it need the garbage collector at first.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.set_threshold(250_000, 20, 20)
    from boardpapers.system.ending_signals import end_at_once, end_properly

    end_at_once()
    try:
        from boardpapers.cli import run

        end_properly()
        run()
    except KeyboardInterrupt:  # before the command runs, or after
        sys.exit(128 + signal.SIGINT)
    finally:
        end_at_once()
        # Python would search all remaining objects for cycles, although the process is ending.
        gc.freeze()


if __name__ == "__main__":
    main()
