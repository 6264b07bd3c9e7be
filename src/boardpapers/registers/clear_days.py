"""Clear days for someone who asks: by board or by regime, with one day known or both."""

from datetime import date
from pathlib import Path
from typing import cast

from boardpapers.diagnostics import CallError
from boardpapers.law.bank_holidays import FIRST_YEAR, LAST_YEAR
from boardpapers.law.clear_days import ClearDays, clear_days, earliest_meeting, last_lawful_day
from boardpapers.law.notice_periods import NOTICES, NoticePeriod
from boardpapers.law.regimes import BODIES, REGIMES, Regime
from boardpapers.law.terms import Terms
from boardpapers.models import BOARD, Board
from boardpapers.models.name_suggestions import suggest
from boardpapers.registers.named_papers import named_paper
from boardpapers.workspace import Workspace, find_root, terms_of

_LONGEST = 366


def terms_for(board: str | None, regime: str | None) -> Terms:
    """Return the terms of a board, by its id or file, or those of a regime.

    Raises CallError: not one of the two is given, or it does not exist. Raises BoardpapersError:
    the board has errors.
    """
    if (board is None) == (regime is None):
        raise CallError("give either `--board` or `--regime`")
    if board is not None:
        path = Path(board)
        workspace = Workspace(find_root(path if path.is_file() else Path()))
        return terms_of(workspace, cast("Board", named_paper(workspace, board, BOARD).model))
    if regime not in BODIES:
        known = ", ".join(each for each in REGIMES if each in BODIES)
        hint = suggest(str(regime), [*BODIES]) or f"write one of {known}"
        raise CallError(f"no law on notice has the name `{regime}`; {hint}")
    return Terms(cast("Regime", regime))


def count_for(terms: Terms, notice: str, published: date | None, meeting: date | None) -> ClearDays:
    """Count the clear days of a notice; a day that is not given is the last or first lawful one.

    Raises CallError: no day is given, they are too far apart, or no law asks for such a notice.
    """
    known = meeting or published
    if known is None:
        raise CallError("give `--published`, `--meeting-date` or both")
    if not FIRST_YEAR <= known.year <= LAST_YEAR:
        raise CallError(f"the law is known for the years {FIRST_YEAR} to {LAST_YEAR}")
    period = _period(terms, notice, known)
    if published is None:
        published = last_lawful_day(known, period, terms.closed)
    elif meeting is None:
        meeting = earliest_meeting(published, period, terms.closed)
    meeting = meeting or known
    if abs((meeting - published).days) > _LONGEST:
        raise CallError("the two days are more than a year apart: check the years")
    return clear_days(published, meeting, period, terms.closed)


def _period(terms: Terms, notice: str, day: date) -> NoticePeriod:
    if notice not in NOTICES:
        hint = suggest(notice, [*NOTICES]) or f"write one of {', '.join(NOTICES)}"
        raise CallError(f"there is no notice `{notice}`; {hint}")
    period = NOTICES[notice](terms, day)
    if period is None:
        raise CallError(
            f"no law asks for this notice (`--notice {notice}`) under `regime: {terms.regime}` on "
            f"{day}; a board's own rules can say `practice: {{notice: 5}}`"
        )
    return period
