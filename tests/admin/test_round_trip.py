"""A real browser, the real form: what it writes passes the check and changes only what was edited."""

import datetime
import difflib
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)
SWIM = "services/clubs/saturday-swim-club.md"

pytestmark = pytest.mark.browser


def field(form, key):
    """The part of the form for a key such as `contacts.0.phone`."""
    return form.locator(f'[data-key-path="{key}"]')


def open_record(form, title):
    form.get_by_text(title, exact=True).click()
    field(form, "title").get_by_role("textbox").wait_for()


def save(form):
    """Save, and give back {path: text} of the folder."""
    form.get_by_role("button", name="Save").click()
    form.wait_for_url("**/collections/*")
    return form.evaluate("standIn.read()")


def differences(before, after):
    """Lines that went and came, of all files together; a file that is only on one side counts whole."""
    for name in sorted(before.keys() | after.keys() - {".git/HEAD"}):
        old, new = (side.get(name, "").splitlines() for side in (before, after))
        for line in difflib.unified_diff(old, new, n=0, lineterm=""):
            if not line.startswith(("---", "+++", "@@")):
                yield line


def errors(files, folder):
    """What the check says of files, written into a folder of their own beside the pictures, which the form was not given."""
    shutil.copytree(MINI_SITE, folder, dirs_exist_ok=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [str(problem) for problem in load(folder, TODAY)[1] if problem.level == "error"]


def test_one_sentence_edited_is_one_line_changed(form, files, tmp_path):
    open_record(form, "Saturday swim club & splash")
    field(form, "summary").get_by_role("textbox").fill("Swimming on Saturdays: for children who need more time.")
    after = save(form)

    assert list(differences(files, after)) == [
        "-summary: Small swimming sessions with trained helpers. Every optional field is filled in.",
        '+summary: "Swimming on Saturdays: for children who need more time."',
    ]
    assert errors(after, tmp_path) == []


def unfold(form, key):
    """Open a folded block, or the first folded item of a list."""
    field(form, key).get_by_role("button", name="Expand").first.click()


def test_numbers_days_and_answers_are_written_as_editors_write_them(form, files, tmp_path):
    open_record(form, "Saturday swim club & splash")
    unfold(form, "contacts")
    field(form, "contacts.0.phone").get_by_role("textbox").fill("01632 960999")
    unfold(form, "checked")
    field(form, "checked.next").locator("input[type=date]").fill("2027-06-01")
    field(form, "professional_promise").get_by_role("radio", name="Yes").click()
    after = save(form)

    assert list(differences(files, after)) == [
        '-    phone: "01632 960400"',
        '+    phone: "01632 960999"',
        "-professional_promise: no",
        "+professional_promise: yes",
        "-checked: {on: 2026-11-01, by: local-offer-editor, next: 2027-05-01}",
        "+checked: {on: 2026-11-01, by: local-offer-editor, next: 2027-06-01}",
    ]
    assert errors(after, tmp_path) == []


def fill(form, **texts):
    """Write into fields; `__` stands for the dot of a key."""
    for key, text in texts.items():
        field(form, key.replace("__", ".")).get_by_role("textbox").fill(text)


def choose(form, key, label):
    """Choose from a list that folds out."""
    field(form, key).get_by_role("combobox").click()
    form.get_by_role("option", name=label, exact=True).click()


def mark(form, key, role, label):
    """Choose one of a few that are all in view."""
    field(form, key).get_by_role(role, name=label, exact=True).click()


def add(form, key):
    """Add an item to a list."""
    field(form, key).get_by_role("button", name="Add").click()


def mark_as_checked(form):
    """Say who looked today, and when to look again."""
    for day, value in (("on", "2026-11-23"), ("next", "2027-05-23")):
        field(form, f"checked.{day}").locator("input[type=date]").fill(value)
    field(form, "checked.by").get_by_role("radio").first.click()


def test_a_new_record_is_one_that_the_check_accepts(form, files, tmp_path):
    form.evaluate("location.hash = '#/collections/records/new'")
    fill(form, title="Chess club", summary="A quiet club: for children who like chess.", eligibility="All children.")
    choose(form, "kind", "Service")
    choose(form, "topics", "Short breaks and clubs")
    mark(form, "needs", "checkbox", "Any need")
    mark(form, "area", "checkbox", "All of the town")
    unfold(form, "access")
    mark(form, "access.route", "checkbox", "Contact them yourself")
    add(form, "access.steps")
    add(form, "sources")
    fill(form, access__steps__0="Come along.", sources__0__url="https://www.example.org/chess", body="We play.")
    mark_as_checked(form)
    mark(form, "status", "radio", "Open")
    after = save(form)

    assert after.keys() - files.keys() == {".git/HEAD", "services/short-breaks/chess-club.md"}
    assert errors(after, tmp_path) == []


def test_nothing_was_asked_of_anybody_else(form, sent):
    open_record(form, "Saturday swim club & splash")
    form.wait_for_load_state("networkidle")

    assert sent == []


def test_the_icons_are_our_own(form):
    form.evaluate("document.fonts.ready")
    faces = form.evaluate("[...document.fonts].map((face) => [face.family, face.status])")

    assert any("Material Symbols" in family and status == "loaded" for family, status in faces)


def test_the_form_of_the_projects_own_site_starts(window, real_form_url):
    said = []
    window.on("console", lambda message: said.append(message.text))
    window.goto(f"{real_form_url}/admin/")
    window.get_by_role("button", name="Work with Local Repository").wait_for()

    # What the policy refuses is said too; a fault of the configuration names the collection, or is an Error.
    assert [text for text in said if "collection" in text or text.startswith("Error")] == []


def test_a_fault_of_the_configuration_would_be_seen(window, admin_url):
    window.route("**/config.json", lambda route: route.fulfill(json={"collections": [{"name": "records"}]}))
    window.goto(f"{admin_url}/admin/")

    window.get_by_text("configuration").first.wait_for()
    assert window.get_by_role("button", name="Work with Local Repository").count() == 0
