"""Every way in which a web site can answer: functions that a `site.Handler` is given."""

import gzip
import os
import socket
import struct

HTML = "text/html; charset=utf-8"
WORDS = "Swimming for everybody on Saturdays. " * 30
PAGE = f"<title>Swimming</title><h1 id=place>Swimming</h1><p>{WORDS}</p><a name=old></a><i id='caf\u00e9'>x</i>"
ROBOTS = "User-agent: *\nDisallow: /hidden/\nAllow: /hidden/but-not-this\n"


def page(text=PAGE, status=200, **headers):
    """Answers with a page."""
    return lambda handler: handler.answer(status, text.encode(), {"Content-Type": HTML, **headers})


def status(code, reason=None, **headers):
    """Answers with a status and few words."""
    return lambda handler: handler.answer(code, b"", headers, reason)


def to(target, code=301):
    """Sends visitors on."""
    return lambda handler: handler.answer(code, b"", {"Location": target.format(port=handler.server.server_port)})


def file(to_head=200, to_get=200):
    """A PDF, with one status for HEAD and one for GET."""

    def answer(handler):
        code = to_head if handler.command == "HEAD" else to_get
        handler.answer(code, b"%PDF-1.7", {"Content-Type": "application/pdf"})

    return answer


def first(times, busy, then):
    """Answers `busy` so many times, and `then` from there on."""
    return lambda handler: (busy if handler.server.asked[handler.path] <= times else then)(handler)


def with_cookie(handler):
    """Sets a cookie and sends visitors round once, as consent pages do."""
    if "seen=yes" in handler.headers.get("Cookie", ""):
        return page()(handler)
    return handler.answer(302, b"", {"Location": handler.path, "Set-Cookie": "seen=yes; Path=/"})


def raw(data):
    """Writes bytes that may be no HTTP at all, and hangs up."""

    def answer(handler):
        handler.wfile.write(data)
        handler.close_connection = True

    return answer


def reset(handler):
    """Breaks the connection off."""
    handler.connection.setsockopt(
        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
    )
    handler.connection.close()
    handler.wfile = handler.rfile = open(handler.server.nowhere, "w+b")


def silent(handler):
    """Never answers."""
    handler.server.closing.wait(20)


def dripping(handler):
    """Sends a header line letter by letter, for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    handler.trickle(b"x")


def dripping_body(handler):
    """Sends a page letter by letter, for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Slow</title>")
    handler.trickle(b"x")


def endless(handler):
    """Sends as much as anybody will read."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode())
    while not handler.server.closing.is_set():
        handler.wfile.write(b"<p>more and more words</p>" * 1000)


CHUNKS = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(b"<p>words</p>" * 5_000_000)

ANSWERS = {
    "/robots.txt": lambda handler: handler.answer(200, ROBOTS.encode(), {"Content-Type": "text/plain"}),
    "/": page("<title>Home</title><main>" + WORDS),
    "/page": page(),
    "/deep/gone": status(404),
    "/gone-for-good": status(410),
    "/moved": to("/page"),
    "/moved-308": to("/page", 308),
    "/for-now": to("/page", 302),
    "/see-other": to("/page", 303),
    "/for-now-307": to("/page", 307),
    "/chain": to("/moved"),
    "/mixed": to("/for-now"),
    "/moved-with-fragment": to("/page#old"),
    "/moved-to-gone": to("/deep/gone"),
    "/circle": to("/circle"),
    "/there": to("/and-back"),
    "/and-back": to("/there"),
    "/redirect-to-nowhere": status(301),
    "/redirect-to-ftp": to("ftp://127.0.0.1/x"),
    "/redirect-to-mail": to("mailto:x@example.org"),
    "/redirect-to-user": to("http://name:secret@127.0.0.1:{port}/page"),
    "/redirect-to-nonsense": to("http://[/"),
    "/redirect-to-private": to("http://127.0.0.2:{port}/page"),
    "/redirect-in-utf-8": lambda handler: handler.answer(
        301, b"", {"Location": "/caf\u00e9".encode().decode("latin-1")}
    ),
    "/caf%C3%A9": page(),
    "/refresh": page("<meta http-equiv=refresh content='0; url=/page'>"),
    "/refresh-itself": page("<meta http-equiv=refresh content='300; url=/refresh-itself'>" + PAGE),
    "/cookie": with_cookie,
    "/bad-request": status(400),
    "/password": status(401),
    "/forbidden": status(403),
    "/not-allowed": status(405),
    "/teapot": status(418),
    "/too-often": status(429, **{"Retry-After": "9"}),
    "/busy-then-fine": first(1, status(503, **{"Retry-After": "30"}), page()),
    "/too-often-then-fine": first(1, status(429), page()),
    "/come-back-tomorrow": status(503, **{"Retry-After": "86400"}),
    "/law": status(451),
    "/error": status(500),
    "/bad-gateway": status(502),
    "/origin-down": status(522, "Origin Connection Time-out"),
    "/linkedin": status(999, "Request denied"),
    "/not-modified": status(304),
    "/empty": status(204),
    "/blank": page(""),
    "/challenge": page("<title>Just a moment...</title>", 403, **{"cf-mitigated": "challenge"}),
    "/wall": page("<title>Just a moment...</title><p>Checking your browser"),
    "/says-not-found": page("<title>Page not found | Wessex</title><h1>Sorry</h1>" + WORDS),
    "/says-not-there": page("<title>Wessex</title><h1>We can\u2019t find that page</h1>" + WORDS),
    "/says-404": page("<title>404</title>"),
    "/for-sale": page("<title>This domain is for sale</title>"),
    "/about-lost-things": page("<title>What to do if your child is missing from school</title><h1>Help</h1>" + WORDS),
    "/deep/was-here": to("/", 302),
    "/was-here-too": to("/index.html"),
    "/index.html": page(),
    "/deep/lost": to("/errors/page-not-found"),
    "/errors/page-not-found": page(),
    "/members": to("/login?from=members", 302),
    "/login?from=members": page(),
    "/secret": page("<title>Secret</title><input type=password>"),
    "/report.pdf": file(),
    "/head-refused.pdf": file(405),
    "/head-lies.pdf": file(404),
    "/gone.pdf": file(404, 404),
    "/latin-1": lambda handler: handler.answer(
        200, "<i id='caf\u00e9'>x".encode("latin-1"), {"Content-Type": "text/html"}
    ),
    "/script": page("<title>App</title><script src=x.js></script>"),
    "/endless": endless,
    "/bomb": lambda handler: handler.answer(200, BOMB, {"Content-Type": HTML, "Content-Encoding": "gzip"}),
    "/bad-gzip": lambda handler: handler.answer(200, b"no", {"Content-Type": HTML, "Content-Encoding": "gzip"}),
    "/silent": silent,
    "/dripping": dripping,
    "/dripping-body": dripping_body,
    "/reset": reset,
    "/hang-up": raw(b""),
    "/not-http": raw(b"220 mail.example.org ESMTP\r\n"),
    "/chunks": raw(CHUNKS + b"5\r\n<i id\r\nA\r\n=place>yes\r\n0\r\n\r\n"),
    "/bad-chunks": raw(CHUNKS + b"zz\r\nno\r\n"),
    "/created": page(status=201, Location="/page"),
    "/short": raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>"),
    "/hidden/page": page(),
    "/hidden/but-not-this": page(),
}
