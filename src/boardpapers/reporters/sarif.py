"""For code scanning, on GitHub and elsewhere: SARIF 2.1.0."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.paths import absolute, relative
from boardpapers.reporters.checked_files import Checked, end_column, manual_of, with_help
from boardpapers.reporters.fingerprints import fingerprints
from boardpapers.reporters.json_text import Json, json_text

if TYPE_CHECKING:
    from boardpapers.rules.catalogue import Manual

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HERE = "%SRCROOT%"


def report_sarif(checked: Checked) -> str:
    """Return a log of one run, with the manuals of the rules that have findings."""
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(checked)]})


def _run(checked: Checked) -> Json:
    manuals = {each.code: manual_of(each) for each in checked.diagnostics}
    return {
        "tool": {"driver": _driver(manuals)},
        "originalUriBaseIds": {
            _HERE: {"description": {"text": "The URI of the folder that boardpapers was run in."}}
        },
        "columnKind": "unicodeCodePoints",
        "results": _results(checked.diagnostics, list(manuals)),
    }


def _driver(manuals: "dict[str, Manual]") -> Json:
    from boardpapers import __version__

    return {
        "name": "boardpapers",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, manual) for code, manual in manuals.items()],
    }


def _rule(code: str, manual: "Manual") -> Json:
    summary, _, more = manual.text.partition("\n\n")
    reason = more.partition("\n\n")[0]
    return {
        "id": code,
        **({"name": manual.name} if manual.name else {}),
        "shortDescription": {"text": _one_line(summary)},
        "fullDescription": {"text": _one_line(f"{summary} {reason}")},
        "help": {"text": manual.text, "markdown": manual.text},
        "defaultConfiguration": {"level": manual.severity.value},
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _results(diagnostics: Iterable[Diagnostic], codes: list[str]) -> list[Json]:
    diagnostics = list(diagnostics)
    return [
        {
            "ruleId": each.code,
            "ruleIndex": codes.index(each.code),
            "level": each.severity.value,
            "message": {"text": with_help(each)},
            "locations": [_location(each.place)],
            **_related(each),
            "partialFingerprints": {"boardpapers/v1": fingerprint},
        }
        for each, fingerprint in zip(diagnostics, fingerprints(diagnostics), strict=True)
    ]


def _related(each: Diagnostic) -> dict[str, Json]:
    if not each.related:
        return {}
    named = enumerate(each.related)
    return {
        "relatedLocations": [
            {"id": number, **_location(place), "message": {"text": said}}
            for number, (said, place) in named
        ]
    }


def _location(place: Place) -> dict[str, Json]:
    location: dict[str, Json] = {"artifactLocation": _artifact(place.path)}
    if place.line:
        location["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": end_column(place),
        }
    return {"physicalLocation": location}


def _artifact(path: Path) -> Json:
    from urllib.parse import quote

    written = relative(path)
    if Path(written).is_absolute() or written.startswith("../"):
        return {"uri": absolute(path).as_uri()}
    return {"uri": quote(written, errors="surrogateescape"), "uriBaseId": _HERE}
