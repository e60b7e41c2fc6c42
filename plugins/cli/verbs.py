"""The table of verbs. Standard library only: it is read before anything is installed."""

from collections.abc import Sequence
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
    tools_for: tuple[str, ...] = ()
    """Options with which it needs the npm packages of the tests as well."""

    def needs_tools(self, options: Sequence[str]) -> bool:
        """Whether the verb, with the options as typed, needs the npm packages of the tests."""
        return self.tests or not set(self.tools_for).isdisjoint(options)


WITH_FORM = ("--admin",)
"""The editing form is large, so it is among the tools: nobody else needs to fetch it."""

VERBS = {
    "serve": Verb(
        "plugins.cli.serve",
        "build the site, show it on this machine, rebuild on every change",
        assets=True,
        tools_for=WITH_FORM,
    ),
    "test": Verb("plugins.cli.testing", "run every test, or only those named", assets=True, tests=True),
    "check": Verb("plugins.cli.check", "list every problem in the records, the pages and the ranking", assets=True),
    "build": Verb("plugins.cli.build", "write the site into a folder", assets=True, tools_for=WITH_FORM),
    "publish": Verb(
        "plugins.cli.publish",
        "write the site for the public, unless something stops a release",
        assets=True,
        tools_for=WITH_FORM,
    ),
    "links": Verb("plugins.cli.links", "list every broken link of the built site", assets=True),
    "report": Verb(
        "plugins.cli.report", "show what meets each point of the law, and what is due to be looked at again"
    ),
    "search": Verb("plugins.cli.search", "search as the site does"),
    "place": Verb("plugins.cli.place", "show how a typed place is read"),
    "evaluate": Verb("plugins.cli.evaluate", "measure the search against the judged queries"),
    "bench": Verb("plugins.cli.bench", "measure the search beside other static searches", assets=True, tests=True),
    "postcodes": Verb("plugins.cli.postcodes", "read whole postcodes from a file, or download them"),
    "new": Verb("plugins.cli.new", "ask for what a record needs, and write it"),
    "import": Verb("plugins.cli.import_", "take records from a spreadsheet or an Open Referral UK feed"),
    "export": Verb("plugins.cli.export", "write every record into a spreadsheet"),
    "rename": Verb("plugins.cli.rename", "give a record another id, and lead its old address on"),
    "retire": Verb("plugins.cli.retire", "close a record, or let another take its place"),
    "bless": Verb("plugins.cli.bless", "accept today's output as the expected output of the tests", assets=True),
    "docs": Verb("plugins.cli.docs", "refresh the generated parts of the editor's guide"),
    "schema": Verb("plugins.cli.schema", "write the JSON Schema of a record"),
}


def listing(verbs: dict[str, Verb] = VERBS) -> str:
    """All verbs with their one-line help, as printed when none is given."""
    width = max(map(len, verbs))
    lines = [f"  {name:<{width}}  {verb.help}" for name, verb in verbs.items()]
    return "\n".join(["Usage: python3 tasks.py VERB [OPTIONS]", "", *lines, "", "Options of a verb: VERB --help"])
