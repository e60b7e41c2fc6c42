"""When Python looks for objects that nobody needs but for each other, while an index is made. What nobody needs at all goes as ever."""

import gc
from contextlib import contextmanager

NEW = 50_000
"""New objects after which the garbage collector looks for those that nobody needs: some 10 MB. Its own number is 700."""


@contextmanager
def collecting_only_new():
    """While the block runs, the garbage collector does not look again and again through the whole site, which was read before.

    What the making of documents leaves behind is collected as ever, so that its memory stays bounded; but as most is kept, this
    is looked for less often.
    """
    often = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(NEW, *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()


@contextmanager
def not_collecting():
    """While the block runs, nothing is looked for: `search` leaves nothing behind, and to look through all its numbers again and
    again takes long."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
