"""The register of actions: what meetings asked people to do, and what is overdue."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from boardpapers.document.printed_names import filled_text
from boardpapers.models import Action
from boardpapers.registers.minuted_items import MinutedMeetings
from boardpapers.registers.paper_references import iso
from boardpapers.registers.register import (
    TEXT_LANGUAGE,
    Filter,
    Register,
    Row,
    new_register,
    words_for,
)
from boardpapers.workspace import Workspace

_BRIEF = ("due", "status", "action", "owner", "date", "board", "item", "access")


def actions(workspace: Workspace, wanted: Filter, *, private: bool = False) -> Register:
    """Return the actions of public minutes, by the day on which they are due.

    An action is overdue if it is open after that day. Those without a day come last. A private
    register, which has another name, has those of private items too.
    """
    meetings = MinutedMeetings(workspace, wanted)
    today = wanted.on or date.max
    rows = list(_rows(meetings, today, private=private))
    rows.sort(key=lambda row: (row["status"] == "done", not row["due"], row["due"], row["date"]))
    words = words_for(workspace, wanted)
    on = filled_text(words.actions.on, date=iso(today))
    register = new_register("actions", words, words.actions, wanted, rows)
    columns = {key: label for key, label in register.columns.items() if private or key != "access"}
    return replace(
        register, name="actions-private" if private else "actions", columns=columns, brief=_BRIEF,
        notes=(on, *([words.actions.private] if private else [])),
        for_programs=frozenset({"meeting"}), texts=frozenset({"action", "owner"}),
        diagnostics=tuple(meetings.diagnostics),
    )  # fmt: skip


def open_actions(workspace: Workspace, wanted: Filter, *, private: bool = False) -> Register:
    """Return the register of actions without those that are done."""
    found = actions(workspace, wanted, private=private)
    return replace(found, rows=tuple(row for row in found.rows if row["status"] != "done"))


def _rows(meetings: MinutedMeetings, today: date, *, private: bool) -> Iterator[Row]:
    for meeting in meetings:
        for item in meeting.items():
            title = item.title if item.is_public else meeting.whole_title(item)
            about = meeting.where | {
                TEXT_LANGUAGE: meeting.linked.language_of_names,
                "item": item.minute.item or "",
                "title": title,
            }
            if private:
                about["access"] = item.access
            for action in item.minute.actions if item.is_public or private else ():
                yield about | _facts(action, today)


def _facts(action: Action, today: date) -> Row:
    is_overdue = action.status == "open" and action.due is not None and action.due < today
    late = (today - action.due).days if is_overdue and action.due else 0
    return {
        "action": action.action, "owner": action.owner or "", "due": iso(action.due),
        "status": "overdue" if is_overdue else action.status,
        "days_overdue": str(late) if late else "",
    }  # fmt: skip
