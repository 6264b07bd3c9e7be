"""Templates of a workspace, rendered in a bounded process: this file, run as a program.

One process serves all renderings of a run, until a template goes beyond its bounds. A request is
pickled, since it comes from the program itself; an answer is JSON.
"""

import atexit
import gc
import pickle
import re
from collections.abc import Mapping, Sequence
from functools import cache
from os import getpid
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import DecodeError, Struct, json
from msgspec.structs import replace

from boardpapers.styles import HouseStyle
from boardpapers.templating.bounded_process import (
    BoundedProcess,
    ProcessEndedError,
    answer_requests,
    limit_memory,
    limit_processor_time,
)
from boardpapers.templating.failures import TemplateFailure, failure_of, template_error
from boardpapers.templating.templates import Template

if TYPE_CHECKING:
    from jinja2 import Environment

SECONDS = 2.0
"""Of a processor's time, for one rendering; a report of two thousand paragraphs takes a tenth."""

MEGABYTES = 400
"""For one rendering, besides what its images take."""

# Images are held in several copies: as bytes, as values, in the text, in the answer.
_COPIES = 20
# By the clock: a busy machine may give the process little of its time, and not every system can
# bound that.
WAITING_SECONDS = 20
_SECONDS_TO_COMPILE = 2
_SENTENCES = {
    "time": "the template cannot be rendered: it does not come to an end, or makes too much",
    "memory": "the template needs more memory than there is",
    "crash": "the template cannot be rendered: it is too much for the program",
}
_LINE = re.compile(r'^  File "(.+)", line (\d+)', re.MULTILINE)
_one_at_a_time = Lock()


class _Request(Struct):
    """A template to render; or to find in it the line at which rendering it was `ended`."""

    style_id: str
    folders: tuple[Path, ...]
    files: tuple[Path, ...]
    form: Template
    seconds: float
    values: Mapping[str, object] = {}
    ended: str = ""


class _Answer(Struct):
    """The text of a rendering, or why there is none."""

    text: str = ""
    failure: TemplateFailure | None = None


def render_within_bounds(
    style: HouseStyle, files: tuple[Path, ...], form: Template, values: Mapping[str, object]
) -> str:
    """Render a template of a style that has these files of its own.

    Raises BoardpapersError, BP903: what is wrong with the template.
    """
    request = _Request(style.id, style.folders, files, form, SECONDS, values)
    try:
        answer = _ask(request)
    except ProcessEndedError as ending:
        failure = TemplateFailure(_SENTENCES[ending.cause], *_line_of_end(request, ending))
        raise template_error(failure, style, form.template) from None
    if answer.failure:
        raise template_error(answer.failure, style, form.template)
    return answer.text


def _line_of_end(request: _Request, ending: ProcessEndedError) -> tuple[str, int]:
    """Return the file and line of the template at which the process was ended, if it is known.

    What the process has left are lines of compiled templates, and only Jinja can tell which lines
    of a template they are of; but to compile it may be too much by itself.
    """
    try:
        ended = ending.said.decode("ascii", "replace")
        answer = _ask(replace(request, seconds=_SECONDS_TO_COMPILE, values={}, ended=ended))
    except ProcessEndedError:
        return "", 0
    return (answer.failure.path, answer.failure.line) if answer.failure else ("", 0)


def _ask(request: _Request) -> _Answer:
    with _one_at_a_time:
        if not _process(getpid()).is_running:
            _process.cache_clear()
        raw = _process(getpid()).ask(pickle.dumps(request), WAITING_SECONDS)
    try:
        return json.decode(raw, type=_Answer)
    except DecodeError:
        raise ProcessEndedError("crash", b"") from None


@cache
def _process(_program: int) -> BoundedProcess:
    """Start the process that serves this program; one that is forked off must have its own."""
    process = BoundedProcess(__file__)
    atexit.register(process.end)
    return process


def _answer(raw: bytes) -> bytes:
    """Render what is asked for, in the bounded process."""
    gc.collect()  # what was rendered before refers to itself, and would count for this, too
    limit_memory(MEGABYTES + len(raw) * _COPIES // 1_000_000)
    request: _Request = pickle.loads(raw)  # noqa: S301 - from the program itself
    limit_processor_time(request.seconds)
    try:
        return json.encode(_rendered(request))
    except Exception as problem:  # a template is a program of the style's owner: anything may come
        failure = failure_of(problem, request.folders, request.style_id)
    finally:
        limit_processor_time(0)
    return json.encode(_Answer(failure=failure))


def _rendered(request: _Request) -> _Answer:
    environment = sandboxed_environment(request.folders, request.form, request.files)
    if request.ended:
        place = _template_line(environment, request.folders, _LINE.findall(request.ended))
        return _Answer(failure=TemplateFailure("", *place))
    return _Answer(environment.get_template(request.form.template).render(request.values))


def _template_line(
    environment: "Environment", folders: Sequence[Path], lines: Sequence[tuple[str, str]]
) -> tuple[str, int]:
    """Return the first of the lines, innermost first, that is of a template."""
    paths = {_escaped(path): path for folder in folders for path in folder.glob("*")}
    for name, line in lines:
        if path := paths.get(name):
            template = environment.get_template(path.name)
            return str(path), template.get_corresponding_lineno(int(line))
    return "", 0


def _escaped(path: Path) -> str:
    """Return a path as Python writes it where it is ended."""
    return str(path).encode("ascii", "backslashreplace").decode("ascii")


if __name__ == "__main__":
    from boardpapers.templating.environment import sandboxed_environment

    gc.freeze()  # modules are not worth looking through for each request
    answer_requests(_answer)
