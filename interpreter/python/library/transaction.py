"""Runs many functions, each in a transaction of its own, on several threads.

The functions run as if one after the other, in an order that is not said. A
function may add more of them, which belong to the same run. What one adds is
there for others when its transaction has committed. The first exception ends
the run and is raised by the call that asked for it; what is then left does not
run.
"""

from _thread import start_new_thread as _start_new_thread

from __pypy__.thread import atomic as _atomic
from __pypy__.thread import getsegmentlimit as _getsegmentlimit
from __pypy__.thread import hint_commit_soon as _hint_commit_soon
from __pypy__.thread import is_atomic as _is_atomic
from _stm import queue as _stm_queue

__all__ = ['add', 'run', 'set_num_threads', 'number_of_transactions_in_last_run',
           'TransactionError', 'TransactionQueue']


class TransactionError(Exception):
    pass


class _Run:
    """The threads of one run: all of them look at the error, and only the first to fail changes it."""

    def __init__(self, calls):
        self.calls = calls
        self.error = None
        # Where each thread says at its end how much it has executed.
        self.ends = _stm_queue()

    def go(self, count):
        started = 0
        try:
            for _ in range(count):
                _start_new_thread(self._work, ())
                started += 1
            self.calls.join()
        except BaseException as error:
            # Those that run already must come to an end.
            self._fail(error)
        for _ in range(started):
            self.calls.put(None)
        return sum([self.ends.get() for _ in range(started)])

    def _fail(self, error):
        with _atomic:
            if self.error is None:
                self.error = error

    def _work(self):
        calls = self.calls
        executed = 0
        while (call := calls.get()) is not None:
            # An exception ends the run in the transaction that raises it, so there is no second one.
            with _atomic:
                if self.error is None:
                    try:
                        call[0](*call[1], **call[2])
                        executed += 1
                    except BaseException as error:
                        self.error = error
                calls.task_done()
            call = None
            # What it has added is there for others then.
            _hint_commit_soon()
        calls.task_done()
        self.ends.put(executed)


class TransactionQueue:
    """Functions to run."""

    def __init__(self):
        self._calls = _stm_queue()
        self._running = False
        self._executed = 0

    def add(self, f, *args, **kwds):
        """Adds a call. Any thread may do that at any time, and conflicts with no other."""
        self._calls.put((f, args, kwds))

    def run(self, nb_segments=0):
        """Runs all calls, and what they add, on as many threads as there are segments."""
        if self._running:
            raise TransactionError('the queue runs already')
        if _is_atomic():
            raise TransactionError('a queue cannot run within a transaction')
        count = _getsegmentlimit()
        if nb_segments > 0:
            count = min(count, nb_segments)
        self._executed = 0
        self._running = True
        run = _Run(self._calls)
        try:
            self._executed = run.go(max(count, 1))
        finally:
            self._running = False
        if run.error is not None:
            raise run.error

    def number_of_transactions_executed(self):
        if self._running:
            raise TransactionError('the queue is still running')
        return self._executed


# The older interface: one queue for the program.

_queue = TransactionQueue()
_num_threads = 0


def set_num_threads(num):
    """How many threads `run` uses; 0 for as many as there are segments."""
    global _num_threads
    if num < 0:
        raise ValueError("'num' must be at least zero, got %r" % (num,))
    _num_threads = num


def add(f, *args, **kwds):
    _queue.add(f, *args, **kwds)


def run():
    _queue.run(_num_threads)


def number_of_transactions_in_last_run():
    return _queue.number_of_transactions_executed()
