"""Writes the form into a built site: Sveltia CMS, its icons, our script and style, and a policy for /admin/ alone."""

import json
import shutil
from pathlib import Path
from urllib.parse import urlsplit

from plugins.assets.bundler import NODE_MODULES, bundles, minified

from .config import configuration, repository

HERE = Path(__file__).parent
PACKAGE, SYMBOLS = "@sveltia/cms", "@fontsource-variable/material-symbols-outlined"
SVELTIA = f"{PACKAGE}/dist/sveltia-cms.mjs"
LANGUAGE = "en-GB"
ICONS = f"{SYMBOLS}/files/material-symbols-outlined-latin-wght-normal.woff2"
LICENCES = (f"{PACKAGE}/LICENSE.txt", f"{SYMBOLS}/LICENSE", "yaml/LICENSE")
"""Of all that is served: each asks to go along with it."""

NOT_INSTALLED = (
    "The editing form is not installed. Run the command through `python3 tasks.py` with --admin, which installs it"
)


def write_form(output, directory, site_url="", packages=NODE_MODULES):
    """Write `admin/` below the folder `output`, and its policy into `_headers`. Nothing else of the site changes.

    Raises FileNotFoundError if the npm packages are not installed.
    """
    output = Path(output)
    if not (packages / SVELTIA).is_file() or not (packages / ICONS).is_file():
        raise FileNotFoundError(NOT_INSTALLED)
    folder = output / "admin"
    folder.mkdir(exist_ok=True)
    shutil.copyfile(packages / SVELTIA, folder / "sveltia-cms.mjs")
    shutil.copyfile(packages / ICONS, folder / "icons.woff2")
    _write(folder / "licences.txt", "\n".join((packages / name).read_text(encoding="utf-8") for name in LICENCES))
    _write(folder / "admin.js", bundles([HERE / "browser" / "admin.js"], ["./sveltia-cms.mjs"])["admin"])
    _write(folder / "admin.css", minified((HERE / "admin.css").read_text(encoding="utf-8")))
    _write(folder / "config.json", _json(configuration(directory, site_url)))
    _write(folder / "words.json", _json(words(packages / PACKAGE)))
    policy, headers = policy_of_form(bool(repository(directory.site))), output / "_headers"
    page = (HERE / "index.html").read_text(encoding="utf-8")
    # In the page as well: not every host reads `_headers`.
    _write(folder / "index.html", page.replace("POLICY", policy))
    added = headers_of_form(policy, urlsplit(site_url).path.rstrip("/"))
    _write(headers, headers.read_text(encoding="utf-8") + added)


def words(package):
    """The form's own words in British English, as Sveltia CMS keeps them in the browser once it has fetched them."""
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    strings = json.loads((package / "locales" / f"{LANGUAGE}.json").read_text(encoding="utf-8"))
    return {"_locale": LANGUAGE, "_version": version, **strings}


def policy_of_form(with_github):
    """What the form may do, as a Content-Security-Policy.

    Sveltia CMS styles itself from its script, so styles may be inline; it shows images from memory (blob:). With a repository
    it talks to GitHub's interface and to nobody else.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            f"connect-src 'self' data:{' https://api.github.com' if with_github else ''}",
            "frame-src 'self' blob:",
            "worker-src 'self' blob:",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def headers_of_form(policy, base_path):
    """The lines of `_headers` for the form: the policy of all pages is taken away there, and its own put in its place."""
    return (
        f"{base_path}/admin/*\n"
        "  ! Content-Security-Policy\n"
        f"  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"
        "  X-Robots-Tag: noindex\n"
        "  Cache-Control: no-cache\n"
    )


def _json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _write(path, text):
    path.write_text(text, encoding="utf-8", newline="\n")
