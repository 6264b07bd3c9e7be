"""Reports that cite one another."""

from pathlib import Path

import pytest

from boardpapers.document import citations
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.report_pages import ReportPages, number_report
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedReport, Workspace
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write


def test_a_report_that_many_cite_is_laid_out_once_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    def counted(
        workspace: Workspace, linked: LinkedReport, style: HouseStyle
    ) -> tuple[LayoutContext[LinkedReport], ReportPages]:
        laid_out.append(linked.paper.id)
        return number_report(workspace, linked, style)

    monkeypatch.setattr(citations, "number_report", counted)
    write(tmp_path / "boardpapers.yaml", "output: out\n")
    write(tmp_path / "cited.yaml", report(text="Forty stands. {#stands}"))
    for number in range(5):
        write(tmp_path / f"citing-{number}.yaml", report(text="As [](cited#stands) says."))
    ran = boardpapers("validate", within=tmp_path)
    assert ran.code == 0, ran.everything
    assert laid_out == ["cited"]
