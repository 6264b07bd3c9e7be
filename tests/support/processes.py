"""Processes that the program has started, as Linux lists them."""

from pathlib import Path


def children(process: int) -> str:
    return Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").strip()
