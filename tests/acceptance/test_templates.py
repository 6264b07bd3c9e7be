"""Templates with mistakes, or that mean harm: each is told with its file and line."""

# ruff: noqa: E501 - a template is one line here, or its place would not be the same

import json
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest

from boardpapers.templating import template_process
from boardpapers.templating.bounded_process import BoundedProcess
from tests.support.pictures import png
from tests.support.processes import children
from tests.support.run_program import PROGRAM, boardpapers, boardpapers_process
from tests.support.small_reports import report, write
from tests.support.waiting import eventually

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
def short_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests need not wait for as long as a paper may take."""
    monkeypatch.setattr(template_process, "SECONDS", 0.4)
    monkeypatch.setattr(template_process, "WAITING_SECONDS", 10_000)


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
    "{% for a in range(99999) %}{% for b in range(9999) if a < 0 %}{% endfor %}{% endfor %}",
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
    "{{ (('é' ~ 'b') * 9999999).encode('punycode')|length }}",
    "{{ 1 .to_bytes(9, 'big').decode('punycode') }}",
    "{{ ('a' * 999999)|wordwrap(1) }}",
    "{% set n = namespace(x=1) %}{% for a in range(99999) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=1) %}{% for a in range(99999) %}{% set n.x = n.x - (0 - n.x) %}{% endfor %}{{ n.x }}",
]  # fmt: skip
LARGE = [
    "{{ 'a' * 99999999999 }}",
    "{{ [0] * 99999999999 }}",
    "{{ 9 ** (9 ** 9) }}",
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
    "{% set a = 'a' * 300000000 %}{{ a ~ a }}",
    "{% set a = 'a' * 300000000 %}{{ a + a }}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = {1: n.x, 2: n.x} %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = (n.x, n.x) %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x=[]) %}{% for a in range(99) %}{% set n.x = dict(a=n.x, b=n.x) %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x=[]) %}{% for a in range(60) %}{% set n.x = namespace(a=n.x, b=n.x) %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x='&') %}{% for a in range(99) %}{% set n.x = n.x|urlencode|forceescape|string * 2 %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x %}{{ [n.x, n.x]|join }}{% endset %}{% endfor %}",
    "{% macro f(n) %}{{ caller() }}{{ caller() }}{% if n %}{% call f(n - 1) %}{{ caller() }}{{ caller() }}{% endcall %}{% endif %}{% endmacro %}{% call f(60) %}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{% endcall %}",
    "{% set a = 'a' * 999999 %}{% for i in range(99999) %}{{ a }}{% endfor %}",
    "{% set a = 'a' * 999999 %}{% set n = namespace(x=[]) %}{% for i in range(99999) %}{% set n.x = n.x + [a[i:]] %}{% endfor %}",
    "{% for i in range(99999) %}" + "many words " * 9999 + "{% endfor %}",
    "{% filter center(10000000000) %}a{% endfilter %}",
    "{{ range(99999)|map('center', 99999)|join }}",
    "{% set a = 'a' * 999999 %}{{ ([a] * 99)|sum(start='') }}",
    "{{ ([[0] * 9999] * 9999)|sum(start=[]) }}",
    "{{ ([[1]] * 30000)|sum(start=[]) }}",
    "{{ ([[1]] * 30000)|sum(none, []) }}",
]  # fmt: skip


@pytest.mark.parametrize("template", [*MISTAKES, *OUT_OF_THE_FOLDER, *TRICKS, *ENDLESS, *LARGE])
@pytest.mark.usefixtures("short_time")
def test_is_told_with_its_line(tmp_path: Path, template: str) -> None:
    told = rendered(tmp_path, template)
    assert "error[BP903]" in told
    assert "--> templates/parks/report.md.j2:3:1" in told


@pytest.mark.usefixtures("short_time")
def test_a_template_that_prints_without_end(tmp_path: Path) -> None:
    """It may be ended while what it has printed is joined, and then its line is not known."""
    told = rendered(tmp_path, "{% for i in range(99999) %}" + "{{ i }}" * 999 + "{% endfor %}")
    assert "error[BP903]" in told
    assert "--> templates/parks/report.md.j2" in told


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


@pytest.mark.usefixtures("short_time")
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
    assert "`out.j2` is a link to a place outside its folder" in told
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


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Render with a cache that is new; return its folder of compiled templates."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path / "paper.yaml", report())
    assert printed(tmp_path)
    return next((tmp_path / "cache/boardpapers").iterdir())


def printed(within: Path) -> bytes:
    """Render a report in another process, which has compiled nothing yet."""
    ran = boardpapers_process("render", "paper.yaml", "--to", "html", "-o", "-", within=within)
    assert (ran.code, ran.err) == (0, "")
    return ran.raw


@pytest.mark.parametrize(
    "damaged",
    [
        lambda _: b"",
        lambda whole: whole[:-200],
        lambda whole: whole[:40] + b"?" * 40 + whole[80:],
        lambda _: b"words" * 99,
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
    ],
    ids=["empty", "cut", "middle", "other", "bit"],
)
def test_damaged_compiled_templates_count_as_none(
    compiled: Path, tmp_path: Path, damaged: Callable[[bytes], bytes]
) -> None:
    before = {path: path.read_bytes() for path in compiled.iterdir()}
    assert before
    for path, whole in before.items():
        path.write_bytes(damaged(whole))
    assert b"<h1" in printed(tmp_path)
    assert {path: path.read_bytes() for path in compiled.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="there, folders of users are closed otherwise")
def test_compiled_templates_that_others_can_reach_are_not_used(
    compiled: Path, tmp_path: Path
) -> None:
    assert stat.S_IMODE(compiled.stat().st_mode) == 0o700
    for path in compiled.iterdir():
        path.unlink()
    compiled.chmod(0o770)
    printed(tmp_path)
    assert list(compiled.iterdir()) == []
    compiled.chmod(0o700)
    printed(tmp_path)
    assert list(compiled.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="there, folders of users are closed otherwise")
def test_compiled_templates_behind_a_link_are_not_used(compiled: Path, tmp_path: Path) -> None:
    for path in compiled.iterdir():
        path.unlink()
    compiled.rename(tmp_path / "elsewhere")
    compiled.symlink_to(tmp_path / "elsewhere")
    printed(tmp_path)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_style_without_templates_starts_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(tmp_path, "Words.")
    (tmp_path / "templates/parks/report.md.j2").unlink()
    monkeypatch.setattr(BoundedProcess, "__init__", None)
    assert boardpapers("render", "paper.yaml", within=tmp_path).code == 0


def test_many_reports_share_a_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare(tmp_path, "{{ document.title }}")
    for number in range(5):
        text = report(extra="style: parks\n").replace("title: ", f"title: {number} ")
        write(tmp_path / f"{number}.yaml", text)
    started = list[str]()
    start = BoundedProcess.__init__

    def counted(process: BoundedProcess, file: str) -> None:
        started.append(file)
        start(process, file)

    monkeypatch.setattr(BoundedProcess, "__init__", counted)
    template_process._process.cache_clear()
    ran = boardpapers("render", ".", "--to", "md", within=tmp_path)
    assert (ran.code, len(started)) == (0, 1), ran.err
    for number in range(5):
        assert f"\n{number} " in (tmp_path / f"build/{number}.md").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound memory")
def test_a_template_that_fills_memory_leaves_none_filled(tmp_path: Path) -> None:
    """The process that has rendered it goes on to render others."""
    filling = "{% set a = 'a' * 999999 %}{% for i in range(99999) %}{{ a ~ i }}{% endfor %}"
    assert "the template needs too much memory" in rendered(tmp_path / "filling", filling)
    prepare(tmp_path / "other", "{{ ('a' * 50000000)|length }}")
    ran = boardpapers("render", "paper.yaml", "--to", "md", "-o", "-", within=tmp_path / "other")
    assert ran.out == "# Paper\n\n50000000\n", ran.err


def test_a_template_that_comes_to_a_style_is_seen(tmp_path: Path) -> None:
    """By the process that has rendered the style without it, too."""
    prepare(tmp_path, "{% include ['more/new.j2', 'old.j2'] %}")
    write(tmp_path / "templates/parks/old.j2", "Old.")
    render = ("render", "paper.yaml", "--to", "md", "-o", "-")
    assert "Old." in boardpapers(*render, within=tmp_path).out
    write(tmp_path / "templates/parks/more/new.j2", "New.")
    assert "New." in boardpapers(*render, within=tmp_path).out


@pytest.mark.parametrize("problem", ["{{ nothing }}", "{% for a in range(99999) %}" * 2])
@pytest.mark.usefixtures("short_time")
def test_a_workspace_whose_path_is_not_ascii(tmp_path: Path, problem: str) -> None:
    folder = tmp_path / "Pwyllgor y Môr – 会議"
    told = rendered(folder, problem + "{% endfor %}" * problem.count("for"))
    assert "--> templates/parks/report.md.j2:3:1" in told


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not list processes in files")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_template_without_end_ends_soon_after_the_program(
    tmp_path: Path, end: signal.Signals
) -> None:
    prepare(
        tmp_path, "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    )
    with subprocess.Popen([*PROGRAM, "render", "paper.yaml"], cwd=tmp_path) as running:
        child = eventually(lambda: children(running.pid))
        running.send_signal(end)
        running.wait()
    eventually(lambda: not Path(f"/proc/{child}").exists())


def test_a_signal_while_the_time_of_an_answer_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program does not wait for that time to end."""
    begun: list[Timer] = []

    class Interrupted(Timer):
        def start(self) -> None:
            super().start()
            begun.append(self)
            raise SystemExit(143)

    monkeypatch.setattr("boardpapers.templating.bounded_process.Timer", Interrupted)
    process = BoundedProcess(template_process.__file__)
    with pytest.raises(SystemExit):
        process.ask(b"", 99_999)
    begun[0].join()
    assert not process.is_running


@pytest.mark.parametrize("answer", [b"", b"words", b'{"text": 1}', b"\x80\x04N."])
def test_an_answer_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    """Whatever a template has made of its process: it is data, and nothing else is taken."""
    monkeypatch.setattr(BoundedProcess, "ask", lambda *_: answer)
    told = rendered(tmp_path, "Words.")
    assert "error[BP903]: the template cannot be rendered: it makes the program crash" in told


def test_a_line_of_another_file_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret.txt"
    write(secret, "Secret.\n")
    answer = json.dumps({"failure": {"sentence": "Look.", "path": str(secret), "line": 1}})
    monkeypatch.setattr(BoundedProcess, "ask", lambda *_: answer.encode())
    told = rendered(tmp_path, "Words.")
    assert "Secret." not in told
    assert "--> templates/parks/report.md.j2" in told


@pytest.mark.usefixtures("short_time")
def test_a_template_without_end_is_not_tried_for_every_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(tmp_path, ENDLESS[0])
    for number in range(9):
        write(tmp_path / f"more/r{number}.yaml", (tmp_path / "paper.yaml").read_text("utf-8"))
    asked: list[float] = []
    ask = template_process._ask

    def counted(request: template_process._Request) -> template_process._Answer:
        asked.append(request.seconds)
        return ask(request)

    monkeypatch.setattr(template_process, "_ask", counted)
    ran = boardpapers("render", ".", "--to", "md", within=tmp_path)
    assert (ran.code, ran.err.count("it does not finish")) == (1, 1)
    assert "10 not written" in ran.err
    assert len(asked) == 3, "one with all its time, one for the line, one with little time"
    prepare(tmp_path, "Fine.")
    assert boardpapers("render", ".", "--to", "md", within=tmp_path).code == 0


@pytest.mark.usefixtures("short_time")
def test_a_report_that_is_too_long_for_a_template_stops_no_other(tmp_path: Path) -> None:
    prepare(tmp_path, "{% if document.title == 'Long' %}" + ENDLESS[0] + "{% endif %}")
    text = (tmp_path / "paper.yaml").read_text("utf-8")
    write(tmp_path / "a-long.yaml", re.sub("(?m)^title: .*", "title: Long", text))
    write(tmp_path / "z.yaml", text)
    ran = boardpapers("render", ".", "--to", "md", within=tmp_path)
    assert "2 papers written, 1 not written" in ran.err
