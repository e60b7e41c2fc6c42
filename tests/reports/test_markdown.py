"""A report as the text of an issue: nothing in it calls a person, and it is never too long for the forge."""

import datetime

from plugins.reports import FORMATS, Report
from plugins.reports.markdown import MOST


def report(rows, **more):
    return Report(
        name="fruit",
        title="Fruit",
        today=datetime.date(2026, 11, 23),
        columns={"name": "Name", "where": "Where", "owner": "Owner"},
        rows=rows,
        summary=["Kinds: 2"],
        **{"findings": [], **more},
    )


APPLE = {"name": "Apple", "where": ["a.md", "b_c.md"], "owner": "Sam"}
BEET = {"name": "Beet", "where": [], "owner": "Ann"}


def test_rows_of_a_group_have_boxes_below_its_heading():
    made = FORMATS["markdown"](report([APPLE, BEET], group_by="owner", notes={"Sam": "@example/sam"}))

    assert made == (
        "# Fruit\n\nFor 2026-11-23.\n\n- Kinds: 2\n\n"
        "## Sam: 1\n\n@example/sam\n\n- [ ] **Apple**<br>Where: a.md, b\\_c.md\n\n"
        "## Ann: 1\n\n- [ ] **Beet**\n"
    )


def test_without_groups_there_is_one_list():
    made = FORMATS["markdown"](report([BEET], findings=["Beet: nothing says where"]))

    assert made.endswith("## To mend\n\n- [ ] Beet: nothing says where\n\n## All of it\n\n- **Beet**<br>Owner: Ann\n")


def test_words_stay_words():
    made = FORMATS["markdown"](report([BEET | {"name": "<b>@sam</b> [x](y) *z* #7\n# head"}]))

    assert "**\\<b\\>@\u200bsam\\</b\\> \\[x\\](y) \\*z\\* \\#\u200b7 \\#\u200b head**" in made


def test_what_does_not_fit_is_counted():
    made = FORMATS["markdown"](report([BEET | {"name": f"{n:05} {'x' * 200}"} for n in range(1000)]))

    assert len(made) < MOST + 200
    assert made.endswith(" more lines do not fit here. `python3 tasks.py report fruit` shows all.\n")
