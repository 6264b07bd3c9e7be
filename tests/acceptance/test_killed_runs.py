"""Runs that are killed at some moment: no file is torn, and the next run leaves nothing behind."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from boardpapers.system.temporary_files import remove_leftovers, temporary_file, temporary_folder
from tests.support.run_program import PROGRAM
from tests.support.small_reports import report, write

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")
REPORTS = 12
ENDINGS = [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a workspace, of which each report will print the same word many times."""
    write(tmp_path / "w/boardpapers.yaml", "name: Example Council\n")
    (tmp_path / "temporary").mkdir()
    fill(tmp_path, "first")
    return tmp_path


def fill(folder: Path, word: str) -> None:
    for number in range(REPORTS):
        text = f"{word} " * 3_000 + f"\n\nThe end of {word}."
        write(folder / f"w/r{number}.yaml", report(title=f"Number {number}", text=text))


def start(folder: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "TMPDIR": str(folder / "temporary"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    return subprocess.Popen(
        [*PROGRAM, "render", "."],
        cwd=folder / "w",
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def run(folder: Path) -> float:
    """Run to the end, and return how long it took."""
    begun = time.monotonic()
    with start(folder) as process:
        assert process.wait() == 0
    return time.monotonic() - begun


def outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "w/build").iterdir()}


def kill(folder: Path, after: float, ending: signal.Signals) -> int:
    with start(folder) as process:
        time.sleep(after)
        process.send_signal(ending)
        _, err = process.communicate(timeout=60)
    # Python itself shows one if it is interrupted while it starts, before the program does.
    assert b"Traceback" not in err or (b"runpy" in err and b", in main" not in err)
    return process.returncode


def check_kills(folder: Path, kills: int, seed: int) -> None:
    run(folder)
    old = outputs(folder)
    fill(folder, "second")
    duration = run(folder)
    new = outputs(folder)
    moments = random.Random(seed)  # noqa: S311 - no secret
    for number in range(kills):
        word, expected = (("first", old), ("second", new))[number % 2]
        fill(folder, word)
        ending = ENDINGS[number % len(ENDINGS)]
        # Files are written at the end of a run, which so gets most of the kills.
        code = kill(folder, duration * (0.4 + 0.7 * moments.random()), ending)
        for name, content in outputs(folder).items():
            if not name.startswith(".boardpapers-"):
                assert content in (old[name], new[name]), f"{name} is torn"
        if ending != signal.SIGKILL:
            assert code in (0, 128 + ending, -ending)
            if code == 128 + ending:
                assert not any((folder / "temporary").iterdir())
        run(folder)
        assert outputs(folder) == expected
        assert not any((folder / "temporary").iterdir())


# Send a signal when the command line calls a function of this name, or when Python ends.
AWKWARD = """
import atexit, os, signal, sys
def send(*_):
    sys.setprofile(None)
    os.kill(os.getpid(), {ending})
def profile(frame, event, _):
    code = frame.f_code
    if event != "call" or code.co_name != {name!r} or {place!r} not in code.co_filename:
        return
    if "boardpapers.cli" in sys.modules:
        send()
if {name!r} == "exit":
    atexit.register(send)
sys.setprofile(profile)
"""
MOMENTS = {
    "the command line is loaded": ("<module>", "boardpapers/cli/app"),
    "a class is made": ("__set_name__", "dataclasses"),
    "an object is removed": ("cb", "importlib"),
    "papers are read": ("validate", "boardpapers/cli"),
    "the program has ended": ("exit", ""),
}


@pytest.mark.parametrize("ending", ENDINGS[1:])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_signal_at_an_awkward_moment(folder: Path, moment: str, ending: signal.Signals) -> None:
    """Python gives what is raised there as another exception, or drops it with a traceback."""
    name, place = MOMENTS[moment]
    code = AWKWARD.format(ending=int(ending), name=name, place=place)
    write(folder / "lib/sitecustomize.py", code)
    with subprocess.Popen(
        [*PROGRAM, "--debug", "validate", "."],
        cwd=folder / "w",
        env=os.environ | {"PYTHONPATH": str(folder / "lib")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        _, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    assert process.returncode in (128 + ending, -ending)


def test_outputs_are_old_or_new_and_whole(folder: Path) -> None:
    check_kills(folder, 2, seed=1)


@pytest.mark.slow
def test_outputs_are_old_or_new_and_whole_many_times(folder: Path) -> None:
    check_kills(folder, int(os.environ.get("BOARDPAPERS_KILLS", "40")), seed=2)


LEAVES = """
import os, signal, sys
from pathlib import Path
from boardpapers.system.temporary_files import temporary_file, temporary_folder
with temporary_folder() as folder, temporary_file(Path(sys.argv[1])) as (file, _):
    (folder / "exempt.html").write_text("exempt")
    file.chmod(0o644)
    print(folder, file, flush=True)
    if sys.argv[2:]:
        sys.stdin.read()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def leaving(folder: Path, *waits: str) -> subprocess.Popen[str]:
    """Start a process that has a temporary folder and a temporary file, and is killed."""
    environment = os.environ | {"TMPDIR": str(folder / "temporary")}
    return subprocess.Popen(
        [PROGRAM[0], "-c", LEAVES, str(folder / "w/build"), *waits],
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def test_the_next_run_removes_what_a_killed_one_has_left(folder: Path) -> None:
    (folder / "w/build").mkdir()
    with leaving(folder) as process:
        left = [Path(word) for word in process.communicate()[0].split()]
    assert all(path.exists() for path in left)
    run(folder)
    assert not any(path.exists() for path in left)


@pytest.mark.slow
def test_even_if_it_writes_nothing(folder: Path) -> None:
    run(folder)
    with leaving(folder) as process:
        left = [Path(word) for word in process.communicate()[0].split()]
    assert all(path.exists() for path in left)
    run(folder)
    assert not any(path.exists() for path in left)


def test_what_belongs_to_a_run_that_goes_on_is_kept(folder: Path) -> None:
    (folder / "w/build").mkdir()
    with leaving(folder, "waits") as process:
        assert process.stdout
        left = [Path(word) for word in process.stdout.readline().split()]
        run(folder)
        assert all(path.exists() for path in left)
        process.communicate()
    run(folder)
    assert not any(path.exists() for path in left)


def test_files_of_other_names_are_kept(folder: Path) -> None:
    names = ["boardpapers-examples", "boardpapers-a.tmp", ".boardpapers-abcdefgh.txt", "x.tmp"]
    for place in (folder / "temporary", folder / "w/build"):
        place.mkdir(exist_ok=True)
        for name in names:
            write(place / name, "kept")
    (folder / "w/build/.boardpapers-abcdefgh.tmp").symlink_to(folder / "w/r0.yaml")
    run(folder)
    for place in (folder / "temporary", folder / "w/build"):
        assert set(names) <= {path.name for path in place.iterdir()}
    assert (folder / "w/r0.yaml").exists()


def test_they_are_removed_when_their_work_is_done_or_fails(tmp_path: Path) -> None:
    with temporary_file(tmp_path) as (_, descriptor):
        os.close(descriptor)
    with pytest.raises(RuntimeError), temporary_folder() as kept:
        raise RuntimeError
    assert not kept.exists()
    assert not any(tmp_path.iterdir())


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "nowhere")


MAKES_MANY = """
import os, sys
from pathlib import Path
from boardpapers.system.temporary_files import remove_leftovers, temporary_file, temporary_folder
for _ in range(150):
    remove_leftovers.cache_clear()
    with temporary_folder() as folder, temporary_file(Path(sys.argv[1])) as (file, descriptor):
        os.close(descriptor)
        (folder / "one").write_text("one")
        assert file.exists()
"""


def test_many_runs_at_once_remove_nothing_of_each_other(folder: Path) -> None:
    environment = os.environ | {"TMPDIR": str(folder / "temporary")}
    command = [PROGRAM[0], "-c", MAKES_MANY, str(folder / "w")]
    running = [subprocess.Popen(command, env=environment) for _ in range(4)]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0, 0]
    assert not any((folder / "temporary").iterdir())
