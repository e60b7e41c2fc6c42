"""A draft is tried on a copy: the site itself changes only when it is written, and then only in the files named."""

from plugins.editing.drafts import Draft, put

SWIM = "services/clubs/saturday-swim-club.md"
CHAT = "services/advice/quiet-chat.md"


def spoilt(site, path=SWIM):
    return {path: site.text(path).replace("kind: service", "kind: servise")}


def messages(problems):
    return [(problem.path, problem.field) for problem in problems if problem.level == "error"]


def test_a_trial_leaves_the_site_alone(site):
    before = site.files()
    with site.trial() as trial:
        assert (SWIM, "kind") in messages(trial.judge(spoilt(site)))

    assert site.files() == before


def test_its_copy_goes_at_the_end(site):
    with site.trial() as trial:
        copy = trial.copy

    assert not copy.exists()


def test_each_draft_is_tried_on_the_site_as_it_is(site):
    with site.trial() as trial:
        assert (SWIM, "kind") in messages(trial.judge(spoilt(site)))
        assert messages(trial.judge(spoilt(site, CHAT))) == [(CHAT, "kind")]
        assert trial.judge({}) == []


def test_a_file_that_came_or_went_in_one_draft_is_not_in_the_next(site):
    with site.trial() as trial:
        assert messages(trial.judge({"services/clubs/bad.md": "---\n", SWIM: None}))
        assert messages(trial.judge({CHAT: site.text(CHAT) + "\nMore.\n"})) == []
        assert trial.judge({}) == [] and not (trial.copy / "services/clubs/bad.md").exists()


def test_what_was_wrong_before_is_not_counted(site):
    site.change(SWIM, "kind: service", "kind: servise")
    with site.trial() as trial:
        found = trial.judge({SWIM: "".join(("---\n# One line more.\n", site.text(SWIM)[4:]))})

    assert messages(found) == []


def test_line_ends_of_windows_stay(site):
    path = site.root / SWIM
    path.write_bytes(site.text(SWIM).replace("\n", "\r\n").encode())
    site.bring({"id": "saturday-swim-club", "provider": "Another Trust"})

    raw = path.read_bytes()
    assert b"provider: Another Trust\r\n" in raw and raw.count(b"\n") == raw.count(b"\r\n")


def test_a_folder_goes_with_its_last_file(site):
    put(site.root / "services/new/a.md", "x\n")
    put(site.root / "services/new/a.md", None)

    assert not (site.root / "services/new").exists()


def test_nothing_is_left_beside_a_written_file(site):
    Draft(site.root, {"services/new/a.md": "x\n"}).write()

    assert [path.name for path in (site.root / "services/new").iterdir()] == ["a.md"]
