"""Templates with mistakes, or that mean harm: each is told with its file and line."""

from pathlib import Path

import pytest

from boardpapers import sandbox
from tests.front_door import boardpapers
from tests.papers import report, write

PARTS = "cover: [{part: purpose}, {part: recommendations}, {part: contacts}]\n"


def rendered(within: Path, template: str) -> str:
    """Render a report with a template of its own; return what is told of it."""
    write(within / "paper.yaml", report(extra="style: parks\n"))
    write(
        within / "templates/parks/style.yaml", f"name: Parks\n{PARTS}body: [{{part: sections}}]\n"
    )
    write(within / "templates/parks/report.md.j2", f"# Paper\n\n{template}\n")
    ran = boardpapers("render", "paper.yaml", "--to", "md", within=within)
    assert ran.code == 1
    assert not (within / "out").exists()
    return ran.err


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing }}",
        "{{ document.nothing }}",
        "{% if %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__']['__mro__'] }}",
        "{{ document|attr('__class__') }}",
        "{{ '{0.__class__.__mro__}'.format('') }}",
        "{% include '../../paper.yaml' %}",
        "{% include '/etc/hostname' %}",
        "{% include 'missing.md.j2' %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(9) if a < 0 %}{% endfor %}{% endfor %}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) ~ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{{ 'a' * 99999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ range(999999) }}",
    ],
)
def test_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    monkeypatch.setattr(sandbox, "MAXIMUM_STEPS", 200_000)
    told = rendered(tmp_path, template)
    assert "error[BP903]" in told
    assert "--> templates/parks/report.md.j2:3:1" in told


def test_a_template_that_is_missing(tmp_path: Path) -> None:
    told = rendered(tmp_path, "{% extends 'missing.md.j2' %}")
    assert "the house style `parks` has no template `missing.md.j2`" in told
