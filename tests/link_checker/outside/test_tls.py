"""What is wrong with a certificate is told apart; the servers are on this machine, the certificates beside this file."""

import ssl
import threading
from pathlib import Path

import pytest

from tests.link_checker.outside.site import Site

FOLDER = Path(__file__).parent / "certificates"
EXPECTED = {
    "good": ("ok", ""),
    "expired": ("unreachable", "has expired"),
    "early": ("unreachable", "not valid yet"),
    "name": ("unreachable", "for another domain"),
    "self-made": ("unreachable", "self-signed"),
}


@pytest.fixture
def safe(outside):
    """Start a server with one of the certificates; its address."""
    servers = []

    def start(name):
        server = Site(outside.closing, outside.nowhere)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(FOLDER / f"{name}.pem", FOLDER / "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        servers.append(server)
        return server.url.replace("http:", "https:")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("name", EXPECTED)
def test_certificates(safe, ask, name):
    status, words = EXPECTED[name]

    answer = ask(f"{safe(name)}/page", verify=str(FOLDER / "authority.pem")).results[0].answer

    assert (answer.status, words in answer.detail) == (status, True), answer


def test_an_unknown_authority_is_for_a_person_to_look_at(safe, ask):
    """Browsers fetch what is missing of a chain; we do not."""
    answer = ask(f"{safe('good')}/page").results[0].answer

    assert (answer.status, "part of its chain is missing" in answer.detail) == ("unsure", True)


def test_no_tls_at_all(outside, ask):
    answer = ask(f"{outside.url.replace('http:', 'https:')}/page").results[0].answer

    assert (answer.status, "TLS" in answer.detail) == ("unreachable", True)
