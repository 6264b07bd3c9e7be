"""Small papers to begin from."""

from pathlib import Path


def report(
    title: str = "Cycle parking", text: str = "There are forty stands.", extra: str = ""
) -> str:
    """Return a report that is complete; `extra` is lines of further fields."""
    indented = text.replace("\n", "\n      ")
    return (
        f"kind: report\ntitle: {title}\npurpose: For decision.\n"
        "recommendation: That the plan be agreed.\ncontact: {name: Alex Example}\n"
        f"{extra}sections:\n  - heading: Background\n    text: |\n      {indented}\n"
    )


REPORT = report()


def write(path: Path, text: str) -> None:
    """Write a file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
