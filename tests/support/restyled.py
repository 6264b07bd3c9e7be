"""Copies of the example workspaces in another house style."""

import re
import shutil
from pathlib import Path
from typing import Any

from boardpapers.api import load
from boardpapers.models import REPORT
from boardpapers.styles import load_style
from boardpapers.workspace import Workspace
from boardpapers.writers.source.paper_files import write_yaml

_OWN_STYLE = re.compile(r"(?m)^style:.*\n")


def restyled(report: Path, style: str, folder: Path) -> Path:
    """Copy a report with its workspace, in a style; return the copy.

    What the style requires and the report does not have is added, in a few words.
    """
    shutil.copytree(report.parents[1], folder)
    settings = folder / "boardpapers.yaml"
    text = _OWN_STYLE.sub("", settings.read_text(encoding="utf-8"))
    settings.write_text(f"{text}style: {style}\n", encoding="utf-8")
    for board in (folder / "boards").iterdir():
        text = _OWN_STYLE.sub("", board.read_text(encoding="utf-8"))
        board.write_text(text, encoding="utf-8")
    copies = [_complete(each, style) for each in sorted((folder / "reports").iterdir())]
    return next(each for each in copies if each.stem == report.stem)


def _complete(report: Path, style: str) -> Path:
    """Write a report with what a style requires, as YAML."""
    model = load(report).model
    assert model is not None
    data = model.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    data.pop("style", None)
    workspace = Workspace(report.parents[1])
    language = data.get("language", "en-GB")
    for fields in load_style(workspace, style, language).style.required:
        _fill(data, fields)
    report.unlink()
    copy = report.with_suffix(".yaml")
    copy.write_text(write_yaml(REPORT, data, ""), encoding="utf-8")
    return copy


def _fill(data: dict[str, Any], fields: tuple[str, ...]) -> None:
    first, _, key = fields[0].partition(".")
    inside = data.setdefault(first, {}) if key else data
    if not any(inside.get(each.rpartition(".")[2]) for each in fields):
        inside[key or first] = f"Words about {key or first}."
