"""A record under another id, and a record that closes or makes room for another: all files that change with it."""

from dataclasses import dataclass, field

from plugins.directory.addresses import REDIRECTS, read_redirects
from plugins.directory.references import inside_links, unknown

from . import inbound
from .changing import CannotChange
from .drafts import Draft
from .files import split, text_of
from .moves import Found, Move
from .proposals import ID, LONGEST_ID

HEAD = "# Where old addresses lead. `python3 tasks.py rename` and `retire` write here; nobody takes an entry out.\n"


@dataclass
class Plan:
    """What would change: the Draft, where it `changed` what names the record, what is `left` to a person, and why it
    must not be done (`refused`, sentences).
    """

    draft: Draft
    changed: list = field(default_factory=list)
    left: list = field(default_factory=list)
    refused: list = field(default_factory=list)


def rename(trial, old, new):
    """The Plan of giving the record `old` the id `new`."""
    directory = trial.before
    if why := _unknown(directory, old) or _id_taken(directory, new):
        return Plan(Draft(trial.root), refused=[why])
    addresses = {address: _address(directory, old).replace(old, new) for address in _addresses(directory, old)}
    path = directory.records[old].source.path
    new_path = path.removesuffix(f"{old}.md") + f"{new}.md"
    move = Move(old, new, addresses, renames=True, files=(path, new_path))
    files, changed, left = inbound.changes(trial.root, directory, move, skip=(REDIRECTS,))
    files[new_path] = files.pop(path, text_of(trial.root / path))
    files[path] = None
    pages = [address.replace(old, new) for address in addresses]
    return _judged(trial, files | _redirected(trial, addresses, pages), changed, left)


def close(trial, key):
    """The Plan of closing a record: its page stays and says so, and others no longer lead there."""
    directory = trial.before
    if why := _unknown(directory, key):
        return Plan(Draft(trial.root), refused=[why])
    entry = directory.records[key]
    if entry.model.status == "closed":
        return Plan(Draft(trial.root), refused=[f"{entry.source.path} is closed already"])
    try:
        files = {
            entry.source.path: str(
                split(text_of(trial.root / entry.source.path)).saying(entry.source.data | {"status": "closed"})
            )
        }
    except CannotChange:
        return Plan(
            Draft(trial.root), refused=[f"{entry.source.path} cannot be changed safely. Write status: closed by hand"]
        )
    more, changed, left = inbound.changes(
        trial.root, directory, Move(key, "", {}, closes=True), skip=(REDIRECTS, entry.source.path)
    )
    return _judged(trial, more | files, changed, left + _links_to(directory, key))


def replace(trial, key, to):
    """The Plan of taking a record away; `to` is the id of the record, or the address of the page, that takes its place."""
    directory = trial.before
    if why := _unknown(directory, key) or _no_heir(directory, key, to):
        return Plan(Draft(trial.root), refused=[why])
    target = f"/{to.strip('/')}/".replace("//", "/") if to.startswith("/") else directory.address_of("records", to)
    addresses = dict.fromkeys(_addresses(directory, key), target)
    move = Move(key, "" if to.startswith("/") else to, addresses)
    path = directory.records[key].source.path
    files, changed, left = inbound.changes(trial.root, directory, move, skip=(REDIRECTS, path))
    return _judged(trial, files | {path: None} | _redirected(trial, addresses), changed, left)


def _unknown(directory, key):
    entry = directory.records.get(key)
    if entry is None:
        return unknown("record", key, list(directory.records))
    return (
        "" if entry.whole else f"{entry.source.path} has errors. Mend them first (`python3 tasks.py check` lists them)"
    )


def _id_taken(directory, new):
    if not ID.fullmatch(new) or len(new) > LONGEST_ID:
        return f'"{new}" cannot be a web address. Use small letters, numbers and single hyphens, at most {LONGEST_ID} characters'
    return (
        f'"{new}" is the id of {directory.records[new].source.path}. Choose another' if new in directory.records else ""
    )


def _no_heir(directory, key, to):
    if to == key:
        return "a record cannot take its own place. Name another, or leave --to out to close it"
    if to.startswith("/"):
        return ""
    if to not in directory.records:
        return unknown("record", to, list(directory.records))
    return f'"{to}" is closed. Name one that is open' if directory.records[to].model.status == "closed" else ""


def _address(directory, key):
    return directory.address_of("records", key)


def _addresses(directory, key):
    """Every address that leads to a record; an area has one below /services/ too."""
    return list(dict.fromkeys([_address(directory, key), f"/services/{key}/"]))


def _links_to(directory, key):
    """Links in texts that lead to a record."""
    return [
        Found(at.path, at.number, link)
        for entry in directory.entries()
        for at, link, folder, name in inside_links(entry)
        if name == key and folder in ("services", "areas")
    ]


def _redirected(trial, addresses, pages=()):
    """{file: text} of the redirects with `addresses` added. What led to an old address leads straight to the new one.

    pages: addresses that are pages from now on, and so lead nowhere else.
    """
    path = trial.root / REDIRECTS
    now = {one.from_: one for one in read_redirects(trial.root, [])}
    rows = [
        (old, addresses.get(one.to, one.to), one.since.isoformat()) for old, one in now.items() if old not in addresses
    ]
    rows = [row for row in rows if row[0] not in pages]
    rows += [(old, new, trial.today.isoformat()) for old, new in addresses.items()]
    data = {"redirects": [{"from": old, "to": new, "since": since} for old, new, since in rows]}
    text = text_of(path) if path.is_file() else f"{HEAD}redirects: []\n"
    return {REDIRECTS: str(split(text, is_yaml=True).saying(data)) if now else _fresh(text, data)}


def _fresh(text, data):
    """The file with its first redirects, below the comments that stand at its head."""
    comments = "".join(f"{line}\n" for line in text.split("\n") if line.startswith("#"))
    blocks = "".join(
        f"  - from: {one['from']}\n    to: {one['to']}\n    since: {one['since']}\n" for one in data["redirects"]
    )
    return f"{comments}redirects:\n{blocks}"


def _judged(trial, files, changed, left):
    problems = trial.judge(files)
    errors = [str(problem) for problem in problems if problem.level == "error"]
    return Plan(Draft(trial.root, {} if errors else files), changed, left, errors)
