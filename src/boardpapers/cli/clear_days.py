"""`boardpapers clear-days`."""

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_board, complete_notice, complete_regime

if TYPE_CHECKING:
    from boardpapers.law.clear_days import ClearDays


def clear_days(
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DAY", help="Day of publication: 2026-03-11."),
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option("--meeting-date", metavar="DAY", help="Day of the meeting: 2026-03-19."),
    ] = None,
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="BOARD",
            help="Id or file of the board that meets, for its regime, practice and calendar.",
            autocompletion=complete_board,
        ),
    ] = None,
    regime: Annotated[
        str | None,
        typer.Option(
            "--regime",
            metavar="REGIME",
            help="A regime, such as england-council, in place of a board.",
            autocompletion=complete_regime,
        ),
    ] = None,
    notice: Annotated[
        str,
        typer.Option(
            "--notice",
            metavar="KIND",
            help="The notice to count: meeting, key-decision, general-exception, private-notice "
            "or second-private-notice.",
            autocompletion=complete_notice,
        ),
    ] = "meeting",
    format: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="Print text or json.")
    ] = "text",
) -> None:
    """Count and explain the clear days between publication and a meeting.

    With only one of the two days, find the other: the last lawful day of publication, or the first
    lawful day of the meeting.
    """
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.registers.clear_days import count_for, terms_for
    from boardpapers.scaffold import read_day

    try:
        if format not in ("text", "json"):
            raise CallError(f"there is no format `{format}`; write text or json")
        days = [read_day(each) if each else None for each in (published, meeting)]
        counted = count_for(terms_for(board, regime), notice, *days)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics([*problem.diagnostics], sys.stderr)
        raise typer.Exit(1) from None
    sys.stdout.write(_json(counted) if format == "json" else _text(counted, published, meeting))


def _text(counted: "ClearDays", published: str | None, meeting: str | None) -> str:
    from boardpapers.law.explanations import explain, verdict
    from boardpapers.law.printed_days import long_day

    answer = verdict(counted)
    if published is None:
        answer = f"Publish by {long_day(counted.published)}: {answer}"
    elif meeting is None:
        answer = f"Meet on {long_day(counted.meeting)} or later: {answer}"
    facts = explain(counted)
    width = max(map(len, facts))
    lines = [f"{label:{width}}  {words}" for label, words in facts.items()]
    return "\n".join([answer, "", *lines, ""])


def _json(counted: "ClearDays") -> str:
    facts = {
        "published": counted.published.isoformat(),
        "count_begins_after": counted.begins.isoformat(),
        "meeting": counted.meeting.isoformat(),
        "clear_days": counted.number,
        "needed": counted.period.number,
        "is_lawful": counted.is_lawful,
        "counted": [day.isoformat() for day in counted.counted],
        "not_counted": [
            {"day": each.day.isoformat(), "reason": each.reason} for each in counted.left_out
        ],
        "last_lawful_day": counted.last_lawful.isoformat(),
        "provision": counted.period.provision,
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
