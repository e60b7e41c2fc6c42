"""Keeps one issue that says what a report says today: makes it once, then writes it anew whenever the report has changed.

`python3 .github/one_issue.py --label LABEL --title TITLE [--plain] FILE`. The issue is the open one with the label; close it,
and the next run makes another. Talks to GitHub through its command `gh`, which every runner has; `GH_TOKEN` needs issues: write.
Standard library only.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

MOST = 60_000
"""Characters of a body; GitHub refuses more than 65,536."""

CUT = "\n\nThere is more: the whole report is in the log of the job that wrote this.\n"
NOTE = "\n\nThis text is written anew every night. Write what you have to say in a comment.\n"


def main(arguments):
    """Keep the issue; exit code 1 if GitHub refuses."""
    options = parser().parse_args(arguments)
    report = options.report.read_text(encoding="utf-8")
    try:
        print(keep(options.title, options.label, body_of(report, options.plain), gh))
    except subprocess.CalledProcessError as error:
        print(f"GitHub refused: {error.stderr.strip()}", file=sys.stderr)
        return 1
    return 0


def parser():
    """The options."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("report", type=Path, help="the file that holds the report")
    options.add_argument("--label", required=True, help="the label by which the issue is found again")
    options.add_argument("--title", required=True, help="its title")
    options.add_argument("--plain", action="store_true", help="the report is plain text, not Markdown")
    return options


def body_of(report, plain=False):
    """The text of the issue: the report, shortened to what an issue may hold, and where to answer."""
    report = report.strip()
    if len(report) > MOST:
        # At the end of a line, so that no link or table row is cut in two.
        report = report[:MOST].rpartition("\n")[0] + CUT
    return (fenced(report) if plain else report) + NOTE


def fenced(text):
    """Text in a block that shows it as it is, whatever it holds."""
    ticks = "```"
    while ticks in text:
        ticks += "`"
    return f"{ticks}text\n{text}\n{ticks}"


def keep(title, label, body, run):
    """Make or renew the issue; return what was done, as a sentence. `run` takes arguments of gh and a text for its input.

    Raises subprocess.CalledProcessError.
    """
    found = json.loads(
        run(["issue", "list", "--label", label, "--state", "open", "--limit", "1", "--json", "number,title,body"])
    )
    if not found:
        run(["label", "create", label, "--force", "--description", "Kept up to date every night"])
        run(["issue", "create", "--title", title, "--label", label, "--body-file", "-"], body)
        return f"Made the issue: {title}."
    issue = found[0]
    if (issue["title"], issue["body"].replace("\r\n", "\n").strip()) == (title, body.strip()):
        return f"Issue {issue['number']} is up to date."
    run(["issue", "edit", str(issue["number"]), "--title", title, "--body-file", "-"], body)
    return f"Renewed issue {issue['number']}."


def gh(arguments, text=None):
    """What `gh` says; raises subprocess.CalledProcessError."""
    done = subprocess.run(["gh", *arguments], input=text, capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
