"""Answers with the files of a site; its pages are loaded again when a paper has been saved."""

from http import HTTPStatus
from mimetypes import guess_type
from typing import cast

from boardpapers.preview.pages import Nonces, failed_page, missing_page, reloading, stopped_page
from boardpapers.preview.public_site import INDEX, PublicSite
from boardpapers.preview.server import HTML, TEXT, Handler

# A site has no scripts but its own files; its search is compiled for the browser.
_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'nonce-{nonces.script}'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_TYPES = {".md": "text/markdown", ".ics": "text/calendar", ".json": "application/json"}


class SiteHandler(Handler):
    """Answer with the files of a site, and with its pages at the addresses of their folders."""

    @property
    def site(self) -> PublicSite:
        """The site that is previewed."""
        return cast("PublicSite", self.server.site)

    def send_page(self, path: str, query: str) -> None:
        """Answer with the file at a path, or with the page of a folder."""
        del query
        nonces, version = Nonces(), self.site.versions.latest
        status, kind, extra = HTTPStatus.OK, HTML, {}
        try:
            name = self._file(path, version)
            made = self.site.made(version)
            if made.problem:
                content: str | bytes = stopped_page(made.problem, made.diagnostics, version, nonces)
            elif name is None:
                status, content = HTTPStatus.NOT_FOUND, missing_page(version, nonces)
            elif name.endswith("/"):
                status, extra = HTTPStatus.MOVED_PERMANENTLY, {"Location": f"{self.path}/"}
                content = ""
            else:
                kind, content = self._content(name, version, nonces)
        except Exception as problem:  # shown on the page; the next save may fix it
            status, kind = HTTPStatus.INTERNAL_SERVER_ERROR, HTML
            content = failed_page(problem, version, nonces)
        extra["Content-Security-Policy"] = _POLICY.format(nonces=nonces)
        self.send(status, kind, content, extra)

    def _file(self, path: str, version: str) -> str | None:
        """Return the name of the file at a path; with `/` at its end, if the path has none."""
        files, name = self.site.made(version).files, path.removeprefix("/")
        if name in files:
            return name
        if not name or name.endswith("/"):
            return f"{name}{INDEX}" if f"{name}{INDEX}" in files else None
        return f"{name}/" if f"{name}/{INDEX}" in files else None

    def _content(self, name: str, version: str, nonces: Nonces) -> tuple[str, str | bytes]:
        """Return the type and the content of a file."""
        path = self.site.folder / name
        content = path.read_bytes()
        kind = _TYPES.get(path.suffix) or guess_type(name)[0] or "application/octet-stream"
        if kind == "text/html":
            events = f"/{self.server.secret}/events"
            return HTML, reloading(content.decode("utf-8"), events, version, nonces)
        is_text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        return f"{kind}{TEXT.removeprefix('text/plain') if is_text else ''}", content
