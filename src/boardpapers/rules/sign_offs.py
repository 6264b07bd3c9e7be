"""BP358: sign-offs of implications that the report does not have."""

from collections.abc import Iterator

from boardpapers.models.name_suggestions import suggest
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding


def unknown_sign_offs(context: ReportContext) -> Iterator[Finding]:
    """A sign-off names an implication that the report does not have.

    A house style may print who has cleared each implication beside it. With a misspelt key, the
    name is printed nowhere.

    Fails:

        implications: {financial: The cost is met from the budget.}
        sign_off: {name: Sam Sample, of: finance}

    Passes:

        implications: {financial: The cost is met from the budget.}
        sign_off: {name: Sam Sample, of: financial}
    """
    report = context.report
    keys = list(report.implications)
    for index, sign_off in enumerate(report.sign_off):
        if sign_off.of and sign_off.of not in keys:
            path = ("sign_off", index, "of")
            known = "write the key of one of the implications" if keys else "add the implication"
            yield Finding(
                context.paper.value(*path),
                f"`{sign_off.of}` is not one of the report's implications",
                suggest(sign_off.of, keys) or known,
            )
