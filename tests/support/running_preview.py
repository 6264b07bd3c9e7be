"""A preview that runs in this process, and what a client of it sees."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage, HTTPResponse
from pathlib import Path
from threading import Thread

from boardpapers.preview import Server, Site, open_site, previewing
from boardpapers.preview.public_site import PublicSite
from tests.support.small_reports import REPORT, write

SETTINGS = "name: Cycling\nstyle: lga\n"


def workspace(folder: Path, report: str = REPORT) -> Path:
    """Write a workspace with a report; returns the report's file."""
    write(folder / "boardpapers.yaml", SETTINGS)
    write(folder / "reports/cycle-parking.yaml", report)
    return folder / "reports/cycle-parking.yaml"


@contextmanager
def preview_of(path: Path, *, private: bool = False) -> Iterator[Server]:
    """Preview a report or a folder, at a port that is free."""
    with serving(open_site(str(path), private=private)) as server:
        yield server


@contextmanager
def serving(site: Site | PublicSite) -> Iterator[Server]:
    """Serve what is previewed, at a port that is free."""
    with previewing(site, 0) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server has answered."""

    status: int
    headers: HTTPMessage
    text: str


def ask(server: Server, target: str = "/", method: str = "GET", **headers: str) -> Answer:
    """Send one request below the secret; a `Host` in the headers replaces the server's own."""
    return ask_without_secret(server, f"/{server.secret}{target}", method, **headers)


def ask_without_secret(
    server: Server, target: str = "/", method: str = "GET", **headers: str
) -> Answer:
    """Send one request for exactly this path."""
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.putrequest(method, target, skip_host=True)
    for name, value in ({"Host": f"127.0.0.1:{server.server_port}"} | headers).items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    text = response.read().decode("utf-8")
    connection.close()
    return Answer(response.status, response.headers, text)


@contextmanager
def events(server: Server) -> Iterator[HTTPResponse]:
    """Listen for events as a tab does, until it is closed."""
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", f"/{server.secret}/events")
    response = connection.getresponse()
    try:
        yield response
    finally:
        response.close()
        connection.close()


def next_event(stream: HTTPResponse) -> str:
    """Return the data of the next event."""
    while line := stream.readline().decode("utf-8"):
        if line.startswith("data: "):
            return line.removeprefix("data: ").strip()
    raise AssertionError("the stream has ended")
