"""Processes cannot send each other anything here: of the package only what works with threads does."""

__all__ = ['AuthenticationError', 'BufferTooShort', 'ProcessError', 'TimeoutError',
           'Pool', 'Process', 'Queue', 'cpu_count', 'current_process', 'active_children']


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


for _error in (ProcessError, BufferTooShort, TimeoutError, AuthenticationError):
    _error.__module__ = 'multiprocessing.context'
del _error

_missing = frozenset(['Pool', 'Process', 'Manager', 'Pipe', 'Queue', 'SimpleQueue', 'JoinableQueue',
                      'Lock', 'RLock', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Event', 'Barrier',
                      'Value', 'Array', 'RawValue', 'RawArray', 'get_context', 'set_start_method'])


def cpu_count():
    """The number of threads that can run at once."""
    from __pypy__.thread import getsegmentlimit
    return getsegmentlimit()


class _MainProcess:
    name = 'MainProcess'
    daemon = False
    exitcode = None
    _parent_pid = None

    @property
    def pid(self):
        from os import getpid
        return getpid()

    ident = pid

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_main_process = _MainProcess()


def current_process():
    return _main_process


def parent_process():
    return None


def active_children():
    return []


def freeze_support():
    pass


def __getattr__(name):
    if name not in _missing:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

    def refuse(*args, **kwargs):
        raise NotImplementedError(f'multiprocessing.{name} is not available: there are no processes here, '
                                  'use threads (multiprocessing.dummy, multiprocessing.pool.ThreadPool)')

    refuse.__name__ = refuse.__qualname__ = name
    return refuse
