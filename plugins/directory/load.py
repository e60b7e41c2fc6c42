"""A site folder, from files to one checked Directory: every record, page and list, and every problem."""

import os
import stat
from pathlib import Path

from . import content, vocabulary
from .addresses import read_published, read_redirects
from .frontmatter import SourceFile, read, read_yaml
from .model import Directory, Entry
from .pictures import read_pictures
from .problems import CheckFailed, Problem, has_errors
from .record import BLANK, Record
from .rules import run_rules
from .skim import skimmed
from .types import TYPES
from .validate import salvage, validate


def load(root, today, types=TYPES, only=frozenset()):
    """Read and check the site folder `root`. Returns (Directory or None, sorted problems).

    only: paths of files, relative to `root`; if there are any, other records are merely skimmed (skim.py), and what is said
    of other files means nothing.
    """
    root = Path(root)
    problems, files = [], []
    lists = _read_yaml(root, "services/_vocabulary.yml", files)
    words = vocabulary.load(lists) if lists.readable else None
    directory = Directory(words, types=types, files=files, only=only)
    _load_settings(root, directory)
    if words is not None:
        _load_records(root, directory, problems)
        for content_type in types:
            _load_type(root, directory, content_type, problems)
        if directory.only and not directory.only_records:
            _load_what_is_read_whole(root, directory)
        problems.extend(run_rules(directory, today))
    problems.extend(problem for source in files for problem in source.problems)
    return (directory if words is not None else None), sorted(set(problems))


def load_or_fail(root, today, types=TYPES):
    """The Directory of `root`; raises CheckFailed with every problem if any is an error."""
    directory, problems = load(root, today, types)
    if has_errors(problems):
        raise CheckFailed(problems)
    return directory


def _read_yaml(root, name, files):
    path = root / name
    missing = Problem(
        name,
        1,
        "",
        f"is missing. The site cannot be built without it: copy it from the project's own {name}, and change it",
    )
    source = read_yaml(path, name) if path.is_file() else SourceFile(name, problems=[missing])
    files.append(source)
    return source


def _below(folder):
    """Every file below a folder, and every link, which is not followed. Asks the system once a folder, not once a file."""
    for place, folders, names in os.walk(folder):
        for name in (*names, *(name for name in folders if os.path.islink(os.path.join(place, name)))):
            yield Path(place, name)


def _files(root, found, suffix, problems):
    """(path, name in messages) of the files `found`, sorted; anything that ends otherwise but known helpers is a problem."""
    for path in sorted(found, key=lambda path: path.parts):
        inside = path.parts[len(root.parts) :]
        if path.name == "README.md" or any(part.startswith((".", "_")) for part in inside):
            continue
        shown = "/".join(inside)
        if path.suffix == suffix:
            yield path, shown
        else:
            problems.append(
                Problem(
                    shown,
                    1,
                    "",
                    f"is not read: only files that end in {suffix} belong here. Rename it, or move it away",
                )
            )


def _load_records(root, directory, problems):
    for path, shown in _files(root, _below(root / "services"), ".md", problems):
        if directory.only and shown not in directory.only and stat.S_ISREG(path.lstat().st_mode):
            _skim_record(directory, path, shown)
        else:
            _load_entry(directory, directory.records, Record, path, shown)
    for path, shown in _files(root, _below(root / "content/pages"), ".md", []):
        _load_entry(directory, directory.pages, content.Page, path, shown)


def _skim_record(directory, path, shown):
    first = directory.records.setdefault(path.stem, skimmed(path, shown))
    # Of two with one id the second is blamed. Where only the first is asked about, it must be the first.
    if first.source.path in directory.only:
        first.source.report((), _same_id(path.stem, shown))


def _load_what_is_read_whole(root, directory):
    for key in {key for content_type in directory.types for key in content_type.reads_whole(directory)}:
        shown = directory.records[key].source.path
        if shown not in directory.only:
            directory.records[key] = _entry(directory, Record, read(root / shown, shown), key)


def _load_type(root, directory, content_type, problems):
    """Read all files of a content type. A folder of its own holds nothing else; a type of one file shares its folder."""
    folder, _, pattern = content_type.files.rpartition("/")
    found = (
        path
        for path in (root / folder).glob("*" if "*" in pattern else pattern)
        if path.is_symlink() or not path.is_dir()
    )
    entries, unread = {}, set()
    for path, shown in _files(root, found, Path(pattern).suffix, problems):
        source = (read if path.suffix == ".md" else read_yaml)(path, shown)
        directory.files.append(source)
        checked = validate(content_type.model, source, vocabulary=directory.vocabulary) if source.readable else None
        if checked is None:
            unread.add(path.stem)
        else:
            entries[path.stem] = Entry(path.stem, checked, source)
    directory.content[content_type.name], directory.unread[content_type.name] = entries, unread


def _load_settings(root, directory):
    """What needs no controlled list, and so is read even when the lists are broken."""
    directory.redirects = read_redirects(root, directory.files)
    directory.was_published = read_published(root, directory.files)
    glossary = _whole(root, "content/glossary.yml", content.Glossary, directory)
    directory.glossary = glossary.terms if glossary else []
    directory.site = _whole(root, "content/site.yml", content.Site, directory)
    directory.pictures = read_pictures(
        root, (directory.site.pictures if directory.site else content.Pictures()).largest
    )
    directory.files.extend(picture.source for picture in directory.pictures.values())


def _load_entry(directory, entries, model, path, shown):
    source = read(path, shown)
    directory.files.append(source)
    if path.stem in entries:
        source.report((), _same_id(path.stem, entries[path.stem].source.path))
        return
    entries[path.stem] = _entry(directory, model, source, path.stem)


def _entry(directory, model, source, key):
    context = {"vocabulary": directory.vocabulary}
    checked = validate(model, source, **context) if source.readable else None
    return Entry(key, checked or salvage(model, source, BLANK, **context), source, checked is not None)


def _same_id(key, other):
    return f'the id "{key}" (the file name) is used by {other} too. Rename one of them'


def _whole(root, name, model, directory):
    source = _read_yaml(root, name, directory.files)
    return validate(model, source) if source.readable else None
