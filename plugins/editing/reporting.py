"""What an import did, row by row, for people and for programs."""

import json

from .proposals import CHANGED, NEW, REFUSED, SAME

WORDS = {NEW: "new", CHANGED: "changed", SAME: "no change", REFUSED: "refused"}


def as_text(result, sheet, dry_run):
    """One line a row, one for each remark and fault, then a line that counts."""
    lines = [f"{sheet.name}: {note}" for note in sheet.notes]
    for one in result.proposals:
        lines.append(f"{sheet.name}:{one.row}: {_headline(one)}")
        lines += [f"{sheet.name}:{one.row}: {_said(item)}" for item in (*one.faults, *one.remarks)]
    lines += [f"nothing can be taken: {problem}" for problem in result.stops]
    return "\n".join([*lines, summary(result, dry_run)]) + "\n"


def _headline(one):
    if one.what == CHANGED:
        return f"changed: {one.path} ({', '.join(one.changes) or 'spelling of YAML'})"
    return f"{WORDS[one.what]}: {one.path or one.id or 'a row without id and title'}"


def _said(item):
    heading, sentence = item
    return f"  {heading}: {sentence}" if heading else f"  {sentence}"


def summary(result, dry_run):
    """The counts in a sentence, and whether anything was written."""
    counts = ", ".join(f"{result.count(what)} {words}" for what, words in WORDS.items())
    rows = len(result.proposals)
    written = " Nothing was written." if dry_run or result.stops or not result.draft.files else ""
    return f"{rows} {'row' if rows == 1 else 'rows'}: {counts}.{written}"


def as_json(result, sheet, dry_run):
    """An object: sheet, notes, rows (row, id, what, path, changes, faults, remarks), stops, written."""
    rows = [
        {
            "row": one.row,
            "id": one.id,
            "what": one.what,
            "path": one.path,
            "changes": one.changes,
            "faults": [{"column": heading, "message": message} for heading, message in one.faults],
            "remarks": [{"column": heading, "message": message} for heading, message in one.remarks],
        }
        for one in result.proposals
    ]
    written = not (dry_run or result.stops)
    whole = {
        "sheet": sheet.name,
        "notes": sheet.notes,
        "rows": rows,
        "stops": list(map(str, result.stops)),
        "written": written,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


FORMATS = {"text": as_text, "json": as_json}
