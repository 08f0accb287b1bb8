"""Blocks of code that run in one transaction."""

from __pypy__ import thread as _thread
from __pypy__.thread import atomic, getsegmentlimit, hint_commit_soon

__all__ = ['atomic', 'getsegmentlimit', 'print_abort_info', 'hint_commit_soon']


def print_abort_info(mintime=0.0):
    """Prints which transaction of this thread was aborted after the longest time, if that was so many seconds, and forgets it."""
    import sys
    import traceback
    info = _thread.longest_abort_info()
    if info is None or info[1] < mintime:
        return
    reason, seconds, own, other = info
    text = f'longest abort: {reason}, {seconds:.6f} seconds lost\n'
    for title, place in ('', own), ('against\n', other):
        if place is not None:
            text += title + ''.join(traceback.format_list([(*place, None)]))
    # Whoever has written cannot be aborted any more, and does not come here twice.
    sys.stderr.write(text)
    _thread.reset_longest_abort_info()
