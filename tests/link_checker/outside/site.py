"""A web site on 127.0.0.1 that answers in every way of `kinds`."""

from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.link_checker.outside.kinds import ANSWERS, status


class Handler(BaseHTTPRequestHandler):
    """Looks up what to do in ANSWERS."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        self.server.asked[self.path] += 1
        self.server.requests.append((self.command, self.path, dict(self.headers)))
        where = self.path if self.path in ANSWERS else urlsplit(self.path).path
        (ANSWERS.get(where) or status(404))(self)

    do_HEAD = do_GET

    def answer(self, code, body, headers, reason=None):
        """One whole answer."""
        self.send_response(code, reason)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD" and code not in (204, 304):
            self.wfile.write(body)

    def trickle(self, byte):
        """A byte now and then, until nobody listens."""
        while not self.server.closing.wait(0.02):
            self.wfile.write(byte)

    def log_message(self, *_):
        pass


class Site(ThreadingHTTPServer):
    """The site; `asked` counts by path, `requests` has (method, path, headers)."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, closing, nowhere):
        super().__init__(("127.0.0.1", 0), Handler)
        self.closing, self.nowhere = closing, nowhere
        self.asked, self.requests = Counter(), []

    def server_bind(self):
        # Without the look-up of the host's name, which can take seconds on a machine without network.
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, *_):
        """Visitors hang up here all the time."""

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"
