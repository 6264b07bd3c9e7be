"""The way in: `boardpapers`, and `python -m boardpapers`."""

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        # Scripts ask this often; everything else would load the whole command line first.
        from boardpapers import __version__

        sys.stdout.write(f"boardpapers {__version__}\n")
        return
    from boardpapers.cli import run

    run()


if __name__ == "__main__":
    main()
