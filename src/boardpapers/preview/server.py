"""The server of a preview, for browsers on this machine only.

It answers `/<secret>/events` and the pages of its handler below `/<secret>/`. No part of an address
is used as the path of a file.

Other accounts of this machine do not know the secret. A browser is started with an address that
works only once, because others can see the arguments of a process. Pages of other sites cannot
read from the server, even if their name is made to resolve to this machine: they would send their
own name as `Host`.
"""

import errno
import os
import secrets
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from selectors import EVENT_READ, DefaultSelector
from socket import MSG_PEEK
from socketserver import TCPServer
from threading import Event
from typing import Any, Protocol
from urllib.parse import unquote

from boardpapers.diagnostics import CallError
from boardpapers.preview.versions import Versions

HOST = "127.0.0.1"
FIRST_PORT = 8000
LAST_PORT = 8099
HTML = "text/html; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
# Seconds until a closed tab is noticed.
SECONDS = 1.0
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


class Previewed(Protocol):
    """Pages that change when files are saved."""

    @property
    def versions(self) -> Versions:
        """The versions so far."""

    @property
    def address(self) -> str:
        """The path of the page to open first."""


class Server(ThreadingHTTPServer):
    """Answer with the pages of a site, one thread for each request."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # on Windows it would share a port that is in use

    def __init__(self, site: Previewed, handler: "type[Handler]", port: int) -> None:
        self.site = site
        self.ended = Event()
        self.secret = secrets.token_urlsafe(16)
        self.tickets: set[str] = set()
        super().__init__((HOST, port), handler)

    def server_bind(self) -> None:
        """Bind without looking up this machine's name, which may need the network."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])

    @property
    def address(self) -> str:
        """The address of the page to open first."""
        return f"http://{HOST}:{self.server_port}{self.start}"

    @property
    def start(self) -> str:
        """The path of the page to open first."""
        return f"/{self.secret}{self.site.address}"

    def address_for_browser(self) -> str:
        """Return an address that leads to the page to open first, but only once."""
        ticket = secrets.token_urlsafe(16)
        self.tickets.add(ticket)
        return f"http://{HOST}:{self.server_port}/once/{ticket}"

    @property
    def hosts(self) -> set[str]:
        """The names that a browser on this machine sends as `Host`."""
        hosts = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}
        return hosts | ({HOST, "localhost"} if self.server_port == 80 else set())

    def end(self) -> None:
        """End the streams of events."""
        self.ended.set()
        self.site.versions.next()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a browser that disconnects in the middle of an answer."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def listen(site: Previewed, handler: "type[Handler]", port: int | None) -> Server:
    """Return a server at a port, or at the next free one, that answers with a handler.

    Raises CallError: the port is in use, or no port is free.
    """
    for each in chain(range(FIRST_PORT, LAST_PORT + 1), [0]) if port is None else [port]:
        try:
            return Server(site, handler, each)
        except OSError as problem:
            if port is not None or problem.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise CallError(_why_not(each, problem)) from None
    raise CallError("no port is free")


def _why_not(port: int, problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"port {port} is in use: choose another, or leave out --port for the next free one"
    return f"cannot listen on port {port}: {(problem.strerror or str(problem)).lower()}"


class Handler(BaseHTTPRequestHandler):
    """Answer requests that a page of the preview or its user sent, and no others."""

    server: Server
    server_version = "boardpapers"
    sys_version = ""
    timeout = 10  # seconds to wait for a request, so that an idle connection does not keep a thread

    def parse_request(self) -> bool:
        """Read a request, and refuse those that pages of the preview never send."""
        if not super().parse_request():
            return False
        if not self._is_from_here():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return False
        if self.command not in ("GET", "HEAD"):
            self.send_error(HTTPStatus.METHOD_NOT_ALLOWED)
            return False
        return True

    def _is_from_here(self) -> bool:
        """Tell whether a page of this server or the user sent the request, not another site."""
        hosts = [host.lower() for host in self.headers.get_all("Host", [])]
        origins = [origin.lower() for origin in self.headers.get_all("Origin", [])]
        asked_by = {origin.removeprefix("http://") for origin in origins}
        site, mode = (self.headers.get(f"Sec-Fetch-{name}", "") for name in ("Site", "Mode"))
        # Images on another site are requested without Origin; a link from there is allowed.
        foreign = site in ("cross-site", "same-site") and mode != "navigate"
        return len(hosts) == 1 and {*hosts, *asked_by} <= self.server.hosts and not foreign

    def do_GET(self) -> None:
        """Answer with events or a page, if the address has the secret."""
        whole, _, query = self.path.partition("?")
        folder, _, name = whole.removeprefix("/").partition("/")
        path = f"/{name}"
        if folder == "once":
            self._redirect(name)
        elif not secrets.compare_digest(folder.encode(), self.server.secret.encode()):
            self.send_error(HTTPStatus.NOT_FOUND)
        elif path == "/events":
            self._send_events()
        else:
            self.send_page(unquote(path), query)

    do_HEAD = do_GET  # noqa: N815 - the standard library calls it so

    def _redirect(self, ticket: str) -> None:
        """Lead a browser that was started with an address for once to the first page."""
        try:
            self.server.tickets.remove(ticket)
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self.send(HTTPStatus.SEE_OTHER, TEXT, "", {"Location": self.server.start})

    def send_page(self, path: str, query: str) -> None:
        """Answer with the page at a path, which begins with `/`."""
        raise NotImplementedError

    def _send_events(self) -> None:
        """Send the latest version, and each that follows, until the browser or the server ends."""
        self._begin(HTTPStatus.OK, "text/event-stream")
        if self.command == "HEAD":
            return
        self.wfile.write(b"retry: 500\n\n")
        told = ""
        while not self.server.ended.is_set() and not self._is_gone():
            latest = self.server.site.versions.wait(told, SECONDS)
            if latest != told and not self.server.ended.is_set():
                self.wfile.write(f"data: {latest}\n\n".encode())
                told = latest

    def _is_gone(self) -> bool:
        with DefaultSelector() as selector:
            selector.register(self.connection, EVENT_READ)
            return bool(selector.select(0)) and not self.connection.recv(1, MSG_PEEK)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse a request with one plain line, which repeats nothing from the request."""
        del message, explain
        extra = {"Allow": "GET, HEAD"} if code == HTTPStatus.METHOD_NOT_ALLOWED else {}
        self.send(HTTPStatus(code), TEXT, f"{HTTPStatus(code).phrase}\n", extra)

    def send(
        self, status: HTTPStatus, kind: str, content: str | bytes, extra: dict[str, str]
    ) -> None:
        """Send an answer with its type, and some headers besides the usual ones."""
        if isinstance(content, str):
            content = content.encode("utf-8", "replace")
        self._begin(status, kind, {"Content-Length": str(len(content))} | extra)
        if self.command != "HEAD":
            self.wfile.write(content)

    def _begin(self, status: HTTPStatus, kind: str, extra: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": kind} | _HEADERS | (extra or {})).items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing: the page shows everything."""
