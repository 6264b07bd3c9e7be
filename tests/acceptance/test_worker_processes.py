"""Work shared among processes: it ends, whatever becomes of the program or of one of them."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.run_program import PROGRAM
from tests.support.small_reports import report, write
from tests.support.waiting import eventually

LIMIT = 60.0
"""Seconds: far more than any of these takes, far less than for ever."""

# What each process of the program runs first: a few reports count as many, and so are shared.
_FEW_ARE_MANY = """
import boardpapers.parallel as parallel
parallel.WORTH_SHARING, parallel.CHUNK, parallel.processors = 4, 1, lambda: 2
"""
_WITH_A_THREAD = """
import threading, time
threading.Thread(target=time.sleep, args=(1_000,), daemon=True).start()
"""
_IN_WORKERS = """
import multiprocessing, os, signal, tempfile, time
from pathlib import Path
from boardpapers.workspace import Workspace
load = Workspace.paper
def paper(self, path):
    if multiprocessing.parent_process() and "reports" in str(path):
        tempfile.mkdtemp()
        Path("started", str(os.getpid())).touch()
        {}
    return load(self, path)
Workspace.paper = paper
"""
DIES = _IN_WORKERS.format("os.kill(os.getpid(), signal.SIGKILL)")
FAILS = _IN_WORKERS.format("raise RuntimeError('broken')")
WORKS_FOR_EVER = _IN_WORKERS.format("time.sleep(1_000)")

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")


@pytest.fixture(
    params=[
        pytest.param("", id="without threads"),
        pytest.param(_WITH_A_THREAD, id="with a thread", marks=pytest.mark.slow),
    ]
)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a workspace of reports that are worth sharing, in a process with or without threads."""
    for number in range(8):
        write(tmp_path / f"reports/r{number}.yaml", report(title=f"Number {number}"))
    for name in ("started", "temporary"):
        (tmp_path / name).mkdir()
    customize(tmp_path, request.param)
    return tmp_path


def customize(folder: Path, code: str) -> None:
    """Run some code in every process of the program, before anything else."""
    path = folder / "lib/sitecustomize.py"
    write(path, (path.read_text(encoding="utf-8") if path.exists() else _FEW_ARE_MANY) + code)


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start the program, and end it if a test has not."""
    environment = os.environ | {
        "PYTHONPATH": str(folder / "lib"),
        "TMPDIR": str(folder / "temporary"),
    }
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def ended(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the program to its end, and return its exit code and what it wrote on standard error."""
    with running(folder, *arguments) as process:
        _, err = process.communicate(timeout=LIMIT)
        return process.returncode, err


def started(folder: Path) -> list[int]:
    return [int(path.name) for path in (folder / "started").iterdir()]


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state[0] != "Z"


def test_after_a_pdf_of_this_process(folder: Path) -> None:
    """Typst's threads are in the process when the second workspace's reports are shared."""
    write(folder / "one/boardpapers.yaml", "name: One\n")
    write(folder / "one/only.yaml", report())
    write(folder / "many/boardpapers.yaml", "name: Many\n")
    (folder / "reports").rename(folder / "many/reports")
    code, err = ended(folder, "render", "one", "many", "--to", "pdf", "-o", "out")
    assert (code, err.count("wrote")) == (0, 9)


@pytest.mark.parametrize("command", ["render", "validate"])
def test_a_worker_that_dies(folder: Path, command: str) -> None:
    assert ended(folder, "render") == (0, "".join(sorted_lines(folder)))
    before = {path: path.read_bytes() for path in (folder / "build").iterdir()}
    write(folder / "reports/r0.yaml", report(title="Changed"))
    customize(folder, DIES)
    code, err = ended(folder, command, *(["--force"] if command == "render" else []))
    assert (code, err.count("\n")) == (70, 1), err
    assert "a worker process ended unexpectedly" in err
    assert {path: path.read_bytes() for path in (folder / "build").iterdir()} == before
    assert not any((folder / "temporary").iterdir())


def sorted_lines(folder: Path) -> Iterator[str]:
    names = [path.stem for path in sorted((folder / "reports").iterdir())]
    yield from (f"wrote build/{name}.{format}\n" for name in names for format in ("md", "html"))
    yield f"{len(names)} papers written\n"


def test_a_mistake_of_the_program_in_a_worker(folder: Path) -> None:
    customize(folder, FAILS)
    code, err = ended(folder, "validate")
    assert (code, err.count("\n")) == (70, 2)
    assert "RuntimeError" in err


@pytest.mark.parametrize(
    "ending", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL], ids=str
)
@pytest.mark.parametrize("command", ["render", "validate"])
def test_no_worker_outlives_the_program(folder: Path, command: str, ending: signal.Signals) -> None:
    customize(folder, WORKS_FOR_EVER)
    with running(folder, command) as process:
        eventually(lambda: len(started(folder)) == 2)
        process.send_signal(ending)
        _, err = process.communicate(timeout=LIMIT)
    eventually(lambda: not any(map(is_running, started(folder))))
    assert err == ""
    if ending != signal.SIGKILL:
        assert not any((folder / "temporary").iterdir())
        assert process.returncode == 128 + ending


def test_ctrl_c_reaches_workers_as_well(folder: Path) -> None:
    """A terminal interrupts all its processes at once."""
    customize(folder, WORKS_FOR_EVER)
    with running(folder, "render") as process:
        eventually(lambda: len(started(folder)) == 2)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=LIMIT)
    assert (process.returncode, err) == (128 + signal.SIGINT, "")
    eventually(lambda: not any(map(is_running, started(folder))))
    assert not any((folder / "temporary").iterdir())


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=str)
def test_a_worker_that_is_stopped_ends_with_the_program(
    folder: Path, ending: signal.Signals
) -> None:
    customize(folder, WORKS_FOR_EVER)
    with running(folder, "validate") as process:
        eventually(lambda: len(started(folder)) == 2)
        os.kill(started(folder)[0], signal.SIGSTOP)
        process.send_signal(ending)
        _, err = process.communicate(timeout=LIMIT)
    assert err == ""
    eventually(lambda: not any(map(is_running, started(folder))))


@pytest.mark.parametrize("command", ["render", "validate"])
def test_a_terminal_that_is_closed(folder: Path, command: str) -> None:
    """It hangs up on all its processes at once."""
    customize(folder, WORKS_FOR_EVER)
    with running(folder, command) as process:
        eventually(lambda: len(started(folder)) == 2)
        os.killpg(process.pid, signal.SIGHUP)
        _, err = process.communicate(timeout=LIMIT)
    assert (process.returncode, err) == (128 + signal.SIGHUP, "")
    eventually(lambda: not any(map(is_running, started(folder))))
    assert not any((folder / "temporary").iterdir())


def test_nohup(folder: Path) -> None:
    """A run that is to go on without its terminal does."""
    customize(folder, "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n")
    customize(folder, "import os; os.kill(os.getpid(), signal.SIGHUP)\n")
    code, _ = ended(folder, "validate")
    assert code == 0
