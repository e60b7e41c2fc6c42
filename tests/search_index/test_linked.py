"""How many records and guides lead to a document."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load_or_fail
from plugins.search_index.documents import documents
from plugins.search_index.linked import links_to
from search import load_places

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)
RECORD, GUIDE, PAGE = (
    "services/schools/harbour-school.md",
    "content/pathways/first-hearing-test.md",
    "content/pages/about.md",
)


@pytest.fixture(scope="module")
def directory():
    return load_or_fail(MINI_SITE, TODAY)


@pytest.fixture
def more_with(directory, tmp_path):
    """What is led to more once one of the files of the miniature site ends in other words."""

    def more(file, words):
        root = Path(shutil.copytree(MINI_SITE, tmp_path / "site"))
        path = root / file
        path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{words}\n", encoding="utf-8", newline="\n")
        return dict(links_to(load_or_fail(root, TODAY), TODAY) - links_to(directory, TODAY))

    return more


def test_a_list_of_a_record_or_a_guide_leads_to_records(directory):
    """`related` of a record, and each step of a guide: one guide that names a record three times leads to it once."""
    found = links_to(directory, TODAY)
    assert found["lsp-general"] == 1, "of the partnership"
    assert found["family-advice"] == 3, "of two guides and of the record of one of them"


@pytest.mark.parametrize(
    ("file", "address", "id"),
    [
        (RECORD, "/services/quiet-chat/", "quiet-chat"),
        (RECORD, "/areas/upper-wess/", "upper-wess"),
        (RECORD, "/how-to-complain/#letters", "page:how-to-complain"),
        (GUIDE, "/services/play-fund/", "play-fund"),
    ],
)
def test_a_link_in_a_text_leads_there(more_with, file, address, id):
    """To a record, an area or a page; two links of one file count as one."""
    assert more_with(file, f"See [this]({address}), and [this]({address}).") == {id: 1}


def test_what_names_itself_leads_nowhere(more_with):
    """A link from a page to another part of it says nothing of it."""
    assert more_with(RECORD, "See [above](/services/harbour-school/#above).") == {}


def test_lists_and_other_pages_do_not_count(more_with):
    """News names what is new, and not what families are sent to."""
    assert more_with(PAGE, "See [this](/services/quiet-chat/).") == {}


def test_what_is_not_offered_any_more_leads_nobody_anywhere(directory):
    """Who has its address still sees it, and no list has it."""
    assert links_to(directory, TODAY.replace(year=2040)).total() < links_to(directory, TODAY).total()


def test_documents_say_how_many_lead_to_them(directory):
    found = {document.id: document.linked for document in documents(directory, TODAY, load_places())}
    assert found["family-advice"] == 3
    assert found["page:about"] == 0
