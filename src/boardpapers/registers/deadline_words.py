"""What is to be done by a deadline and why, in the words of a house style."""

from collections.abc import Iterator
from datetime import date

from boardpapers.document.dates import print_date
from boardpapers.document.printed_names import filled_text
from boardpapers.document.word_lists import joined
from boardpapers.law.clear_days import ClearDays
from boardpapers.law.meeting_deadlines import Deadline
from boardpapers.law.printed_days import days_in_a_row
from boardpapers.models.languages import Language
from boardpapers.styles import Style

_LONG = "EEEE d MMMM y"
_DAY_AND_MONTH = "d MMMM"


def print_long_day(day: date, language: Language) -> str:
    """Return a day in full: `Thursday 11 April 2019`."""
    return print_date(day, _LONG, language)


def task_of(deadline: Deadline, style: Style) -> str:
    """Return what is to be done."""
    tasks = style.registers.deadlines.tasks
    return str(getattr(tasks, deadline.task.replace("-", "_")))


def reason_for(deadline: Deadline, style: Style, language: Language) -> str:
    """Return why a deadline is on its day."""
    return "; ".join(_reasons(deadline, style, language))


def provision_of(deadline: Deadline, style: Style) -> str:
    """Return what asks for a deadline, in the words of the style if it has any."""
    return style.registers.deadlines.provisions.get(deadline.provision, deadline.provision)


def _reasons(deadline: Deadline, style: Style, language: Language) -> Iterator[str]:
    words, drafts = style.registers.deadlines.reasons, deadline.working_days
    if drafts:
        yield (
            words.one_working_day
            if drafts == 1
            else filled_text(words.working_days, number=str(drafts))
        )
    elif deadline.counted is None:
        yield words.note
    else:
        yield filled_text(words.clear_days, number=str(deadline.counted.period.number))
        if days := _not_counted(deadline.counted, style, language):
            yield filled_text(words.not_counted, days=days)
    if deadline.office_day:
        yield filled_text(
            words.last_working_day, date=print_long_day(deadline.office_day, language)
        )


def _not_counted(counted: ClearDays, style: Style, language: Language) -> str:
    """Return the days that do not count, each with the reason."""
    words = style.registers.deadlines
    left_out = [
        (each.day, words.holidays.get(each.reason, each.reason)) for each in counted.left_out
    ]

    def print_day(day: date) -> str:
        return print_date(day, _DAY_AND_MONTH, language)

    return joined([*days_in_a_row(left_out, print_day, words.reasons.days)], style)
