"""The JSON Schemas of all files that people write, by name."""

from boardpapers.models import KINDS, Settings, StrictModel
from boardpapers.models.json_schema import as_json, file_schema, paper_schema
from boardpapers.styles.style_file import StyleFile

PAPER = "paper"
"""The schema of any paper, whatever its kind."""

_MODELS: dict[str, type[StrictModel]] = {
    **{name: kind.model for name, kind in KINDS.items()},
    "settings": Settings,
    "style": StyleFile,
}
SCHEMAS = (PAPER, *_MODELS)
"""Any paper, each kind, `boardpapers.yaml`, and a `style.yaml`."""


def schema_text(name: str) -> str:
    """Return the schema of a kind of file, one of SCHEMAS, as the text of a file."""
    return as_json(paper_schema() if name == PAPER else file_schema(_MODELS[name]))
