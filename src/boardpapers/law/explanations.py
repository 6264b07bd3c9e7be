"""Clear days explained in words, for someone who asks on the telephone."""

from boardpapers.law.clear_days import ClearDays
from boardpapers.law.printed_days import days_in_a_row, in_a_row, long_day


def explain(counted: ClearDays) -> dict[str, str]:
    """Return the facts of a count of clear days, with their labels."""
    facts = {
        "Published": long_day(counted.published),
        "Count begins after": long_day(counted.begins),
        "Meeting": long_day(counted.meeting),
        "Counted": in_a_row([*days_in_a_row([(day, "") for day in counted.counted])]) or "no day",
        "Not counted": counted.reasons,
        "Last lawful day": long_day(counted.last_lawful),
        "Law": counted.period.provision,
    }
    if counted.begins == counted.published:
        del facts["Count begins after"]
    return {label: words for label, words in facts.items() if words}


def verdict(counted: ClearDays) -> str:
    """Return one sentence: the number of clear days, and whether it is enough."""
    number = f"{counted.number} clear day{'' if counted.number == 1 else 's'}"
    needed = counted.period.number
    if counted.is_lawful:
        return f"{number}: enough, {needed} are needed"
    return f"{number}: too late by {counted.short_by}, {needed} are needed"
