"""Outside links are collected, each address once."""


def two_pages(site):
    """Two records that name the same outside address, one of them twice, and one other."""
    site.page("b/index.html", '<a href="https://example.org/b"></a>' * 2, source="services/b.md")
    site.page(
        "a/index.html", '<a href="https://example.org/b"><a href="https://example.org/a">', source="services/a.md"
    )
    return site.check()


def test_each_address_once_with_its_records(site):
    """So that an address is asked once, and every editor concerned can be told."""
    outside = two_pages(site).outside

    assert [(link.url, link.sources) for link in outside] == [
        ("https://example.org/a", ("services/a.md",)),
        ("https://example.org/b", ("services/a.md", "services/b.md")),
    ]


def test_space_around_an_address_is_no_part_of_it(site):
    """HTML allows it."""
    outside = site.page("index.html", '<a href=" https://example.org/ ">x</a>').check().outside

    assert [link.url for link in outside] == ["https://example.org/"]


def test_uses_name_page_and_line(site):
    """Enough to find the link again."""
    outside = two_pages(site).outside

    assert [(use.page, use.line) for use in outside[1].uses] == [("/a/", 2), ("/b/", 2)]
