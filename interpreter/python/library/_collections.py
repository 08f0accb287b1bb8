"""What is native in collections elsewhere: its frames do not show."""

import sys as _sys
from collections.abc import ItemsView, KeysView, MutableMapping, MutableSequence, ValuesView

from __pypy__.thread import atomic as _atomic
from _modules import native_classes as _native_classes, native_functions as _native_functions
from _thread import get_ident as _get_ident

_GenericAlias = type(list[int])
_missing = object()


def _index(value):
    # What an index or a count may be: an int or an object with __index__.
    if isinstance(value, int):
        return value
    try:
        convert = type(value).__index__
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
    return convert(value)


class _Running:
    """The objects whose repr() runs in some thread, so that a repr() met again is cut short."""

    def __init__(self):
        self._keys = set()

    def enter(self, obj):
        key = id(obj), _get_ident()
        if key in self._keys:
            return None
        self._keys.add(key)
        return key

    def leave(self, key):
        self._keys.discard(key)


_running = _Running()


class _read_only(property):
    def __set__(self, instance, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")


# A deque is two lists, one per end, with the items of the left one in reverse order. The lists
# are never replaced: an append or a pop at one end is one operation of a list, which no other
# thread can see half done. What needs several such operations runs in an atomic block.


class deque:
    """A list-like sequence optimized for data accesses near its endpoints."""

    __module__ = 'collections'
    __slots__ = ('_left', '_right', '_state', '_limit', '__weakref__')
    __hash__ = None
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._left = []
        self._right = []
        # Counts the changes, so that an iterator notices them.
        self._state = 0
        self._limit = None
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        if self._left or self._right:
            self.clear()
        self._limit = maxlen
        self.extend(iterable)

    @_read_only
    def maxlen(self):
        """maximum size of a deque or None if unbounded"""
        return self._limit

    def append(self, x, /):
        """Add an element to the right side of the deque."""
        self._state += 1
        if self._limit is None:
            self._right.append(x)
            return
        with _atomic:
            self._right.append(x)
            if len(self._left) + len(self._right) > self._limit:
                self._take_left()

    def appendleft(self, x, /):
        """Add an element to the left side of the deque."""
        self._state += 1
        if self._limit is None:
            self._left.append(x)
            return
        with _atomic:
            self._left.append(x)
            if len(self._left) + len(self._right) > self._limit:
                self._take_right()

    def pop(self):
        """Remove and return the rightmost element."""
        self._state += 1
        if self._right:
            try:
                return self._right.pop()
            except IndexError:
                # Another thread took it.
                pass
        with _atomic:
            return self._take_right()

    def popleft(self):
        """Remove and return the leftmost element."""
        self._state += 1
        if self._left:
            try:
                return self._left.pop()
            except IndexError:
                # Another thread took it.
                pass
        with _atomic:
            return self._take_left()

    def _take_left(self):
        left, right = self._left, self._right
        if not left:
            # Half of the other list, so that turns at both ends stay cheap.
            count = (len(right) + 1) // 2
            if not count:
                raise IndexError('pop from an empty deque')
            left.extend(right[count - 1::-1])
            del right[:count]
        return left.pop()

    def _take_right(self):
        left, right = self._left, self._right
        if not right:
            count = (len(left) + 1) // 2
            if not count:
                raise IndexError('pop from an empty deque')
            right.extend(left[count - 1::-1])
            del left[:count]
        return right.pop()

    def extend(self, iterable, /):
        """Extend the right side of the deque with elements from the iterable"""
        if iterable is self:
            iterable = self._items()
        if self._limit is None:
            if isinstance(iterable, (list, tuple)):
                if iterable:
                    self._state += 1
                    self._right.extend(iterable)
                return
            # One by one: the iterable may fail or look at the deque on its way.
            append = self._right.append
            for item in iterable:
                self._state += 1
                append(item)
            return
        append = self.append
        if type(self) is not deque:
            # The method of a subclass is not meant to see this.
            append = deque.append.__get__(self)
        for item in iterable:
            append(item)

    def extendleft(self, iterable, /):
        """Extend the left side of the deque with elements from the iterable"""
        if iterable is self:
            iterable = self._items()
        append = deque.appendleft.__get__(self)
        for item in iterable:
            append(item)

    def clear(self):
        """Remove all elements from the deque."""
        with _atomic:
            self._state += 1
            self._left.clear()
            self._right.clear()

    def copy(self):
        """Return a shallow copy of a deque."""
        if type(self) is deque:
            return deque(self._items(), self._limit)
        if self._limit is None:
            return type(self)(self)
        return type(self)(self, self._limit)

    __copy__ = copy

    def _items(self):
        # All items in one list. Both parts are read in one block, as items may move between them.
        if not self._left:
            return self._right[:]
        with _atomic:
            return self._left[::-1] + self._right

    def _replace(self, items):
        self._state += 1
        self._left.clear()
        self._right[:] = items

    def count(self, x, /):
        """Return number of occurrences of value."""
        state = self._state
        found = 0
        for item in self._items():
            if item is x or item == x:
                found += 1
            if self._state != state:
                raise RuntimeError('deque mutated during iteration')
        return found

    def index(self, x, start=0, stop=_sys.maxsize, /):
        """Return first index of value."""
        state = self._state
        items = self._items()
        size = len(items)
        start, stop = _index(start), _index(stop)
        if start < 0:
            start = max(start + size, 0)
        if stop < 0:
            stop = max(stop + size, 0)
        for at in range(start, min(stop, size)):
            item = items[at]
            if item is x or item == x:
                return at
            if self._state != state:
                raise RuntimeError('deque mutated during iteration')
        raise ValueError(f'{x!r} is not in deque')

    def insert(self, i, x, /):
        """Insert value before index."""
        i = _index(i)
        with _atomic:
            if self._limit is not None and len(self) >= self._limit:
                raise IndexError('deque already at its maximum size')
            self._state += 1
            size = len(self._left)
            total = size + len(self._right)
            if i < 0:
                i = max(i + total, 0)
            elif i > total:
                i = total
            if i < size:
                self._left.insert(size - i, x)
            else:
                self._right.insert(i - size, x)

    def remove(self, value, /):
        """Remove first occurrence of value."""
        state = self._state
        for at, item in enumerate(self._items()):
            same = item is value or item == value
            if self._state != state:
                raise IndexError('deque mutated during remove().')
            if same:
                del self[at]
                return
        raise ValueError(f'{value!r} is not in deque')

    def reverse(self):
        """Reverse *IN PLACE*"""
        with _atomic:
            self._replace(self._items()[::-1])

    def rotate(self, n=1, /):
        """Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left."""
        n = _index(n)
        with _atomic:
            size = len(self._left) + len(self._right)
            if size < 2:
                return
            n %= size
            if not n:
                return
            self._state += 1
            if n * 4 < size:
                append, take = self._left.append, self._take_right
                for _ in range(n):
                    append(take())
            elif (size - n) * 4 < size:
                append, take = self._right.append, self._take_left
                for _ in range(size - n):
                    append(take())
            else:
                items = self._items()
                self._replace(items[size - n:] + items[:size - n])

    def __len__(self):
        return len(self._left) + len(self._right)

    def __bool__(self):
        return bool(self._left or self._right)

    def __contains__(self, value):
        state = self._state
        for item in self._items():
            if item is value or item == value:
                return True
            if self._state != state:
                raise RuntimeError('deque mutated during iteration')
        return False

    def _place(self, i):
        # The list that holds the item at the index, and where it is there.
        if not isinstance(i, int):
            try:
                convert = type(i).__index__
            except AttributeError:
                raise TypeError(f"sequence index must be integer, not '{type(i).__name__}'") from None
            i = convert(i)
        left, right = self._left, self._right
        size = len(left)
        if i < 0:
            i += size + len(right)
            if i < 0:
                raise IndexError('deque index out of range')
        if i < size:
            return left, size - 1 - i
        i -= size
        if i >= len(right):
            raise IndexError('deque index out of range')
        return right, i

    def __getitem__(self, i):
        with _atomic:
            if i.__class__ is not int:
                items, at = self._place(i)
                return items[at]
            left, right = self._left, self._right
            size = len(left)
            try:
                if i >= 0:
                    return left[~i] if i < size else right[i - size]
                i += len(right)
                return right[i] if i >= 0 else left[~i]
            except IndexError:
                raise IndexError('deque index out of range') from None

    def __setitem__(self, i, value):
        with _atomic:
            items, at = self._place(i)
            items[at] = value

    def __delitem__(self, i):
        with _atomic:
            items, at = self._place(i)
            del items[at]
            self._state += 1

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    def __repr__(self):
        key = _running.enter(self)
        if key is None:
            return '[...]'
        try:
            shown = f'{type(self).__name__}({self._items()!r}'
        finally:
            _running.leave(key)
        return f'{shown})' if self._limit is None else f'{shown}, maxlen={self._limit})'

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self is other or len(self) == len(other) and self._items() == other._items()

    def __ne__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return not self == other

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() < other._items()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() <= other._items()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() > other._items()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() >= other._items()

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(type(n), '__index__'):
            if hasattr(type(n), '__rmul__') and not hasattr(n, '__getitem__'):
                return NotImplemented
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        new = self.copy()
        new *= n
        return new

    __rmul__ = __mul__

    def __imul__(self, n):
        if not hasattr(type(n), '__index__'):
            return NotImplemented
        n = _index(n)
        with _atomic:
            items = self._items()
            limit = self._limit
            if limit is not None and items and n > 0:
                # No more repetitions than can be seen at the right end.
                n = min(n, -(-limit // len(items)) + 1)
            items *= n
            if limit is not None and len(items) > limit:
                items = items[len(items) - limit:]
            self._replace(items)
        return self

    def __reduce__(self):
        state = getattr(self, '__dict__', None) or None
        if self._limit is None:
            return type(self), (), state, iter(self)
        return type(self), ((), self._limit), state, iter(self)


MutableSequence.register(deque)


class _deque_iterator:
    # The iterators of the two lists are enough, as every other change of the deque is an error.
    __slots__ = ('_deque', '_state', '_now', '_then')

    def __init__(self, deque, index=0, /):
        self._deque = deque
        self._state = deque._state
        self._now, self._then = self._parts(deque)
        for _ in range(index):
            next(self, None)

    def _parts(self, deque):
        return reversed(deque._left), iter(deque._right)

    def __iter__(self):
        return self

    def __next__(self):
        if self._deque._state != self._state:
            self._now = self._then = None
            raise RuntimeError('deque mutated during iteration')
        for item in self._now:
            return item
        if self._then is None:
            raise StopIteration
        self._now, self._then = self._then, None
        for item in self._now:
            return item
        raise StopIteration

    def __length_hint__(self):
        return sum([part.__length_hint__() for part in (self._now, self._then) if part is not None])

    def __reduce__(self):
        return type(self), (self._deque, len(self._deque) - self.__length_hint__())


class _deque_reverse_iterator(_deque_iterator):
    __slots__ = ()

    def _parts(self, deque):
        return reversed(deque._right), iter(deque._left)


class defaultdict(dict):
    """A dict that makes the value of a missing key with default_factory."""

    __module__ = 'collections'
    __slots__ = ('default_factory',)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def __repr__(self):
        items = dict.__repr__(self)
        # The factory may be a bound method of an object that holds this dict.
        key = _running.enter(self)
        if key is None:
            factory = '...'
        else:
            try:
                factory = repr(self.default_factory)
            finally:
                _running.leave(key)
        return f'{type(self).__name__}({factory}, {items})'

    def copy(self):
        """D.copy() -> a shallow copy of D."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        dict.update(new, other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        dict.update(new, self)
        return new

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())


def _walk_ordered(items):
    try:
        for item in items:
            yield item
    except RuntimeError:
        # The message of a dict is another one.
        raise RuntimeError('OrderedDict mutated during iteration') from None


class _OrderedView:
    """What the views of an OrderedDict have beside those of a mapping."""

    __slots__ = ()

    def __iter__(self):
        return _walk_ordered(iter(self._plain(self._mapping)))

    def __reversed__(self):
        return _walk_ordered(reversed(self._plain(self._mapping)))

    def __contains__(self, item):
        return item in self._plain(self._mapping)

    def __repr__(self):
        key = _running.enter(self._mapping)
        if key is None:
            return '...'
        try:
            return f'{type(self).__name__}({list(self)!r})'
        finally:
            _running.leave(key)


class odict_keys(_OrderedView, KeysView):
    __slots__ = ()
    _plain = staticmethod(dict.keys)


class odict_items(_OrderedView, ItemsView):
    __slots__ = ()
    _plain = staticmethod(dict.items)


class odict_values(_OrderedView, ValuesView):
    __slots__ = ()
    _plain = staticmethod(dict.values)


_native_classes(deque, defaultdict)


class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    __module__ = 'collections'
    # A dict keeps the order already; here are the operations that look at the order.

    def __init__(self, other=(), /, *args, **kwds):
        if args:
            raise TypeError(f'expected at most 1 arguments, got {len(args) + 1}')
        OrderedDict.update(self, other, **kwds)

    def update(self, other=(), /, *args, **kwds):
        """D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F."""
        if args:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args) + 1} given)')
        if not isinstance(other, dict) and not hasattr(other, 'keys'):
            for pair in other:
                key, value = tuple(pair)
                self[key] = value
            other = ()
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **kwds)
        else:
            MutableMapping.update(self, other, **kwds)

    def __iter__(self):
        return _walk_ordered(dict.__iter__(self))

    def __reversed__(self):
        return _walk_ordered(dict.__reversed__(self))

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or beginning if last is false).

        Raise KeyError if the element does not exist.
        """
        with _atomic:
            value = dict.pop(self, key)
            if last:
                dict.__setitem__(self, key, value)
            else:
                items = list(dict.items(self))
                dict.clear(self)
                dict.__setitem__(self, key, value)
                dict.update(self, items)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair from the dictionary.

        Pairs are returned in LIFO order if last is true or FIFO order if false.
        """
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        with _atomic:
            for key in dict.__iter__(self):
                return key, dict.pop(self, key)
        raise KeyError('dictionary is empty')

    def pop(self, key, default=_missing):
        """od.pop(key[,default]) -> v, remove specified key and return the corresponding value."""
        if default is _missing:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """Insert key with a value of default if key is not in the dictionary.

        Return the value for key if key is in the dictionary, else default.
        """
        if type(self) is OrderedDict:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def keys(self):
        """D.keys() -> a set-like object providing a view on D's keys"""
        return odict_keys(self)

    def items(self):
        """D.items() -> a set-like object providing a view on D's items"""
        return odict_items(self)

    def values(self):
        """D.values() -> an object providing a view on D's values"""
        return odict_values(self)

    def copy(self):
        """od.copy() -> a shallow copy of od"""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(dict.keys(self)) == list(dict.keys(other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return not self.__eq__(other)

    __hash__ = None

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f'{name}()'
        key = _running.enter(self)
        if key is None:
            return '...'
        try:
            return f'{name}({list(self.items())!r})'
        finally:
            _running.leave(key)

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return self.__class__, (), _state(self), None, iter(self.items())


def _state(obj):
    # The attributes of an instance, those in slots of a subclass too.
    if hasattr(obj, '__getstate__'):
        return obj.__getstate__()
    return getattr(obj, '__dict__', None) or None


_read_tuple = tuple.__getitem__


class _tuplegetter:
    # The attribute of a named tuple that answers one of its items.
    __slots__ = ('_index', '__doc__')

    def __init__(self, index, doc, /):
        self._index = index
        self.__doc__ = doc

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return _read_tuple(instance, self._index)
        except TypeError:
            raise TypeError(
                f"descriptor for index '{self._index}' for tuple subclasses doesn't apply to "
                f"'{type(instance).__name__}' object"
            ) from None

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f'{type(self).__name__}({self._index}, {self.__doc__!r})'

    def __reduce__(self):
        return type(self), (self._index, self.__doc__)


def _count_elements(mapping, iterable):
    """Tally elements from the iterable."""
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


_native_functions('_collections', _count_elements)
