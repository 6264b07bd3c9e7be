"""Diagnostics of files without fields, or without a known kind."""

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error, quoted
from boardpapers.models import KINDS
from boardpapers.models.name_suggestions import did_you_mean, suggest, suggest_name
from boardpapers.reader import Plain
from boardpapers.workspace.field_diagnostics import replacement
from boardpapers.workspace.paper import AnyPaper
from boardpapers.workspace.peek import SETTINGS, is_misspelt_settings


def no_fields(paper: AnyPaper) -> Diagnostic:
    """Report a file without fields: BP010."""
    if not paper.data:
        sentence = (
            "the file is empty" if not paper.source.text.strip() else "the file has no fields"
        )
    else:
        sentence = (
            "the file is a list, not fields"
            if isinstance(paper.data, list)
            else ("the file is text, not fields")
        )
    help = (
        "begin with a line such as `kind: report`, and write each field on its own line: `title: …`"
    )
    return error(
        "BP010", Place(paper.path, 1, 1, 1, paper.source.text.split("\n", 1)[0]), sentence, help
    )


def no_kind(paper: AnyPaper, data: dict[str, Plain]) -> Diagnostic:
    """Report a file without a known kind: BP111."""
    kinds = ", ".join(KINDS)
    if "kind" in data:
        sentence = f"{quoted(paper.kind)} is not a kind of paper"
        if not paper.kind:
            sentence = "`kind` does not name a kind of paper"
        help = suggest(paper.kind, list(KINDS)) or f"write one of {kinds}"
        found = error("BP111", paper.value("kind"), sentence, help)
        right = suggest_name(paper.kind, KINDS)
        return replace(found, fix=replacement(found.place, paper.kind, right) if right else ())
    for name in data:
        if suggest(name, ["kind"]):
            sentence = f"unknown field {quoted(name)}, and `kind` is missing"
            found = error("BP111", paper.key(name), sentence, did_you_mean("kind"))
            known = suggest_name(name, ["kind"]) and suggest_name(str(data[name]), KINDS)
            return replace(found, fix=replacement(found.place, name, "kind") if known else ())
    help = f"add `kind:` with one of {kinds}"
    if is_misspelt_settings(paper.path):
        help = f"if these are the settings of the workspace, call the file `{SETTINGS}`"
    return error("BP111", paper.key(next(iter(data))), "`kind` is missing", help)
