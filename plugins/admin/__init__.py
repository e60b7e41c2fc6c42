"""The editing form at /admin/: Sveltia CMS, set up from the same models that `check` uses. Off unless a build asks for it."""


def register():
    """Connect to Pelican."""
    from pelican import signals

    signals.finalized.connect(add_form)


def add_form(pelican):
    """Write the form into the output folder of a build that asked for it (setting ADMIN), once the site is there."""
    if not pelican.settings["ADMIN"]:
        return
    from plugins.directory.load import load_or_fail

    from .output import write_form

    directory = load_or_fail(pelican.settings["SITE_ROOT"], pelican.settings["TODAY"])
    write_form(pelican.output_path, directory, pelican.settings["SITEURL"])
