"""The preview's server: whatever it is asked, it answers with a page of its own or a refusal."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from socket import create_connection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.preview import Server
from tests.support.running_preview import ask, preview_of, workspace

PARTS = st.sampled_from(
    [
        "/",
        "..",
        ".",
        "%2e",
        "%2f",
        "%00",
        "reports",
        "cycle-parking",
        ".yaml",
        ".html",
        "?",
        "#",
        "~2",
    ]
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("workspace")
    workspace(folder)
    with preview_of(folder) as server:
        yield server


@given(parts=st.lists(PARTS, max_size=8))
def test_no_address_is_the_path_of_a_file(server: Server, parts: list[str]) -> None:
    answer = ask(server, "/" + "".join(parts))
    assert answer.status in (200, 400, 404)
    assert answer.text.startswith("<!DOCTYPE html>") or answer.status == 400


@given(sent=st.binary(max_size=200))
def test_no_request_stops_the_server(server: Server, sent: bytes) -> None:
    with create_connection(("127.0.0.1", server.server_port)) as client:
        client.sendall(sent + b"\r\n\r\n")
        client.settimeout(5)
        answer = b""
        with suppress(OSError):
            answer = client.recv(65536)
    assert b"forty" not in answer
    assert ask(server, "/cycle-parking.html").status == 200
