"""Weak references, and containers of them."""

from _weakproxy import CallableProxyType, ProxyType, proxy
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs',
           'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary',
           'WeakSet', 'WeakMethod', 'finalize']

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None

        def gone(_):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        own = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj = ref.__call__(self)
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference to a value, with its key."""

    __slots__ = 'key',

    def __new__(cls, obj, callback, key):
        self = ref.__new__(cls, obj, callback)
        self.key = key
        return self

    def __init__(self, obj, callback, key):
        pass


class _Weak:
    """What both dictionaries share.

    While one is iterated over, nothing that dies is removed from it, but after.
    """

    def _start(self):
        self.data = {}
        self._iterating = 0
        self._dead = []

    def _removes(self, reference):
        """Whether an entry may go at once; else it is noted."""
        if self._iterating:
            self._dead.append(reference)
            return False
        return True

    def _live(self):
        """The live entries, one after the other."""
        self._iterating += 1
        try:
            for entry in self.data.items():
                key, value = self._entry(*entry)
                if key is not None and value is not None:
                    yield key, value
        finally:
            self._iterating -= 1
            self._sweep()

    def _sweep(self):
        if not self._iterating:
            while self._dead:
                self._drop(self._dead.pop())

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        return self._live()

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def clear(self):
        self._dead.clear()
        self.data.clear()

    def copy(self):
        made = type(self)()
        for key, value in self._live():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self._live():
            if isinstance(self, WeakValueDictionary):
                made[deepcopy(key, memo)] = value
            else:
                made[key] = deepcopy(value, memo)
        return made

    def __eq__(self, other):
        from collections.abc import Mapping
        if not isinstance(other, (_Weak, Mapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def popitem(self):
        self._sweep()
        while True:
            key, value = self._entry(*self.data.popitem())
            if key is not None and value is not None:
                return key, value

    def _fill(self, other, kwargs):
        if other is not None:
            if hasattr(other, 'items'):
                other = other.items()
            elif hasattr(other, 'keys'):
                other = [(key, other[key]) for key in other.keys()]
            for key, value in other:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


_marker = object()


class WeakValueDictionary(_Weak):
    """Its entries go when nothing else holds their values."""

    def __init__(self, other=(), /, **kw):
        self._start()
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None and self._removes(reference):
                self._drop(reference)

        self._remove = remove
        self._fill(other, kw)

    def _drop(self, reference):
        # The key may have another value by now.
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    @staticmethod
    def _entry(key, reference):
        # None is a key like others; only a value can be gone.
        value = reference()
        return (_marker, None) if value is None else (key, value)

    def _live(self):
        self._iterating += 1
        try:
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    yield key, value
        finally:
            self._iterating -= 1
            self._sweep()

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def update(self, other=None, /, **kwargs):
        self._fill(other, kwargs)

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(_Weak):
    """Its entries go when nothing else holds their keys."""

    def __init__(self, dict=None):
        self._start()
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None and self._removes(reference):
                self._drop(reference)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _drop(self, reference):
        self.data.pop(reference, None)

    def _live(self):
        self._iterating += 1
        try:
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    yield key, value
        finally:
            self._iterating -= 1
            self._sweep()

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        self._sweep()
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        self._fill(dict, kwargs)

    def keyrefs(self):
        return list(self.data)


class WeakSet:
    """A set whose elements go when nothing else holds them."""

    def __init__(self, data=None):
        self.data = set()
        self._iterating = 0
        self._dead = []
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None:
                if self._iterating:
                    self._dead.append(reference)
                else:
                    self.data.discard(reference)

        self._remove = remove
        if data is not None:
            self.update(data)

    def _sweep(self):
        if not self._iterating:
            while self._dead:
                self.data.discard(self._dead.pop())

    def __iter__(self):
        self._iterating += 1
        try:
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item
        finally:
            self._iterating -= 1
            self._sweep()

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return self.__class__, (list(self),)

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self._sweep()
        self.data.add(ref(item, self._remove))

    def clear(self):
        self._dead.clear()
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        self._sweep()
        while True:
            try:
                item = self.data.pop()()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            if item is not None:
                return item

    def remove(self, item):
        self._sweep()
        self.data.remove(ref(item))

    def discard(self, item):
        self._sweep()
        self.data.discard(ref(item))

    def update(self, other):
        self._sweep()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        self._sweep()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])
        return self

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._sweep()
        self.data.intersection_update([ref(item) for item in other])
        return self

    def issubset(self, other):
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        self._sweep()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])
        return self

    def union(self, other):
        return self.__class__([item for group in (self, other) for item in group])

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class finalize:
    """Calls a function when an object is gone, or at exit."""

    __slots__ = ()

    _registry = {}
    _count = 0
    _registered_with_atexit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            import atexit
            atexit.register(finalize._exitfunc)
            finalize._registered_with_atexit = True
        finalize._count += 1
        # The reference, the call, whether it is made at exit, and its place.
        finalize._registry[self] = [ref(obj, self), func, args, kwargs or None, True, finalize._count]

    def __call__(self, _=None):
        entry = finalize._registry.pop(self, None)
        if entry is not None:
            return entry[1](*entry[2], **(entry[3] or {}))
        return None

    def detach(self):
        entry = finalize._registry.get(self)
        obj = None if entry is None else entry[0]()
        if obj is not None and finalize._registry.pop(self, None):
            return obj, entry[1], entry[2], entry[3] or {}
        return None

    def peek(self):
        entry = finalize._registry.get(self)
        obj = None if entry is None else entry[0]()
        if obj is not None:
            return obj, entry[1], entry[2], entry[3] or {}
        return None

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        entry = finalize._registry.get(self)
        return entry is not None and entry[4]

    @atexit.setter
    def atexit(self, value):
        entry = finalize._registry.get(self)
        if entry is not None:
            entry[4] = bool(value)

    def __repr__(self):
        entry = finalize._registry.get(self)
        obj = None if entry is None else entry[0]()
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self),
                                                      type(obj).__name__, id(obj))

    @classmethod
    def _exitfunc(cls):
        """Makes the calls that are left, the newest first."""
        import sys
        while True:
            left = [(entry[5], key) for key, entry in cls._registry.items() if entry[4]]
            if not left:
                return
            newest = max(left, key=lambda pair: pair[0])[1]
            try:
                newest()
            except Exception:
                sys.excepthook(*sys.exc_info())
