"""content/for-professionals.md: tools, and training."""

from plugins.directory.types.tools import STATES

FILE = "content/for-professionals.md"
TOOL = "id: radar, name: Radar, what: A picture of needs, who: Schools, when: [You plan], how: [Draw it]"
MODULE = "id: first, name: First steps, state: ready, about: The first module, who: All staff"
GROUPS = "[{id: needs, title: To see needs, tools: [{%s}]}]" % TOOL
TRAINING = "{id: training, title: Training, modules: [{%s}]}" % MODULE


def test_it_becomes_one_page(site):
    site.entry(FILE, groups=GROUPS, training=TRAINING)
    page = site.made()["for-professionals/index.html"]

    assert (page.template, page.context["page"].groups[0].tools[0].name) == ("for_professionals", "Radar")


def test_training_may_be_left_out(site):
    site.entry(FILE, groups=GROUPS)

    assert site.directory().content["tools"]["for-professionals"].model.training is None


def test_the_state_of_a_module_reads_as_words(site):
    site.entry(FILE, groups=GROUPS, training=TRAINING)
    training = site.directory().content["tools"]["for-professionals"].model.training

    assert training.modules[0].state_words == STATES["ready"]


def test_a_tool_says_when_and_how(site):
    site.entry(FILE, groups=GROUPS.replace("when: [You plan], how: [Draw it]", "when: [], how: []"))

    assert [line.split(": ")[1] for line in site.said()] == ["groups.tools.how", "groups.tools.when"]


def test_an_id_stands_once(site):
    site.entry(FILE, groups=GROUPS, training=TRAINING.replace("id: first", "id: radar"))

    assert site.said() == [f'{FILE}:6: training.modules.id: "radar" is in the file twice. Rename one']
