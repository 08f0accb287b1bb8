"""Iterators for looping."""

# Each iterator is a small class whose state is in slots. What only plain data drive (product,
# permutations and the like) runs as a generator inside; what calls other code does not, since an
# error in that code must not end the iterator.

import sys as _sys
from _modules import native_classes as _native_classes, native_functions as _native_functions

_GenericAlias = type(list[int])
_maxsize = _sys.maxsize
_missing = object()
_new_object = object.__new__


def _no_keywords(cls, kwargs):
    # A subclass may take some in its own __init__.
    if kwargs and cls.__init__ is object.__init__:
        raise TypeError(f'{cls.__name__}() takes no keyword arguments')


def _index(value, message=None):
    if isinstance(value, int):
        return int(value)
    try:
        convert = type(value).__index__
    except AttributeError:
        if message is not None:
            raise ValueError(message) from None
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
    return convert(value)


class _Iterator:
    __slots__ = ('__weakref__',)

    def __iter__(self):
        """Implement iter(self)."""
        return self

    def __reduce__(self):
        # A copy goes on from the same source.
        state = {}
        for base in type(self).__mro__:
            for name in base.__dict__.get('__slots__', ()):
                if name != '__weakref__' and hasattr(self, name):
                    state[name] = getattr(self, name)
        return object.__new__, (type(self),), (getattr(self, '__dict__', None) or None, state)


class count(_Iterator):
    """Return a count object whose .__next__() method returns consecutive values."""

    __slots__ = ('_next', '_value', '_step', '_walk')

    # So many values, then another range goes on.
    _LENGTH = 1 << 62

    def __new__(cls, start=0, step=1):
        for value in (start, step):
            if not hasattr(type(value), '__add__') or isinstance(value, (str, bytes, list, tuple)):
                raise TypeError('a number is required')
        if type(start) is bool:
            start = int(start)
        self = object.__new__(cls)
        self._value = start
        self._step = step
        self._walk = None
        self._next = self._slow
        if isinstance(start, int) and isinstance(step, int) and step:
            # One call of the iterator of a range, so that threads may share a counter.
            self._walk = iter(range(start, start + self._LENGTH * step, step))
            self._next = self._walk.__next__
        return self

    def _slow(self):
        if self._walk is not None:
            # The range has ended.
            self._value += self._LENGTH * self._step
            self._walk = None
        value = self._value
        self._value = value + self._step
        return value

    def __next__(self):
        """Implement next(self)."""
        try:
            return self._next()
        except StopIteration:
            self._next = self._slow
            return self._slow()

    def _current(self):
        if self._walk is None:
            return self._value
        return self._value + (self._LENGTH - self._left()) * self._step

    def _left(self):
        return self._walk.__length_hint__()

    def __repr__(self):
        step = self._step
        if isinstance(step, int) and step == 1:
            return f'count({self._current()!r})'
        return f'count({self._current()!r}, {step!r})'

    def __reduce__(self):
        step = self._step
        if isinstance(step, int) and step == 1:
            return type(self), (self._current(),)
        return type(self), (self._current(), step)


class cycle(_Iterator):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""

    __slots__ = ('_next', '_saved')

    def __new__(cls, /, *args, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        if len(args) != 1:
            raise TypeError(f'{cls.__name__} expected 1 argument, got {len(args)}')
        (iterable,) = args
        self = object.__new__(cls)
        self._saved = []
        self._next = iter(iterable).__next__
        return self

    def __next__(self):
        """Implement next(self)."""
        saved = self._saved
        if type(saved) is list:
            try:
                value = self._next()
            except StopIteration as error:
                if not saved:
                    raise error
                # From here on the saved values are complete; a tuple says so.
                self._saved = saved = tuple(saved)
            else:
                saved.append(value)
                return value
            self._next = iter(saved).__next__
            return self._next()
        try:
            return self._next()
        except StopIteration:
            self._next = iter(saved).__next__
            return self._next()


class repeat(_Iterator):
    """Create an iterator which returns the object for the specified number of times,
    or endlessly if no number is given."""

    __slots__ = ('_object', '_left')

    def __new__(cls, object=_missing, times=_missing):
        if object is _missing:
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        self = _new_object(cls)
        self._object = object
        if times is _missing:
            self._left = None
        else:
            self._left = max(_index(times), 0)
        return self

    def __next__(self):
        """Implement next(self)."""
        left = self._left
        if left is not None:
            if not left:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        if self._left is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._left})'

    def __reduce__(self):
        if self._left is None:
            return type(self), (self._object,)
        return type(self), (self._object, self._left)


class accumulate(_Iterator):
    """Return series of accumulated sums (or other binary function results)."""

    __slots__ = ('_next', '_func', '_total', '_started')

    def __new__(cls, iterable, func=None, *, initial=None):
        self = object.__new__(cls)
        self._next = iter(iterable).__next__
        self._func = func
        self._total = initial
        # 0: the first value comes from the iterable; 1: it is the initial one; 2: later values.
        self._started = 0 if initial is None else 1
        return self

    def __next__(self):
        """Implement next(self)."""
        if self._started == 2:
            value = self._next()
            func = self._func
            if func is None:
                self._total = total = self._total + value
            else:
                self._total = total = func(self._total, value)
            return total
        if self._started == 0:
            self._total = self._next()
        self._started = 2
        return self._total


class chain(_Iterator):
    """Return a chain object whose .__next__() method returns elements from the
    first iterable until it is exhausted, then elements from the next
    iterable, until all of the iterables are exhausted."""

    __slots__ = ('_sources', '_next')
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *iterables, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        self = object.__new__(cls)
        self._sources = iter(iterables)
        self._next = None
        return self

    @classmethod
    def from_iterable(cls, iterable, /):
        """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
        self = object.__new__(cls)
        self._sources = iter(iterable)
        self._next = None
        return self

    def __next__(self):
        """Implement next(self)."""
        if self._next is not None:
            try:
                return self._next()
            except StopIteration:
                pass
        while self._sources is not None:
            try:
                source = next(self._sources)
                self._next = iter(source).__next__
            except BaseException as error:
                self._sources = self._next = None
                raise error
            try:
                return self._next()
            except StopIteration:
                pass
        raise StopIteration


class compress(_Iterator):
    """Return data elements corresponding to true selector elements."""

    __slots__ = ('_data', '_selectors')

    def __new__(cls, data, selectors):
        self = object.__new__(cls)
        self._data = iter(data).__next__
        self._selectors = iter(selectors).__next__
        return self

    def __next__(self):
        """Implement next(self)."""
        data, selectors = self._data, self._selectors
        while True:
            value = data()
            if selectors():
                return value


class dropwhile(_Iterator):
    """Drop items from the iterable while predicate(item) is true.

    Afterwards, return every element until the iterable is exhausted."""

    __slots__ = ('_predicate', '_next', '_passing')

    def __new__(cls, /, *args, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        if len(args) != 2:
            raise TypeError(f'{cls.__name__} expected 2 arguments, got {len(args)}')
        predicate, iterable = args
        self = object.__new__(cls)
        self._predicate = predicate
        self._next = iter(iterable).__next__
        self._passing = False
        return self

    def __next__(self):
        """Implement next(self)."""
        if self._passing:
            return self._next()
        predicate, advance = self._predicate, self._next
        while True:
            value = advance()
            if not predicate(value):
                self._passing = True
                return value


class takewhile(_Iterator):
    """Return successive entries from an iterable as long as the predicate evaluates to true for each entry."""

    __slots__ = ('_predicate', '_next')

    def __new__(cls, /, *args, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        if len(args) != 2:
            raise TypeError(f'{cls.__name__} expected 2 arguments, got {len(args)}')
        predicate, iterable = args
        self = object.__new__(cls)
        self._predicate = predicate
        self._next = iter(iterable).__next__
        return self

    def __next__(self):
        """Implement next(self)."""
        advance = self._next
        if advance is not None:
            value = advance()
            if self._predicate(value):
                return value
            self._next = None
        raise StopIteration


class filterfalse(_Iterator):
    """Return those items of iterable for which function(item) is false.

    If function is None, return the items that are false."""

    __slots__ = ('_function', '_next')

    def __new__(cls, /, *args, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        if len(args) != 2:
            raise TypeError(f'{cls.__name__} expected 2 arguments, got {len(args)}')
        function, iterable = args
        self = object.__new__(cls)
        self._function = None if function is bool else function
        self._next = iter(iterable).__next__
        return self

    def __next__(self):
        """Implement next(self)."""
        function, advance = self._function, self._next
        if function is None:
            while True:
                value = advance()
                if not value:
                    return value
        while True:
            value = advance()
            if not function(value):
                return value


class starmap(_Iterator):
    """Return an iterator whose values are returned from the function evaluated
    with an argument tuple taken from the given sequence."""

    __slots__ = ('_function', '_next')

    def __new__(cls, /, *args, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        if len(args) != 2:
            raise TypeError(f'{cls.__name__} expected 2 arguments, got {len(args)}')
        function, iterable = args
        self = object.__new__(cls)
        self._function = function
        self._next = iter(iterable).__next__
        return self

    def __next__(self):
        """Implement next(self)."""
        args = self._next()
        if type(args) is not tuple:
            args = tuple(args)
        return self._function(*args)


class pairwise(_Iterator):
    """Return an iterator of overlapping pairs taken from the input iterator.

        s -> (s0,s1), (s1,s2), (s2, s3), ..."""

    __slots__ = ('_next', '_old')

    def __new__(cls, /, *args):
        if len(args) != 1:
            raise TypeError(f'pairwise expected 1 argument, got {len(args)}')
        (iterable,) = args
        self = object.__new__(cls)
        self._next = iter(iterable).__next__
        self._old = _missing
        return self

    def __next__(self):
        """Implement next(self)."""
        advance = self._next
        if advance is None:
            raise StopIteration
        try:
            old = self._old
            if old is _missing:
                # Kept before the next call, which may come back here.
                self._old = old = advance()
                if self._next is None:
                    raise StopIteration
            new = advance()
        except BaseException as error:
            self._next = None
            self._old = _missing
            raise error
        self._old = new
        return old, new


_STOP_FAULT = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
_START_FAULT = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
_STEP_FAULT = 'Step for islice() must be a positive integer or None.'


def _bound(value, message):
    value = _index(value, message)
    if not 0 <= value <= _maxsize:
        raise ValueError(message)
    return value


class islice(_Iterator):
    """Return an iterator whose next() method returns selected values from an iterable."""

    __slots__ = ('_source', '_at', '_want', '_stop', '_step')

    def __new__(cls, *args, **kwargs):
        if kwargs:
            _no_keywords(cls, kwargs)
        number = len(args)
        if number < 2:
            raise TypeError(f'islice expected at least 2 arguments, got {number}')
        if number > 4:
            raise TypeError(f'islice expected at most 4 arguments, got {number}')
        start, step = None, None
        if number == 2:
            iterable, stop = args
        elif number == 3:
            iterable, start, stop = args
        else:
            iterable, start, stop, step = args
        if stop is not None:
            stop = _index(stop, _STOP_FAULT)
            if stop == -1 or stop > _maxsize or stop < -_maxsize - 1:
                raise ValueError(_STOP_FAULT)
            if stop < 0:
                raise ValueError(_START_FAULT)
        start = 0 if start is None else _bound(start, _START_FAULT)
        if step is None:
            step = 1
        else:
            step = _index(step, _STEP_FAULT)
            if not 1 <= step <= _maxsize:
                raise ValueError(_STEP_FAULT)
        self = object.__new__(cls)
        self._source = iter(iterable)
        # How many items were taken, and the position of the next one to answer.
        self._at = 0
        self._want = start
        self._stop = stop
        self._step = step
        return self

    def __next__(self):
        """Implement next(self)."""
        source = self._source
        if source is None:
            raise StopIteration
        want, stop = self._want, self._stop
        try:
            while self._at < want and (stop is None or self._at < stop):
                next(source)
                self._at += 1
            if stop is not None and self._at >= stop:
                raise StopIteration
            value = next(source)
        except BaseException as error:
            # The source may be let go now.
            self._source = None
            raise error
        self._at += 1
        want += self._step
        self._want = want if stop is None or want < stop else stop
        return value


class _Node:
    # A value that some tee iterator has still to answer, or the place for the next one.
    __slots__ = ('value', 'after')

    def __init__(self):
        self.after = None


class _Source:
    # What the iterators of one tee() share.
    __slots__ = ('advance', 'running')

    def __init__(self, iterable):
        self.advance = iter(iterable).__next__
        self.running = False


class _tee(_Iterator):
    """Iterator wrapped to make it copyable."""

    __slots__ = ('_source', '_node')

    def __new__(cls, iterable, /):
        if isinstance(iterable, _tee):
            return iterable.__copy__()
        self = object.__new__(cls)
        self._source = _Source(iterable)
        self._node = _Node()
        return self

    def __next__(self):
        """Implement next(self)."""
        node = self._node
        after = node.after
        if after is None:
            source = self._source
            if source.running:
                raise RuntimeError('cannot re-enter the tee iterator')
            source.running = True
            try:
                node.value = source.advance()
            finally:
                source.running = False
            node.after = after = _Node()
        self._node = after
        return node.value

    def __copy__(self):
        """Returns an independent iterator."""
        new = object.__new__(type(self))
        new._source = self._source
        new._node = self._node
        return new


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    n = _index(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    iterator = iter(iterable)
    if hasattr(type(iterator), '__copy__'):
        copies = [iterator]
    else:
        copies = [_tee(iterator)]
    while len(copies) < n:
        copies.append(copies[-1].__copy__())
    return tuple(copies)


class groupby(_Iterator):
    """make an iterator that returns consecutive keys and groups from the iterable"""

    __slots__ = ('_next', '_key', '_current', '_wanted', '_value', '_group')

    def __new__(cls, iterable, key=None):
        self = object.__new__(cls)
        self._next = iter(iterable).__next__
        self._key = key
        # The key of the last value read, and the key of the group given out last.
        self._current = self._wanted = self._value = _missing
        self._group = None
        return self

    def _step(self):
        value = self._next()
        key = value if self._key is None else self._key(value)
        self._value = value
        self._current = key

    def __next__(self):
        """Implement next(self)."""
        # The group given out before ends here.
        self._group = None
        while self._current is _missing or self._wanted is not _missing and (
            self._wanted is self._current or self._wanted == self._current
        ):
            self._step()
        self._wanted = self._current
        group = object.__new__(_grouper)
        group._parent = self
        group._wanted = self._current
        self._group = group
        return self._current, group


class _grouper(_Iterator):
    __slots__ = ('_parent', '_wanted')

    def __new__(cls, parent, wanted, /):
        if not isinstance(parent, groupby):
            raise TypeError(f'_grouper() argument 1 must be itertools.groupby, not {type(parent).__name__}')
        self = object.__new__(cls)
        self._parent = parent
        self._wanted = wanted
        return self

    def __next__(self):
        """Implement next(self)."""
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _missing:
            parent._step()
        if not (self._wanted is parent._current or self._wanted == parent._current):
            raise StopIteration
        value = parent._value
        parent._value = _missing
        return value


class _Combinations(_Iterator):
    # The iterators that look at nothing but the values they began with.
    __slots__ = ('_next',)

    def __next__(self):
        """Implement next(self)."""
        return self._next()

    def __reduce__(self):
        raise TypeError(f"cannot copy '{type(self).__module__}.{type(self).__qualname__}' object")


def _length(r):
    if not isinstance(r, int) and not hasattr(type(r), '__index__'):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    r = _index(r)
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


class product(_Combinations):
    """Cartesian product of input iterables.  Equivalent to nested for-loops."""

    __slots__ = ()

    def __new__(cls, *iterables, repeat=1, **kwargs):
        for name in kwargs:
            raise TypeError(f"'{name}' is an invalid keyword argument for product()")
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(iterable) for iterable in iterables] if repeat else []
        self = object.__new__(cls)
        self._next = _products(pools * repeat).__next__
        return self


def _products(pools):
    if not all(pools):
        return
    if len(pools) == 1:
        for value in pools[0]:
            yield (value,)
        return
    if len(pools) == 2:
        first, second = pools
        for left in first:
            for right in second:
                yield left, right
        return
    width = len(pools)
    values = [pool[0] for pool in pools]
    at = [0] * width
    yield tuple(values)
    while True:
        place = width - 1
        while place >= 0:
            at[place] += 1
            pool = pools[place]
            if at[place] < len(pool):
                values[place] = pool[at[place]]
                break
            at[place] = 0
            values[place] = pool[0]
            place -= 1
        else:
            return
        yield tuple(values)


class permutations(_Combinations):
    """Return successive r-length permutations of elements in the iterable."""

    __slots__ = ()

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        else:
            if not isinstance(r, int):
                raise TypeError('Expected int as r')
            r = _length(r)
        self = object.__new__(cls)
        self._next = _permutations(pool, r).__next__
        return self


def _permutations(pool, r):
    size = len(pool)
    if r > size:
        return
    # For each place: the positions still free there; a level goes back when it runs out.
    order = list(range(size))
    turns = list(range(size, size - r, -1))
    yield pool[:r]
    if not size:
        return
    while True:
        place = r - 1
        while place >= 0:
            turns[place] -= 1
            if turns[place]:
                other = size - turns[place]
                order[place], order[other] = order[other], order[place]
                break
            # All were here: the first one returns to its own order.
            order.append(order.pop(place))
            turns[place] = size - place
            place -= 1
        else:
            return
        yield tuple([pool[i] for i in order[:r]])


class combinations(_Combinations):
    """Return successive r-length combinations of elements in the iterable."""

    __slots__ = ()

    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        r = _length(r)
        self = object.__new__(cls)
        self._next = _combinations(pool, r).__next__
        return self


def _combinations(pool, r):
    size = len(pool)
    if r > size:
        return
    if r == 2:
        for i in range(size):
            first = pool[i]
            for j in range(i + 1, size):
                yield first, pool[j]
        return
    at = list(range(r))
    last = size - r
    while True:
        yield tuple([pool[i] for i in at])
        place = r - 1
        while place >= 0 and at[place] == last + place:
            place -= 1
        if place < 0:
            return
        at[place:] = range(at[place] + 1, at[place] + 1 + r - place)


class combinations_with_replacement(_Combinations):
    """Return successive r-length combinations of elements in the iterable
    allowing individual elements to have successive repeats."""

    __slots__ = ()

    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        r = _length(r)
        self = object.__new__(cls)
        self._next = _repeating(pool, r).__next__
        return self


def _repeating(pool, r):
    size = len(pool)
    if r and not size:
        return
    at = [0] * r
    while True:
        yield tuple([pool[i] for i in at])
        place = r - 1
        while place >= 0 and at[place] == size - 1:
            place -= 1
        if place < 0:
            return
        at[place:] = [at[place] + 1] * (r - place)


class zip_longest(_Iterator):
    """Return a zip_longest object whose .__next__() method returns a tuple where
    the i-th element comes from the i-th iterable argument."""

    __slots__ = ('_sources', '_left', '_fill')

    def __new__(cls, *iterables, fillvalue=None, **kwargs):
        if kwargs:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        self = object.__new__(cls)
        self._sources = [iter(iterable).__next__ for iterable in iterables]
        self._left = len(iterables)
        self._fill = fillvalue
        return self

    def __next__(self):
        """Implement next(self)."""
        if not self._left:
            raise StopIteration
        sources = self._sources
        fill = self._fill
        row = []
        for at, advance in enumerate(sources):
            if advance is None:
                row.append(fill)
                continue
            try:
                row.append(advance())
            except StopIteration as error:
                self._left -= 1
                if not self._left:
                    sources[at] = None
                    raise error
                sources[at] = None
                row.append(fill)
            except BaseException as error:
                self._left = 0
                raise error
        return tuple(row)


_native_classes(
    count, cycle, repeat, accumulate, chain, compress, dropwhile, takewhile, filterfalse, starmap, pairwise, islice, _tee,
    groupby, _grouper, product, permutations, combinations, combinations_with_replacement, zip_longest,
)
_native_functions('itertools', tee)
