"""Answers with papers: `/`, the list of them, and `/<id>.html` (`?plain` leaves out the panel)."""

from http import HTTPStatus
from typing import cast

from boardpapers.preview.pages import (
    Nonces,
    failed_page,
    list_page,
    missing_page,
    paper_page,
    plain_page,
)
from boardpapers.preview.server import HTML, Handler
from boardpapers.preview.session import PreviewedPaper, Site

_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonces.script}'; "
    "style-src-elem 'nonce-{nonces.style}'; style-src-attr 'unsafe-inline'; img-src data:; "
    "font-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
# A paper in a frame of its page runs no script at all.
_PLAIN_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


class PaperHandler(Handler):
    """Answer with papers and their diagnostics."""

    @property
    def site(self) -> Site:
        """The papers that are previewed."""
        return cast("Site", self.server.site)

    def send_page(self, path: str, query: str) -> None:
        """Answer with a paper, a list of papers, or a page that says why not."""
        if query.startswith("plain"):
            self._send_plain(path)
            return
        nonces = Nonces()
        version = self.site.versions.latest
        try:
            status, html = self._page(path, version, nonces)
        except Exception as problem:  # shown on the page; the next save may fix it
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            html = failed_page(problem, version, nonces)
        self.send(status, HTML, html, {"Content-Security-Policy": _POLICY.format(nonces=nonces)})

    def _page(self, path: str, version: str, nonces: Nonces) -> tuple[HTTPStatus, str]:
        if path == "/":
            return HTTPStatus.OK, list_page(self.site.listing(version), version, nonces)
        key, paper = self._paper(path, version)
        if paper is None:
            return HTTPStatus.NOT_FOUND, missing_page(version, nonces)
        return HTTPStatus.OK, paper_page(paper, key, version, nonces)

    def _paper(self, path: str, version: str) -> tuple[str, PreviewedPaper | None]:
        """Return the key in an address, and its paper if there is one."""
        key = path.removeprefix("/").removesuffix(".html")
        return key, self.site.paper(key, version) if path == f"/{key}.html" else None

    def _send_plain(self, path: str) -> None:
        _, paper = self._paper(path, self.site.versions.latest)
        if paper is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        policy = {"Content-Security-Policy": _PLAIN_POLICY}
        self.send(HTTPStatus.OK, HTML, plain_page(paper), policy)
