"""What transactional memory offers to programs."""

from __pypy__.thread import (atomic, exclusive_atomic, getsegmentlimit, hint_commit_soon,
                             signals_enabled)
from _stm import clock, hashtable, queue, time
from threading import local

__all__ = ['atomic', 'exclusive_atomic', 'signals_enabled', 'getsegmentlimit', 'hint_commit_soon',
           'hashtable', 'queue', 'stmdict', 'stmset', 'stmidset', 'local', 'threadlocalproperty',
           'time', 'clock', 'count']

_missing = object()


class stmdict:
    """A dictionary where threads that use different keys do not conflict.

    Its order is that of the hashes. A bucket is a list of keys and values in turn.
    A changed bucket is replaced by a new one, so that others may read the old.
    """

    __slots__ = ('_buckets', '__weakref__')

    def __init__(self, other=(), /, **kwds):
        self._buckets = hashtable()
        self.update(other, **kwds)

    def __getitem__(self, key):
        value = self.get(key, _missing)
        if value is _missing:
            raise KeyError(key)
        return value

    def get(self, key, default=None):
        bucket = self._buckets.get(hash(key))
        if bucket is not None:
            for at in range(0, len(bucket), 2):
                known = bucket[at]
                if known is key or known == key:
                    return bucket[at + 1]
        return default

    def __contains__(self, key):
        return self.get(key, _missing) is not _missing

    def has_key(self, key):
        return key in self

    def __setitem__(self, key, value):
        code = hash(key)
        # A transaction must not see half of it.
        with atomic:
            bucket = self._buckets.get(code)
            if bucket is None:
                self._buckets[code] = [key, value]
                return
            for at in range(0, len(bucket), 2):
                known = bucket[at]
                if known is key or known == key:
                    self._buckets[code] = bucket[:at + 1] + [value] + bucket[at + 2:]
                    return
            self._buckets[code] = bucket + [key, value]

    def __delitem__(self, key):
        self.pop(key)

    def pop(self, key, default=_missing):
        code = hash(key)
        with atomic:
            bucket = self._buckets.get(code)
            if bucket is not None:
                for at in range(0, len(bucket), 2):
                    known = bucket[at]
                    if known is key or known == key:
                        if len(bucket) == 2:
                            del self._buckets[code]
                        else:
                            self._buckets[code] = bucket[:at] + bucket[at + 2:]
                        return bucket[at + 1]
        if default is _missing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        with atomic:
            value = self.get(key, _missing)
            if value is _missing:
                self[key] = value = default
        return value

    def popitem(self):
        with atomic:
            for key, value in self.items():
                del self[key]
                return key, value
        raise KeyError('popitem(): dictionary is empty')

    def clear(self):
        with atomic:
            self._buckets = hashtable()

    def copy(self):
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    def update(self, other=(), /, **kwds):
        if isinstance(other, stmdict):
            other = other.items()
        elif hasattr(other, 'keys'):
            other = [(key, other[key]) for key in other.keys()]
        for key, value in other:
            self[key] = value
        for key, value in kwds.items():
            self[key] = value

    @classmethod
    def fromkeys(cls, keys, value=None):
        made = cls()
        for key in keys:
            made[key] = value
        return made

    def items(self):
        with atomic:
            buckets = [bucket for bucket in self._buckets.values()]
        return [(bucket[at], bucket[at + 1]) for bucket in buckets for at in range(0, len(bucket), 2)]

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return [value for _, value in self.items()]

    def iteritems(self):
        return iter(self.items())

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.values())

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.items())

    def __bool__(self):
        return len(self._buckets) > 0

    def __eq__(self, other):
        if not isinstance(other, (stmdict, dict)):
            return NotImplemented
        with atomic:
            items = self.items()
            if len(items) != len(other):
                return False
            for key, value in items:
                found = other.get(key, _missing)
                if found is _missing or not (found is value or found == value):
                    return False
        return True

    __hash__ = None

    def __repr__(self):
        return 'stmdict({%s})' % ', '.join(['%r: %r' % item for item in self.items()])


class stmset:
    """A set where threads that use different elements do not conflict."""

    __slots__ = ('_buckets', '__weakref__')

    _name = 'stmset'

    def __init__(self, iterable=()):
        self._buckets = hashtable()
        self.update(iterable)

    @staticmethod
    def _code(key):
        return hash(key)

    @staticmethod
    def _same(one, other):
        return one is other or one == other

    def __contains__(self, key):
        same = self._same
        for known in self._buckets.get(self._code(key), ()):
            if same(known, key):
                return True
        return False

    def add(self, key):
        code = self._code(key)
        with atomic:
            bucket = self._buckets.get(code)
            if bucket is None:
                self._buckets[code] = [key]
                return
            same = self._same
            for known in bucket:
                if same(known, key):
                    return
            self._buckets[code] = bucket + [key]

    def remove(self, key):
        if not self._take(key):
            raise KeyError(key)

    def discard(self, key):
        self._take(key)

    def _take(self, key):
        code = self._code(key)
        with atomic:
            bucket = self._buckets.get(code)
            if bucket is None:
                return False
            same = self._same
            for at, known in enumerate(bucket):
                if same(known, key):
                    if len(bucket) == 1:
                        del self._buckets[code]
                    else:
                        self._buckets[code] = bucket[:at] + bucket[at + 1:]
                    return True
        return False

    def pop(self):
        with atomic:
            for key in self:
                self._take(key)
                return key
        raise KeyError('pop from an empty set')

    def clear(self):
        with atomic:
            self._buckets = hashtable()

    def update(self, iterable):
        for key in iterable:
            self.add(key)

    def copy(self):
        return type(self)(self)

    def _list(self):
        with atomic:
            buckets = [bucket for bucket in self._buckets.values()]
        return [key for bucket in buckets for key in bucket]

    def __iter__(self):
        return iter(self._list())

    def __len__(self):
        return len(self._list())

    def __bool__(self):
        return len(self._buckets) > 0

    def __repr__(self):
        return '%s([%s])' % (self._name, ', '.join([repr(key) for key in self]))


class stmidset(stmset):
    """The same, where an element is like no other."""

    __slots__ = ()

    _name = 'stmidset'

    @staticmethod
    def _code(key):
        return id(key)

    @staticmethod
    def _same(one, other):
        return one is other


_store_name = '_threadlocal_values'
_own_attribute = object.__getattribute__
_set_own_attribute = object.__setattr__


class threadlocalproperty:
    """An attribute of objects that each thread has for itself."""

    def __init__(self, default_factory=None):
        self._default_factory = default_factory
        self._name = None

    def __set_name__(self, owner, name):
        self._name = name

    def _store(self, obj):
        """The values of this thread in an object."""
        try:
            store = _own_attribute(obj, _store_name)
        except AttributeError:
            with atomic:
                # Only this is written to the object, once, whoever uses it first.
                store = getattr(obj, _store_name, None)
                if store is None:
                    store = local()
                    _set_own_attribute(obj, _store_name, store)
            hint_commit_soon()
        return store.__dict__

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        store = self._store(obj)
        try:
            return store[self]
        except KeyError:
            if self._default_factory is None:
                name = self._name or 'attribute'
                raise AttributeError(f"'{type(obj).__name__}' object has no attribute '{name}'") from None
            value = store[self] = self._default_factory()
            return value

    def __set__(self, obj, value):
        self._store(obj)[self] = value

    def __delete__(self, obj):
        try:
            del self._store(obj)[self]
        except KeyError:
            raise AttributeError(self._name or 'attribute') from None


_count = 0


def count():
    """A number that no other call gets: each is one more than the last."""
    global _count
    with atomic:
        _count += 1
        return _count - 1
