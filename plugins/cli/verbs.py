"""The table of verbs. Standard library only: it is read before anything is installed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verb:
    """One job of `tasks.py`.

    `module` is imported only when the verb is asked for. It offers `add_arguments(parser)` and `run(args) -> int`
    (the exit code), and may set `PASSES_ON = True` to be given all that argparse does not know as `args.rest`.
    """

    module: str
    help: str
    assets: bool = False
    """Needs the npm packages that the site serves."""
    tests: bool = False
    """Needs the test tools too, both the Python and the npm ones."""


VERBS = {
    "serve": Verb("plugins.cli.serve", "build the site, show it on this machine, rebuild on every change", assets=True),
    "test": Verb("plugins.cli.testing", "run every test, or only those named", assets=True, tests=True),
    "check": Verb("plugins.cli.check", "list every problem in the records and pages"),
    "build": Verb("plugins.cli.build", "write the site into a folder", assets=True),
    "publish": Verb(
        "plugins.cli.publish", "write the site for the public, unless something stops a release", assets=True
    ),
    "links": Verb("plugins.cli.links", "list every broken link of the built site", assets=True),
    "report": Verb("plugins.cli.report", "show what meets each point of the law, and the gaps"),
    "search": Verb("plugins.cli.search", "search as the site does"),
    "place": Verb("plugins.cli.place", "show how a typed place is read"),
    "evaluate": Verb("plugins.cli.evaluate", "measure the search against the judged queries"),
    "bench": Verb("plugins.cli.bench", "measure the search beside other static searches", assets=True, tests=True),
    "postcodes": Verb("plugins.cli.postcodes", "read whole postcodes from a file, or download them"),
    "bless": Verb("plugins.cli.bless", "accept today's output as the expected output of the tests", assets=True),
    "docs": Verb("plugins.cli.docs", "refresh the generated parts of the editor's guide"),
    "schema": Verb("plugins.cli.schema", "write the JSON Schema of a record"),
}


def listing(verbs: dict[str, Verb] = VERBS) -> str:
    """All verbs with their one-line help, as printed when none is given."""
    width = max(map(len, verbs))
    lines = [f"  {name:<{width}}  {verb.help}" for name, verb in verbs.items()]
    return "\n".join(["Usage: python3 tasks.py VERB [OPTIONS]", "", *lines, "", "Options of a verb: VERB --help"])
