"""Further container types: deque, OrderedDict, Counter, defaultdict, ChainMap, namedtuple and User* wrappers."""

__all__ = [
    'ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple',
]

import sys as _sys
from collections.abc import ItemsView, KeysView, Mapping, MutableMapping, MutableSequence, Sequence, ValuesView

from __pypy__.thread import atomic as _atomic
from _modules import native_classes as _native_classes
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


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    typename = _sys.intern(str(typename))
    from keyword import iskeyword

    if rename:
        taken = set()
        for position, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in taken:
                names[position] = f'_{position}'
            taken.add(name)
    for name in (typename, *names):
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    taken = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in taken:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        taken.add(name)

    given = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
        given = dict(zip(names[len(names) - len(defaults):], defaults))

    fields = tuple(map(_sys.intern, names))
    count = len(fields)
    listed = ', '.join(fields)
    make = tuple.__new__

    # Compiled, so that calls check their arguments as those of any function.
    scope = {'__builtins__': {}, '__name__': f'namedtuple_{typename}', '_make_tuple': make}
    exec(f'def __new__(_cls, {listed}):\n return _make_tuple(_cls, ({listed}{"," if count == 1 else ""}))', scope)
    __new__ = scope['__new__']
    __new__.__doc__ = f'Create new instance of {typename}({listed})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    def _make(cls, iterable):
        new = make(cls, iterable)
        if len(new) != count:
            raise TypeError(f'Expected {count} arguments, got {len(new)}')
        return new

    def _replace(self, /, **kwds):
        take = kwds.pop
        new = self._make([take(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return new

    form = '(' + ', '.join([f'{name}=%r' for name in fields]) + ')'

    def __repr__(self):
        return self.__class__.__name__ + form % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    __repr__.__doc__ = 'Return a nicely formatted representation string'
    _asdict.__doc__ = 'Return a new dict which maps field names to their values.'
    __getnewargs__.__doc__ = 'Return self as a plain tuple.  Used by copy and pickle.'
    for function in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        function.__qualname__ = f'{typename}.{function.__name__}'

    namespace = {
        '__doc__': f'{typename}({listed})',
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': given,
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': fields,
    }
    for position, name in enumerate(fields):
        namespace[name] = _tuplegetter(position, _sys.intern(f'Alias for field number {position}'))

    cls = type(typename, (tuple,), namespace)
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return cls


def _count_elements(mapping, iterable):
    """Tally elements from the iterable."""
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


class Counter(dict):
    """Dict subclass for counting hashable items."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Sum of the counts"""
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts from the most common to the least."""
        if n is None:
            return sorted(self.items(), key=lambda item: item[1], reverse=True)
        from heapq import nlargest

        return nlargest(n, self.items(), key=lambda item: item[1])

    def elements(self):
        """Iterator over elements repeating each as many times as its count."""
        from itertools import chain, repeat, starmap

        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them."""
        if iterable is not None:
            if not isinstance(iterable, Mapping):
                _count_elements(self, iterable)
            elif self:
                get = self.get
                for item, count in iterable.items():
                    self[item] = count + get(item, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like dict.update() but subtracts counts instead of replacing them."""
        if iterable is not None:
            get = self.get
            if isinstance(iterable, Mapping):
                for item, count in iterable.items():
                    self[item] = get(item, 0) - count
            else:
                for item in iterable:
                    self[item] = get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that have no order.
            shown = dict(self)
        return f'{self.__class__.__name__}({shown!r})'

    # Comparisons take an element that is missing as one with count zero.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[item] == other[item] for counter in (self, other) for item in counter)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[item] <= other[item] for counter in (self, other) for item in counter)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[item] >= other[item] for counter in (self, other) for item in counter)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Each result keeps only the counts above zero.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            count += other[item]
            if count > 0:
                result[item] = count
        for item, count in other.items():
            if count > 0 and item not in self:
                result[item] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            count -= other[item]
            if count > 0:
                result[item] = count
        for item, count in other.items():
            if count < 0 and item not in self:
                result[item] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            count = max(count, other[item])
            if count > 0:
                result[item] = count
        for item, count in other.items():
            if count > 0 and item not in self:
                result[item] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            count = min(count, other[item])
            if count > 0:
                result[item] = count
        return result

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _drop_nonpositive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._drop_nonpositive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._drop_nonpositive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._drop_nonpositive()

    def __iand__(self, other):
        for item, count in self.items():
            if other[item] < count:
                self[item] = other[item]
        return self._drop_nonpositive()


class ChainMap(MutableMapping):
    """Several mappings seen as one; changes go to the first of them."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                # Not "in" first: a mapping may make a missing value.
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        key = _running.enter(self)
        if key is None:
            return '...'
        try:
            return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'
        finally:
            _running.leave(key)

    @classmethod
    def fromkeys(cls, iterable, *args):
        """Create a ChainMap with a single dict created from the iterable."""
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        """New ChainMap or subclass with a new copy of maps[0] and refs to maps[1:]"""
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """New ChainMap with a new map followed by all previous maps."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """New ChainMap from maps[1:]."""
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        """Remove and return an item pair from maps[0]. Raise KeyError is maps[0] is empty."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        """Remove *key* from maps[0] and return its value. Raise KeyError if *key* not in maps[0]."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def clear(self):
        """Clear maps[0], leaving maps[1:] intact."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = self.copy()
        new.maps[0].update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        flat = dict(other)
        for mapping in reversed(self.maps):
            flat.update(mapping)
        return self.__class__(flat)


class UserDict(MutableMapping):
    """A dict-like class around a dict in the attribute data, meant to be subclassed."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(self.__class__, '__missing__', None)
        if missing is not None:
            return missing(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        other = _data_of(other, UserDict)
        if not isinstance(other, dict):
            return NotImplemented
        return self.__class__(self.data | other)

    def __ror__(self, other):
        other = _data_of(other, UserDict)
        if not isinstance(other, dict):
            return NotImplemented
        return self.__class__(other | self.data)

    def __ior__(self, other):
        self.data |= _data_of(other, UserDict)
        return self

    def __copy__(self):
        new = self.__class__.__new__(self.__class__)
        new.__dict__.update(self.__dict__)
        new.__dict__['data'] = self.__dict__['data'].copy()
        return new

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        # A subclass may keep more than the data, and may count on its own update().
        from copy import copy

        data = self.data
        try:
            self.data = {}
            new = copy(self)
        finally:
            self.data = data
        new.update(self)
        return new

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new


def _data_of(obj, wrapper):
    return obj.data if isinstance(obj, wrapper) else obj


class UserList(MutableSequence):
    """A list-like class around a list in the attribute data, meant to be subclassed."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            if type(initlist) is list:
                self.data[:] = initlist
            elif isinstance(initlist, UserList):
                self.data[:] = initlist.data[:]
            else:
                self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data_of(other, UserList)

    def __le__(self, other):
        return self.data <= _data_of(other, UserList)

    def __eq__(self, other):
        return self.data == _data_of(other, UserList)

    def __gt__(self, other):
        return self.data > _data_of(other, UserList)

    def __ge__(self, other):
        return self.data >= _data_of(other, UserList)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self.__class__(self.data[i])
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def _list_of(self, other):
        if isinstance(other, UserList):
            return other.data
        return other if isinstance(other, type(self.data)) else list(other)

    def __add__(self, other):
        return self.__class__(self.data + self._list_of(other))

    def __radd__(self, other):
        return self.__class__(self._list_of(other) + self.data)

    def __iadd__(self, other):
        self.data += self._list_of(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        new = self.__class__.__new__(self.__class__)
        new.__dict__.update(self.__dict__)
        new.__dict__['data'] = self.__dict__['data'][:]
        return new

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(_data_of(other, UserList))


class UserString(Sequence):
    """A str-like class around a str in the attribute data, meant to be subclassed."""

    def __init__(self, seq):
        if isinstance(seq, str):
            self.data = seq
        elif isinstance(seq, UserString):
            self.data = seq.data[:]
        else:
            self.data = str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _data_of(string, UserString)

    def __lt__(self, string):
        return self.data < _data_of(string, UserString)

    def __le__(self, string):
        return self.data <= _data_of(string, UserString)

    def __gt__(self, string):
        return self.data > _data_of(string, UserString)

    def __ge__(self, string):
        return self.data >= _data_of(string, UserString)

    def __contains__(self, char):
        return _data_of(char, UserString) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        if isinstance(other, UserString):
            return self.__class__(self.data + other.data)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def center(self, width, *args):
        return self.__class__(self.data.center(width, *args))

    def count(self, sub, start=0, end=_sys.maxsize):
        return self.data.count(_data_of(sub, UserString), start, end)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)

    def endswith(self, suffix, start=0, end=_sys.maxsize):
        return self.data.endswith(suffix, start, end)

    def expandtabs(self, tabsize=8):
        return self.__class__(self.data.expandtabs(tabsize))

    def find(self, sub, start=0, end=_sys.maxsize):
        return self.data.find(_data_of(sub, UserString), start, end)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def index(self, sub, start=0, end=_sys.maxsize):
        return self.data.index(_data_of(sub, UserString), start, end)

    def join(self, seq):
        return self.data.join(seq)

    def ljust(self, width, *args):
        return self.__class__(self.data.ljust(width, *args))

    def lstrip(self, chars=None):
        return self.__class__(self.data.lstrip(_data_of(chars, UserString)))

    maketrans = str.maketrans

    def partition(self, sep):
        return self.data.partition(sep)

    def removeprefix(self, prefix, /):
        return self.__class__(self.data.removeprefix(_data_of(prefix, UserString)))

    def removesuffix(self, suffix, /):
        return self.__class__(self.data.removesuffix(_data_of(suffix, UserString)))

    def replace(self, old, new, maxsplit=-1):
        return self.__class__(self.data.replace(_data_of(old, UserString), _data_of(new, UserString), maxsplit))

    def rfind(self, sub, start=0, end=_sys.maxsize):
        return self.data.rfind(_data_of(sub, UserString), start, end)

    def rindex(self, sub, start=0, end=_sys.maxsize):
        return self.data.rindex(_data_of(sub, UserString), start, end)

    def rjust(self, width, *args):
        return self.__class__(self.data.rjust(width, *args))

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def rstrip(self, chars=None):
        return self.__class__(self.data.rstrip(_data_of(chars, UserString)))

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def startswith(self, prefix, start=0, end=_sys.maxsize):
        return self.data.startswith(prefix, start, end)

    def strip(self, chars=None):
        return self.__class__(self.data.strip(_data_of(chars, UserString)))

    def translate(self, *args):
        return self.__class__(self.data.translate(*args))

    def zfill(self, width):
        return self.__class__(self.data.zfill(width))


def _add_same(cls, change, check):
    # The methods without arguments: changes answer the class, checks what str answers.
    def changing(name):
        method = getattr(str, name)

        def call(self):
            return self.__class__(method(self.data))

        return call

    def checking(name):
        method = getattr(str, name)

        def call(self):
            return method(self.data)

        return call

    for names, build in ((change, changing), (check, checking)):
        for name in names.split():
            call = build(name)
            call.__name__ = name
            call.__qualname__ = f'{cls.__name__}.{name}'
            setattr(cls, name, call)


_add_same(
    UserString,
    'capitalize casefold lower swapcase title upper',
    'isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper',
)
