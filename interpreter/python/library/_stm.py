"""Containers with which threads seldom conflict, and clocks that every transaction may read."""

from _clocks import clock, time
from __pypy__.thread import atomic as _atomic
from _hashtable import at as _at, delete as _delete, get as _get, index as _index, new as _new, places as _places, set as _set
from _stm_queue import get as _get_item, join as _join, new as _new_queue, put as _put, task_done as _task_done

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
    """A queue of threads: what is put is got by one of them.

    Threads that put, or get, never conflict. What a transaction puts is there
    for others when it has committed; what it got is back if it is aborted. One
    thread's items are got in the order in which it put them, unless some are
    put back in between; there is no order between threads.
    """

    __slots__ = ('_queue', '__weakref__')
    __module__ = 'pypystm'

    def __init__(self):
        self._queue = _new_queue()

    def put(self, item):
        _put(self._queue, item)

    def get(self, block=True, timeout=None):
        """The next item.

        Where there is none, the transaction ends, and the thread waits outside
        of any. Inside an atomic block it waits with its transaction, which
        becomes inevitable: in vain if who could put something waits for that.
        """
        if not block:
            timeout = 0
        elif timeout is None:
            timeout = -1
        item = _get_item(self._queue, timeout, _none)
        if item is _none:
            from queue import Empty
            raise Empty
        return item

    def task_done(self):
        """Says that an item got is dealt with; this counts when the transaction commits."""
        _task_done(self._queue)

    def join(self):
        """Waits until all items that were put are dealt with."""
        if _join(self._queue) < 0:
            raise ValueError('task_done() called too many times')

    def __repr__(self):
        return f'<pypystm.queue object at {id(self):#014x}>'
