"""The preview as a client on the wire meets it, and as a command."""

import os
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from watchfiles import watch as changes

from boardpapers.build.render_paper import render
from boardpapers.preview import Server
from tests.support.run_program import PROGRAM, boardpapers
from tests.support.running_preview import (
    Answer,
    ask,
    ask_without_secret,
    events,
    next_event,
    preview_of,
    workspace,
)
from tests.support.small_reports import REPORT, report, write
from tests.support.waiting import eventually

PAGE = "/cycle-parking.html"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return workspace(tmp_path)


@pytest.fixture
def server(paper: Path, tmp_path: Path) -> Iterator[Server]:
    assert paper.is_file()
    with preview_of(tmp_path) as server:
        yield server


def watching(server: Server) -> bool:
    """Wait until the watch has begun, which counts as a save."""
    return eventually(lambda: not server.site.versions.latest.endswith("-0"))


def shows(server: Server, words: str, page: str = PAGE) -> bool:
    return eventually(lambda: words in ask(server, page).text)


def panel(answer: Answer) -> str:
    return answer.text.partition("<aside")[2].partition("</aside>")[0]


def test_a_report(server: Server) -> None:
    answer = ask(server, PAGE)
    assert answer.status == 200
    assert "There are forty stands." in answer.text
    assert "No problems" in panel(answer)


def test_the_list(server: Server) -> None:
    answer = ask(server)
    assert '<a href="cycle-parking.html">Cycle parking</a>' in answer.text
    assert "No problems" in answer.text


def test_the_list_has_dates_and_is_sorted(server: Server, tmp_path: Path) -> None:
    write(
        tmp_path / "boards/parks.yaml",
        "kind: board\nname: Parks Board\nmember: {member: {name: A}}\n",
    )
    for month, day in (("may", "2026-05-12"), ("june", "2026-06-09")):
        write(tmp_path / f"{month}.yaml", f"kind: meeting\nboard: parks\ndate: {day}\n")
    for name, meeting, item in (("ten", "may", 10), ("nine", "may", 9), ("june", "june", 1)):
        extra = f"board: parks\nmeeting: {meeting}\nitem: {item}\n"
        write(tmp_path / f"reports/{name}.yaml", report(title=name.title(), extra=extra))
    assert shows(server, "Parks Board", "/")
    shown = re.findall(
        r'<p><a href="[^"]*">(.*?)</a></p>\n<p class="quiet">(.*?)</p>', ask(server).text
    )
    assert shown == [
        ("June", "09 June 2026 · Parks Board · Item 1"),
        ("Nine", "12 May 2026 · Parks Board · Item 9"),
        ("Ten", "12 May 2026 · Parks Board · Item 10"),
        ("Cycle parking", ""),
        ("Parks Board", "Membership list"),
    ]


def test_each_page_leads_back_to_the_list(server: Server, paper: Path) -> None:
    back = '<a href="./">All papers</a>'
    assert back in panel(ask(server, PAGE))
    assert back not in ask(server).text
    write(paper, report(extra="sumary: x\n"))
    assert shows(server, "BP102")
    assert back in panel(ask(server, PAGE))
    assert '<a href="./">See all papers</a>' in ask(server, "/nowhere.html").text


def test_an_error_is_shown_above_the_last_good_rendering(server: Server, paper: Path) -> None:
    assert "forty" in ask(server, PAGE).text
    write(paper, report(title="Parking", extra="sumary: x\n"))
    assert shows(server, "BP102")
    answer = ask(server, PAGE)
    shown = panel(answer)
    assert "unknown field <code>sumary</code>" in shown
    assert "cycle-parking.yaml:6:1" in shown
    assert '<span class="preview-line">6</span> <mark>sumary</mark>: x</pre>' in shown
    assert "did you mean <code>summary</code>?" in shown
    assert "<h1>Cycle parking</h1>" in answer.text
    write(paper, report(title="Parking"))
    assert shows(server, "<h1>Parking</h1>")
    assert "No problems" in panel(ask(server, PAGE))


def test_a_report_that_has_never_been_good(tmp_path: Path) -> None:
    path = workspace(tmp_path, report(extra="sumary: x\n"))
    with preview_of(path) as server:
        assert server.address.endswith(PAGE)
        text = ask(server, PAGE).text
        assert "The paper appears here once it has no errors." in text
        assert "BP102" in text


def test_warnings_are_folded_away(server: Server, paper: Path) -> None:
    write(paper, report(text="There are forty stands. TBC"))
    assert shows(server, "1 warning")
    shown = panel(ask(server, PAGE))
    assert "<summary>1 warning</summary>" in shown
    assert "<details>" in shown
    assert "<h1>Cycle parking</h1>" in ask(server, PAGE).text
    assert '<span class="warnings">1 warning</span>' in ask(server).text


def test_what_is_quoted_from_a_paper_is_inert(server: Server, paper: Path) -> None:
    write(paper, report(extra="access: <script>alert(1)</script>\n"))
    assert shows(server, "BP108")
    assert "<script>alert" not in ask(server, PAGE).text


def test_new_and_deleted_and_moved_files(server: Server, paper: Path, tmp_path: Path) -> None:
    assert "forty" in ask(server, PAGE).text
    write(tmp_path / "more/lanes.yaml", report(title="Cycle lanes"))
    assert shows(server, "Cycle lanes", "/")
    assert "<h1>Cycle lanes</h1>" in ask(server, "/lanes.html").text
    paper.rename(tmp_path / "more/cycle-parking.yaml")
    assert shows(server, "No problems")
    (tmp_path / "more/cycle-parking.yaml").unlink()
    assert shows(server, "cannot read")
    assert "<h1>Cycle parking</h1>" in ask(server, PAGE).text
    assert "Cycle parking" not in ask(server).text


def test_what_a_report_depends_on(server: Server, paper: Path, tmp_path: Path) -> None:
    write(tmp_path / "boards/cycling.yaml", "kind: board\nname: Cycling Board\n")
    write(paper, report(extra="board: cycling\nmeeting: may\n"))
    write(tmp_path / "may.yaml", "kind: meeting\nboard: cycling\ndate: 2013-05-01\n")
    assert shows(server, "Cycling Board")
    write(tmp_path / "boards/cycling.yaml", "kind: board\nname: Board of Wheels\n")
    assert shows(server, "Board of Wheels")
    write(tmp_path / "may.yaml", "kind: meeting\nboard: cycling\ndate: 2013-05-02\n")
    assert shows(server, "02 May 2013")
    write(tmp_path / "boards/cycling.yaml", "kind: board\nnam: Board of Wheels\n")
    assert shows(server, "boards/cycling.yaml:2:1")


def test_a_template_and_a_style_sheet_of_the_workspace(server: Server, tmp_path: Path) -> None:
    settings, style = tmp_path / "boardpapers.yaml", tmp_path / "templates/parks"
    assert "forty" in ask(server, PAGE).text
    parts = "cover: [{part: purpose, label: Why}]\nbody: [{part: sections}]\n"
    write(style / "style.yaml", f"name: Parks\n{parts}")
    write(settings, "name: Cycling\nstyle: parks\n")
    assert shows(server, ">Why</h2>")
    write(style / "report.css", "h1 { color: teal; }\n")
    assert shows(server, "teal")
    write(style / "report.css", "h1 { color: maroon; }\n")
    assert shows(server, "maroon")
    write(style / "report.html.j2", "<style>p { margin: 0 }</style><p>{{ document.title }}</p>\n")
    assert shows(server, '<iframe class="framed" src="cycle-parking.html?plain=')
    assert "BP" in panel(ask(server, PAGE))
    plain = ask(server, f"{PAGE}?plain=1")
    assert plain.text == "<style>p { margin: 0 }</style><p>Cycle parking</p>\n"
    policy = plain.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'; style-src 'unsafe-inline';")
    with_slots = "{{ preview.head if preview }}{{ preview.panel if preview }}{{ document.title }}\n"
    write(style / "report.html.j2", with_slots)
    assert shows(server, "</aside>\nCycle parking")
    write(style / "report.html.j2", "<p>{{ document.titel }}</p>\n")
    assert shows(server, "BP903")
    assert "templates/parks/report.html.j2:1:1" in panel(ask(server, PAGE))


def test_an_image(server: Server, paper: Path, tmp_path: Path) -> None:
    write(tmp_path / "map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    write(paper, report(text="A map: ![Map of the stands](map.svg)"))
    assert shows(server, 'src="data:image/svg+xml;base64,')
    before = ask(server, PAGE).text
    write(tmp_path / "map.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='new'/>")
    assert eventually(lambda: _images(ask(server, PAGE).text) != _images(before))


def _images(html: str) -> str:
    return html.partition("base64,")[2].partition('"')[0]


def test_the_list_shows_what_stands_in_no_report(server: Server, paper: Path) -> None:
    write(paper, report(extra="sumary: x\n"))
    write(paper.with_name("broken.yaml"), "kind: [\n")
    write(paper.with_name("may.yaml"), "kind: members\nmembres: cycling\n")
    assert shows(server, "may.yaml:2:1", "/")
    answer = ask(server)
    assert answer.text.count('<span class="errors">1 error</span>') == 2
    assert "cycle-parking.yaml" not in panel(answer)
    assert "broken.yaml" not in panel(answer)


def test_a_save_while_the_page_is_made(
    server: Server, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = iter(("Second", "Third"))

    def render_slowly(*arguments: Any, **options: Any) -> Any:
        done = render(*arguments, **options)
        for title in titles:
            write(paper, report(title=title))
        return done

    monkeypatch.setattr("boardpapers.preview.session.render", render_slowly)
    with events(server) as stream:
        next_event(stream)
        assert "<h1>Cycle parking</h1>" in ask(server, PAGE).text
        next_event(stream)
        assert shows(server, "<h1>Third</h1>")


def test_where_the_system_cannot_tell_of_saves(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch_little(*folders: Path, force_polling: bool | None, **options: Any) -> Any:
        if not force_polling:
            raise OSError(28, "no space left on device")
        return changes(*folders, force_polling=True, **options)

    monkeypatch.setattr("watchfiles.watch", watch_little)
    with preview_of(paper) as server:
        assert "forty" in ask(server, PAGE).text
        assert watching(server)
        write(paper, report(title="Polled"))
        assert shows(server, "<h1>Polled</h1>")


def test_a_reference_leads_to_the_page_of_another_report(server: Server, paper: Path) -> None:
    write(paper.with_name("lanes.yaml"), report(title="Lanes", text="There are two. {#two}"))
    write(paper, report(text="See [](lanes#two)."))
    assert shows(server, 'href="lanes.html#paragraph-1"')
    assert "<h1>Lanes</h1>" in ask(server, "/lanes.html").text


def test_two_reports_of_one_id_have_a_page_each(server: Server, tmp_path: Path) -> None:
    write(tmp_path / "z/cycle-parking.yaml", report(title="The other one"))
    assert shows(server, "cycle-parking~2.html", "/")
    assert "The other one" in ask(server, "/cycle-parking~2.html").text
    assert "<h1>Cycle parking</h1>" in ask(server, PAGE).text


def test_a_failure_of_the_program_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.preview.session.render", lambda *_, **__: 1 / 0)
    answer = ask(server, PAGE)
    assert answer.status == 500
    assert "An error in the program" in answer.text
    assert "ZeroDivisionError" in answer.text
    monkeypatch.undo()
    assert ask(server, PAGE).status == 200


@pytest.mark.parametrize(
    "host", ["evil.example.org", "evil.example.org:{port}", "127.0.0.1", "", "127.0.0.1:1"]
)
def test_a_foreign_host_is_refused(server: Server, host: str) -> None:
    answer = ask(server, PAGE, Host=host.format(port=server.server_port))
    assert answer.status == 421
    assert "stands" not in answer.text


def test_another_site_is_refused(server: Server) -> None:
    for origin in ("http://evil.example.org", "null", "http://127.0.0.1:1"):
        assert ask(server, "/events", "HEAD", Origin=origin).status == 421
    own = f"http://127.0.0.1:{server.server_port}"
    assert ask(server, PAGE, Origin=own).status == 200


def test_a_picture_in_a_page_of_another_site_gets_nothing(server: Server) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert ask(server, PAGE, **foreign).status == 421
    assert ask(server, "/events", "HEAD", **foreign).status == 421
    assert ask(server, PAGE, **foreign | {"Sec-Fetch-Mode": "navigate"}).status == 200


def test_a_file_whose_name_is_not_utf_8(server: Server, paper: Path) -> None:
    copy = os.fsencode(paper.parent) + b"/x\xe9.yaml"
    Path(os.fsdecode(copy)).write_bytes(paper.read_bytes())
    assert shows(server, "x%3F.html", "/")
    assert ask(server, "/").status == 200


def test_localhost_is_not_foreign(server: Server) -> None:
    assert ask(server, PAGE, Host=f"LocalHost:{server.server_port}").status == 200


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "NONSENSE"]
)
def test_other_methods_are_refused(server: Server, method: str) -> None:
    answer = ask(server, PAGE, method=method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_head_is_the_answer_without_its_content(server: Server) -> None:
    answer = ask(server, PAGE, method="HEAD")
    assert (answer.status, answer.text) == (200, "")
    assert int(answer.headers["Content-Length"]) > 1000
    assert ask(server, "/events", method="HEAD").headers["Content-Type"] == "text/event-stream"


@pytest.mark.parametrize(
    "target",
    [
        "/../boardpapers.yaml", "/boardpapers.yaml", "/reports/cycle-parking.yaml",
        "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd.html", "//etc/passwd",
        "/reports/cycle-parking.html", "/cycle-parking", "/.html", "/%00.html", "/a%0d%0ab.html",
        "http://evil.example.org/", "/templates/base/report.css", "/boardpapers.html",
    ],
)  # fmt: skip
def test_nothing_but_pages_is_served(server: Server, target: str) -> None:
    answer = ask(server, target)
    assert answer.status in (400, 404)
    assert "Cycling" not in answer.text
    assert "forty" not in answer.text


def test_headers(server: Server) -> None:
    first, second = ask(server, PAGE), ask(server, PAGE)
    assert first.headers["Cache-Control"] == "no-store"
    assert first.headers["X-Content-Type-Options"] == "nosniff"
    assert first.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in first.headers
    policy = first.headers["Content-Security-Policy"]
    assert policy != second.headers["Content-Security-Policy"], "a nonce is for one answer"
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    nonce = policy.partition("script-src 'nonce-")[2].partition("'")[0]
    assert first.text.count("<script") == first.text.count(f'<script nonce="{nonce}"') == 1
    page = first.text.partition("<script")[0] + first.text.partition("</script>")[2]
    nonce = policy.partition("style-src-elem 'nonce-")[2].partition("'")[0]
    assert page.count("<style") == page.count(f'<style nonce="{nonce}"') == 2
    assert f"script-src 'nonce-{nonce}'" not in policy, "templates know the nonce of styles"


@pytest.mark.parametrize("command", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "target",
    [
        "/", PAGE, f"{PAGE}?plain=1", "/events", "//", "/x/", f"/x{PAGE}", "/once/", "/once/x",
        "/{secret}x/", "/{start}/", "/%s/" % ("a" * 22), "/%C3%A9/", "/é/", "/once", "",
    ],
)  # fmt: skip
def test_nothing_is_served_without_the_secret(server: Server, target: str, command: str) -> None:
    path = target.format(secret=server.secret, start=server.secret[:-1])
    path = path.encode("utf-8").decode("latin-1")
    answer = ask_without_secret(server, quote(path, safe="/?=%"), command)
    assert answer.status in (400, 404)
    assert "forty" not in answer.text
    assert server.secret not in answer.text + str(answer.headers)


def test_each_preview_has_its_own_secret(paper: Path, server: Server) -> None:
    with preview_of(paper) as other:
        assert other.secret != server.secret
        assert ask_without_secret(other, f"/{server.secret}{PAGE}").status == 404
    assert len(server.secret) >= 22, "128 bits"


def test_the_address_for_a_browser_works_once(server: Server) -> None:
    once = urlsplit(server.address_for_browser()).path
    first = ask_without_secret(server, once)
    assert (first.status, first.headers["Location"]) == (303, f"/{server.secret}/")
    again = ask_without_secret(server, once)
    assert (again.status, again.headers["Location"]) == (404, None)


def test_only_this_machine_can_connect(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_events_tell_of_each_save(server: Server, paper: Path) -> None:
    with events(server) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        first = next_event(stream)
        write(paper, report(title="Parking"))
        assert next_event(stream) != first


def test_many_saves_at_once_are_few_events(server: Server, paper: Path, tmp_path: Path) -> None:
    with events(server) as stream:
        seen = [next_event(stream)]
        for number in range(100):
            write(tmp_path / f"reports/more-{number}.yaml", REPORT)
        write(paper, report(title="The last one"))
        while "The last one" not in ask(server, PAGE).text:
            seen.append(next_event(stream))
        assert len(seen) < 50


def test_what_editors_keep_beside_a_file_is_no_save(server: Server, paper: Path) -> None:
    assert watching(server)
    with events(server) as stream:
        before = next_event(stream)
        write(paper.with_name(".cycle-parking.yaml.swp"), "x")
        write(paper.with_name("cycle-parking.yaml~"), "x")
        time.sleep(0.3)  # a wrong event may still come
        assert server.site.versions.latest == before


def test_a_closed_tab_keeps_no_thread(server: Server) -> None:
    before = threading.active_count()
    for _ in range(5):
        with events(server) as stream:
            next_event(stream)
    assert eventually(lambda: threading.active_count() <= before)


def test_a_client_that_leaves_early_does_no_harm(
    server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    for request in (
        b"",
        b"GET",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % server.server_port,
    ):
        with socket.create_connection(("127.0.0.1", server.server_port)) as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            client.sendall(request)
    assert ask(server, PAGE).status == 200
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "environment", "opened"),
    [((), {}, 1), (("--no-open",), {}, 0), ((), {"CI": "true"}, 0)],
)
def test_the_browser_is_opened(
    paper: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    opened: int,
) -> None:
    addresses: list[str] = []
    monkeypatch.delenv("CI", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("webbrowser.open", addresses.append)
    monkeypatch.setattr(Server, "serve_forever", lambda _: signal.raise_signal(signal.SIGINT))
    ran = boardpapers("preview", *arguments, within=paper.parent)
    assert ran.code == 0
    assert eventually(lambda: len(addresses) == opened)
    assert all("/once/" in address and address not in ran.err for address in addresses)


class Running:
    """The command as a process of its own."""

    def __init__(self, *arguments: str, within: Path) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "preview", "--no-open", *arguments],
            cwd=within, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        assert self.process.stderr
        self.first_line = self.process.stderr.readline()

    def interrupt(self) -> tuple[int, str, str]:
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate()
        return self.process.returncode, out, err


def test_the_command_prints_its_address_and_ends_quietly(paper: Path, tmp_path: Path) -> None:
    first = Running(within=tmp_path)
    second = Running("reports/cycle-parking.yaml", within=tmp_path)
    try:
        assert first.first_line.startswith("preview at http://127.0.0.1:")
        assert second.first_line.endswith("/cycle-parking.html\n")
        port = urlsplit(first.first_line.removeprefix("preview at ")).port
        assert port
        assert f":{port}/" not in second.first_line, "a port that is taken is not used"
        ran = boardpapers("preview", "--no-open", "--port", str(port), within=tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"boardpapers: port {port} is in use: choose another")
    finally:
        ends = [first.interrupt(), second.interrupt()]
    assert [(code, out) for code, out, _ in ends] == [(0, "")] * 2
    assert "".join(err for *_, err in ends).replace("Press Ctrl-C to stop.\n", "") == ""
    assert paper.is_file()
    assert not (tmp_path / "build").exists(), "nothing is written"


def test_a_call_that_is_wrong(tmp_path: Path) -> None:
    write(tmp_path / "people.yaml", "kind: members\nmembers: {id: alex, name: Alex Example}\n")
    (tmp_path / "empty").mkdir()
    for path, said in (
        ("nowhere.yaml", "BP000"),
        ("empty", "there are no papers in the folder `empty`"),
        ("-", "standard input cannot be previewed"),
        ("people.yaml", "a paper of kind `members`"),
    ):
        ran = boardpapers("preview", "--no-open", path, within=tmp_path)
        assert ran.code == 2
        assert said in ran.err
        assert ran.out == ""


def test_a_new_folder_is_watched(server: Server, paper: Path) -> None:
    assert watching(server)
    lanes = paper.parent / "new/roads/lanes.yaml"
    write(lanes, report(title="Lanes"))
    assert shows(server, "<h1>Lanes</h1>", "/lanes.html")
    for title in ("Wide lanes", "Long lanes"):
        write(lanes, report(title=title))
        assert shows(server, f"<h1>{title}</h1>", "/lanes.html")


def test_a_folder_made_while_the_watch_starts_is_watched(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes = paper.parent / "new/lanes.yaml"

    def watch_late(*folders: Path, **options: Any) -> Any:
        if not lanes.exists():
            write(lanes, report(title="Lanes"))
        return changes(*folders, **options)

    monkeypatch.setattr("watchfiles.watch", watch_late)
    with preview_of(paper) as server:
        assert eventually(lambda: server.site.versions.latest.endswith("-2"))  # watched once more
        write(lanes, report(title="Long lanes"))
        assert eventually(lambda: server.site.versions.latest.endswith("-3"))
        assert shows(server, "<h1>Long lanes</h1>", "/lanes.html")


def test_a_folder_behind_a_link_is_not_watched(
    paper: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (paper.parent / "link").symlink_to(elsewhere)
    with preview_of(paper) as server:
        assert watching(server)
        before = server.site.versions.latest
        write(elsewhere / "notes.yaml", "x")
        time.sleep(0.3)  # a wrong event may still come
        assert server.site.versions.latest == before
