"""What pages need beside themselves: GOV.UK Frontend's style sheet, from node_modules, and the theme's scripts.

GOV.UK Frontend's MIT licence covers the code but not the crest and the GDS Transport typeface, so neither may be served:
images are not copied, and the typeface is taken out of the style sheet.
"""

import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "node_modules" / "govuk-frontend" / "dist" / "govuk"
SHEET = "site"
"""The style sheet of every page, which GOV.UK Frontend's becomes the first part of."""
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
CREST = re.compile(r"[\w-]+:[^;{}]*govuk-crest[^;{}]*;?")
FONT_NAME = re.compile(r"""(["']?)GDS Transport\1\s*,\s*""")
SOURCE_MAP = re.compile(r"/[/*]# sourceMappingURL=.*?(\*/)?\s*$")


def register():
    """Connect to Pelican."""
    from pelican import signals

    signals.all_generators_finalized.connect(add_scripts)
    signals.finalized.connect(add_styles)


def add_scripts(generators):
    """Write the scripts into `theme/js/` of the output folder, before any page.

    Templates then have `scripts`: the path below `theme/` of each script that a page may load, by name.
    """
    from .scripts import write_scripts

    files = write_scripts(Path(generators[0].output_path) / "theme" / "js", parts=html_parts(generators))
    for generator in generators:
        generator.context["scripts"] = {name: f"js/{file}" for name, file in files.items()}


def html_parts(generators):
    """The HTML that scripts have of the theme's components, by name: of the areas that the generator of the pages knows."""
    found = {}
    for generator in generators:
        known = generator.env.globals
        if known.get("areas"):
            macros = generator.env.get_template("components/your_area.html").module
            found["area_panel"] = str(macros.area_panel(known["areas"], known["site"], known["url"])).strip()
    return found


def add_styles(pelican):
    """Write the style sheets below `theme/css/` of the output folder, once its pages and scripts say which rules they use."""
    from .bundler import minified

    output = Path(pelican.output_path)
    for file in sorted((output / "theme" / "css").glob("*.css")):
        # In one sheet: a page on a poor line waits for each of its files.
        first = govuk_styles(output) if file.stem == SHEET else ""
        file.write_text(first + minified(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def govuk_styles(output, package=PACKAGE):
    """GOV.UK Frontend's style sheet without the typeface, and with the rules for what the site `output` has.

    Raises FileNotFoundError if the npm packages are not installed.
    """
    from .styles import used_names, without_unused

    if not package.is_dir():
        raise FileNotFoundError(
            "govuk-frontend is not installed. Run the command through `python3 tasks.py`, which installs it"
        )
    styles = without_typeface((package / "govuk-frontend.min.css").read_text(encoding="utf-8"))
    pages, scripts = (
        [path.read_text(encoding="utf-8") for path in sorted(output.rglob(f"*.{kind}"))] for kind in ("html", "js")
    )
    return without_unused(styles, used_names(pages, scripts))


def without_typeface(styles):
    """The style sheet with system fonts only: no @font-face, no GDS Transport, no crest, no pointer to a source map."""
    without = CREST.sub("", FONT_NAME.sub("", FONT_FACE.sub("", styles)))
    return SOURCE_MAP.sub("", without).rstrip() + "\n"
