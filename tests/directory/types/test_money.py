"""content/money-explained.md: each kind of money."""

import pytest

from plugins.directory.types.money import PLAN

FILE = "content/money-explained.md"
FUND = "id: top-up, name: Top-up, record: family-advice, what: Money for a pupil, who_asks: The school, paid_to: The school, how: [Ask], pays_for: Help in class"


def groups(fund):
    return "[{id: plans, title: With a plan, funds: [{%s}]}]" % fund


def test_it_becomes_one_page_with_its_text(site):
    site.entry(FILE, "If it is **refused**, ask.", groups=groups(f"{FUND}, plan: needed"))
    page = site.made()["money-explained/index.html"]

    assert page.template == "money_explained"
    assert "<strong>refused</strong>" in page.context["body_html"]


@pytest.mark.parametrize("plan", PLAN)
def test_whether_a_plan_is_needed_reads_as_words(site, plan):
    site.entry(FILE, groups=groups(f"{FUND}, plan: {plan}"))
    [group] = site.directory().content["money"]["money-explained"].model.groups

    assert group.funds[0].plan_words == PLAN[plan]


def test_another_word_for_it_is_refused(site):
    site.entry(FILE, groups=groups(f"{FUND}, plan: maybe"))

    assert [line.startswith(f"{FILE}:5: groups.funds.plan:") for line in site.said()] == [True]


def test_an_id_stands_once(site):
    site.entry(FILE, groups=groups(f"{FUND}, plan: needed").replace("id: plans", "id: top-up"))

    assert site.said() == [f'{FILE}:5: groups.funds.id: "top-up" is in the file twice. Rename one']
