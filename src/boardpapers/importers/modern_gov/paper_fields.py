"""The fields of papers, and what records say besides them."""

from datetime import date, time
from typing import Any, TypeAlias

from boardpapers.importers.modern_gov.records import Record

Fields: TypeAlias = dict[str, Any]


def fields_of(**fields: Any) -> Fields:
    """Return fields with their values as papers have them, without those that have none.

    A name that Python keeps for itself has `_` after it.
    """
    kept = {name: value for name, value in fields.items() if value not in (None, "", [], {})}
    return {name.rstrip("_"): _written(value) for name, value in kept.items()}


def remarks(record: Record, *names: str) -> tuple[str, ...]:
    """Return the fields of a record that papers do not have, as comments.

    `names` are fields of its model to be repeated among them, if they have a value.
    """
    own = [(name, _written(value)) for name in names if (value := getattr(record, name))]
    return tuple(f"{name}: {value}" for name, value in (*own, *record.others))


def _written(value: Any) -> Any:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value
