"""How long 5,000 links on 50 hosts take, beside what politeness alone demands: `python -m plugins.link_checker.outside.measure`.

The hosts are ports of this machine, in a process of their own, so that time and memory are those of the checker.
"""

import argparse
import asyncio
import datetime
import multiprocessing
import time
from pathlib import Path

from plugins.link_checker.fetch import OutsideLink
from plugins.link_checker.outside import Memory, Settings, check_outside

_WORDS = "<p>Swimming for everybody on Saturdays, with a hoist and warm changing rooms.</p>\n"
_PAGE = f"<!doctype html><title>Swimming</title><h1 id=top-place>Swimming</h1>{_WORDS * 250}".encode()
_STATM = Path("/proc/self/statm")
_PAGE_BYTES = 4096


def main() -> None:
    """Print the figures of one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=5_000)
    parser.add_argument("--hosts", type=int, default=50)
    parser.add_argument("--delay", type=float, default=Settings().delay, help="seconds between requests to one host")
    args = parser.parse_args()
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(args.hosts, theirs), daemon=True)
    server.start()
    try:
        print(measure(ours.recv(), args.links, args.delay))
    finally:
        server.terminate()


def measure(ports: list[int], number: int, delay: float) -> str:
    """Check `number` links spread over the ports; the figures, in words."""
    rounds = ((one % len(ports), one // len(ports)) for one in range(number))
    links = [OutsideLink(f"http://127.0.0.1:{ports[host]}/{_kind(one)}/{one}", ()) for host, one in rounds]
    memory: list[float] = []
    settings = Settings(allow=lambda host, port: host == "127.0.0.1", delay=delay)
    began, used = time.perf_counter(), time.process_time()
    outcome = check_outside(
        links,
        Memory(),
        datetime.date(2026, 1, 1),
        settings=settings,
        progress=lambda done, of: memory.append(_megabytes()) if done % 100 == 1 else None,
    )
    took, used = time.perf_counter() - began, time.process_time() - used
    polite = outcome.requests / len(ports) * delay
    return (
        f"{number:,} links on {len(ports)} hosts, {len(_PAGE) // 1000} kB a page: {outcome.requests:,} requests, {outcome.counts}\n"
        f"{took:.1f} s; politeness alone demands {polite:.1f} s; {took / max(polite, 0.001):.2f} times that\n"
        f"{used:.1f} s of processor time, {1000 * used / outcome.requests:.1f} ms a request\n"
        f"memory after the first link {memory[0]:.0f} MB, at its most {max(memory):.0f} MB, at the end {memory[-1]:.0f} MB"
    )


def _kind(number: int) -> str:
    return "moved" if number % 10 == 0 else "gone" if number % 25 == 1 else "page"


def _megabytes() -> float:
    """Memory in use now, where the system says so in a file; else 0."""
    return int(_STATM.read_text("ascii").split()[1]) * _PAGE_BYTES / 1e6 if _STATM.is_file() else 0.0


def _serve(hosts: int, pipe) -> None:
    async def run() -> None:
        servers = [await asyncio.start_server(_answer, "127.0.0.1", 0) for _ in range(hosts)]
        pipe.send([server.sockets[0].getsockname()[1] for server in servers])
        await asyncio.Event().wait()

    asyncio.run(run())


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Keep-alive HTTP, as little of it as a checker needs."""
    try:
        while line := await reader.readline():
            while (await reader.readline()).strip():
                pass
            path = line.split()[1].decode("ascii")
            writer.write(_whole_answer(path))
            await writer.drain()
    except (ConnectionError, IndexError):
        pass
    finally:
        writer.close()


def _whole_answer(path: str) -> bytes:
    if path.startswith("/moved/"):
        return f"HTTP/1.1 301 Moved\r\nLocation: /page{path}\r\nContent-Length: 0\r\n\r\n".encode()
    if not path.startswith("/page/"):
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(_PAGE)}\r\n\r\n"
    return head.encode() + _PAGE


if __name__ == "__main__":
    main()
