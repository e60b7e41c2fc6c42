"""A site whose files a test spoils, and what one rule of plugins/directory/advice says of it."""

import pytest

from plugins.directory.advice import ADVICE, own_words
from plugins.directory.problems import field_name

BY_NAME = {rule.__name__: rule for rule in ADVICE}


@pytest.fixture
def say(site):
    """What a rule, by its name, says of the site: `line: key: message`, a list in the order of the files."""

    def run(name, today=None):
        directory, problems = site.load(*filter(None, [today]))
        assert [problem for problem in problems if problem.level == "error"] == []
        directory.words = own_words.read(site.root)
        found = BY_NAME[name](directory, today)
        return [f"{source.line(path)}: {field_name(path) or '-'}: {message}" for source, path, message, _ in found]

    return run
