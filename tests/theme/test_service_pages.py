"""A service page answers a family's questions in the order they ask them."""

QUESTIONS = ["what", "who", "how", "cost", "where", "contact", "next", "turned-down"]


def answers(page):
    """Ids of the headings of a page's sections, in order."""
    return [heading["id"] for heading in page.select("article > section > h2[id]")]


def test_the_answers_come_in_order(services):
    assert {id: answers(page) for id, page in services.items() if answers(page)[:8] != QUESTIONS} == {}


def test_no_answer_is_empty(services):
    def empty(page):
        return [
            section.h2["id"]
            for section in page.select("article > section")
            if section.get_text().strip() == section.h2.get_text().strip()
        ]

    assert {id: found for id, page in services.items() if (found := empty(page))} == {}


def test_each_says_when_it_was_checked(services):
    assert [
        id for id, page in services.items() if "Last checked" not in page.select_one(".app-checked").get_text()
    ] == []


def test_each_says_where_its_facts_come_from(services):
    assert [id for id, page in services.items() if not page.select(".app-checked li a[href^='http']")] == []


def test_each_names_the_file_it_was_made_from(services, request):
    root = request.config.rootpath
    files = {id: page.find("meta", attrs={"name": "source-file"})["content"] for id, page in services.items()}
    assert {
        id: file for id, file in files.items() if not (root / file).is_file() or not file.endswith(f"/{id}.md")
    } == {}


def test_what_is_in_doubt_is_said_in_words(services):
    marks = {mark.get_text() for page in services.values() for mark in page.select(".app-doubt")}
    assert marks == {"To be confirmed"}
