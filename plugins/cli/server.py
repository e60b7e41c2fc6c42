"""A static file server that answers as the public one does: same headers, same redirects, same 404 page.

Headers come from `_headers` and redirects from `_redirects` in the served folder (see host_rules.py).
"""

import errno
import sys
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from os import name as os_name
from pathlib import Path
from socketserver import TCPServer
from urllib.parse import unquote, urlsplit

from plugins.cli import host_rules as rules
from plugins.cli.content_types import PLAIN_TEXT, content_type

HOST = "127.0.0.1"

NOT_PAGES = {rules.HEADERS_FILE, rules.REDIRECTS_FILE}


class PortUnavailable(Exception):
    """The port cannot be had; the message says why and what to do."""

    def __init__(self, port: int, error: OSError):
        taken = error.errno == errno.EADDRINUSE
        reason = "in use, perhaps by another `tasks.py serve`" if taken else f"not to be had ({error.strerror})"
        other = port + 1 if 1023 < port < 65535 else 8001
        super().__init__(f"Port {port} is {reason}. Choose another: python3 tasks.py serve --port {other}")


class SiteServer(ThreadingHTTPServer):
    """Serves the folder `output` on 127.0.0.1; port 0 takes any free one.

    Raises PortUnavailable. With `listen=False` the port is only reserved, and connections refused until `listen()`.
    """

    # On Windows the option means that two servers may share a port; elsewhere only that a restart need not wait.
    allow_reuse_address = os_name == "posix"

    def __init__(self, output: Path, port: int = 0, listen: bool = True):
        super().__init__((HOST, port), partial(Handler, output=output), bind_and_activate=False)
        self.try_to(self.server_bind, port)
        if listen:
            self.listen()

    def listen(self) -> None:
        """Begin to accept connections."""
        self.try_to(self.server_activate, self.server_port)

    def try_to(self, step, port: int) -> None:
        """Take one step towards the port, closing the socket when it is not free."""
        try:
            step()
        except OSError as error:
            self.server_close()
            raise PortUnavailable(port, error) from error

    def server_bind(self) -> None:
        """Bind without the look-up of the host's name, which can take seconds on a machine without network."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    @property
    def url(self) -> str:
        """Where the site's home page is."""
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request, client_address) -> None:
        """Pass over a browser that left early; show anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def make_server(output: Path, port: int = 0) -> SiteServer:
    """A server for the folder, listening; the caller runs `serve_forever()` and `shutdown()`.

    Raises PortUnavailable.
    """
    return SiteServer(output, port)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from one folder."""

    protocol_version = "HTTP/1.1"
    # Headers and body leave together: two small packets would each wait for the other side's acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True

    def __init__(self, *args, output: Path):
        self.output = output
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer, and tell the developer when `_headers` or `_redirects` is what stands in the way."""
        try:
            self.respond()
        except rules.RuleError as error:
            print(error, file=sys.stderr, flush=True)
            self.answer(HTTPStatus.INTERNAL_SERVER_ERROR, {"content-type": PLAIN_TEXT}, f"{error}\n".encode())

    do_HEAD = do_GET

    def respond(self) -> None:
        """Send the file, a redirect or the 404 page."""
        url = urlsplit(self.path)
        path = unquote(url.path)
        target = locate(self.output, path)
        if target and target.is_file():
            self.send(HTTPStatus.OK, path, target)
        elif target and (target / "index.html").is_file():
            self.redirect(HTTPStatus.MOVED_PERMANENTLY, url.path + "/", url.query)
        elif found := rules.redirect(self.output, path):
            self.redirect(*found, url.query)
        else:
            self.send(HTTPStatus.NOT_FOUND, path, self.output / "404.html")

    def send(self, status: HTTPStatus, path: str, file: Path) -> None:
        """Send a file with the headers that belong to the requested path."""
        body = file.read_bytes() if file.is_file() else b"Not found\n"
        kind = content_type(file) if file.is_file() else PLAIN_TEXT
        self.answer(status, {"content-type": kind} | rules.headers(self.output, path), body)

    def redirect(self, status: int, location: str, query: str) -> None:
        """Send the browser elsewhere, with what was asked."""
        separator = "&" if "?" in location else "?"
        self.answer(status, {"location": location + (separator + query if query else "")}, b"")

    def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        """Write one whole answer; the body only when it was asked for."""
        # No caching, whatever the public site does: a developer must always see the newest build.
        always = {"cache-control": "no-cache", "content-length": str(len(body))}
        self.send_response(status)
        for name, value in (headers | always).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_request(self, code="-", size="-") -> None:
        """Say only what a developer wants to know: what was not found."""
        if code >= HTTPStatus.BAD_REQUEST:
            print(f"{int(code)} {self.path}", file=sys.stderr, flush=True)

    def version_string(self) -> str:
        """The server's name, without the Python version."""
        return "local-offer"


def locate(output: Path, path: str) -> Path | None:
    """The file or folder a decoded URL path names below `output`, or None when it leads outside or may not be seen.

    A path that ends in a slash means the `index.html` of that folder.
    """
    parts = path.removeprefix("/").split("/")
    if "\\" in path or "\0" in path or {".", ".."} & set(parts) or parts[0] in NOT_PAGES:
        return None
    try:
        target = output.joinpath(*filter(None, parts)).resolve()
    except (OSError, ValueError):
        return None
    if not target.is_relative_to(output.resolve()):
        return None
    return target / "index.html" if path.endswith("/") else target
