"""Committees, as boards."""

from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.modern_gov.answers import Collected
from boardpapers.importers.modern_gov.paper_fields import fields_of, remarks
from boardpapers.importers.modern_gov.paper_ids import unique_ids
from boardpapers.importers.modern_gov.records import CommitteeRecord
from boardpapers.models import BOARD
from boardpapers.models.ids import slug


def name_boards(collected: Collected) -> dict[str, str]:
    """Return the ids of the boards, by the numbers of the committees."""
    records = ((key, found.record) for key, found in collected.committees.items())
    return unique_ids(
        (key, key, slug(record.committeetitle, f"committee-{key}"), record.committeedeleted)
        for key, record in records
    )


def boards(collected: Collected, ids: dict[str, str]) -> list[FoundPaper]:
    """Return a board for each committee. Members are not named: no answer says who they are."""
    return [
        FoundPaper(
            BOARD, ids[key], fields_of(name=found.record.committeetitle), _remarks(found.record)
        )
        for key, found in collected.committees.items()
    ]


def _remarks(record: CommitteeRecord) -> tuple[str, ...]:
    return remarks(record, "committeeid", "committeedeleted")
