"""Threads in tests."""

import contextlib
import functools
import threading
import time
import unittest

from test import support

can_start_thread = True


def threading_setup():
    return threading.active_count(), len(threading._active)


def threading_cleanup(*original_values):
    """Waits until no more threads run than at first."""
    end = time.monotonic() + 1.0
    while time.monotonic() < end and threading.active_count() > original_values[0]:
        time.sleep(0.01)
    if threading.active_count() > original_values[0]:
        support.print_warning(f'threading_cleanup() failed to cleanup '
                              f'{threading.active_count() - original_values[0]} threads')


def reap_threads(func):

    @functools.wraps(func)
    def decorator(*args):
        key = threading_setup()
        try:
            return func(*args)
        finally:
            threading_cleanup(*key)

    return decorator


def join_thread(thread, timeout=None):
    if timeout is None:
        timeout = support.SHORT_TIMEOUT
    thread.join(timeout)
    if thread.is_alive():
        raise AssertionError(f'failed to join the thread in {timeout:.1f} seconds')


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    """Waits for threads that `_thread` alone has started, by their number."""
    import _thread
    if timeout is None:
        timeout = support.SHORT_TIMEOUT
    count = getattr(_thread, '_count', None)
    before = count() if count is not None else 0
    yield
    if count is None:
        return
    end = time.monotonic() + timeout
    while count() > before:
        if time.monotonic() > end:
            raise AssertionError(f'wait_threads() failed to cleanup {count() - before} threads after '
                                 f'{timeout:.1f} seconds (count: {count()}, old count: {before})')
        time.sleep(0.01)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    started = []
    try:
        for thread in threads:
            thread.start()
            started.append(thread)
        yield
    finally:
        if unlock:
            unlock()
        for thread in started:
            thread.join(support.SHORT_TIMEOUT)
        alive = [thread for thread in started if thread.is_alive()]
        if alive:
            raise AssertionError('Unable to join %d threads' % len(alive))


class catch_threading_exception:
    """Keeps what a thread raised."""

    def __init__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        self._old_hook = None

    def _hook(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __enter__(self):
        self._old_hook = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._old_hook
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


def requires_working_threading(*, module=False):
    if module:
        if not can_start_thread:
            raise unittest.SkipTest('requires threading support')
        return None
    return unittest.skipUnless(can_start_thread, 'requires threading support')
