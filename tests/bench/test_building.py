"""What the build of a made-up site leaves out."""

from types import SimpleNamespace

from plugins.bench import building


class Pages(list):
    areas = ("dspl1",)


PAGES = Pages(SimpleNamespace(path=path) for path in ("index.html", "search/index.html", "services/a/index.html"))


def test_only_the_search_page_is_written_and_all_else_is_as_it_was():
    only = building.OnlySearch(PAGES)

    assert [page.path for page in only] == ["search/index.html"] == [page.path for page in only]
    assert only.areas == ("dspl1",)


def test_the_generator_that_has_the_records_is_found(monkeypatch):
    monkeypatch.setattr(building, "seen", {})
    other = SimpleNamespace(context={})
    ours = SimpleNamespace(context={"directory": "records"}, base_path="", pages=PAGES)

    building.keep_search_only([other, ours])

    assert building.seen == {"directory": "records", "base_path": ""}
    assert len(list(ours.pages)) == 1
