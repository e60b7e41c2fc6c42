"""Where the time of a build goes: looks many times a second at what the main thread is doing.

The build is asked nothing and knows nothing of it, so nothing has to be named but folders. A sample is charged to the
innermost frame that is Whoosh's, `search`'s or a plugin's; Whoosh's stemmer, which our analyser calls, counts as ours.
Seconds are those of the processor, since other work on a machine makes the clock's meaningless.
"""

import os
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from plugins.bench.processes import peak_mb

ROOT = Path(__file__).resolve().parents[2]
EVERY_SECONDS = 0.003

WHOOSH, INDEX, DOCUMENTS, SCRIPTS = "whoosh", "index", "documents", "scripts"
"""Whoosh's own; the rest of `search`; records to documents; programs that were called, such as the bundler."""

_STAGE = str(ROOT / "plugins" / "search_index") + os.sep
_OURS = {str(ROOT / "search") + os.sep: INDEX, str(ROOT / "plugins") + os.sep: DOCUMENTS}
_WHOOSH, _LANG = f"{os.sep}whoosh{os.sep}", f"{os.sep}whoosh{os.sep}lang{os.sep}"


def owner(names):
    """Whose time it is when these files are on the stack, innermost first; None outside the building of the index."""
    if not any(name.startswith(_STAGE) for name in names):
        return None
    return next((found for found in map(_owner_of_file, names) if found), None)


def _owner_of_file(name):
    if name.endswith(f"{os.sep}subprocess.py"):
        return SCRIPTS
    if _WHOOSH in name and _LANG not in name:
        return WHOOSH
    return next((found for folder, found in _OURS.items() if name.startswith(folder)), None)


@contextmanager
def sampling(thread_id):
    """While the block runs, add the seconds that the thread spends on the index to the Counter that is given out.

    Its attributes `before_mb` and `peak_mb` become the peak memory of the process at the first and at the last of them.
    """
    spent, stop = Spent(), threading.Event()
    watcher = threading.Thread(target=_watch, args=(thread_id, spent, stop), daemon=True)
    watcher.start()
    yield spent
    stop.set()
    watcher.join()


class Spent(Counter):
    """Seconds by owner."""

    before_mb = peak_mb = None


def _watch(thread_id, spent, stop):
    last = _now()
    while not stop.wait(EVERY_SECONDS):
        whose = owner(_files(sys._current_frames().get(thread_id)))
        now = _now()
        if whose:
            if not spent:
                spent.before_mb = peak_mb()
            spent.peak_mb = peak_mb()
            spent[whose] += now[whose == SCRIPTS] - last[whose == SCRIPTS]
        last = now


def _now():
    # To look costs time too, which is not the build's. What another program needs is not in the time of this process: for that there
    # is only the clock.
    return time.process_time() - time.thread_time(), time.perf_counter()


def _files(frame):
    names = []
    while frame:
        names.append(frame.f_code.co_filename)
        frame = frame.f_back
    return names
