"""What holds in the HTML of every single page."""

import json
import re
from collections import Counter

POLICY = {"http-equiv": "Content-Security-Policy"}
LEVELS = re.compile(r"h[1-6]")


def where(pages, wrong):
    """Paths of the pages for which `wrong` gives something, with what it gives."""
    return {path: found for path, page in pages.items() if (found := wrong(page))}


def text(element):
    """The words of an element, or "" if there is none."""
    return " ".join(element.get_text(" ").split()) if element else ""


def test_there_are_pages(pages, services):
    assert len(pages) > 100 and len(services) > 60


def test_the_language_is_named(documents):
    assert where(documents, lambda page: page.html.get("lang") != "en") == {}


def test_no_script_or_style_stands_inside_a_page(documents):
    # Data for a script is none: browsers do not run it, so the policy against inline scripts lets it be.
    def inline(page):
        scripts = page.find_all("script", src=None)
        return [tag for tag in scripts if tag.get("type") != "application/json"] + page.find_all("style")

    assert where(documents, inline) == {}


def test_pages_with_a_search_box_name_the_files_of_the_index(documents, real_site):
    def unnamed(page):
        data = page.find("script", attrs={"data-search-manifest": True})
        files = json.loads(data.string)["at_once"] if data else []
        gone = [name for name in files if not (real_site / data["data-base"].lstrip("/") / name).is_file()]
        return gone or bool(page.find("form", attrs={"data-search-form": True})) != bool(files)

    assert where(documents, unnamed) == {}


def test_the_search_page_names_early_what_every_search_asks_for(documents):
    page = documents["search/index.html"]
    manifest = json.loads(page.find("script", attrs={"data-search-manifest": True}).string)
    preloaded = [
        link["href"] for link in page.find_all("link", rel="preload", attrs={"as": "fetch", "crossorigin": True})
    ]

    assert preloaded == [f"/search/data/{name}" for name in manifest["at_once"]]
    assert preloaded


def test_what_names_the_shards_of_a_query_stands_in_the_search_page(documents, real_site):
    """So that they are asked for before anything else has come; on other pages it is fetched when somebody goes to the box."""
    page, home = (
        json.loads(documents[path].find("script", attrs={"data-search-manifest": True}).string)
        for path in ("search/index.html", "index.html")
    )
    core = json.loads((real_site / "search" / "data" / home["files"]["core"]).read_text(encoding="utf-8"))[0]

    assert page["inline"] == {"core": core}
    assert home["at_once"] == [home["files"]["core"], *page["at_once"]]


def test_no_element_has_a_style_or_handler(documents):
    def inline(page):
        return [key for tag in page.find_all(True) for key in tag.attrs if key == "style" or key.startswith("on")]

    assert where(documents, inline) == {}


def test_every_page_carries_a_strict_policy(documents):
    def lax(page):
        policy = page.find("meta", attrs=POLICY)
        return policy is None or "default-src 'none'" not in policy["content"] or "unsafe" in policy["content"]

    assert where(documents, lax) == {}


def test_the_policy_comes_before_anything_is_loaded(documents):
    def late(page):
        return [tag.name for tag in page.find("meta", attrs=POLICY).find_all_previous(["link", "script", "img"])]

    assert where(documents, late) == {}


def test_nothing_is_loaded_from_elsewhere(documents):
    def outside(page):
        loaded = [
            tag.get("src") or tag.get("href")
            for tag in page.find_all(["script", "link", "img", "iframe"])
            if "canonical" not in (tag.get("rel") or []) and tag.get("type") != "application/json"
        ]
        return [address for address in loaded if not address.startswith("/") or address.startswith("//")]

    assert where(documents, outside) == {}


def test_one_main_heading_and_one_main_part(documents):
    assert where(documents, lambda page: [len(page.find_all(name)) for name in ("h1", "main")] != [1, 1]) == {}


def test_the_main_heading_is_in_the_main_part(documents):
    assert where(documents, lambda page: page.main.h1 is None) == {}


def test_no_level_of_heading_is_left_out(documents):
    def jumps(page):
        levels = [int(tag.name[1]) for tag in page.find_all(LEVELS)]
        return [(above, below) for above, below in zip([0, *levels], levels, strict=False) if below > above + 1]

    assert where(documents, jumps) == {}


def test_no_heading_is_empty(documents):
    assert where(documents, lambda page: [tag for tag in page.find_all(LEVELS) if not text(tag)]) == {}


def test_titles_are_there_and_all_differ(pages):
    counts = Counter(text(page.title) for page in pages.values())
    assert {title: count for title, count in counts.items() if count > 1 or len(title) < 10} == {}


def test_no_id_is_used_twice(documents):
    def twice(page):
        return [name for name, count in Counter(tag["id"] for tag in page.find_all(id=True)).items() if count > 1]

    assert where(documents, twice) == {}


def test_the_skip_link_comes_first_and_leads_to_the_main_part(pages):
    def astray(page):
        first = page.body.find("a")
        return "govuk-skip-link" not in first.get("class", []) or first["href"] != f"#{page.main.get('id')}"

    assert where(pages, astray) == {}


def test_breadcrumbs_are_on_every_page_but_the_two_without_a_way_to_them(pages):
    without = where(pages, lambda page: not page.select(".govuk-breadcrumbs a[href='/']"))
    assert sorted(without) == ["404.html", "index.html"]


def test_breadcrumbs_lead_to_pages(pages, documents):
    def lost(page):
        paths = [link["href"].strip("/") for link in page.select(".govuk-breadcrumbs a")]
        return [path for path in paths if f"{path}/index.html".lstrip("/") not in documents]

    assert where(pages, lost) == {}


def test_links_and_buttons_have_words(documents):
    def dumb(page):
        return [tag for tag in page.find_all(["a", "button"]) if not (text(tag) or tag.get("aria-label"))]

    assert where(documents, dumb) == {}


def test_every_box_has_a_label(pages):
    def unlabelled(page):
        return [
            box
            for box in page.find_all(["input", "select", "textarea"])
            if not page.find("label", attrs={"for": box.get("id")})
        ]

    assert where(pages, unlabelled) == {}


def test_no_image_is_without_words_for_it(documents):
    assert where(documents, lambda page: [image for image in page.find_all("img") if image.get("alt") is None]) == {}


def test_nothing_opens_a_window_of_its_own(documents):
    assert where(documents, lambda page: page.find_all(target="_blank")) == {}


def test_no_paragraph_is_empty_but_for_those_a_script_fills(documents):
    def empty(page):
        return [
            tag
            for tag in page.find_all(["p", "li", "dd"])
            if not text(tag) and not any(name.startswith("data-") for name in tag.attrs)
        ]

    assert where(documents, empty) == {}
