"""The JSON Schemas: fresh, sound, and of one mind with the models about every test paper."""

import json
import re
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Severity
from boardpapers.models import KINDS, Settings
from boardpapers.reader import compose, read_source
from boardpapers.styles import STYLE, load_style
from boardpapers.workspace import Workspace, load_data
from boardpapers.workspace.loading import load_as, load_paper
from boardpapers.workspace.paper import Paper
from tests.conftest import Expect
from tests.support.paper_cases import DATA, EXAMPLES, TESTS
from tests.support.run_program import boardpapers

SCHEMAS = TESTS.parent / "schemas"
NAMES = ("paper", *KINDS, "settings", "style")
FILES = [
    path
    for path in sorted(DATA.rglob("*.yaml"))
    if "templates" not in path.parts or path.name == STYLE
]
OF_OTHER_FILES = {"BP901", "BP905", "BP908", "BP910", "BP912", "BP913"}
"""What is wrong with a house style only beside others, or beside another of its parts."""
OF_SEVERAL_FIELDS = {"BP987"}
"""What is wrong with a setting only beside another."""
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


class _TextDates(SafeConstructor):
    """YAML 1.2 has no dates."""


_TextDates.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def paper(path: Path) -> Paper[Any] | None:
    """Return a file's paper; None where it is already the reader that refuses it."""
    try:
        source = read_source(path)
    except BoardpapersError:
        return None
    if path.name == STYLE:
        made: Paper[Any] = load_data(source)
    elif path.name == "boardpapers.yaml":
        made = load_as(source, Settings)
    else:
        made = load_paper(source)
    return None if any(map(is_of_reading, made.diagnostics)) else made


def is_of_reading(diagnostic: Diagnostic) -> bool:
    of_reading = diagnostic.code.startswith(("BP0", "BP329")) and diagnostic.code != "BP010"
    return of_reading and diagnostic.severity is Severity.ERROR


def accepted(path: Path) -> bool:
    if path.name == STYLE:
        found_in = style_diagnostics(path)
        return not any(each.place.path == path for each in found_in)
    found = paper(path)
    if found is None or found.model is not None:
        return found is not None
    return {each.code for each in found.diagnostics} <= OF_SEVERAL_FIELDS


def style_diagnostics(path: Path) -> list[Diagnostic]:
    try:
        load_style(Workspace(path.parents[2]), path.parent.name)
    except BoardpapersError as problem:
        return [each for each in problem.diagnostics if each.code not in OF_OTHER_FILES]
    return []


def names_for(path: Path) -> list[str]:
    """Return the schemas that a file must meet."""
    if path.name == STYLE:
        return ["style"]
    if path.name == "boardpapers.yaml":
        return ["settings"]
    found = paper(path)
    return ["paper", found.kind] if found and found.kind in KINDS else ["paper"]


def typed(text: str) -> Any:
    """Read YAML 1.2 as others do: with numbers and booleans."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _TextDates
    return yaml.load(text)


@cache
def readable() -> list[Path]:
    return [path for path in FILES if paper(path)]


MISREAD = DATA / "valid" / "words-that-others-take-for-values.yaml"
"""It has a surname, Null, that other readers take for nothing before the schema sees it."""


def shown(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


@pytest.mark.parametrize("name", NAMES)
def test_is_fresh(name: str, tmp_path: Path, expect: Expect) -> None:
    ran = boardpapers("schema", name, within=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    expect(SCHEMAS / f"{name}.json", ran.out)


def test_no_schema_is_left_over() -> None:
    assert sorted(path.name for path in SCHEMAS.iterdir()) == sorted(f"{n}.json" for n in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(validator(name).schema)


def agree(path: Path, data: Any) -> bool:
    """Tell whether the schemas of a file say of its data what the models do."""
    return all(validator(name).is_valid(data) == accepted(path) for name in names_for(path))


def test_agrees_about_text() -> None:
    wrong = [path for path in readable() if not agree(path, compose(read_source(path)).data)]
    assert list(map(shown, wrong)) == []


def test_agrees_about_typed_values() -> None:
    wrong = []
    for path in readable():
        with suppress(YAMLError):  # another reader of YAML refuses it
            if path != MISREAD and not agree(path, typed(read_source(path).text)):
                wrong.append(shown(path))
    assert wrong == []


@pytest.mark.parametrize("name", ["paper", "settings", "style"])
def test_check_jsonschema_agrees(name: str) -> None:
    files = {str(path): path for path in readable() if names_for(path)[0] == name}
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json"]
    done = subprocess.run(
        [*command, "--schemafile", SCHEMAS / f"{name}.json", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    unreadable = {files[each["path"]] for each in report["parse_errors"]}
    refused = {files[each["filename"]] for each in report["errors"]}
    expected = {path for path in files.values() if not accepted(path)}
    assert refused - {MISREAD} == expected - unreadable
    assert len(unreadable) < 5


TYPED = """
kind: report
title: 2013
purpose: yes
recommendation: 1.5
item: {item}
key_decision: {yes}
meeting: {{date: 2013-09-09, time: 11:30}}
board: 7
ward: [12, true]
sign_off: [Alex Example, {{name: 4}}]
implications: {{financial: 0, legal: }}
""".lstrip()


@pytest.mark.parametrize("name", ["paper", "report"])
@pytest.mark.parametrize("item", ["4", "4.10", "5.1", "4a", "CC9(c)", "0x1F", "010", "true", ""])
@pytest.mark.parametrize("yes", ["yes", "no", "true", "false", "''", "maybe", "1", ""])
def test_accepts_what_others_make_of_plain_text(
    tmp_path: Path, name: str, item: str, yes: str
) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(TYPED.format(item=item, yes=yes), encoding="utf-8")
    assert accepted(path) == (yes not in ("''", "maybe", "1"))
    assert validator(name).is_valid(typed(path.read_text(encoding="utf-8"))) == accepted(path)


EXCEPTIONS = {
    "a name that others read as nothing": ("title: Null", True),
    "another spelling of yes that others read as true": ("key_decision: True", False),
    "a number that others read as whole": ("exempt: {paragraph: 3.0}", False),
}
"""What others have typed before the schema sees it, and whether the models accept it."""


@pytest.mark.parametrize(("line", "by_models"), EXCEPTIONS.values(), ids=list(EXCEPTIONS))
def test_cannot_know_what_was_typed(tmp_path: Path, line: str, by_models: bool) -> None:
    path = tmp_path / "report.yaml"
    title = "" if line.startswith("title") else "title: Cycle parking\n"
    text = f"kind: report\n{title}purpose: For decision.\nrecommendation: Agree.\n{line}\n"
    path.write_text(text, encoding="utf-8")
    assert accepted(path) is by_models
    assert validator("report").is_valid(typed(text)) is not by_models
    assert validator("report").is_valid(compose(read_source(path)).data) is by_models


MISTAKES = {
    "access: secret": "access: 'secret' is not one of ['public', 'exempt', 'confidential', None]",
    "sumary: Late.": (": Additional properties are not allowed ('sumary' was unexpected)"),
    "contacts: [{name: Alex Example, fax: 1}]": (
        "contacts.0: Additional properties are not allowed ('fax' was unexpected)"
    ),
    "contact: {position: Clerk}": "contact: 'name' is a required property",
    "meeting: {date: 9 September}": "meeting.date: '9 September' is not a 'date'",
    "recommendations: [Also this.]": ": False schema does not allow ['Also this.']",
}


@pytest.mark.parametrize("line", MISTAKES)
def test_a_mistake_is_told_where_it_stands(line: str) -> None:
    text = "kind: report\ntitle: A\npurpose: For decision.\nrecommendation: Agree.\n" + line
    errors = validator("paper").iter_errors(typed(text))
    said = {f"{'.'.join(map(str, each.absolute_path))}: {each.message}" for each in errors}
    assert MISTAKES[line] in said
    assert not any("given schemas" in each for each in said)


PAPERS = sorted(path for path in EXAMPLES.rglob("*.yaml") if ".github" not in path.parts)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_examples_name_their_schema(path: Path) -> None:
    named = MODELINE.match(path.read_text(encoding="utf-8"))
    assert named
    assert (path.parent / named[1]).resolve() == SCHEMAS / f"{names_for(path)[-1]}.json"


def test_prints_the_schema_of_any_paper(tmp_path: Path) -> None:
    ran = boardpapers("schema", within=tmp_path)
    assert ran.out == boardpapers("schema", "paper", within=tmp_path).out
    assert ran.out == boardpapers("schema", "-o", "-", within=tmp_path).out
    assert json.loads(ran.out)["title"] == "Paper"


def test_writes_all_to_a_folder(tmp_path: Path) -> None:
    ran = boardpapers("schema", "-o", "out", within=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()}
    assert written == {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}


def test_writes_one_to_a_folder(tmp_path: Path) -> None:
    boardpapers("schema", "board", "-o", "out", within=tmp_path)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["board.json"]


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    ran = boardpapers("schema", "board", "-o", "out", within=tmp_path)
    assert ran.code == 2
    assert "cannot write" in ran.err


def test_unknown_kind(tmp_path: Path) -> None:
    ran = boardpapers("schema", "reprot", within=tmp_path)
    assert ran.code == 2
    assert ran.err == "boardpapers: there is no schema for `reprot`; did you mean `report`?\n"
    ran = boardpapers("schema", "zzz", within=tmp_path)
    assert ran.err.endswith(f"the kinds are {', '.join(NAMES)}\n")


@pytest.mark.parametrize("command", ["new", "schema"])
def test_help_names_every_kind(command: str, tmp_path: Path) -> None:
    told = " ".join(boardpapers(command, "--help", within=tmp_path).out.split())
    assert [kind for kind in KINDS if not re.search(rf"\b{kind}[,. ]", told)] == []
