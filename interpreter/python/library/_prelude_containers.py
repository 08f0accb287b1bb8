# Lists, tuples and dicts, and what goes over them.

# Where code of the program compares or hashes keys: the key of the dict that equals it, or the mark.

def _known(dictionary, key, hashed):
    for other in _same_hash(dictionary, key, hashed):
        if other is key or other == key:
            return other
    return _mark


# The value of the key, or the default.
def _found(dictionary, key, hashed, default):
    while (known := _known(dictionary, key, hashed)) is not _mark:
        # Whoever compares may change the dict.
        value = _get_exact(dictionary, known, hashed, _mark)
        if value is not _mark:
            return value
    return default


def _hash_of(key):
    return hash(key)


def _dict___getitem__(self, key, /):
    value = _found(self, key, hash(key), _mark)
    if value is not _mark:
        return value
    if type(self) is not dict:
        missing = _lookup(self, '__missing__', _mark)
        if missing is not _mark:
            return missing(self, key)
    raise KeyError(key)


def _dict_missing(self, key):
    missing = _lookup(self, '__missing__', _mark)
    if missing is not _mark:
        return missing(self, key)
    raise KeyError(key)


def _dict___setitem__(self, key, value, /):
    hashed = hash(key)
    known = _known(self, key, hashed)
    _set_exact(self, key if known is _mark else known, hashed, value)


def _dict___delitem__(self, key, /):
    hashed = hash(key)
    known = _known(self, key, hashed)
    if known is _mark or not _delete_exact(self, known, hashed):
        raise KeyError(key)


def _dict___contains__(self, key, /):
    return _known(self, key, hash(key)) is not _mark


def _dict_get(self, key, default=None, /):
    return _found(self, key, hash(key), default)


def _dict_setdefault(self, key, default=None, /):
    hashed = hash(key)
    value = _found(self, key, hashed, _mark)
    if value is _mark:
        value = default
        _set_exact(self, key, hashed, default)
    return value


def _dict_pop(self, key, default=_mark, /):
    hashed = hash(key)
    known = _known(self, key, hashed)
    if known is not _mark:
        value = _get_exact(self, known, hashed, _mark)
        if _delete_exact(self, known, hashed):
            return value
    if default is _mark:
        raise KeyError(key)
    return default


def _build_map(pairs):
    made = {}
    for at in range(0, len(pairs), 2):
        made[pairs[at]] = pairs[at + 1]
    return made


def _map_add(key, value, target):
    target[key] = value


def _set_add(target, item):
    target.add(item)


def _build_set(items):
    made = set()
    for item in items:
        made.add(item)
    return made


def _dict_init(*arguments, **keywords):
    self, *others = arguments
    _dict_fill('dict', self, others, keywords)


def _dict_update_method(*arguments, **keywords):
    self, *others = arguments
    _dict_fill('update', self, others, keywords)


def _dict_fill(name, self, others, keywords):
    if len(others) > 1:
        raise TypeError(f'{name} expected at most 1 argument, got {len(others)}')
    if others:
        source = others[0]
        if isinstance(source, dict) and type(source).__iter__ is dict.__iter__:
            for key, value in dict.items(source):
                _dict_set(self, key, value)
        elif hasattr(source, 'keys'):
            for key in source.keys():
                _dict_set(self, key, source[key])
        else:
            number = 0
            for pair in source:
                try:
                    items = tuple(pair)
                except TypeError:
                    raise TypeError(
                        f'cannot convert dictionary update sequence element #{number} to a sequence') from None
                if len(items) != 2:
                    raise ValueError(f'dictionary update sequence element #{number} has length {len(items)}; 2 is required')
                _dict_set(self, items[0], items[1])
                number += 1
    for key, value in keywords.items():
        _dict_set(self, key, value)


_dict_set = dict.__setitem__


def _dict_fromkeys(cls, iterable, value=None, /):
    made = cls()
    if type(made) is dict:
        for key in iterable:
            _dict_set(made, key, value)
        return made
    for key in iterable:
        made[key] = value
    return made


_representing = []


def _enter_repr(value):
    for other in _representing:
        if other is value:
            return False
    _representing.append(value)
    return True


def _dict_repr(self, /):
    if not len(self):
        return '{}'
    if not _enter_repr(self):
        return '{...}'
    try:
        return '{' + ', '.join([f'{key!r}: {value!r}' for key, value in dict.items(self)]) + '}'
    finally:
        _representing.pop()


def _list_repr(self, /):
    if not len(self):
        return '[]'
    if not _enter_repr(self):
        return '[...]'
    try:
        return '[' + ', '.join([repr(item) for item in _list_iter(self)]) + ']'
    finally:
        _representing.pop()


def _tuple_repr(self, /):
    if not _enter_repr(self):
        return '(...)'
    try:
        items = [repr(item) for item in _tuple_iter(self)]
    finally:
        _representing.pop()
    return f'({items[0]},)' if len(items) == 1 else '(' + ', '.join(items) + ')'


_list_iter = list.__iter__
_tuple_iter = tuple.__iter__


def _dict_eq(self, other, /):
    if not isinstance(other, dict):
        return NotImplemented
    if dict.__len__(self) != dict.__len__(other):
        return False
    for key, value in dict.items(self):
        if not dict.__contains__(other, key):
            return False
        there = dict.get(other, key)
        if not (value is there or value == there):
            return False
    return True


def _dict_ne(self, other, /):
    result = _dict_eq(self, other)
    return result if result is NotImplemented else not result


def _dict_or(self, other, /):
    if not isinstance(self, dict) or not isinstance(other, dict):
        return NotImplemented
    made = dict(self) if type(self) is dict else _dict_copy_of(self)
    made.update(other)
    return made


def _dict_copy_of(source):
    return dict.copy(source)


def _dict_ror(self, other, /):
    if not isinstance(self, dict) or not isinstance(other, dict):
        return NotImplemented
    made = dict(other)
    made.update(self)
    return made


def _dict_ior(self, other, /):
    dict.update(self, other)
    return self


def _dict_reversed(self, /):
    return _reverse_entries(self, 0)


def _reverse_entries(dictionary, what):
    made = _record((_dict_reversekeyiterator, _dict_reversevalueiterator, _dict_reverseitemiterator)[what])
    _set_slot(made, 0, dictionary)
    _set_slot(made, 1, list(dict.items(dictionary)))
    _set_slot(made, 2, dict.__len__(dictionary))
    _set_slot(made, 3, what)
    return made


def _reverse_hint(self, /):
    items = _get_slot(self, 1)
    return len(items) if items and _get_slot(self, 2) == dict.__len__(_get_slot(self, 0)) else 0


def _reverse_next(self, /):
    items = _get_slot(self, 1)
    if _get_slot(self, 2) != dict.__len__(_get_slot(self, 0)):
        raise RuntimeError('dictionary changed size during iteration')
    if not items:
        raise StopIteration
    key, value = items.pop()
    what = _get_slot(self, 3)
    return key if what == 0 else value if what == 1 else (key, value)


def _view_repr(self, /):
    if not _enter_repr(self):
        return '...'
    try:
        return f'{type(self).__name__}({list(self)!r})'
    finally:
        _representing.pop()


def _view_mapping(self):
    return _proxy_of(_get_slot(self, 0))


def _view_reversed(self, /):
    what = {_dict_keys: 0, _dict_values: 1, _dict_items: 2}[type(self)]
    return _reverse_entries(_get_slot(self, 0), what)


def _keys_contains(self, key, /):
    return dict.__contains__(_get_slot(self, 0), key)


def _items_contains(self, item, /):
    if type(item) is not tuple or len(item) != 2:
        return False
    value = dict.get(_get_slot(self, 0), item[0], _mark)
    return value is not _mark and (value is item[1] or value == item[1])


# Read-only views of dicts

def _proxy_of(mapping):
    made = _record(_mappingproxy)
    _set_slot(made, 0, mapping)
    return made


def _proxy_new(cls, mapping=_mark):
    if mapping is _mark:
        raise TypeError("mappingproxy() missing required argument 'mapping' (pos 1)")
    if not hasattr(mapping, '__getitem__') or isinstance(mapping, (list, tuple)):
        raise TypeError(f'mappingproxy() argument must be a mapping, not {type(mapping).__name__}')
    return _proxy_of(mapping)


def _proxied(name):
    def method(self, /, *arguments):
        return getattr(_get_slot(self, 0), name)(*arguments)
    method.__name__ = name
    return method


for _name in ('__getitem__', '__contains__', '__len__', '__iter__', 'get', 'keys', 'values', 'items', 'copy', '__reversed__'):
    _attach(_mappingproxy, _name, _proxied(_name))
_attach(_mappingproxy, '__new__', staticmethod(_proxy_new))
_attach(_mappingproxy, '__repr__', lambda self: f'mappingproxy({_get_slot(self, 0)!r})')
_attach(_mappingproxy, '__str__', lambda self: _to_str(_get_slot(self, 0)))
_attach(_mappingproxy, '__eq__', lambda self, other: _get_slot(self, 0) == (_get_slot(other, 0) if type(other) is _mappingproxy else other))
_attach(_mappingproxy, '__or__', lambda self, other: _get_slot(self, 0) | (_get_slot(other, 0) if type(other) is _mappingproxy else other))
_attach(_mappingproxy, '__ror__', lambda self, other: other | _get_slot(self, 0))
_attach(_mappingproxy, '__hash__', None)


# Lists and tuples

def _get_by_index(self, index, /):
    if type(index) is slice:
        return self[_plain_slice(index)]
    if not hasattr(type(index), '__index__'):
        kind = 'list' if isinstance(self, list) else 'tuple'
        raise TypeError(f'{kind} indices must be integers or slices, not {type(index).__name__}')
    return self[_subscript(index)]


def _subscript(value):
    index = _index(value)
    if -1 << 63 <= index < 1 << 63:
        return index
    raise IndexError(f"cannot fit '{type(value).__name__}' into an index-sized integer")


def _bound(value):
    if value is None or type(value) is int:
        return value
    if not hasattr(type(value), '__index__'):
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return _index(value)


def _plain_slice(key):
    # In this order, in which they are refused.
    step = _bound(key.step)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    return slice(_bound(key.start), _bound(key.stop), step)


def _list_pop(self, index, /):
    return list.pop(self, _index(index))


def _list_insert(self, index, item, /):
    list.insert(self, _index(index), item)


def _list_setitem(self, index, value, /):
    if type(index) is not slice:
        if not hasattr(type(index), '__index__'):
            raise TypeError(f'list indices must be integers or slices, not {type(index).__name__}')
        list.__setitem__(self, _subscript(index), value)
        return
    bounds = _plain_slice(index)
    start, stop, step = bounds.start, bounds.stop, bounds.step
    try:
        items = value if type(value) is list and value is not self else list(value)
    except TypeError as error:
        if hasattr(type(value), '__iter__'):
            _raise_again(error)
        raise TypeError('can only assign an iterable' if step in (None, 1) else
                        'must assign iterable to extended slice') from None
    length = len(self)
    start, stop, step = slice(start, stop, step).indices(length)
    if step == 1:
        stop = max(start, stop)
        old = list(self)
        made = old[:start]
        made.extend(items)
        made.extend(old[stop:])
        _list_replace(self, made)
        return
    places = range(start, stop, step)
    if len(places) != len(items):
        raise ValueError(f'attempt to assign sequence of size {len(items)} to extended slice of size {len(places)}')
    at = 0
    for place in places:
        list.__setitem__(self, place, items[at])
        at += 1


def _list_delitem(self, index, /):
    if type(index) is not slice:
        if not hasattr(type(index), '__index__'):
            raise TypeError(f'list indices must be integers or slices, not {type(index).__name__}')
        index = _subscript(index)
        length = list.__len__(self)
        if not -length <= index < length:
            raise IndexError('list assignment index out of range')
        list.pop(self, index)
        return
    start, stop, step = slice(_bound(index.start), _bound(index.stop), _bound(index.step)).indices(len(self))
    if step == 1:
        if stop > start:
            old = list(self)
            made = old[:start]
            made.extend(old[stop:])
            _list_replace(self, made)
        return
    gone = set(range(start, stop, step))
    _list_replace(self, [item for at, item in enumerate(list(self)) if at not in gone])


def _list_extend(self, iterable, /):
    if not _extend_fast(self, iterable):
        append = _list_append
        for item in _hinted(iterable):
            append(self, item)


def _check_self(value, kind, name):
    if not isinstance(value, kind):
        raise TypeError(
            f"descriptor '{name}' for '{kind.__name__}' objects doesn't apply to a '{type(value).__name__}' object")


def _search_bound(value):
    if not hasattr(type(value), '__index__'):
        raise TypeError('slice indices must be integers or have an __index__ method')
    return _index(value)


def _sequence_index(kind):
    message = '{!r} is not in list' if kind is list else 'tuple.index(x): x not in tuple'
    iterate = kind.__iter__
    size = kind.__len__

    def index(self, value, start=0, stop=_mark, /):
        _check_self(self, kind, 'index')
        length = size(self)
        start = _search_bound(start)
        stop = length if stop is _mark else _search_bound(stop)
        if start < 0:
            start = max(0, start + length)
        if stop < 0:
            stop += length
        at = 0
        for item in iterate(self):
            if at >= stop:
                break
            if at >= start and (item is value or item == value):
                return at
            at += 1
        raise ValueError(message.format(value))
    return index


def _count_in(kind):
    iterate = kind.__iter__

    def count(self, value, /):
        _check_self(self, kind, 'count')
        found = 0
        for item in iterate(self):
            if item is value or item == value:
                found += 1
        return found
    return count


def _contains_in(kind):
    iterate = kind.__iter__

    def __contains__(self, value, /):
        for item in iterate(self):
            if item is value or item == value:
                return True
        return False
    return __contains__


def _list_remove(self, value, /):
    at = 0
    for item in _list_iter(self):
        if item is value or item == value:
            list.pop(self, at)
            return
        at += 1
    raise ValueError('list.remove(x): x not in list')


def _list_copy(self, /):
    made = []
    _extend_fast(made, self) or made.extend(self)
    return made


def _compare_with(kind):
    size = kind.__len__
    item_of = kind.__getitem__

    def __eq__(self, other, /):
        if not isinstance(other, kind):
            return NotImplemented
        count = size(self)
        if count != size(other):
            return False
        for at in range(count):
            if at >= size(self) or at >= size(other):
                break
            one, two = item_of(self, at), item_of(other, at)
            if not (one is two or one == two):
                return False
        return size(self) == size(other)

    def __ne__(self, other, /):
        result = __eq__(self, other)
        return result if result is NotImplemented else not result

    def difference(self, other):
        count = min(size(self), size(other))
        for at in range(count):
            one, two = item_of(self, at), item_of(other, at)
            if not (one is two or one == two):
                return at
        return -1

    def __lt__(self, other, /):
        if not isinstance(other, kind):
            return NotImplemented
        at = difference(self, other)
        return size(self) < size(other) if at < 0 else item_of(self, at) < item_of(other, at)

    def __le__(self, other, /):
        if not isinstance(other, kind):
            return NotImplemented
        at = difference(self, other)
        return size(self) <= size(other) if at < 0 else item_of(self, at) <= item_of(other, at)

    def __gt__(self, other, /):
        if not isinstance(other, kind):
            return NotImplemented
        at = difference(self, other)
        return size(self) > size(other) if at < 0 else item_of(self, at) > item_of(other, at)

    def __ge__(self, other, /):
        if not isinstance(other, kind):
            return NotImplemented
        at = difference(self, other)
        return size(self) >= size(other) if at < 0 else item_of(self, at) >= item_of(other, at)

    for method in (__eq__, __ne__, __lt__, __le__, __gt__, __ge__):
        _attach(kind, method.__name__, method)


def _times(value):
    if type(value) is not int:
        value = _index(value)
    if not -0x8000_0000_0000_0000 <= value < 0x8000_0000_0000_0000:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return max(value, 0)


def _list_add(self, other, /):
    if not isinstance(other, list):
        raise TypeError(f'can only concatenate list (not "{type(other).__name__}") to list')
    made = []
    _list_extend(made, self)
    _list_extend(made, other)
    return made


def _list_mul(self, count, /):
    return _repeat(self, _times(count))


def _list_imul(self, count, /):
    _list_replace(self, _repeat(self, _times(count)))
    return self


def _list_iadd(self, iterable, /):
    _list_extend(self, iterable)
    return self


def _tuple_add(self, other, /):
    if not isinstance(other, tuple):
        raise TypeError(f'can only concatenate tuple (not "{type(other).__name__}") to tuple')
    if type(other) is tuple and not tuple.__len__(self):
        return other
    if type(self) is tuple and not tuple.__len__(other):
        return self
    made = []
    _list_extend(made, self)
    _list_extend(made, other)
    return tuple(made)


def _tuple_mul(self, count, /):
    count = _times(count)
    return self if count == 1 and type(self) is tuple else tuple(_repeat(self, count))


def _tuple_new(cls, iterable=(), /):
    if cls is tuple and type(iterable) is tuple:
        return iterable
    items = iterable if type(iterable) is list else list(iterable)
    return _new_tuple(cls, items)


def _reversed_list(self, /):
    made = _record(_list_reverseiterator)
    _set_slot(made, 0, self)
    _set_slot(made, 1, list.__len__(self) - 1)
    return made


def _reversed_next(self, /):
    over = _get_slot(self, 0)
    at = _get_slot(self, 1)
    if over is None or not 0 <= at < len(over):
        _set_slot(self, 0, None)
        raise StopIteration
    _set_slot(self, 1, at - 1)
    return over[at]


def _reversed_length_hint(self, /):
    over = _get_slot(self, 0)
    at = _get_slot(self, 1) + 1
    return 0 if over is None or at > len(over) else max(0, at)


def _reversed_new(cls, sequence, /):
    method = _lookup(sequence, '__reversed__', _mark)
    if method is None:
        raise TypeError(f"'{type(sequence).__name__}' object is not reversible")
    if method is not _mark:
        return method(sequence)
    if _lookup(sequence, '__getitem__', _mark) is _mark or isinstance(sequence, (dict, set, frozenset)):
        raise TypeError(f"'{type(sequence).__name__}' object is not reversible")
    made = _record(cls)
    _set_slot(made, 0, sequence)
    _set_slot(made, 1, len(sequence) - 1)
    return made


def _length_hint(self, /):
    over = _get_slot(self, 0)
    if over is None or over is _mark:
        return 0
    return max(0, len(over) - _get_slot(self, 1))


def _reversed_hint(self, /):
    over = _get_slot(self, 0)
    if over is None:
        return 0
    left = _get_slot(self, 1) + 1
    return left if left <= len(over) else 0


# zip, map, filter, enumerate

def _enumerate_new(cls, iterable=_mark, start=0):
    if iterable is _mark:
        raise TypeError("enumerate() missing required argument 'iterable'")
    made = _record(cls)
    _set_slot(made, 0, iter(iterable))
    _set_slot(made, 1, _index(start))
    return made


def _enumerate_next(self, /):
    at = _get_slot(self, 1)
    item = next(_get_slot(self, 0))
    _set_slot(self, 1, at + 1)
    return (at, item)


def _zip_new(cls, *iterables, strict=False):
    made = _record(cls)
    iterators = []
    for number, iterable in _enumerated(iterables):
        try:
            iterators.append(iter(iterable))
        except TypeError as error:
            if hasattr(type(iterable), '__iter__'):
                _raise_again(error)
            raise TypeError(f"'{type(iterable).__name__}' object is not iterable") from None
    _set_slot(made, 0, iterators)
    _set_slot(made, 1, True if strict else False)
    return made


def _enumerated(items):
    return [(at, items[at]) for at in range(len(items))]


def _zip_next(self, /):
    iterators = _get_slot(self, 0)
    if not iterators:
        raise StopIteration
    items = []
    for iterator in iterators:
        try:
            items.append(next(iterator))
        except StopIteration:
            if _get_slot(self, 1):
                _check_strict(iterators, len(items))
            raise StopIteration from None
    return tuple(items)


def _check_strict(iterators, short):
    def given(count):
        return 'argument 1' if count == 1 else f'arguments 1-{count}'
    if short:
        raise ValueError(f'zip() argument {short + 1} is shorter than {given(short)}')
    for at in range(1, len(iterators)):
        for item in iterators[at]:
            raise ValueError(f'zip() argument {at + 1} is longer than {given(at)}')


def _map_new(cls, /, *arguments):
    if len(arguments) < 2:
        raise TypeError('map() must have at least two arguments.')
    made = _record(cls)
    _set_slot(made, 0, arguments[0])
    _set_slot(made, 1, [iter(iterable) for iterable in arguments[1:]])
    return made


def _map_next(self, /):
    iterators = _get_slot(self, 1)
    if len(iterators) == 1:
        return _get_slot(self, 0)(next(iterators[0]))
    return _get_slot(self, 0)(*[next(iterator) for iterator in iterators])


def _filter_new(cls, function, iterable, /):
    made = _record(cls)
    _set_slot(made, 0, function)
    _set_slot(made, 1, iter(iterable))
    return made


def _filter_next(self, /):
    function = _get_slot(self, 0)
    for item in _get_slot(self, 1):
        if item if function is None or function is bool else function(item):
            return item
    raise StopIteration


def _iterator_class(cls, new, following):
    if new is not None:
        _attach(cls, '__new__', staticmethod(new))
    _attach(cls, '__next__', following)
    _attach(cls, '__iter__', _self)


_attach(_iterator, '__length_hint__', _length_hint)
_attach(_list_reverseiterator, '__length_hint__', lambda self: 0 if _get_slot(self, 0) is None else _get_slot(self, 1) + 1)
_attach(reversed, '__length_hint__', lambda self: 0 if _get_slot(self, 0) is None else _get_slot(self, 1) + 1)
_iterator_class(enumerate, _enumerate_new, _enumerate_next)
_iterator_class(zip, _zip_new, _zip_next)
_iterator_class(map, _map_new, _map_next)
_iterator_class(filter, _filter_new, _filter_next)
_iterator_class(reversed, _reversed_new, _reversed_next)
_iterator_class(_list_reverseiterator, None, _reversed_next)
for _cls in (reversed, _list_reverseiterator):
    _attach(_cls, '__length_hint__', _reversed_hint)
for _cls in (_dict_reversekeyiterator, _dict_reversevalueiterator, _dict_reverseitemiterator):
    _iterator_class(_cls, None, _reverse_next)
    _attach(_cls, '__length_hint__', _reverse_hint)
for _cls in (_list_reverseiterator, reversed):
    _attach(_cls, '__length_hint__', _reversed_length_hint)
for _cls in (_list_iterator, _tuple_iterator):
    _attach(_cls, '__length_hint__', _length_hint)


# How iterators are copied and pickled

def _sequence_iterator_reduce(self, /):
    over = _get_slot(self, 0)
    if over is None or over is _mark:
        return iter, ((),)
    return iter, (over,), _get_slot(self, 1)


def _sequence_iterator_setstate(self, state, /):
    over = _get_slot(self, 0)
    if over is not None and over is not _mark:
        _set_slot(self, 1, max(0, min(_index(state), len(over))))


def _reversed_reduce(self, /):
    over = _get_slot(self, 0)
    if over is None:
        return reversed, ((),)
    return reversed, (over,), _get_slot(self, 1)


def _reversed_setstate(self, state, /):
    over = _get_slot(self, 0)
    if over is not None:
        _set_slot(self, 1, max(-1, min(_index(state), len(over) - 1)))


def _dict_iterator_reduce(view):
    def __reduce__(self, /):
        left = self.__length_hint__()
        items = list(view(_get_slot(self, 0))) if left else []
        return iter, (items[len(items) - left:],)

    return __reduce__


def _text_iterator_reduce(self, /):
    return iter, (_text_rest(self),)


def _enumerate_reduce(self, /):
    return type(self), (_get_slot(self, 0), _get_slot(self, 1))


def _zip_reduce(self, /):
    iterators = tuple(_get_slot(self, 0))
    return (type(self), iterators, True) if _get_slot(self, 1) else (type(self), iterators)


def _zip_setstate(self, state, /):
    _set_slot(self, 1, True if state else False)


def _map_reduce(self, /):
    return type(self), (_get_slot(self, 0), *_get_slot(self, 1))


def _filter_reduce(self, /):
    return type(self), (_get_slot(self, 0), _get_slot(self, 1))


for _cls in (_list_iterator, _tuple_iterator, _iterator):
    _attach(_cls, '__reduce__', _sequence_iterator_reduce)
    _attach(_cls, '__setstate__', _sequence_iterator_setstate)
for _cls in (_list_reverseiterator, reversed):
    _attach(_cls, '__reduce__', _reversed_reduce)
    _attach(_cls, '__setstate__', _reversed_setstate)
for _cls, _view in ((type(iter({})), dict.keys), (type(iter({}.values())), dict.values), (type(iter({}.items())), dict.items)):
    _attach(_cls, '__reduce__', _dict_iterator_reduce(_view))
_attach(enumerate, '__reduce__', _enumerate_reduce)
_attach(zip, '__reduce__', _zip_reduce)
_attach(zip, '__setstate__', _zip_setstate)
_attach(map, '__reduce__', _map_reduce)
_attach(filter, '__reduce__', _filter_reduce)

for _kind in (list, tuple):
    _attach(_kind, 'index', _sequence_index(_kind))
    _attach(_kind, 'count', _count_in(_kind))
    _attach(_kind, '__contains__', _contains_in(_kind))
    _compare_with(_kind)
_attach(list, '__repr__', _list_repr)
_attach(list, '__delitem__', _list_delitem)
_attach(list, '__add__', _list_add)
_attach(list, '__iadd__', _list_iadd)
_attach(list, '__mul__', _list_mul)
_attach(list, '__rmul__', _list_mul)
_attach(list, '__imul__', _list_imul)
_attach(list, '__reversed__', _reversed_list)
_attach(list, 'extend', _list_extend)
_attach(list, 'remove', _list_remove)
_attach(list, 'copy', _list_copy)
_attach(tuple, '__repr__', _tuple_repr)
_attach(tuple, '__add__', _tuple_add)
_attach(tuple, '__mul__', _tuple_mul)
_attach(tuple, '__rmul__', _tuple_mul)
_attach(tuple, '__new__', staticmethod(_tuple_new))
_attach(tuple, '__getnewargs__', lambda self: (tuple(self),))
_attach(dict, '__init__', _dict_init)
_attach(dict, 'update', _dict_update_method)
_attach(dict, '__repr__', _dict_repr)
_attach(dict, '__eq__', _dict_eq)
_attach(dict, '__ne__', _dict_ne)
_attach(dict, '__or__', _dict_or)
_attach(dict, '__ror__', _dict_ror)
_attach(dict, '__ior__', _dict_ior)
_attach(dict, '__reversed__', _dict_reversed)
for _cls in (_dict_keys, _dict_values, _dict_items):
    _attach(_cls, '__repr__', _view_repr)
    _attach(_cls, '__reversed__', _view_reversed)
    _attach(_cls, 'mapping', property(_view_mapping))
_attach(_dict_keys, '__contains__', _keys_contains)
_attach(_dict_items, '__contains__', _items_contains)
