"""The whole configuration of the form: where the files are, and the fields of each kind of file."""

from pathlib import PurePath
from urllib.parse import urlsplit

from plugins.directory.content import Page
from plugins.directory.pictures import ADDRESS, FOLDER
from plugins.directory.record import Record

from .fields import fields_of

NO_REPOSITORY = "local/folder"
"""Stands for the repository where none is named: only a folder on the editor's own machine can then be opened."""

FORMATS = {".md": "kept-frontmatter", ".yml": "kept-yaml"}
"""How a file is written, by suffix: the two formats that browser/admin.js registers. Sveltia CMS wants `-frontmatter` for `.md`."""


SHOWN_PIXELS = 1600
"""The longer side of a picture that the form saves: twice the width of a column of text, for sharp screens."""


def configuration(directory, site_url=""):
    """The configuration of Sveltia CMS (a dict for JSON) for a checked Directory."""
    types = [one for one in directory.types if directory.content[one.name]]
    singles = [one for one in types if "*" not in one.files]
    return {
        "load_config_file": False,
        "backend": {"name": "github", "repo": repository(directory.site) or NO_REPOSITORY, "branch": "main"},
        "publish_mode": "editorial_workflow" if repository(directory.site) else "simple",
        "app_title": directory.site.name,
        **({"site_url": site_url} if site_url else {}),
        "media_folder": FOLDER,
        "public_folder": ADDRESS.rstrip("/"),
        "media_libraries": {"default": {"config": pictures(directory.site.pictures.largest)}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            records(directory),
            folder("pages", "Pages", "content/pages/*.md", Page, directory),
            *(folder(one.name, _label(one), one.files, one.model, directory) for one in types if one not in singles),
            *([single_files(singles, directory)] if singles else []),
        ],
    }


def pictures(most_kb):
    """How the form takes a picture in: as `check` wants it. It draws every picture anew, as WebP, so that nothing of what a
    phone writes into its photos is kept, such as the place.
    """
    drawn = {"format": "webp", "width": SHOWN_PIXELS, "height": SHOWN_PIXELS}
    return {
        "max_file_size": most_kb * 1024,
        "slugify_filename": True,
        "transformations": {"raster_image": drawn},
    }


def repository(site):
    """`owner/name` of the repository on GitHub that content/site.yml names, or "" for none."""
    return urlsplit(site.repository).path.strip("/")


def records(directory):
    """The collection of all records; a new one goes into the folder of its first topic, and its pictures to all others."""
    with_path = {
        "path": "{{fields.topics.0}}/{{slug}}",
        "media_folder": f"/{FOLDER}",
        "public_folder": ADDRESS.rstrip("/"),
    }
    return folder("records", "Services", "services/*.md", Record, directory) | with_path


def folder(name, label, files, model, directory):
    """A collection of all files of a folder, one an entry."""
    place, suffix = str(PurePath(files).parent.as_posix()), PurePath(files).suffix
    return {
        "name": name,
        "label": label,
        "folder": place,
        "create": True,
        "format": FORMATS[suffix],
        "slug": "{{title}}",
        "identifier_field": "title",
        "editor": {"preview": False},
        "fields": fields_of(model, directory, suffix == ".md"),
    }


def single_files(types, directory):
    """The collection of the content types that are one file each."""
    return {
        "name": "single",
        "label": "Single pages",
        "editor": {"preview": False},
        "files": [
            {
                "name": one.name,
                "label": _label(one),
                "file": one.files,
                "format": FORMATS[PurePath(one.files).suffix],
                "fields": fields_of(one.model, directory, one.files.endswith(".md")),
            }
            for one in types
        ],
    }


def _label(content_type):
    return content_type.name.replace("_", " ").replace("-", " ").capitalize()
