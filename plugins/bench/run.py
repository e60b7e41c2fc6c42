"""One run of the benchmark: a made-up site of a size, built, served, and measured beside its peers."""

import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from plugins.bench import building, measuring, parity, peers, site
from plugins.bench.browsing import browsing
from plugins.bench.queries import COLD, queries
from plugins.bench.serving import serving

OURS = "ours"


@dataclass(frozen=True)
class Result:
    """What one size gave.

    `figures` and `costs` are by name of the search (`costs` of peers only), `report` is of our build, `floors` the ms of the pages
    that search nothing, `different` what browser and Python answered differently, of `compared` queries.
    """

    size: int
    names: tuple
    figures: dict
    costs: dict
    report: building.Report
    floors: list
    different: list
    compared: int

    def as_dict(self):
        """Plain data, with every single measurement."""
        return asdict(self)


@dataclass(frozen=True)
class Plan:
    """What to run: with which npm and Node, against the peers or not, how many queries and comparisons."""

    npm: list
    node: str
    peers: bool = True
    cold: int = COLD
    compared: int = 100


def run(project, plan, sizes, folder, say):
    """Yield the Result of each size. Everything that is made lies in the empty `folder`. Raises processes.Failed."""
    say("installing the tools of the benchmark")
    tools = folder / "tools"
    peers.install(plan.npm, tools)
    for size in sizes:
        place = folder / str(size)
        place.mkdir()
        # Nothing is deleted before all is built: some disks make new files slowly for minutes afterwards.
        yield _one(Path(project), plan, size, place, tools, lambda text, size=size: say(f"{size:,}: {text}"))


def _one(project, plan, size, folder, tools, say):
    say("writing the records")
    made_site = folder / "site"
    world = site.write(project, made_site, size)
    made = list(site.made(world, size))
    say("building the site")
    report, documents = building.build(made_site, folder / OURS, folder)
    built = peers.build_all(plan.node, tools, documents, folder, say) if plan.peers else {}
    _write_floor(tools, folder / "floor")
    say("compressing what will be served")
    served = {OURS: folder / OURS, "floor": folder / "floor", **{name: where for name, (where, _) in built.items()}}
    with serving(plan.node, tools, served) as server, browsing() as browser:
        bench = measuring.Bench(browser, server, queries(made, plan.cold), say)
        floors, empty = measuring.floors(bench)
        figures = {OURS: measuring.measure(bench, OURS, "/search/", empty, typing=True)}
        figures |= {name: measuring.measure(bench, name, "/", empty) for name in built}
        asked = queries(made, plan.compared, seed="parity")
        different = parity.differing(bench, OURS, folder / OURS / "search", asked)
    costs = {name: cost for name, (_, cost) in built.items()}
    return Result(size, tuple(figures), figures, costs, report, floors, different, len(asked))


def _write_floor(tools, folder):
    """Pages that search nothing, at /0/, /1/ and /2/, and what they fetch: 4 kB each, as no brotli can make smaller."""
    for count in range(3):
        (folder / str(count)).mkdir(parents=True)
        shutil.copy2(tools / "floor.html", folder / str(count) / "index.html")
        (folder / f"{count}.json").write_text(_four_kb(count), encoding="utf-8")


def _four_kb(seed):
    return '"' + "".join(Random(seed).choices("0123456789abcdef", k=8_000)) + '"'
