"""Runs many functions, each in a transaction of its own, on several threads.

The functions run as if one after the other, in an order that is not said. A
function may add more of them, which belong to the same run. What one adds is
there for others only when it has ended: a thread keeps it for itself until its
transaction is over. The first exception ends the run and is raised by the call
that asked for it; what is then left does not run.
"""

from _thread import allocate_lock as _allocate_lock
from _thread import get_ident as _get_ident
from _thread import start_new_thread as _start_new_thread

from __pypy__.thread import atomic as _atomic
from __pypy__.thread import getsegmentlimit as _getsegmentlimit

__all__ = ['add', 'run', 'set_num_threads', 'number_of_transactions_in_last_run',
           'TransactionError', 'TransactionQueue']


class TransactionError(Exception):
    pass


class _Run:
    """The threads of one run, and the functions that wait for them."""

    def __init__(self, pending, count):
        # The next is the last.
        self.pending = pending[::-1]
        self.count = count
        self.lock = _allocate_lock()
        self.waiting = []
        self.executed = 0
        self.error = None
        self.ended = False
        # Released by the last thread.
        self.finished = _allocate_lock()
        self.left = count

    def go(self, added_of):
        self.finished.acquire()
        started = 0
        try:
            for _ in range(self.count):
                _start_new_thread(self._work, (added_of,))
                started += 1
        except BaseException:
            # Those that run already must end.
            with self.lock:
                self.left -= self.count - started
                self._end()
                none = self.left == 0
            if not none:
                self.finished.acquire()
            raise
        self.finished.acquire()
        if self.error is not None:
            raise self.error

    def _end(self):
        """With the lock held: lets all threads go."""
        self.ended = True
        for wake in self.waiting:
            wake.release()
        self.waiting.clear()

    def _next(self):
        """The next function, or None when the run is over."""
        wake = None
        while True:
            with self.lock:
                if self.ended:
                    return None
                if self.pending:
                    return self.pending.pop()
                if len(self.waiting) + 1 == self.left:
                    # Nobody is left who could add one.
                    self._end()
                    return None
                if wake is None:
                    wake = _allocate_lock()
                    wake.acquire()
                self.waiting.append(wake)
            wake.acquire()

    def _work(self, added_of):
        added = []
        ident = _get_ident()
        added_of[ident] = added
        executed = 0
        try:
            while (item := self._next()) is not None:
                function, args, kwds = item
                # An aborted transaction must not have added anything.
                with _atomic:
                    function(*args, **kwds)
                executed += 1
                item = function = args = kwds = None
                if added:
                    with self.lock:
                        self.pending.extend(added)
                        for _ in range(min(len(added), len(self.waiting))):
                            self.waiting.pop().release()
                    added.clear()
        except BaseException as error:
            with self.lock:
                if self.error is None:
                    self.error = error
                self._end()
        finally:
            del added_of[ident]
            with self.lock:
                self.executed += executed
                self.left -= 1
                is_last = self.left == 0
            if is_last:
                self.finished.release()


class TransactionQueue:
    """Functions to run."""

    def __init__(self):
        self._pending = []
        self._added_of = {}
        self._running = False
        self._executed = 0

    def add(self, f, *args, **kwds):
        """Adds a call: during a run only its transactions may do that."""
        added = self._added_of.get(_get_ident())
        if added is not None:
            added.append((f, args, kwds))
        elif self._running:
            raise TransactionError("only the transactions of a run can add more of them to it")
        else:
            self._pending.append((f, args, kwds))

    def run(self, nb_segments=0):
        """Runs all calls, on as many threads as there are segments."""
        if self._running:
            raise TransactionError('the queue runs already')
        count = _getsegmentlimit()
        if nb_segments > 0:
            count = min(count, nb_segments)
        pending, self._pending = self._pending, []
        self._executed = 0
        if not pending:
            return
        self._running = True
        run = _Run(pending, max(count, 1))
        try:
            run.go(self._added_of)
        finally:
            self._executed = run.executed
            self._running = False

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
