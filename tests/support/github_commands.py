"""GitHub's workflow commands, read as strictly as its documentation has them.

A command is a line `::name key=value,key=value::data`. In data `%`, CR and LF are written %25, %0D
and %0A; in a value so are `:` and `,`, as %3A and %2C.
"""

import re
from dataclasses import dataclass

_COMMAND = re.compile(r"::(?P<name>error|warning) (?P<properties>[^\r\n:]+)::(?P<data>[^\r\n]*)")
_KEYS = {"file", "line", "col", "endColumn", "title"}
_WRITTEN = {"%25": "%", "%0D": "\r", "%0A": "\n"}
_WRITTEN_IN_VALUES = _WRITTEN | {"%3A": ":", "%2C": ","}


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def workflow_commands(output: str) -> list[Command]:
    """Read an output of nothing but commands; raises AssertionError at the first other line."""
    assert output == "" or output.endswith("\n")
    return [_command(line) for line in output.split("\n")[:-1]]


def _command(line: str) -> Command:
    found = _COMMAND.fullmatch(line)
    assert found, f"no command: {line}"
    pairs = [written.split("=", 1) for written in found["properties"].split(",")]
    properties = {key: _read(value, _WRITTEN_IN_VALUES) for key, value in pairs}
    assert len(properties) == len(pairs), "a property stands twice"
    assert set(properties) <= _KEYS
    return Command(found["name"], properties, _read(found["data"], _WRITTEN))


def _read(text: str, written: dict[str, str]) -> str:
    read = "".join(
        written[each] if each[0] == "%" else each for each in re.findall("%..|[^%]", text)
    )
    assert len(read) + 2 * text.count("%") == len(text), "a `%` that stands for nothing"
    return read
