"""One request with requests: Ask -> Reply or Failure. Never raises, never follows a redirect, never reads on and on."""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterator

import requests
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.exceptions import SSLError as TlsError

from plugins.link_checker.outside.asking import Ask, Failure, Heard, Reply, Trouble
from plugins.link_checker.outside.digest import Digest, digest
from plugins.link_checker.outside.guard import GuardedAdapter, PrivateAddress
from plugins.link_checker.outside.settings import Settings

_PIECE = 65_536
_ROBOTS_BYTES = 512_000  # RFC 9309 section 2.5 wants at least 500 KiB
# X509_V_ERR_* of OpenSSL's x509_vfy.h
_CERTIFICATES = {
    9: Trouble.CERTIFICATE_EARLY,
    10: Trouble.CERTIFICATE_EXPIRED,
    18: Trouble.CERTIFICATE_SELF_MADE,
    19: Trouble.CERTIFICATE_UNKNOWN,
    20: Trouble.CERTIFICATE_UNKNOWN,
    21: Trouble.CERTIFICATE_UNKNOWN,
    62: Trouble.CERTIFICATE_NAME,
    64: Trouble.CERTIFICATE_NAME,
}
_KINDS: tuple[tuple[type[BaseException], Trouble], ...] = (
    (ssl.SSLError, Trouble.TLS),
    (TlsError, Trouble.TLS),
    (ConnectionRefusedError, Trouble.REFUSED),
    (TimeoutError, Trouble.TIMEOUT),
    (requests.Timeout, Trouble.TIMEOUT),
    (ConnectionError, Trouble.RESET),
    (http.client.RemoteDisconnected, Trouble.RESET),
    (http.client.IncompleteRead, Trouble.RESET),
    (http.client.HTTPException, Trouble.BAD_ANSWER),
    (DecodeError, Trouble.BAD_ANSWER),
    (OSError, Trouble.RESET),
)
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class Sender:
    """Sends requests; several threads may use one. `clock` counts seconds from anywhere."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._clock = settings, clock
        # An adapter without a Session: no proxies and passwords out of the environment, no cookies kept, no redirects.
        self._adapter = GuardedAdapter(settings.allow, settings.whole_timeout, settings.workers)
        self._headers = {
            "User-Agent": settings.user_agent,
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Language": "en-GB,en;q=0.9",
            "Accept-Encoding": "gzip, deflate",
        }

    def __call__(self, ask: Ask) -> Heard:
        """Send one request and boil down what comes."""
        try:
            request = requests.Request(ask.method, ask.url, self._headers, cookies=ask.cookies).prepare()
        except (requests.RequestException, ValueError, HTTPError) as error:
            return Failure(Trouble.NOT_ADDRESS, type(error).__name__)
        ends = self._clock() + self._settings.whole_timeout
        try:
            return self._reply(ask, request, ends)
        except PrivateAddress:
            return Failure(Trouble.PRIVATE)
        except (OSError, ValueError, HTTPError, http.client.HTTPException, requests.RequestException) as error:
            return self._failure(error, ends)

    def close(self) -> None:
        """Close what is open."""
        self._adapter.close()

    def _reply(self, ask: Ask, request: requests.PreparedRequest, ends: float) -> Reply:
        settings = self._settings
        times = (settings.connect_timeout, settings.read_timeout)
        response = self._adapter.send(request, stream=True, timeout=times, verify=settings.verify)
        try:
            if self._clock() > ends:  # broken off in the headers, which then look as if they had ended
                raise TimeoutError
            return self._boiled_down(ask, response, ends)
        finally:
            response.close()

    def _boiled_down(self, ask: Ask, response: requests.Response, ends: float) -> Reply:
        headers = response.headers
        text, found = "", Digest()
        if ask.is_robots and response.status_code == 200:
            body, _ = self._body(response, ends, _ROBOTS_BYTES)
            text = body.decode("utf-8", "replace")
        elif ask.method == "GET" and not 300 <= response.status_code < 400:
            body, is_whole = self._body(response, ends, self._settings.most_bytes)
            found = digest(body, headers.get("content-type", ""), ask.fragments, is_whole)
        elif ask.method == "HEAD":
            found = digest(b"", headers.get("content-type", ""))
        return Reply(
            status=response.status_code,
            reason=response.reason or "",
            location=_utf8(headers.get("location", "")).strip(),
            retry_after=headers.get("retry-after", "").strip(),
            date=headers.get("date", ""),
            is_challenge=headers.get("cf-mitigated", "") == "challenge",
            digest=found,
            cookies=response.cookies if len(response.cookies) else None,
            text=text,
        )

    def _body(self, response: requests.Response, ends: float, most: int) -> tuple[bytes, bool]:
        """The beginning of the body, unpacked, and whether that is all of it."""
        body = bytearray()
        for piece in _pieces(response):
            body += piece
            if len(body) > most:
                return bytes(body[:most]), False
            if self._clock() > ends:
                raise TimeoutError
        return bytes(body), True

    def _failure(self, error: Exception, ends: float) -> Failure:
        causes = list(_causes(error))
        certificate = next((one for one in causes if isinstance(one, ssl.SSLCertVerificationError)), None)
        name = next((one for one in causes if isinstance(one, socket.gaierror)), None)
        if certificate:
            return Failure(_CERTIFICATES.get(certificate.verify_code, Trouble.CERTIFICATE_UNKNOWN))
        if name:
            return Failure(Trouble.NO_NAME if name.errno in _NO_SUCH_NAME else Trouble.NAME_SERVER)
        if self._clock() >= ends:  # broken off by ourselves
            return Failure(Trouble.TIMEOUT)
        kinds = (trouble for kind, trouble in _KINDS for one in causes if isinstance(one, kind) and _tells(one))
        return Failure(next(kinds, Trouble.BAD_ANSWER))


def _pieces(response: requests.Response) -> Iterator[bytes]:
    """Whatever has come, piece by piece; `iter_content` would wait for a full piece, which may drip in for hours."""
    while piece := response.raw.read1(_PIECE, decode_content=True):
        yield piece


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that are wrapped in it: requests wraps urllib3, which wraps what the system said."""
    waiting, seen = [error], set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]


def _tells(error: BaseException) -> bool:
    """False for the wrapping of requests, which is an OSError whatever happened."""
    return isinstance(error, requests.Timeout) or not isinstance(error, requests.RequestException)


def _utf8(header: str) -> str:
    """Headers come as Latin-1; addresses in them are UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
