"""BP357: reasons by recommendation that do not agree with the recommendations."""

from collections.abc import Iterator

from boardpapers.models.reasons_by_number import recommendations_in
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding


def reasons_without_recommendation(context: ReportContext) -> Iterator[Finding]:
    """A reason is for a recommendation that does not exist, or a recommendation has no reason.

    This concerns reports that give their reasons by recommendation. Minutes record each decision
    with its reason.

    Fails:

        recommendations:
          - That the plan be agreed.
          - That it be published.
        reasons: {1: Most stands are full., 2-3: Residents have asked for it.}

    Passes:

        recommendations:
          - That the plan be agreed.
          - That it be published.
        reasons: {1-2: Most stands are full.}
    """
    reasons, count = context.report.reasons, len(context.report.recommendations)
    if not isinstance(reasons, dict):
        return
    given: set[int] = set()
    for key in reasons:
        numbers = recommendations_in(key)
        given |= numbers
        if max(numbers) > count:
            yield Finding(
                context.paper.key("reasons", key),
                f"there is no recommendation {max(numbers)} for this reason",
                f"the last recommendation is {count}"
                if count
                else "add the recommendation, or write the reasons as one text",
            )
    if missing := sorted(set(range(1, count + 1)) - given):
        yield Finding(
            context.paper.key("reasons"),
            f"recommendation {missing[0]} has no reason",
            "add its number to that of a reason, as in `2-3`, or write the reasons as one text",
        )
