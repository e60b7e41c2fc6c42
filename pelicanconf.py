"""Pelican's settings, in groups. Everything a council changes is in content/site.yml instead.

`tasks.py build` sets SITE_ROOT, OUTPUT_PATH, SITEURL, TODAY and ADMIN; the values here are what a bare `pelican` run would use.
"""

import datetime
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

# Pelican adds this folder to the path only after the settings are read, too late for the plugins below.
sys.path.insert(0, str(ROOT))

# Where things are
SITE_ROOT = str(ROOT)
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
SITEURL = ""
TODAY = datetime.date.today()
ADMIN = False

# The site
SITENAME = "SEND Local Offer"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"

# Plugins by dotted name, in order of signal (plugins/README.md). Left unset, Pelican would load any it finds installed.
PLUGINS = ["plugins.directory", "plugins.assets", "plugins.search_index", "plugins.admin", "plugins.link_checker"]

# Templates: escape what they print, and name every page, since a missing one would fall back to Pelican's own theme.
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
DIRECT_TEMPLATES = []
PAGE_PATHS = []
ARTICLE_PATHS = []
STATIC_PATHS = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# The build: same inputs, same bytes; never delete the output folder, which the build verb owns.
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
LINK_CHECKER_ON_BUILD = False
