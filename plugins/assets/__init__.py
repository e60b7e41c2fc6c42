"""GOV.UK Frontend's style sheet and script, from node_modules into the built site.

Its MIT licence covers the code but not the crest and the GDS Transport typeface, so neither may be served: images are not
copied, and the typeface is taken out of the style sheet.
"""

import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "node_modules" / "govuk-frontend" / "dist" / "govuk"
# The one part whose script we use: a fifth of the bytes of all of them.
SCRIPT = Path("components") / "service-navigation" / "service-navigation.bundle.mjs"
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
CREST = re.compile(r"[\w-]+:[^;{}]*govuk-crest[^;{}]*;?")
FONT_NAME = re.compile(r"""(["']?)GDS Transport\1\s*,\s*""")


def register():
    """Connect to Pelican."""
    from pelican import signals

    signals.finalized.connect(copy_into_output)


def copy_into_output(pelican):
    """Write the two files below `theme/govuk/` of the output folder."""
    write_assets(Path(pelican.output_path) / "theme" / "govuk")


def write_assets(folder, package=PACKAGE):
    """Write `govuk-frontend.css` (without the typeface) and `service-navigation.js` into `folder`.

    Raises FileNotFoundError if the npm packages are not installed.
    """
    if not package.is_dir():
        raise FileNotFoundError(
            "govuk-frontend is not installed. Run the command through `python3 tasks.py`, which installs it"
        )
    folder.mkdir(parents=True, exist_ok=True)
    styles = (package / "govuk-frontend.min.css").read_text(encoding="utf-8")
    (folder / "govuk-frontend.css").write_text(without_typeface(styles), encoding="utf-8", newline="\n")
    script = (package / SCRIPT).read_text(encoding="utf-8")
    (folder / "service-navigation.js").write_text(without_source_map(script), encoding="utf-8", newline="\n")


def without_typeface(styles):
    """The style sheet with system fonts only: no @font-face, no GDS Transport, no crest, no pointer to a source map."""
    return without_source_map(CREST.sub("", FONT_NAME.sub("", FONT_FACE.sub("", styles))))


def without_source_map(text):
    """Take out the pointer to a source map, which is not served."""
    return re.sub(r"/[/*]# sourceMappingURL=.*?(\*/)?\s*$", "", text).rstrip() + "\n"
