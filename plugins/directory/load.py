"""A site folder, from files to one checked Directory: every record, page and list, and every problem."""

from dataclasses import dataclass, field
from pathlib import Path

from . import content, vocabulary
from .frontmatter import SourceFile, read, read_yaml
from .problems import CheckFailed, Problem, has_errors
from .record import BLANK, Record
from .rules import run_rules
from .validate import salvage, validate


@dataclass(frozen=True)
class Entry:
    """A model (Record or Page) with its id, its prose and the file it came from. `whole`: it passed its model's checks."""

    id: str
    model: object
    source: SourceFile
    whole: bool = True

    @property
    def body(self):
        """The prose, as Markdown."""
        return self.source.body


@dataclass
class Directory:
    """Everything a site is made of. `records` and `pages` map ids to Entries, in the order of their files.

    While a folder is being checked they also hold what could be saved of files with errors (`whole` is False);
    `load_or_fail` never returns those.
    """

    vocabulary: vocabulary.Vocabulary
    records: dict = field(default_factory=dict)
    pages: dict = field(default_factory=dict)
    glossary: list = field(default_factory=list)
    site: content.Site | None = None
    files: list = field(default_factory=list)

    def entries(self):
        """Every record and then every page, as Entries."""
        return [*self.records.values(), *self.pages.values()]

    def published(self, today):
        """Records that have a page on the day `today`, by id: all but those not to be seen yet. An address never goes."""
        return {key: entry for key, entry in self.records.items() if not _is_early(entry.model, today)}

    def listed(self, today):
        """Records that lists and search offer on the day `today`, by id: published, not closed, not past their last day."""
        return {key: entry for key, entry in self.published(today).items() if not _has_ended(entry.model, today)}


def _is_early(record, today):
    return record.visible.from_ is not None and today < record.visible.from_


def _has_ended(record, today):
    return record.status == "closed" or (record.visible.to is not None and record.visible.to < today)


def load(root, today):
    """Read and check the site folder `root`. Returns (Directory or None, sorted problems)."""
    root = Path(root)
    problems, files = [], []
    lists = _read_yaml(root, "services/_vocabulary.yml", files)
    words = vocabulary.load(lists) if lists.readable else None
    directory = Directory(words, files=files)
    _load_settings(root, directory)
    if words is not None:
        _load_records(root, directory, problems)
        problems.extend(run_rules(directory, today))
    problems.extend(problem for source in files for problem in source.problems)
    return (directory if words is not None else None), sorted(set(problems))


def load_or_fail(root, today):
    """The Directory of `root`; raises CheckFailed with every problem if any is an error."""
    directory, problems = load(root, today)
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


def _markdown_files(root, folder, problems):
    """Paths of the Markdown files below `folder`, sorted; anything else but known helpers is a problem."""
    for path in sorted((root / folder).rglob("*")):
        shown = path.relative_to(root).as_posix()
        hidden = any(part.startswith((".", "_")) for part in path.relative_to(root).parts)
        if path.is_dir() and not path.is_symlink() or hidden or path.name == "README.md":
            continue
        if path.suffix == ".md":
            yield path, shown
        else:
            problems.append(
                Problem(shown, 1, "", "is not read: only files that end in .md belong here. Rename it, or move it away")
            )


def _load_records(root, directory, problems):
    for path, shown in _markdown_files(root, "services", problems):
        _load_entry(directory, directory.records, Record, path, shown)
    for path, shown in _markdown_files(root, "content/pages", []):
        _load_entry(directory, directory.pages, content.Page, path, shown)


def _load_settings(root, directory):
    """What needs no controlled list, and so is read even when the lists are broken."""
    glossary = _whole(root, "content/glossary.yml", content.Glossary, directory)
    directory.glossary = glossary.terms if glossary else []
    directory.site = _whole(root, "content/site.yml", content.Site, directory)


def _load_entry(directory, entries, model, path, shown):
    source = read(path, shown)
    directory.files.append(source)
    if path.stem in entries:
        source.report(
            (),
            f'the id "{path.stem}" (the file name) is used by {entries[path.stem].source.path} too. Rename one of them',
        )
        return
    context = {"vocabulary": directory.vocabulary}
    checked = validate(model, source, **context) if source.readable else None
    entries[path.stem] = Entry(
        path.stem, checked or salvage(model, source, BLANK, **context), source, checked is not None
    )


def _whole(root, name, model, directory):
    source = _read_yaml(root, name, directory.files)
    return validate(model, source) if source.readable else None
