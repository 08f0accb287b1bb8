"""Containers for threads that seldom conflict, and clocks that every transaction may read."""

from _clocks import clock, time
from __pypy__.thread import atomic as _atomic
from _hashtable import at as _at, delete as _delete, get as _get, index as _index, new as _new, places as _places, set as _set
from _thread import allocate_lock as _allocate_lock
from time import monotonic as _monotonic

__all__ = ['clock', 'hashtable', 'queue', 'time']

_none = object()


def _key(key):
    if type(key) is not int:
        if not isinstance(key, int):
            raise TypeError(f'expected integer, got {type(key).__name__} object')
        key = int(key)
    if not -0x8000000000000000 <= key < 0x8000000000000000:
        raise OverflowError('integer does not fit in 64 bits')
    return key


class hashtable:
    """A mapping of integers of 64 bits.

    Threads that use different keys never conflict. To look for a key that is
    not there conflicts with entering it; to ask for all keys, or how many
    there are, with entering or taking out any.
    """

    __slots__ = ('_table', '__weakref__')
    __module__ = 'pypystm'

    def __init__(self):
        self._table = _new()

    def __getitem__(self, key):
        value = _get(self._table, _key(key), _none)
        if value is _none:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        _set(self._table, _key(key), value)

    def __delitem__(self, key):
        if not _delete(self._table, _key(key)):
            raise KeyError(key)

    def __contains__(self, key):
        return _get(self._table, _key(key), _none) is not _none

    def get(self, key, default=None, /):
        return _get(self._table, _key(key), default)

    def setdefault(self, key, default=None, /):
        key = _key(key)
        with _atomic:
            value = _get(self._table, key, _none)
            if value is _none:
                _set(self._table, key, default)
                return default
        return value

    def pop(self, key, default=_none, /):
        key = _key(key)
        with _atomic:
            value = _get(self._table, key, default)
            if not _delete(self._table, key) and value is _none:
                raise KeyError(key)
        return value

    def items(self):
        with _atomic:
            index = _index(self._table)
            return [item for place in range(_places(index)) if (item := _at(index, place)) is not None]

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return [value for _, value in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def __len__(self):
        return len(self.items())

    def __bool__(self):
        return len(self) > 0

    def __repr__(self):
        return f'<pypystm.hashtable object at {id(self):#014x}>'


class queue:
    """A queue of threads: what is put is got by one of them, in no particular order."""

    __slots__ = ('_items', '_unfinished', '_getters', '_joiners', '__weakref__')
    __module__ = 'pypystm'

    def __init__(self):
        self._items = []
        self._unfinished = 0
        self._getters = []
        self._joiners = []

    def put(self, item):
        with _atomic:
            self._items.append(item)
            self._unfinished += 1
            waiter = self._getters.pop(0) if self._getters else None
        if waiter is not None:
            waiter.release()

    def get(self, block=True, timeout=None):
        if timeout is None or timeout < 0:
            end = None
        else:
            end = _monotonic() + timeout
        waiter = None
        while True:
            left = -1 if end is None else end - _monotonic()
            gives_up = not block or end is not None and left <= 0
            # Between looking and waiting, nobody may put something.
            with _atomic:
                getters = self._getters
                waits = waiter in getters
                if self._items or gives_up:
                    if waits:
                        getters.remove(waiter)
                    if self._items:
                        return self._items.pop(0)
                elif waiter is not None and not waits:
                    getters.append(waiter)
            if gives_up:
                raise self._empty()
            if waiter is None:
                waiter = _allocate_lock()
                waiter.acquire()
            else:
                waiter.acquire(True, left)

    def _empty(self):
        from queue import Empty
        return Empty()

    def task_done(self):
        with _atomic:
            if self._unfinished <= 0:
                raise ValueError('task_done() called too many times')
            self._unfinished -= 1
            if self._unfinished:
                return
            waiters = self._joiners
            self._joiners = []
        for waiter in waiters:
            waiter.release()

    def join(self):
        waiter = _allocate_lock()
        waiter.acquire()
        with _atomic:
            if not self._unfinished:
                return
            self._joiners.append(waiter)
        waiter.acquire()

    def __repr__(self):
        return f'<pypystm.queue object at {id(self):#014x}>'
