"""Templates with mistakes, or that mean harm: each is told with its file and line."""

# ruff: noqa: E501 - a template is one line here, or its place would not be the same

import subprocess
import sys
from math import inf
from pathlib import Path

import pytest

from boardpapers.templating import metering
from tests.support.growth import processor_time
from tests.support.pictures import png
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

PARTS = "cover: [{part: purpose}, {part: recommendations}, {part: contacts}]\n"


def prepare(within: Path, template: str) -> None:
    """Write a report, and a house style with a template of its own."""
    write(within / "paper.yaml", report(extra="style: parks\n"))
    write(
        within / "templates/parks/style.yaml", f"name: Parks\n{PARTS}body: [{{part: sections}}]\n"
    )
    write(within / "templates/parks/report.md.j2", f"# Paper\n\n{template}\n")


def rendered(within: Path, template: str) -> str:
    """Render a report with a template of its own; return what is told of it."""
    prepare(within, template)
    ran = boardpapers("render", "paper.yaml", "--to", "md", within=within)
    assert ran.code == 1
    assert not (within / "out").exists()
    return ran.err


@pytest.fixture
def fewer_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests need not wait for as many steps as a paper may take; the clock ends none."""
    monkeypatch.setattr(metering, "MAXIMUM_STEPS", 60_000)
    monkeypatch.setattr(metering, "MAXIMUM_SECONDS", inf)


MISTAKES = [
    "{{ nothing }}",
    "{{ nothing() }}",
    "{{ document.nothing }}",
    "{% if %}",
    "{% include 'missing.md.j2' %}",
]
OUT_OF_THE_FOLDER = [
    "{% include '../../paper.yaml' %}",
    "{% include '../parks/report.md.j2' %}",
    "{% include '/etc/hostname' %}",
    "{% import '../../../../../../etc/hostname' as x %}",
    "{% from '..\\\\..\\\\paper.yaml' import x %}",
    "{% include ['../../paper.yaml', '/etc/hostname'] %}",
]
TRICKS = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__']['__mro__'] }}",
    "{{ document|attr('__class__') }}",
    "{{ [document]|map(attribute='__class__')|join }}",
    "{{ [document]|map('attr', '__class__')|join }}",
    "{{ [document]|sort(attribute='__class__.__name__') }}",
    "{{ ([document]|groupby('__class__')|first).grouper.mro() }}",
    "{{ '{0.__class__.__mro__}'.format('') }}",
    "{{ '{x.__class__}'.format_map({'x': 1}) }}",
    "{% set f = '{0.__class__}'.format %}{{ f('') }}",
    "{{ ['{0.__class__}'.format]|map('string')|list }}{{ ''.format.__self__ }}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ cycler(1).__class__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ lipsum(9) }}",
    "{{ range.__self__ }}",
    "{{ dict.mro() }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{% for a in [1] %}{{ loop._iterator }}{% endfor %}",
    "{% for a in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{{ style.parse_file('paper.yaml') }}",
    "{{ style.parse_raw('gASVAA==', proto='pickle', allow_pickle=true) }}",
    "{{ style.model_dump_json() }}",
    "{{ document.cover[0].kind.__class__ }}",
    "{{ [1].append(2) }}",
    "{% set x = {} %}{{ x.update(a=1) }}",
    "{{ [3, 1, 2]|random }}",
    "{{ document|pprint }}",
]
ENDLESS = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{% for b in range(9) if a < 0 %}{% endfor %}{% endfor %}",
    "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% for a in [1] recursive %}{{ loop([1, 1]) if loop.depth < 60 }}{% endfor %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% macro f(n) %}{% if n %}{{ f(n - 1) ~ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
    "{% include 'report.md.j2' %}",
    "{% extends 'report.md.j2' %}",
    "{% import 'report.md.j2' as me with context %}",
    "{% block b %}{{ self.b() }}{% endblock %}",
    "{% for a in range(99999) %}{{ range(99999)|map('string')|list|length }}{% endfor %}",
    "{% set b = range(90000)|list %}{{ -1 in (range(90000)|select('in', b)) }}",
    "{% set b = range(90000)|list %}{{ range(90000)|select('in', seq=b)|list }}",
    "{% set b = range(90000)|list %}{% for a in range(90000) %}{{ -1 is in(b) }}{% endfor %}",
    "{% set a, b = range(99999)|list, range(99999)|list %}{% for i in range(9000) %}{{ a != b }}{% endfor %}",
    "{% set a, b = range(99999)|list, range(99999)|list %}{% for i in range(9000) %}{{ 0 < a < b }}{% endfor %}",
    "{% set a, b = range(99999)|list, range(99999)|list %}{% for i in range(9000) %}{{ loop.changed(b if i is odd else a) }}{% endfor %}",
    "{% set a = 'a' * 999999 %}{% for i in range(9000) %}{{ a is lower }}{% endfor %}",
    "{{ dict(range(90000)|select('in', range(90000)|list)) }}",
    "{{ 1|round(20000000, 'ceil') }}",
    "{{ 1|round(precision=20000000, method='floor') }}",
    "{{ 1|round(-20000000) }}",
    "{{ (('é' ~ 'b') * 200000).encode('punycode')|length }}",
    "{{ 1 .to_bytes(9, 'big').decode('punycode') }}",
    "{{ ('a' * 999999)|wordwrap(1) }}",
    "{% set n = namespace(x=1) %}{% for a in range(99999) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=1) %}{% for a in range(99) %}{% set n.x = n.x - (0 - n.x) %}{% endfor %}",
]  # fmt: skip
LARGE = [
    "{{ 'a' * 99999999999 }}",
    "{{ [0] * 99999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ range(999999) }}",
    "{{ 'a'|center(10000000000) }}",
    "{{ 'a'.center(10000000000) }}",
    "{{ 'a'.ljust(10000000000) }}",
    "{{ 'a'.rjust(10000000000) }}",
    "{{ 'a'.zfill(10000000000) }}",
    "{{ '\t'.expandtabs(10000000000) }}",
    "{{ 1 .to_bytes(10000000000, 'big') }}",
    "{{ '%10000000000s'|format('a') }}",
    "{{ '%*s'|format(10000000000, 'a') }}",
    "{{ '%10000000000s' % 'a' }}",
    "{{ '%.10000000000f' % 1.0 }}",
    "{{ '%*s' % (10000000000, 'a') }}",
    "{{ '{:>10000000000}'.format('a') }}",
    "{{ '{:{}}'.format('a', 10000000000) }}",
    "{{ '{:{}}'.format('a', '999999999') }}",
    "{{ '{a:{b}}'.format_map({'a': 'a', 'b': '999999999'}) }}",
    "{{ '%999999999d' is odd }}",
    "{{ '%999999999d' is divisibleby(5) }}",
    "{{ ['%999999999d']|select('even')|list }}",
    "{{ (41524790577017060 .to_bytes(7, 'big') + 41524790577017060 .to_bytes(7, 'big')) % (1, 1) }}",
    "{% set a = 'a' * 999999 %}{{ ''.join(range(2000)|map(attribute='x', default=a)) }}",
    "{% set a = 'a' * 999999 %}{{ 'b'|replace('b', new=range(2000)|map(attribute='x', default=a)) }}",
    "{{ '{a:10000000000}'.format_map({'a': 1}) }}",
    "{{ 'a'|indent(10000000000, true) }}",
    "{{ ('a\\n' * 99999)|indent(99999) }}",
    "{{ ('a ' * 99999)|wordwrap(1, wrapstring='b' * 99999) }}",
    "{{ ('a' * 99999)|replace('a', 'b' * 99999) }}",
    "{{ ('a' * 99999).replace('a', 'b' * 99999) }}",
    "{{ range(99999)|join('b' * 99999) }}",
    "{{ ('b' * 99999).join('a' * 99999) }}",
    "{{ ('a' * 99999).translate({97: 'b' * 99999}) }}",
    "{{ {'a': [1]}|tojson(indent=10000000000) }}",
    "{{ [1]|batch(10000000000, 'a')|list }}",
    "{{ [1]|slice(10000000000)|list }}",
    "{% set a = 'a' * 9999999 %}{{ a ~ a }}",
    "{% set a = 'a' * 9999999 %}{{ a + a }}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = [n.x, n.x] %}{% endfor %}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = {1: n.x, 2: n.x} %}{% endfor %}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = (n.x, n.x) %}{% endfor %}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = dict(a=n.x, b=n.x) %}{% endfor %}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = namespace(a=n.x, b=n.x) %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x='&') %}{% for a in range(99) %}{% set n.x = n.x|urlencode|forceescape|string * 2 %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x %}{{ [n.x, n.x]|join }}{% endset %}{% endfor %}",
    "{% macro f(n) %}{{ caller() }}{{ caller() }}{% if n %}{% call f(n - 1) %}{{ caller() }}{{ caller() }}{% endcall %}{% endif %}{% endmacro %}{% call f(60) %}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{% endcall %}",
    "{% set a = 'a' * 999999 %}{% for i in range(99999) %}{{ a }}{% endfor %}",
    "{% set a = 'a' * 999999 %}{% set n = namespace(x=[]) %}{% for i in range(99999) %}{% set n.x = n.x + [a[i:]] %}{% endfor %}",
    "{% for i in range(99999) %}" + "many words " * 9999 + "{% endfor %}",
    "{% for i in range(99999) %}" + "{{ i }}" * 999 + "{% endfor %}",
    "{% filter center(10000000000) %}a{% endfilter %}",
    "{{ range(99999)|map('center', 99999)|join }}",
    "{% set a = 'a' * 999999 %}{{ ([a] * 99)|sum(start='') }}",
    "{{ ([[0] * 9999] * 9999)|sum(start=[]) }}",
    "{{ ([[1]] * 30000)|sum(start=[]) }}",
    "{{ ([[1]] * 30000)|sum(none, []) }}",
]  # fmt: skip


@pytest.fixture(scope="module")
def as_many_steps(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Return how long the processor takes for a loop of as many steps as may be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(metering, "MAXIMUM_STEPS", 60_000)
        folder = tmp_path_factory.mktemp("steps")
        rendered(folder, ENDLESS[0])  # imports, and what else is done once
        return processor_time(lambda: rendered(folder, ENDLESS[0]))


@pytest.mark.parametrize("template", [*MISTAKES, *OUT_OF_THE_FOLDER, *TRICKS, *ENDLESS, *LARGE])
@pytest.mark.usefixtures("fewer_steps")
def test_is_told_with_its_line(tmp_path: Path, template: str, as_many_steps: float) -> None:
    told = ""

    def render() -> None:
        nonlocal told
        told = rendered(tmp_path, template)

    assert processor_time(render) < 100 * as_many_steps
    assert "error[BP903]" in told
    assert "--> templates/parks/report.md.j2:3:1" in told


def test_a_template_that_is_missing(tmp_path: Path) -> None:
    told = rendered(tmp_path, "{% extends 'missing.md.j2' %}")
    assert "the house style `parks` has no template `missing.md.j2`" in told


def test_what_is_printed_is_bounded_in_memory(tmp_path: Path) -> None:
    """With the limits as they are, by a process whose memory is measured."""
    loop = "{% set a = 'a' * 999999 %}{% for i in range(99999) %}{{ a ~ i }}{% endfor %}"
    prepare(tmp_path, "{% set x %}" + loop + "{% endset %}")
    program = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'boardpapers', 'render', 'paper.yaml'])\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True
    )
    assert b"error[BP903]" in ran.stderr
    assert int(ran.stdout) < 500


@pytest.mark.usefixtures("fewer_steps")
def test_files_that_include_each_other_many_times(tmp_path: Path) -> None:
    for level in range(40):
        text = f"{{% include '{level + 1}.j2' %}}" * 2
        write(tmp_path / f"templates/parks/{level}.j2", text)
    write(tmp_path / "templates/parks/40.j2", "")
    assert "error[BP903]" in rendered(tmp_path, "{% include '0.j2' %}")


def test_a_template_that_is_a_link_out_of_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "secret.txt", "Secret.")
    (tmp_path / "templates" / "parks").mkdir(parents=True)
    (tmp_path / "templates" / "parks" / "out.j2").symlink_to(tmp_path / "secret.txt")
    told = rendered(tmp_path, "{% include 'out.j2' %}")
    assert "`out.j2` is a link that leads out of its folder" in told
    assert "--> templates/parks/report.md.j2:3:1" in told


def test_a_folder_of_templates_that_is_a_link_out_of_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "out.j2", "Secret.")
    (tmp_path / "templates" / "parks").mkdir(parents=True)
    (tmp_path / "templates" / "parks" / "more").symlink_to(tmp_path / "elsewhere")
    assert "`more/out.j2` is a link" in rendered(tmp_path, "{% include 'more/out.j2' %}")


@pytest.mark.parametrize("name", ["templates", "templates/parks"])
def test_a_style_that_is_a_link_out_of_the_workspace(tmp_path: Path, name: str) -> None:
    workspace = tmp_path / "workspace"
    prepare(tmp_path / "elsewhere", "Words.")
    write(workspace / "paper.yaml", report(extra="style: parks\n"))
    (workspace / name).parent.mkdir(parents=True, exist_ok=True)
    (workspace / name).symlink_to(tmp_path / "elsewhere" / name)
    ran = boardpapers("render", "paper.yaml", within=workspace)
    assert ran.code == 1
    assert "error[BP901]: the folder of the house style `parks` is a link" in ran.err


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    prepare(tmp_path, "{% include 'same.j2' %}")
    write(tmp_path / "templates/parks/one.j2", "One.\n")
    (tmp_path / "templates/parks/same.j2").symlink_to("one.j2")
    ran = boardpapers("render", "paper.yaml", "--to", "md", "-o", "-", within=tmp_path)
    assert (ran.code, ran.out) == (0, "# Paper\n\nOne.\n")


def test_a_very_large_template(tmp_path: Path) -> None:
    assert "`report.md.j2` is larger than 256 kB" in rendered(tmp_path, "word " * 99_999)


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{{ 'a'|center(5) }}|", "  a  |"),
        ("{{ '%5.1f|%s'|format(2, 'b') }}", "  2.0|b"),
        ("{{ '{:>4}'.format('a') }}", "   a"),
        ("{{ ['a', 'b']|join(', ') ~ (1 + 2) }}", "a, b3"),
        ("{{ ('a b ' * 9999)|truncate(9) }}", "a b a..."),
        ("{{ [3, 1]|sort|map('string')|join }}{{ 'abc'[1:] }}", "13bc"),
        (
            "{% set n = namespace(x=0) %}{% for a in range(9) %}{% set n.x = n.x + a %}{% endfor %}{{ n.x }}",
            "36",
        ),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}", "ab"),
        (
            "{% for a in [1, [2]] recursive %}{{ loop(a) if a is iterable else a }}{% endfor %}",
            "12",
        ),
        (
            "{% macro m(a) %}{{ caller(a) }}{% endmacro %}{% call(b) m(1) %}{{ b }}{% endcall %}",
            "1",
        ),
        ("{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}", "a1"),
        ("{{ document.title.upper().split()|first }}", "CYCLE"),
        ("{{ 2.345|round(2) }} {{ 2.345|round(1, 'ceil') }} {{ 7|round }}", "2.35 2.4 7"),
        ("{{ [1, 2]|sum(start=3) }} {{ [{'a': 1}]|sum('a') }} {{ [1.5]|sum }}", "6 1 1.5"),
        (
            "{{ 3 is odd }} {{ 4 is divisibleby(2) }} {{ 'a' is lower }} {{ 2 is in([1, 2]) }}",
            "True True True True",
        ),
        (
            "{{ 1 < 2 < 3 }} {{ 2 in [1, 2] }} {{ 'b' not in 'abc' }} {{ {} == [] }}",
            "True True False False",
        ),
        ("{{ 1 in ([1, 2]|map('int')) }} {{ [1, 2, 3]|select('in', [2, 3])|list }}", "True [2, 3]"),
        ("{{ ', '.join(['a', 'b']|map('upper')) }} {{ '{{}}{:>3}'.format('a') }}", "A, B {}  a"),
        (
            "{% for a in range(5)|batch(2) %}{{ a|sum }},{% endfor %}",
            "1,5,4,",
        ),
    ],
)
def test_what_templates_need_is_there(tmp_path: Path, template: str, printed: str) -> None:
    prepare(tmp_path, template)
    ran = boardpapers("render", "paper.yaml", "--to", "md", "-o", "-", within=tmp_path)
    assert (ran.code, ran.out.rstrip("\n")) == (0, f"# Paper\n\n{printed}"), ran.err


def test_large_images_are_no_reason_to_refuse(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.png").write_bytes(png(4, 4) + bytes(9_000_000))
    text = "\n\n".join(f"![Map](./{number}.png)" for number in range(3))
    write(tmp_path / "paper.yaml", report(text=text))
    ran = boardpapers("render", "paper.yaml", "--to", "html", within=tmp_path)
    assert ran.code == 0, ran.err
