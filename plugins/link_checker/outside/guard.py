"""Connections to public addresses only, so that no link of a pull request can reach into the network that checks it.

The address that was looked at is the one that is connected to: a name that answers differently the second time, and
a redirect to a name or number of a private network, meet the same guard.
"""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

Allow = Callable[[str, int], bool]
"""May this number be connected to, at this port?"""

_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: addresses of the new kind that stand for one of the old kind
_UNICAST = ip_network("2000::/3")  # RFC 4291: all of the new kind that is given out to the public so far
_WEB_PORTS = frozenset({80, 443})
_LOWEST_OTHER_PORT = 1024  # below are mail, remote log-in and the like: no web page lives there


class PrivateAddress(Exception):
    """A name or number leads to a network that is not public; nothing was sent."""


def is_public(number: str, port: int) -> bool:
    """True for an address that anybody on the internet can reach, at a port where web pages are."""
    if port not in _WEB_PORTS and port < _LOWEST_OTHER_PORT:
        return False
    return all(map(_is_given_out, _stands_for(ip_address(number.partition("%")[0]))))


def _is_given_out(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        return address.is_global and address in _UNICAST
    return address.is_global and not address.is_multicast and not address.is_reserved


def _stands_for(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    """The address, or the older one that is inside it."""
    if isinstance(address, IPv4Address):
        yield address
    elif address.ipv4_mapped:
        yield address.ipv4_mapped
    elif address in _NAT64:
        yield IPv4Address(int(address) & 0xFFFFFFFF)
    else:
        yield address
        yield from filter(None, (address.sixtofour, *(address.teredo or ())))


def connect(host: str, port: int, timeout: float, allow: Allow) -> socket.socket:
    """Connect to `host`. Raises PrivateAddress if any of its numbers is not allowed, OSError as sockets do."""
    found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    if not all(allow(place[0], port) for *_, place in found):
        raise PrivateAddress
    error: OSError = OSError("the name has no address")
    for family, kind, protocol, _, place in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(place)
            return connection
        except OSError as caught:
            connection.close()
            error = caught
    raise error


@contextlib.contextmanager
def ends_after(seconds: float, connection: socket.socket | None) -> Iterator[None]:
    """Break the connection off after so many seconds, however busily the other side drips bytes into it."""
    timer = threading.Timer(seconds, _break_off, [connection])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _break_off(connection: socket.socket | None) -> None:
    with contextlib.suppress(OSError):
        if connection is not None:
            connection.shutdown(socket.SHUT_RDWR)


class _Guarded:
    """What both kinds of connection share; `allow` and `seconds` are set by `_pool`."""

    allow: Allow
    seconds: float

    def _new_conn(self) -> socket.socket:
        try:
            return connect(self._dns_host, self.port, self.timeout, type(self).allow)
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, "no connection in time") from error
        except OSError as error:
            raise NewConnectionError(self, str(error)) from error

    def getresponse(self):
        with ends_after(self.seconds, self.sock):
            return super().getresponse()


def _pool(pool: type, connection: type, allow: Allow, seconds: float) -> type:
    own = {"allow": staticmethod(allow), "seconds": seconds}
    guarded = type(f"Guarded{connection.__name__}", (_Guarded, connection), own)
    return type(f"Guarded{pool.__name__}", (pool,), {"ConnectionCls": guarded})


class GuardedAdapter(HTTPAdapter):
    """A requests adapter that connects only where `allow` lets it, and waits at most `seconds` for the headers."""

    def __init__(self, allow: Allow, seconds: float, hosts: int) -> None:
        self._pools = {
            "http": _pool(HTTPConnectionPool, HTTPConnection, allow, seconds),
            "https": _pool(HTTPSConnectionPool, HTTPSConnection, allow, seconds),
        }
        super().__init__(pool_connections=hosts, pool_maxsize=2)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options) -> None:
        """Make the pools that requests asks for, of guarded connections."""
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        self.poolmanager.pool_classes_by_scheme = self._pools
