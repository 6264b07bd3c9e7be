"""Templates of a workspace, rendered in a bounded process: this file, run as a program.

One process serves all renderings of a run, until a template exceeds its limits. A request is
pickled, because it comes from the program itself; an answer is JSON.
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
from boardpapers.templating import ended_templates
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

SECONDS = 1.0
"""Processor time for one rendering; a report of two thousand paragraphs takes a fifth of it."""

SECONDS_AGAIN = 0.3
"""The same after a rendering with the template that did not end."""

MEGABYTES = 400
"""Memory for one rendering, without that for its images."""

# Several copies of images are held: as bytes, as values, in the text, in the answer.
_COPIES = 20
# Elapsed time: a busy machine may give the process little processor time, and not every system
# can limit that.
WAITING_SECONDS = 20
_SECONDS_TO_COMPILE = 1
_SENTENCES = {
    "time": "the template cannot be rendered: it does not finish, or its output is too long",
    "memory": "the template needs too much memory",
    "crash": "the template cannot be rendered: it makes the program crash",
}
_LINE = re.compile(r'^  File "(.+)", line (\d+)', re.MULTILINE)
_one_at_a_time = Lock()


class _Request(Struct):
    """A template to render, or in which to find the line where rendering was `ended`."""

    style_id: str
    folders: tuple[Path, ...]
    files: tuple[Path, ...]
    form: Template
    seconds: float
    values: Mapping[str, object] = {}
    ended: str = ""


class _Answer(Struct):
    """The rendered text, or the reason why there is none."""

    text: str = ""
    failure: TemplateFailure | None = None


def render_within_bounds(
    style: HouseStyle, files: tuple[Path, ...], form: Template, values: Mapping[str, object]
) -> str:
    """Render a template of a style that has these files of its own.

    Raises BoardpapersError, BP903: the error in the template.
    """
    endings: list[TemplateFailure] = ended_templates.endings(
        ended_templates.key_of(form.template, files)
    )
    seconds = SECONDS_AGAIN if endings else SECONDS
    request = _Request(style.id, style.folders, files, form, seconds, values)
    try:
        if len(endings) >= ended_templates.TRIES:
            raise template_error(endings[0], style, form.template)
        answer = _ask(request)
    except ProcessEndedError as ending:
        endings.append(endings[0] if endings else _failure_of(request, ending))
        raise template_error(endings[0], style, form.template) from None
    if answer.failure:
        raise template_error(answer.failure, style, form.template)
    return answer.text


def _failure_of(request: _Request, ending: ProcessEndedError) -> TemplateFailure:
    return TemplateFailure(_SENTENCES[ending.cause], *_line_of_end(request, ending))


def _line_of_end(request: _Request, ending: ProcessEndedError) -> tuple[str, int]:
    """Return the file and line of the template where the process was ended, if known.

    The process reports lines of compiled templates, and only Jinja can map them to lines of the
    template; but compiling it may itself exceed the limits.
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
    """Start the process that serves this program; each forked worker needs its own."""
    process = BoundedProcess(__file__)
    atexit.register(process.end)
    return process


def _answer(raw: bytes) -> bytes:
    """Answer a request in the bounded process."""
    gc.collect()  # earlier renderings have cycles, whose memory would count for this one
    limit_memory(MEGABYTES + len(raw) * _COPIES // 1_000_000)
    request: _Request = pickle.loads(raw)  # noqa: S301 - from the program itself
    limit_processor_time(request.seconds)
    try:
        return json.encode(_rendered(request))
    except Exception as problem:  # a template is code of the style's owner, and can raise anything
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
    """Return the first line, innermost first, that belongs to a template."""
    paths = {
        _escaped(path): (path, path.relative_to(folder).as_posix())
        for folder in folders
        for path in folder.rglob("*")
    }
    for name, line in lines:
        if found := paths.get(name):
            path, own = found
            template = environment.get_template(own)
            return str(path), template.get_corresponding_lineno(int(line))
    return "", 0


def _escaped(path: Path) -> str:
    """Return a path as Python writes it in a traceback when it is ended."""
    return str(path).encode("ascii", "backslashreplace").decode("ascii")


if __name__ == "__main__":
    from boardpapers.templating.environment import sandboxed_environment

    gc.freeze()  # searching modules for each request is not worth the time
    answer_requests(_answer)
