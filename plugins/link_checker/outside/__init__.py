"""Links to other sites: asks for them politely and says what became of each. Everything that opens a connection is here."""

from plugins.link_checker.outside.excuses import read_excuses
from plugins.link_checker.outside.memory import Memory, load
from plugins.link_checker.outside.results import Fault, Outcome, Record, Result
from plugins.link_checker.outside.run import Excuses, check_outside
from plugins.link_checker.outside.settings import Settings

__all__ = [
    "Excuses",
    "Fault",
    "Memory",
    "Outcome",
    "Record",
    "Result",
    "Settings",
    "check_outside",
    "load",
    "read_excuses",
]
