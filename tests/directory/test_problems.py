"""A problem is one line that a person can act on."""

from plugins.directory.problems import CheckFailed, Problem, field_name, has_errors, in_words

ERROR = Problem("b.md", 3, "ages.max", "is odd")
WARNING = Problem("a.md", 1, "", "is old", "warning")


def test_a_problem_names_file_line_and_field():
    assert str(ERROR) == "b.md:3: ages.max: is odd"


def test_a_warning_says_that_it_is_one():
    assert str(WARNING) == "a.md:1: warning: is old"


def test_only_errors_are_errors():
    assert (has_errors([WARNING]), has_errors([WARNING, ERROR])) == (False, True)


def test_a_failed_check_shows_every_problem_in_order():
    assert str(CheckFailed([ERROR, WARNING])) == "a.md:1: warning: is old\nb.md:3: ages.max: is odd"


def test_field_names_leave_out_positions():
    assert field_name(("contacts", 0, "phone")) == "contacts.phone"


def test_lists_in_words():
    assert [in_words(list(letters)) for letters in ("", "a", "ab", "abc")] == ["nothing", "a", "a or b", "a, b or c"]
