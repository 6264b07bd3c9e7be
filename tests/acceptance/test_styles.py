"""House styles: listed, shown, copied, checked by themselves, and laid over one another."""

import json
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from boardpapers.check.house_styles import check_style
from boardpapers.models import Report
from boardpapers.models.fields import models_inside
from boardpapers.models.languages import LANGUAGES
from boardpapers.reader import Source
from boardpapers.styles import base_dir, load_style, style_ids
from boardpapers.styles.folders import built_in_ids
from boardpapers.styles.style_file import StyleFile
from boardpapers.styles.tools.sample import BARE, CLOSED, FULL
from boardpapers.workspace import Workspace
from boardpapers.workspace.loading import load_paper
from tests.acceptance.test_explain import on_a_terminal
from tests.conftest import Expect
from tests.support.missing_extras import without_its_extra
from tests.support.paper_cases import DATA, EXAMPLES, TESTS
from tests.support.pictures import png
from tests.support.run_program import boardpapers
from tests.support.small_reports import REPORT, report, write

NOWHERE = Path("/nonexistent")
BUILT_IN = style_ids(NOWHERE)
PARKS = "name: Parks\nextends: lga-2013\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with a style of its own, and a report that is not in it."""
    write(tmp_path / "boardpapers.yaml", "name: Parks\n")
    write(tmp_path / "reports/cycle-parking.yaml", REPORT)
    write(tmp_path / "templates/parks/style.yaml", PARKS)
    return tmp_path


def sample_papers(folder: Path, *more: str) -> None:
    for name, text in {"full": FULL, "closed": CLOSED, "bare": BARE}.items():
        text = text.replace("id: cycle-parking", f"id: {name}")
        text = text.replace("item: 4", f"item: {name}").replace("language: en-GB\n", "")
        write(folder / f"{name}.yaml", text + "".join(f"{line}\n" for line in more))


def rendered(folder: Path, style: str) -> dict[str, bytes]:
    """Render all reports of a folder in a style; required parts do not matter here."""
    write(folder / "boardpapers.yaml", f"style: {style}\nignore: [BP3]\n")
    ran = boardpapers("render", ".", "-o", f"out-{style}", within=folder)
    assert ran.code == 0, ran.everything
    return {path.name: path.read_bytes() for path in sorted((folder / f"out-{style}").iterdir())}


@pytest.mark.parametrize("style", BUILT_IN)
def test_a_built_in_style_is_good(style: str, tmp_path: Path) -> None:
    assert check_style(Workspace(tmp_path), style) == []


@pytest.mark.parametrize("text", [FULL, CLOSED, BARE], ids=["full", "closed", "bare"])
def test_a_sample_is_good(text: str) -> None:
    assert load_paper(Source(NOWHERE, text)).diagnostics == ()


def test_the_full_sample_has_every_field() -> None:
    full = load_paper(Source(NOWHERE, CLOSED)).model
    assert isinstance(full, Report)
    assert Report.model_fields.keys() - full.model_fields_set == {"style", "translation_of"}


def test_lists_what_there_is(folder: Path) -> None:
    write(folder / "templates/broken/style.yaml", "nmae: Broken\n")
    ran = boardpapers("styles", within=folder)
    assert ran.out == boardpapers("styles", "list", within=folder).out
    rows = [line.split(maxsplit=1) for line in ran.out.splitlines()]
    assert rows[0][0] == "Style"
    assert ["parks", "LGA board paper, 2013"] not in rows
    assert any(row[0] == "parks" and row[1].endswith("the workspace") for row in rows)
    assert any(row[0] == "lga" and row[1].endswith("built in") for row in rows)
    assert any("boardpapers validate templates/broken" in row[1] for row in rows)


@pytest.mark.parametrize("style", BUILT_IN)
def test_shows_what_a_style_asks_for(style: str, tmp_path: Path, expect: Expect) -> None:
    ran = boardpapers("styles", "show", style, within=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    expect(DATA / "styles" / f"{style}.txt", ran.out)


def test_shows_a_table_on_a_terminal() -> None:
    shown = on_a_terminal("styles", "show", "lga", COLUMNS="160")
    assert "\u2500\u2500" in shown
    assert "Purpose of report" in shown


def test_shows_a_style_of_the_workspace(folder: Path) -> None:
    write(folder / "templates/parks/cy-GB.yaml", "of: o\n")
    ran = boardpapers("styles", "show", "parks", within=folder)
    assert "`parks`, the workspace" in ran.out
    assert "`lga-2013`" in ran.out
    assert "en-GB, cy-GB" in ran.out


def test_shows_what_is_wrong_in_a_style(folder: Path) -> None:
    write(folder / "templates/parks/style.yaml", PARKS + "numbring: none\n")
    ran = boardpapers("styles", "show", "parks", within=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "error[BP102]: unknown field `numbring`" in ran.err


@pytest.mark.parametrize("command", ["show", "copy"])
def test_a_style_that_is_not_there(command: str, folder: Path) -> None:
    ran = boardpapers("styles", command, "lga-2031", within=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "there is no house style `lga-2031`; did you mean `lga-2013`?" in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "templates",
    [
        pytest.param((), id="extends"),
        pytest.param(("--templates",), id="with-templates", marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("style", BUILT_IN)
def test_a_copy_renders_the_same(
    style: str, templates: tuple[str, ...], language: str, tmp_path: Path
) -> None:
    sample_papers(tmp_path, f"language: {language}")
    before = rendered(tmp_path, style)
    ran = boardpapers("styles", "copy", style, "--as", "ours", *templates, within=tmp_path)
    assert ran.code == 0, ran.everything
    assert rendered(tmp_path, "ours") == before
    assert check_style(Workspace(tmp_path), "ours") == []


@pytest.mark.parametrize("style", BUILT_IN)
def test_every_line_that_a_copy_shows_holds(style: str, tmp_path: Path) -> None:
    sample_papers(tmp_path)
    before = rendered(tmp_path, style)
    boardpapers("styles", "copy", style, "--as", "ours", within=tmp_path)
    path = tmp_path / "templates/ours/style.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    write(path, "".join(f"{said_in_earnest(line)}\n" for line in lines))
    assert rendered(tmp_path, "ours") == before


def said_in_earnest(line: str) -> str:
    """Take the `#` away, and nothing else, from a line that is not an explanation."""
    return line if re.match(" *# [A-Z`]", line) else line.replace("#", "", 1)


@pytest.mark.parametrize("style", BUILT_IN)
def test_what_a_copy_shows_can_be_said_alone(style: str, tmp_path: Path) -> None:
    boardpapers("styles", "copy", style, "--as", "ours", within=tmp_path)
    path = tmp_path / "templates/ours/style.yaml"
    text = path.read_text(encoding="utf-8")
    shown = list(re.finditer(r"^( *)#\w.*(\n\1#  .*)*$", text, re.MULTILINE))
    assert len(shown) > 20
    for each in shown:
        said = re.sub("^( *)#", r"\1", each[0], flags=re.MULTILINE)
        write(path, text[: each.start()] + said + text[each.end() :])
        load_style(Workspace(tmp_path), "ours")


def test_a_copy_is_called_as_it_is_named(tmp_path: Path) -> None:
    ran = boardpapers("styles", "copy", "lga", "--as", "our-council", within=tmp_path)
    assert ran.err == (
        "wrote templates/our-council/style.yaml\n"
        "next: `style: our-council` in boardpapers.yaml, then "
        "boardpapers validate templates/our-council\n"
    )
    assert load_style(Workspace(tmp_path), "our-council").style.name == "Our council"


@pytest.mark.slow
@pytest.mark.parametrize("style", BUILT_IN)
def test_a_style_may_do_without_any_part(style: str, tmp_path: Path) -> None:
    said = load_style(Workspace(tmp_path), style).style
    for key, parts in (("cover", said.cover), ("body", said.body)):
        for left_out in parts:
            kept = [{"part": each.part} for each in parts if each is not left_out]
            text = json.dumps({"name": "Parks", "extends": style, key: kept})
            write(tmp_path / "templates/parks/style.yaml", text)
            assert check_style(Workspace(tmp_path), "parks") == [], left_out.part
    write(tmp_path / "templates/parks/style.yaml", f"extends: {style}\nnumbering: none\n")
    assert check_style(Workspace(tmp_path), "parks") == []


@pytest.mark.parametrize(
    ("extra", "cover", "body"),
    [
        (
            "body:\n  - part: implications.financial\n  - part: implications\n",
            ["exempt.public_interest", "urgency"],
            ["implications.financial", "implications", "implications.legal"],
        ),
        (
            "cover: [{part: summary}]\n",
            ["summary"],
            ["purpose", "recommendations", "reasons", "sections"],
        ),
    ],
    ids=["from-under-a-heading", "from-the-other-list"],
)
def test_a_part_stands_where_the_nearer_lists_it(
    extra: str, cover: list[str], body: list[str], folder: Path
) -> None:
    text = f"name: Parks\nextends: council\n{extra}"
    write(folder / "templates/parks/style.yaml", text)
    assert check_style(Workspace(folder), "parks") == []
    style = load_style(Workspace(folder), "parks").style
    assert [part.part for part in style.cover] == cover
    assert [part.part for part in style.body_parts][: len(body)] == body
    assert [part.label for part in style.parts if part.part == "summary"] in ([], ["Summary"])


def test_a_label_is_that_of_many_too(folder: Path) -> None:
    write(folder / "boardpapers.yaml", "style: parks\nignore: [BP3]\n")
    text = "name: Parks\nextends: lga\nbody: [{part: recommendations, label: We ask}]\n"
    write(folder / "templates/parks/style.yaml", text)
    write(folder / "reports/cycle-parking.yaml", FULL)
    ran = boardpapers("render", "reports", "-o", "-", "--to", "md", within=folder)
    assert "We ask" in ran.out
    assert "Recommendations" not in ran.out


def test_a_copy_takes_the_place_of_the_original(tmp_path: Path) -> None:
    ran = boardpapers("styles", "copy", "lga", within=tmp_path)
    assert ran.code == 0
    assert ran.err.startswith("wrote templates/lga/style.yaml\nnext: `style: lga` in ")
    assert "extends: lga\n" in (tmp_path / "templates/lga/style.yaml").read_text(encoding="utf-8")
    assert boardpapers("validate", "templates/lga", within=tmp_path).code == 0


def test_a_copy_of_a_copy(folder: Path) -> None:
    assert boardpapers("styles", "copy", "parks", "--as", "gardens", within=folder).code == 0
    ran = boardpapers("styles", "show", "gardens", within=folder)
    assert "`parks` → `lga-2013`" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("parks",),
            "`templates/parks/style.yaml` already exists: give the copy another name",
        ),
        (("lga", "--as", "parks"), "`templates/parks/style.yaml` already exists"),
        (("lga", "--as", "../parks"), "a house style cannot be called `../parks`"),
        (("lga", "--as", "Our Parks"), "without spaces, like `our-parks`"),
        (("lga", "--as", ""), "a house style cannot be called ``"),
        (("parks", "--as", "lga-2013"), "`parks` extends `lga-2013`: give the copy another name"),
    ],
)
def test_a_copy_overwrites_nothing(arguments: tuple[str, ...], said: str, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    ran = boardpapers("styles", "copy", *arguments, within=folder)
    assert ran.code == 2
    assert said in ran.err
    assert sorted(folder.rglob("*")) == before
    assert (folder / "templates/parks/style.yaml").read_text(encoding="utf-8") == PARKS


def test_a_copy_beside_a_template_of_that_name(folder: Path) -> None:
    write(folder / "templates/ours/report.css", "h1 { color: green; }\n")
    ran = boardpapers("styles", "copy", "lga", "--as", "ours", "--templates", within=folder)
    assert ran.code == 2
    assert [path.name for path in (folder / "templates/ours").iterdir()] == ["report.css"]


@pytest.mark.parametrize(
    ("named", "checked"),
    [
        (".", "1 paper and 1 house style checked"),
        ("templates", "1 house style checked"),
        ("templates/parks", "1 house style checked"),
        ("templates/parks/style.yaml", "1 house style checked"),
        ("templates/parks/report.css", "1 house style checked"),
        ("reports", "1 paper checked"),
    ],
)
def test_validates_the_styles_that_are_named(named: str, checked: str, folder: Path) -> None:
    write(folder / "templates/parks/report.css", "h1 { color: green; }\n")
    ran = boardpapers("validate", named, within=folder)
    assert ran.everything == f"{checked}: no problems\n"


def test_validates_from_inside_the_folder(folder: Path) -> None:
    ran = boardpapers("validate", "style.yaml", within=folder / "templates/parks")
    assert ran.everything == "1 house style checked: no problems\n"


def test_validates_a_folder_of_styles_alone(tmp_path: Path) -> None:
    write(tmp_path / "templates/parks/style.yaml", PARKS)
    ran = boardpapers("validate", within=tmp_path)
    assert ran.everything == "1 house style checked: no problems\n"


def test_mends_a_style(folder: Path) -> None:
    write(folder / "templates/parks/style.yaml", PARKS + "lst_join: ' or '\n")
    ran = boardpapers("validate", "templates/parks", "--fix", within=folder)
    assert ran.code == 0, ran.everything
    mended = (folder / "templates/parks/style.yaml").read_text(encoding="utf-8")
    assert mended == PARKS + "list_join: ' or '\n"


def test_mends_words(folder: Path) -> None:
    write(folder / "templates/parks/cy-GB.yaml", "ntes: Nodiadau\n")
    ran = boardpapers("validate", "templates/parks", "--fix", within=folder)
    assert ran.code == 0, ran.everything
    words = (folder / "templates/parks/cy-GB.yaml").read_text(encoding="utf-8")
    assert words == "notes: Nodiadau\n"


def test_a_warning_of_a_style_can_be_ignored(folder: Path) -> None:
    write(folder / "templates/parks/reports.css", "h1 { color: green; }\n")
    assert "BP906" in boardpapers("validate", within=folder).out
    assert boardpapers("validate", "--ignore", "BP906", within=folder).out == ""
    write(folder / "boardpapers.yaml", "ignore: [{path: templates, rules: [BP906]}]\n")
    assert boardpapers("validate", within=folder).out == ""


def checked_template(folder: Path, **templates: str) -> str:
    for name, text in templates.items():
        write(folder / "templates/parks" / name.replace("__", "."), text)
    return boardpapers("validate", "templates/parks", within=folder).out


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ nothing }}", "`nothing` is not defined"),
        ("{{ documnet.title }}", "did you mean `document`?"),
        ("{% if false %}{{ document.titel }}{% endif %}", "`document` has no `titel`"),
        ("{% if false %}{{ style.dat }}{% endif %}", "`style` has no `dat`"),
        (
            "{% for part in document.cover %}{{ part.lable }}{% endfor %}",
            "has no attribute 'lable'",
        ),
        ("{{ document.title | uper }}", "there is no filter `uper`"),
        ("{% if style is strng %}{% endif %}", "there is no test `strng`"),
        ("{% for %}", "the template cannot be read"),
        ("{% include 'head.md.j2' %}", "there is no template `head.md.j2`"),
        ("{% extends 'head.md.j2' %}", "there is no template `head.md.j2`"),
        ("{{ ''.__class__ }}", "unsafe"),
    ],
)
def test_tells_of_a_mistake_in_a_template(template: str, said: str, folder: Path) -> None:
    out = checked_template(folder, report__md__j2=f"# Paper\n\n{template}\n")
    assert out.count("error[BP903]") == 1, out
    assert "--> templates/parks/report.md.j2:3:" in out
    assert said in out


@pytest.mark.parametrize(
    "template",
    [
        "{% if extra is defined %}{{ extra }}{% endif %}{{ other | default('') }}",
        "{% set title = document.title %}{% include 'head.md.j2' %}",
        "{% for title in document.header %}{% include 'head.md.j2' %}{% endfor %}",
        "{% macro f(x) %}{{ x }}{{ caller() }}{% endmacro %}{% call f('x') %}y{% endcall %}",
        "{% include 'none.j2' ignore missing %}",
        "{% from 'macros.j2' import line %}{{ line(document.title) }}",
        "{% import 'macros.j2' as macros with context %}{{ macros.line(document.title) }}",
        "{% for n in range(3) %}{{ loop.index }}{% endfor %}",
    ],
)
@pytest.mark.slow
def test_a_good_template_is_left_alone(template: str, folder: Path) -> None:
    out = checked_template(folder, report__md__j2=template)
    write(folder / "templates/parks/head.md.j2", "{{ title }}\n")
    write(folder / "templates/parks/macros.j2", "{% macro line(x) %}{{ x }}{% endmacro %}\n")
    out = boardpapers("validate", "templates/parks", "--ignore", "BP906", within=folder).out
    assert out == ""


def test_a_template_that_is_not_utf_8(folder: Path) -> None:
    (folder / "templates/parks/report.md.j2").write_bytes("# Caf\xe9\n".encode("cp1252"))
    ran = boardpapers("validate", "templates/parks", within=folder)
    assert "error[BP903]: `report.md.j2` is not UTF-8" in ran.out


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("word " * 60_000, "`report.html.j2` is larger than 256 kB"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "`report.html.j2` is nested too deeply"),
        ("{{ 1" + " + 1" * 3000 + " }}", "`report.html.j2` is nested too deeply"),
        ("{% if 1 %}" * 3000 + "{% endif %}" * 3000, "`report.html.j2` is nested too deeply"),
    ],
    ids=["large", "parentheses", "sums", "conditions"],
)
def test_a_template_that_cannot_be_read(template: str, said: str, folder: Path) -> None:
    out = checked_template(folder, report__html__j2=template)
    assert f"error[BP903]: {said}" in out
    assert "--> templates/parks/report.html.j2" in out
    assert "help: " in out


def test_a_template_that_is_a_link_out_of_its_folder(folder: Path) -> None:
    write(folder / "secret.txt", "Secret.")
    (folder / "templates/parks/report.html.j2").symlink_to(folder / "secret.txt")
    out = boardpapers("validate", "templates/parks", within=folder).out
    assert "error[BP903]: `report.html.j2` is a link to a place outside its folder" in out
    assert "Secret" not in out


@pytest.mark.parametrize(
    ("name", "template", "line", "said"),
    [
        ("report", b'#import "parts.typ": reprot\n', 1, "unresolved import"),
        ("report", b"#let go(x) = go(x + 1)\n\n#go(1)\n", 1, "maximum function call depth"),
        ("report", b"#(" + b"(" * 3000 + b"1" + b")" * 3000 + b")\n", 1, "maximum parsing depth"),
        ("parts", b"\n#for x in range(3 {}\n", 2, "unclosed delimiter"),
        ("blocks", b'\n#import "lokks.typ": *\n', 2, "file not found"),
    ],
)
def test_a_template_of_the_pdf_is_tried(
    name: str, template: bytes, line: int, said: str, folder: Path
) -> None:
    (folder / f"templates/parks/{name}.typ").write_bytes(template)
    ran = boardpapers("validate", "templates/parks", within=folder)
    assert ran.code == 1
    assert f"error[BP903]: the template cannot be typeset: {said}" in ran.out
    assert f"--> templates/parks/{name}.typ:{line}:" in ran.out
    assert ran.out.count("error[") == 1
    assert "boardpapers-" not in ran.out, "the folder in which it is typeset"


def test_a_template_of_the_pdf_that_is_not_utf_8(folder: Path) -> None:
    (folder / "templates/parks/looks.typ").write_bytes("Caf\xe9\n".encode("cp1252"))
    out = boardpapers("validate", "templates/parks", within=folder).out
    assert "error[BP903]: `looks.typ` is not UTF-8\n  --> templates/parks/looks.typ\n" in out


def test_words_of_a_template_of_the_pdf_have_letters(folder: Path) -> None:
    write(folder / "templates/parks/report.typ", "#set document(title: [T])\n\\u{4eac}\n")
    ran = boardpapers("validate", "templates/parks", within=folder)
    assert "error[BP930]: the fonts of a PDF do not have `京`" in ran.out
    assert "--> templates/parks/style.yaml" in ran.out


def test_a_good_template_of_the_pdf_is_left_alone(folder: Path) -> None:
    write(folder / "templates/parks/looks.typ", (base_dir() / "looks.typ").read_text())
    assert boardpapers("validate", "templates/parks", within=folder).out == ""


def test_without_the_extra_no_template_of_the_pdf_is_tried(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_its_extra(monkeypatch, "pdf")
    write(folder / "templates/parks/report.typ", "#nothing-of-the-kind()\n")
    assert boardpapers("validate", "templates/parks", within=folder).out == ""


def test_words_that_the_style_prints_are_checked(folder: Path) -> None:
    write(
        folder / "templates/parks/style.yaml",
        PARKS + "body: [{part: implications.x, label: X, empty: '[](https://example.org)'}]\n",
    )
    ran = boardpapers("validate", "templates/parks", within=folder)
    assert "error[BP502]" in ran.out
    assert "--> templates/parks/style.yaml" in ran.out


def test_words_for_another_language_are_missed_once(folder: Path) -> None:
    write(folder / "reports/cycle-parking.yaml", report(extra="style: parks\nlanguage: cy-GB\n"))
    style = "name: Parks\ncover: [{part: contacts}]\nbody: [{part: sections}]\n"
    write(folder / "templates/parks/style.yaml", style)
    out = boardpapers("validate", "reports", "--select", "BP9", within=folder).out
    assert out.count("BP907") == 1  # words for all styles come with the program
    write(folder / "templates/parks/style.yaml", f"{style}language: cy-GB\n")
    assert boardpapers("validate", "reports", "--select", "BP9", within=folder).out == ""


@pytest.mark.parametrize("id", built_in_ids())
def test_the_words_of_the_programs_own_styles_are_good(id: str, tmp_path: Path) -> None:
    """A run checks only those of the documents that it makes."""
    for language in LANGUAGES:
        load_style(Workspace(tmp_path), id, language).style.as_file()


def keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def test_the_manual_has_every_key() -> None:
    manual = (TESTS.parent / "docs/styles.md").read_text(encoding="utf-8")
    known = set[str]().union(*map(keys, models_inside([StyleFile])))
    assert {key for key in known if f"`{key}`" not in manual} == set()


@pytest.mark.slow
def test_the_examples_of_the_manual_are_good(tmp_path: Path) -> None:
    manual = (TESTS.parent / "docs/styles.md").read_text(encoding="utf-8")
    blocks = [text.split("```")[0] for text in manual.split("```yaml\n")[1:]]
    *styles, words = sorted(blocks, key=lambda block: block.startswith("# templates/"))
    write(tmp_path / "templates/our-council/cy-GB.yaml", words)
    assert len(styles) == 13
    for style in styles:
        write(tmp_path / "templates/our-council/style.yaml", style)
        ran = boardpapers("validate", "templates/our-council", within=tmp_path)
        assert ran.everything == "1 house style checked: no problems\n"


PART_OF = {"label_of_many": "recommendations", "labels": "contacts", "empty": "options"}
"""A part that each key has a meaning for, if not any part."""


@pytest.mark.slow
def test_the_examples_of_keys_are_good(tmp_path: Path) -> None:
    manual = (TESTS.parent / "docs/styles.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in manual.splitlines() if line.startswith("| `")]
    lines = [row[2].removesuffix(" |").strip("`") for row in rows if len(row) == 3]
    assert len(lines) > 15
    logo = tmp_path / "templates/our-council/logo.png"
    logo.parent.mkdir(parents=True)
    logo.write_bytes(png(40, 20))
    for line in lines:
        part = PART_OF.get(line.partition(":")[0], "purpose")
        is_key = line.partition(":")[0] in StyleFile.model_fields
        style = f"{line}\n" if is_key else f"cover: [{{part: {part}, {line}}}]\n"
        style = f"cover: [{{{line}}}]\n" if line.startswith("part:") else style
        opening = "".join(
            each for each in ("name: Ours\n", "extends: lga\n") if each[:4] != line[:4]
        )
        write(tmp_path / "templates/ours/style.yaml", opening + style)
        ran = boardpapers("validate", "templates/ours", within=tmp_path)
        assert ran.everything == "1 house style checked: no problems\n", line


def test_the_example_workspace_is_not_in_the_way() -> None:
    assert boardpapers("validate", within=EXAMPLES / "lga").code == 0
