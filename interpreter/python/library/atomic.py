"""Blocks of code that run in one transaction."""

from __pypy__ import thread as _thread
from __pypy__.thread import atomic, getsegmentlimit, hint_commit_soon

__all__ = ['atomic', 'getsegmentlimit', 'print_abort_info', 'hint_commit_soon']


def print_abort_info(mintime=0.0):
    """Prints what the transaction of this thread was doing that was aborted after the longest time."""
    import sys
    import traceback
    info = _thread.longest_abort_info()
    if info is None:
        return
    reason, elapsed, what = info[0], info[1], info[2:]
    if elapsed < mintime:
        return
    _thread.reset_longest_abort_info()
    print('longest abort: %s, after %f seconds' % (reason, elapsed), file=sys.stderr)
    for part in what:
        if isinstance(part, (list, tuple)):
            print(''.join(traceback.format_list(part)), end='', file=sys.stderr)
        else:
            print(part, file=sys.stderr)
