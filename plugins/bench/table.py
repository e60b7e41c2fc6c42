"""The figures as a table: what we measured, the target, the peers, and how they compare."""

from dataclasses import dataclass
from statistics import median

TARGETS = {
    "cold kB, median": (42, 32, 42),
    "cold kB, worst": (42, 42, 57),
    "requests in series, worst": (2, 2, 2),
    "first result ms, median": (750, 900, 950),
    "next query kB, median": (0, 8, 15),
    "visit of 20 queries kB": (45, 210, 410),
    "warm query ms, median": (10, 10, 15),
    "heap MB, after the visit": (5, 5, 5),
    "index CPU s beyond Whoosh": (None, 1, 6),
    "build peak MB": (None, None, 1200),
    "answers unlike Python": (0, 0, 0),
}
"""What we aim at for 200, 2,000 and 20,000 records, by row."""

COUNTS = ("queries without a result", "cold visits measured")
"""Rows of which it says nothing to divide one by another."""

SIZES = (200, 2_000, 20_000)


@dataclass(frozen=True)
class Row:
    """One line: its name, our value, and the peers' in the order of the columns; None where there is none."""

    name: str
    ours: float | None
    peers: tuple = ()


def rows(result):
    """The Rows of one size. `result` is a run.Result."""
    everybody = [result.figures[name] for name in result.names]
    of = lambda name, value: Row(name, *_split([value(figures) for figures in everybody]))
    yield of("cold kB, median", lambda f: median(load.bytes for load in f.cold) / 1000)
    yield of("cold kB, worst", lambda f: max(load.bytes for load in f.cold) / 1000)
    yield of("asked for by then kB, median", lambda f: median(load.asked for load in f.cold) / 1000)
    yield of("settled page kB, median", lambda f: median(load.settled for load in f.cold if load.settled) / 1000)
    yield of("requests, median", lambda f: median(load.requests for load in f.cold))
    yield of("requests in series, median", lambda f: median(load.rounds for load in f.cold))
    yield of("requests in series, worst", lambda f: max(load.rounds for load in f.cold))
    yield of("first result ms, median", lambda f: median(load.ms for load in f.cold))
    yield of("first result ms, worst", lambda f: max(load.ms for load in f.cold))
    yield of("queries without a result", lambda f: sum(not load.found for load in f.cold))
    yield of("cold visits measured", lambda f: len(f.cold))
    yield of("next query kB, median", lambda f: median(f.next_bytes) / 1000)
    yield of("next query ms, median", lambda f: median(f.next_ms))
    yield of(f"visit of {len(result.figures[result.names[0]].warm_ms)} queries kB", lambda f: f.visit_bytes / 1000)
    yield of("warm query ms, median", lambda f: median(f.warm_ms))
    yield of("heap MB, after one query", lambda f: f.heap[0])
    yield of("heap MB, after the visit", lambda f: f.heap[1])
    yield of("typing a query kB", lambda f: f.typing_bytes and f.typing_bytes / 1000)
    yield from _build_rows(result)


def _split(values):
    return values[0], tuple(values[1:])


def _build_rows(result):
    report, costs = result.report, [result.costs[name] for name in result.names[1:]]
    yield Row("index CPU s, Whoosh's own", report.whoosh)
    yield Row("index CPU s beyond Whoosh", report.index, tuple(cost.processor for cost in costs))
    yield Row("records to documents CPU s", report.documents)
    yield Row("bundling scripts s", report.scripts)
    yield Row("build peak MB", report.peak_mb, tuple(cost.peak_mb for cost in costs))
    yield Row("answers unlike Python", len(result.different))


def table(result):
    """The table of one size as text."""
    heads = ["", result.names[0], "target", "", *result.names[1:], *(f"{name} / ours" for name in result.names[1:])]
    lines = [heads, *(_line(row, _target(row.name, result.size), len(result.names) - 1) for row in rows(result))]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heads))]
    told = [" ".join(_aligned(cell, width, at) for at, (cell, width) in enumerate(zip(line, widths))) for line in lines]
    return "\n".join([f"{result.size:,} records", *(line.rstrip() for line in told), *notes(result)])


def _aligned(cell, width, at):
    return cell.ljust(width) if at == 0 else f" {cell.rjust(width)}"


def _line(row, target, peers):
    theirs = (*row.peers, *[None] * (peers - len(row.peers)))
    met = "" if target is None or row.ours is None else "met" if row.ours <= target else "MISSED"
    times = [f"{one / row.ours:.1f}x" if one and row.ours and row.name not in COUNTS else "" for one in theirs]
    return [row.name, _number(row.ours), _number(target), met, *map(_number, theirs), *times]


def _target(name, size):
    """The target of the nearest size that is not smaller, if there is one."""
    larger = [at for at, known in enumerate(SIZES) if size <= known]
    return TARGETS.get(name, (None,) * len(SIZES))[larger[0] if larger else -1]


def _number(value):
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"


def notes(result):
    """What the table does not say: the floor of the harness, and where browser and Python differ."""
    floors = " / ".join(f"{min(runs):.0f}" for runs in result.floors)
    yield f"Floor: a page with no fetch / one / two in series shows a result after {floors} ms."
    yield f"{len(result.different)} of {result.compared} differ: the first ten ids in the browser and in Python."
    for words, shown, expected in result.different[:5]:
        yield f"  “{words}”: browser {shown[:3]}..., Python {expected[:3]}..."
