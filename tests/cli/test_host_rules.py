"""`_headers` and `_redirects` mean here what they mean to static hosts."""

import os

import pytest

from plugins.cli import host_rules

HEADERS = """# For every page
/*
  X-Frame-Options: DENY
  Cache-Control: max-age=600

/search/*
  ! X-Frame-Options
  cache-control: no-transform
/areas/:area/
  X-Area: one
"""
REDIRECTS = """# Moved
/old/           /new/
/services/:id   /records/:id/   302
/docs/*         /help/:splat    308
/docs/a/        /never/
"""


@pytest.fixture
def output(tmp_path):
    (tmp_path / "_headers").write_text(HEADERS, encoding="utf-8")
    (tmp_path / "_redirects").write_text(REDIRECTS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", {"x-frame-options": "DENY", "cache-control": "max-age=600"}),
        ("/search/shard.json", {"cache-control": "max-age=600, no-transform"}),
        ("/areas/dacorum/", {"x-frame-options": "DENY", "cache-control": "max-age=600", "x-area": "one"}),
        ("/areas/a/b/", {"x-frame-options": "DENY", "cache-control": "max-age=600"}),
    ],
)
def test_all_patterns_that_match_count(output, path, expected):
    assert host_rules.headers(output, path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/old/", (301, "/new/")),
        ("/services/abc", (302, "/records/abc/")),
        ("/docs/a/", (308, "/help/a/")),
        ("/services/a/b", None),
        ("/older/", None),
    ],
)
def test_the_first_redirect_that_matches_counts(output, path, expected):
    assert host_rules.redirect(output, path) == expected


def test_a_redirect_cannot_be_made_to_add_a_header(output):
    assert host_rules.redirect(output, "/docs/a\r\nSet-Cookie: b") is None
    assert host_rules.redirect(output, "/services/a\r\nSet-Cookie:b") == (302, "/records/a%0D%0ASet-Cookie:b/")


def test_without_the_files_there_are_no_rules(tmp_path):
    assert host_rules.headers(tmp_path, "/") == {}
    assert host_rules.redirect(tmp_path, "/old/") is None


def test_a_changed_file_is_read_again(output):
    assert host_rules.redirect(output, "/old/")
    (output / "_redirects").write_text("/other/ /new/\n", encoding="utf-8")
    os.utime(output / "_redirects", ns=(1, 1))

    assert host_rules.redirect(output, "/old/") is None


@pytest.mark.parametrize("text", ["/*\n  no colon\n", "  X-Early: yes\n"])
def test_a_bad_header_line_is_named(tmp_path, text):
    (tmp_path / "_headers").write_text(text, encoding="utf-8")

    with pytest.raises(host_rules.RuleError, match=r"_headers:\d: write a path"):
        host_rules.headers(tmp_path, "/")


@pytest.mark.parametrize("line", ["/a/", "/a/ /b/ 200", "/a/ /b/ 301 more"])
def test_a_bad_redirect_is_named(tmp_path, line):
    (tmp_path / "_redirects").write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(host_rules.RuleError, match="_redirects:2: write a redirect as /old/ /new/ 301"):
        host_rules.redirect(tmp_path, "/a/")
