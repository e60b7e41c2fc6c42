"""The form is there only when asked for, with a policy of its own, and the rest of the site is the same without it."""

import dataclasses
import json

import pytest

from plugins.admin.config import configuration, repository
from plugins.admin.output import headers_of_form, policy_of_form, write_form
from plugins.cli import host_rules
from plugins.directory.pictures import ADDRESS, FOLDER, MOST_PIXELS


def texts(output):
    """{path: bytes} of a built site."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def policy(output, path):
    """The policy for a path, as {directive: its sources}."""
    parts = host_rules.headers(output, path)["content-security-policy"].split("; ")
    return {part.partition(" ")[0]: part.partition(" ")[2].split() for part in parts}


def test_a_site_has_no_form_unless_it_is_asked_for(mini_site):
    assert not (mini_site / "admin").exists()
    assert "/admin/" not in (mini_site / "_headers").read_text(encoding="utf-8")


def test_the_form_adds_its_own_files_and_changes_no_other(mini_site, admin_site):
    without, with_form = texts(mini_site), texts(admin_site)
    changed = {name for name in without if without[name] != with_form.get(name)}

    assert changed == {"_headers"}
    assert {name for name in with_form.keys() - without.keys()} == {
        "admin/admin.css", "admin/admin.js", "admin/config.json", "admin/icons.woff2", "admin/index.html", "admin/licences.txt",
        "admin/sveltia-cms.mjs", "admin/words.json",
    }  # fmt: skip


def test_the_policy_of_every_other_page_stays(mini_site, admin_site):
    for path in ("/", "/services/quiet-chat/", "/administration/"):
        assert host_rules.headers(admin_site, path) == host_rules.headers(mini_site, path)


def test_the_form_may_run_our_scripts_and_ask_nobody(admin_site):
    found = policy(admin_site, "/admin/")

    assert (found["script-src"], found["connect-src"]) == (["'self'"], ["'self'", "data:"])
    assert not any(source.startswith("http") for sources in found.values() for source in sources)
    assert host_rules.headers(admin_site, "/admin/")["x-robots-tag"] == "noindex"


def test_with_a_repository_it_may_talk_to_github_alone():
    policy = policy_of_form(with_github=True)

    assert [word for word in policy.split() if word.startswith("http")] == ["https://api.github.com;"]


def test_a_site_below_a_path_has_the_form_there():
    assert headers_of_form("", "/offer").startswith("/offer/admin/*\n")


def test_the_page_itself_holds_the_policy_for_hosts_that_read_no_headers(admin_site):
    page = (admin_site / "admin" / "index.html").read_text(encoding="utf-8")

    assert f'content="{policy_of_form(with_github=False)}"' in page


def with_repository(directory, address):
    return dataclasses.replace(directory, site=directory.site.model_copy(update={"repository": address}))


def test_changes_go_to_the_repository_of_the_site_as_proposals(directory):
    found = configuration(with_repository(directory, "https://github.com/example-council/local-offer"))

    assert found["backend"] == {"name": "github", "repo": "example-council/local-offer", "branch": "main"}
    assert found["publish_mode"] == "editorial_workflow"


def test_without_one_only_a_folder_can_be_opened(directory):
    assert repository(directory.site) == ""
    assert configuration(directory)["publish_mode"] == "simple"


def test_the_configuration_is_what_was_written(directory, admin_site):
    written = json.loads((admin_site / "admin" / "config.json").read_text(encoding="utf-8"))

    assert written == configuration(directory)


def test_without_the_packages_it_says_how_to_get_them(directory, tmp_path):
    with pytest.raises(FileNotFoundError, match="--admin, which installs it"):
        write_form(tmp_path, directory, packages=tmp_path)


def test_the_form_takes_pictures_as_the_check_wants_them(directory):
    made = configuration(directory)
    pictures = made["media_libraries"]["default"]["config"]

    assert made["media_folder"] == FOLDER and f"{made['public_folder']}/" == ADDRESS
    assert pictures["max_file_size"] == directory.site.pictures.largest * 1024
    assert max(pictures["transformations"]["raster_image"][side] for side in ("width", "height")) <= MOST_PIXELS
