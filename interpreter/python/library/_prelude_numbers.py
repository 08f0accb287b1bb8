# Numbers, ranges, slices and sets, where code of the program has a say in them.

# Conversions

def _int_new(cls, x=_mark, base=_mark, /):
    value = _int_from(x, base)
    return value if cls is int else _box(cls, value)


def _int_from(x, base):
    if x is _mark:
        return 0
    if base is not _mark:
        base = _index(base)
        if isinstance(x, str):
            return _parse_int(x, base)
        if isinstance(x, (bytes, bytearray)):
            return _parse_int(bytes(x), base)
        raise TypeError("int() can't convert non-string with explicit base")
    method = _lookup(x, '__int__', _mark)
    if method is not _mark:
        number = method(x)
        if not isinstance(number, int):
            raise TypeError(f'__int__ returned non-int (type {type(number).__name__})')
        if type(number) is not int:
            _warn_of_subclass('__int__', 'int', number)
        return _int_of(number)
    if _lookup(x, '__index__', _mark) is not _mark:
        return _index(x)
    method = _lookup(x, '__trunc__', _mark)
    if method is not _mark:
        _deprecated('The delegation of int() to __trunc__ is deprecated.')
        number = method(x)
        if isinstance(number, int):
            return _int_of(number)
        if _lookup(number, '__index__', _mark) is _mark:
            raise TypeError(f'__trunc__ returned non-Integral (type {type(number).__name__})')
        return _index(number)
    if isinstance(x, str):
        return _parse_int(x, 10)
    if isinstance(x, (bytes, bytearray)):
        return _parse_int(bytes(x), 10)
    raise TypeError(f"int() argument must be a string, a bytes-like object or a real number, not '{type(x).__name__}'")


def _int_to_bytes(self, length, byteorder, signed, /):
    return self.to_bytes(_index(length), byteorder, signed=_truth(signed))


def _int_from_bytes(cls, source, byteorder, signed, /):
    if not isinstance(source, (bytes, bytearray, memoryview)):
        method = _lookup(source, '__bytes__', _mark)
        if method is not _mark:
            source = method(source)
        elif isinstance(source, (str, int)) or not hasattr(type(source), '__iter__'):
            raise TypeError(f"cannot convert '{type(source).__name__}' object to bytes")
    number = int.from_bytes(bytes(source), byteorder, signed=_truth(signed))
    return number if cls is int else cls(number)


def _call_class(cls, value, /):
    return cls(value)


def _bin(number, /):
    return bin(_index(number))


def _oct(number, /):
    return oct(_index(number))


def _hex(number, /):
    return hex(_index(number))


def _float_new(cls, x=_mark, /):
    value = 0.0 if x is _mark else _float_from(x)
    return value if cls is float else _box(cls, value)


def _float_from(x):
    if isinstance(x, str):
        return float(_unbox(x))
    if isinstance(x, (bytes, bytearray)):
        return float(_unbox(bytes(x)))
    value = _as_float(x)
    if value is _mark:
        raise TypeError(f"float() argument must be a string or a real number, not '{type(x).__name__}'")
    return value


def _as_float(x):
    kind = type(x)
    if kind is float:
        return x
    if kind is int or kind is bool:
        return float(x)
    method = _lookup(x, '__float__', _mark)
    if method is not _mark:
        value = method(x)
        if not isinstance(value, float):
            raise TypeError(f'{kind.__name__}.__float__ returned non-float (type {type(value).__name__})')
        if type(value) is not float:
            _warn_of_subclass(f'{kind.__name__}.__float__', 'float', value)
        return _unbox(value)
    if _lookup(x, '__index__', _mark) is not _mark:
        return float(_index(x))
    return _mark


def _need_float(x):
    value = _as_float(x)
    if value is _mark:
        raise TypeError(f'must be real number, not {type(x).__name__}')
    return value


def _complex_new(cls, real=_mark, imag=_mark, /):
    value = _complex_from(real, imag)
    return value if cls is complex else _box(cls, value)


def _complex_from(real, imag):
    if real is _mark:
        return _make_complex(0, 0)
    if isinstance(real, str):
        if imag is not _mark:
            raise TypeError("complex() can't take second arg if first is a string")
        return _parse_complex(real)
    if isinstance(imag, str):
        raise TypeError("complex() second arg can't be a string")
    first = _complex_part(real, 'first argument must be a string or a number', True)
    if imag is _mark:
        return first if type(first) is complex else _make_complex(first, 0)
    second = _complex_part(imag, 'second argument must be a number', False)
    imaginary = 0.0
    if type(first) is complex:
        imaginary = first.imag
        first = first.real
    if type(second) is complex:
        first = first - second.imag
        second = second.real
    if imaginary:
        second = second + imaginary
    return _make_complex(first, second)


def _complex_part(value, wanted, asks):
    known = _complex_of(value)
    if asks:
        method = _lookup(value, '__complex__', _mark)
        if method is not _mark and (known is None or type(value) is not complex):
            known = method(value)
            if not isinstance(known, complex):
                raise TypeError(f'__complex__ returned non-complex (type {type(known).__name__})')
            if type(known) is not complex:
                _warn_of_subclass('__complex__', 'complex', known)
            known = _complex_of(known)
    if known is not None:
        return known
    part = _as_float(value)
    if part is _mark:
        raise TypeError(f"complex() {wanted}, not '{type(value).__name__}'")
    return part


def _int_arguments(self, /):
    return _int_of(self),


def _float_arguments(self, /):
    return float(self),


def _complex_arguments(self, /):
    return self.real, self.imag


# Functions

def _abs(value, /):
    method = _lookup(value, '__abs__', _mark)
    if method is _mark:
        raise TypeError(f"bad operand type for abs(): '{type(value).__name__}'")
    return method(value)


def _sum(iterable, start=0, /):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    for item in iterable:
        start = start + item
    return start


def _round(number, ndigits=None, /):
    method = _lookup(number, '__round__', _mark)
    if method is _mark:
        raise TypeError(f"type {type(number).__name__} doesn't define __round__ method")
    return method(number) if ndigits is None else method(number, ndigits)


def _round_to_index(self, ndigits, /):
    return self.__round__(_index(ndigits))


def _pow(base, exponent, modulus, /):
    first, second = type(base), type(exponent)
    method = _lookup(base, '__pow__', _mark)
    if method is not _mark and method is not None:
        answer = method(base, exponent, modulus)
        if answer is not NotImplemented:
            return answer
    for one in (exponent, modulus):
        if isinstance(one, complex):
            raise ValueError('complex modulo')
        if isinstance(one, float):
            raise TypeError('pow() 3rd argument not allowed unless all arguments are integers')
    raise TypeError(f"unsupported operand type(s) for ** or pow(): '{first.__name__}', '{second.__name__}', "
                    f"'{type(modulus).__name__}'")


def _hash(value, /):
    method = _lookup(value, '__hash__', _mark)
    if method is _mark or method is None:
        raise TypeError(f'unhashable type: {_type_name(value)!r}')
    number = method(value)
    if not isinstance(number, int):
        raise TypeError('__hash__ method should return an integer')
    return _hash_of_integer(_int_of(number))


def _tuple_hash(self, /):
    return _hash_of_items([hash(item) for item in self])


def _frozenset_hash(self, /):
    return _hash_of_keys([hash(key) for key in self])


# Ranges and slices

def _range_new(cls, *arguments):
    return cls(*[_index(one) for one in arguments])


def _range_getitem(self, key, /):
    if type(key) is slice:
        return self[slice(_slice_part(key.start), _slice_part(key.stop), _slice_part(key.step))]
    if _lookup(key, '__index__', _mark) is _mark:
        raise TypeError(f'range indices must be integers or slices, not {type(key).__name__}')
    return self[_subscript(key)]


def _range_contains(self, value, /):
    for item in self:
        if item is value or item == value:
            return True
    return False


def _range_count(self, value, /):
    count = 0
    for item in self:
        if item is value or item == value:
            count += 1
    return count


def _range_index(self, value, /):
    at = 0
    for item in self:
        if item is value or item == value:
            return at
        at += 1
    raise ValueError('sequence.index(x): x not in sequence')


def _range_iter(self, /):
    made = _record(_longrange_iterator)
    _set_slot(made, 0, self.start)
    _set_slot(made, 1, self.step)
    _set_slot(made, 2, self.stop)
    return made


def _longrange_next(self, /):
    value = _get_slot(self, 0)
    step = _get_slot(self, 1)
    stop = _get_slot(self, 2)
    if value >= stop if step > 0 else value <= stop:
        raise StopIteration
    _set_slot(self, 0, value + step)
    return value


def _longrange_length(self, /):
    return len(range(_get_slot(self, 0), _get_slot(self, 2), _get_slot(self, 1)))


def _range_reversed(self, /):
    return iter(self[::-1])


def _range_reduce(self, /):
    return range, (self.start, self.stop, self.step)


def _slice_part(part):
    if part is None:
        return None
    if _lookup(part, '__index__', _mark) is _mark:
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return _index(part)


def _slice_repr(self, /):
    return f'slice({self.start!r}, {self.stop!r}, {self.step!r})'


def _slice_indices(self, length, /):
    length = _index(length)
    if length < 0:
        raise ValueError('length should not be negative')
    step = _slice_part(self.step)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    return _slice_indices_of(_slice_part(self.start), _slice_part(self.stop), step, length)


def _slice_parts(self):
    return self.start, self.stop, self.step


def _slice_reduce(self, /):
    return slice, (self.start, self.stop, self.step)


def _slice_eq(self, other, /):
    if type(other) is not slice:
        return NotImplemented
    return _slice_parts(self) == _slice_parts(other)


def _slice_ne(self, other, /):
    if type(other) is not slice:
        return NotImplemented
    return _slice_parts(self) != _slice_parts(other)


def _slice_lt(self, other, /):
    if type(other) is not slice:
        return NotImplemented
    return _slice_parts(self) < _slice_parts(other)


def _slice_le(self, other, /):
    if type(other) is not slice:
        return NotImplemented
    return _slice_parts(self) <= _slice_parts(other)


def _slice_gt(self, other, /):
    if type(other) is not slice:
        return NotImplemented
    return _slice_parts(self) > _slice_parts(other)


def _slice_ge(self, other, /):
    if type(other) is not slice:
        return NotImplemented
    return _slice_parts(self) >= _slice_parts(other)


# Sets. What natives can do without comparing keys by code of the program, they do: the functions here are for the rest, and
# for sources that have to be iterated over.

def _find_hash(key):
    known = _key_hash(key)
    if known is not None:
        return known
    return _item_hash(key) if type(key) is tuple else _key_hash_of(hash(key))


def _item_hash(item):
    known = _plain_hash(item)
    if known is not None:
        return known
    if type(item) is tuple:
        return _combine_hashes([_item_hash(one) for one in item])
    return _plain_hash_of(hash(item))


def _find_key(keys, key, number):
    for one in _set_candidates(keys, number):
        if one is key or one == key:
            return one
    return _mark


def _set_contains(self, key, /):
    return _find_key(self, key, _find_hash(key)) is not _mark


def _set_add(self, key, /):
    number = _find_hash(key)
    if _find_key(self, key, number) is _mark:
        _set_insert(self, key, number)


def _set_discard(self, key, /):
    number = _find_hash(key)
    found = _find_key(self, key, number)
    if found is not _mark:
        _set_take(self, found, number)
        return
    return None


def _set_remove(self, key, /):
    number = _find_hash(key)
    found = _find_key(self, key, number)
    if found is _mark:
        raise KeyError(key)
    _set_take(self, found, number)


def _build_set(items, /):
    made = _new_set(set)
    for item in items:
        _set_add(made, item)
    return made


_add_key = set.add


def _keys_of(iterable):
    made = _new_set(set)
    for item in iterable:
        _add_key(made, item)
    return made


def _set_init(self, iterable, names=None, /):
    keys = _keys_of(iterable)
    _set_become(self, keys)


def _frozenset_new(cls, iterable, names=None, /):
    if cls is frozenset and type(iterable) is frozenset:
        return iterable
    return _set_as(cls, _keys_of(iterable))


def _set_like(self, keys):
    return keys if isinstance(self, set) else _set_as(frozenset, keys)


_update_keys = set.update


def _set_union(self, *others):
    keys = _set_copy(self)
    for other in others:
        _update_keys(keys, other)
    return _set_like(self, keys)


def _set_intersection(self, *others):
    if len(others) > 1:
        method = set.intersection if isinstance(self, set) else frozenset.intersection
        for other in others:
            self = method(self, other)
        return self
    present, other = self, others[0]
    if _is_set(other) and len(other) > len(present):
        present, other = other, present
    keys = _new_set(set)
    for key in other:
        if _has_key(present, key):
            _add_key(keys, key)
    return _set_like(self, keys)


def _set_difference(self, *others):
    if len(others) == 1 and _is_source(others[0]):
        keys = _set_copy(self)
        for key in list(others[0]):
            _discard_key(keys, key)
        return _set_like(self, keys)
    method = set.difference if isinstance(self, set) else frozenset.difference
    for other in others:
        self = method(self, other if _is_source(other) else list(other))
    return self


_discard_key = set.discard


def _set_symmetric_difference(self, other, /):
    keys = _set_copy(other) if _is_set(other) else _keys_of(other)
    _toggle_keys(keys, list(self))
    return _set_like(self, keys)


def _toggle_keys(keys, others):
    for key in others:
        if key in keys:
            _discard_key(keys, key)
        else:
            _add_key(keys, key)


def _set_reflected_union(self, other, /):
    return _set_union(other, self)


def _set_reflected_intersection(self, other, /):
    return _set_intersection(other, self)


def _set_reflected_difference(self, other, /):
    return _set_difference(other, self)


def _set_reflected_symmetric_difference(self, other, /):
    return _set_symmetric_difference(other, self)


def _set_change_union(self, *others):
    if len(others) > 1:
        for other in others:
            _update_keys(self, other)
    elif others[0] is not self:
        for key in others[0]:
            _add_key(self, key)


def _set_change_intersection(self, *others):
    _set_become(self, _set_intersection(self, *others))


def _set_change_difference(self, *others):
    for other in others:
        for key in list(other):
            _discard_key(self, key)


def _set_change_symmetric_difference(self, other, /):
    _toggle_keys(self, list(_keys_of(other)))


def _set_in_place_union(self, other, /):
    _set_change_union(self, other)
    return self


def _set_in_place_intersection(self, other, /):
    _set_change_intersection(self, other)
    return self


def _set_in_place_difference(self, other, /):
    _set_change_difference(self, other)
    return self


def _set_in_place_symmetric_difference(self, other, /):
    _set_change_symmetric_difference(self, other)
    return self


def _has_all(keys, others):
    for key in others:
        if not _has_key(keys, key):
            return False
    return True


def _has_key(keys, key):
    return set.__contains__(keys, key) if isinstance(keys, set) else frozenset.__contains__(keys, key)


def _set_eq(self, other, /):
    return len(self) == len(other) and _has_all(other, self)


def _set_ne(self, other, /):
    return not _set_eq(self, other)


def _set_le(self, other, /):
    return len(self) <= len(other) and _has_all(other, self)


def _set_lt(self, other, /):
    return len(self) < len(other) and _has_all(other, self)


def _set_ge(self, other, /):
    return _set_le(other, self)


def _set_gt(self, other, /):
    return _set_lt(other, self)


def _set_isdisjoint(self, other, /):
    for key in other:
        if _has_key(self, key):
            return False
    return True


def _set_issubset(self, other, /):
    return _has_all(other if _is_set(other) else _keys_of(other), self)


def _set_issuperset(self, other, /):
    return _has_all(self, other)


def _set_repr(self, /):
    cls = type(self)
    name = cls.__name__
    if not len(self):
        return f'{name}()'
    text = ', '.join([repr(key) for key in self])
    return '{' + text + '}' if cls is set else f'{name}({{{text}}})'


def _generic_alias(cls, item, /):
    return _GenericAlias(cls, item)


def _set_reduce(self, /):
    return type(self), (list(self),), getattr(self, '__dict__', None)


# Views of dicts, which are like sets

def _view_and(self, other, /):
    if not isinstance(self, (_dict_keys, _dict_items)):
        self, other = other, self
    if type(other) in (set, frozenset) and len(self) <= len(other):
        return other.intersection(self)
    if isinstance(other, (set, frozenset, _dict_keys, _dict_items)) and len(other) > len(self):
        self, other = other, self
    return {key for key in other if key in self}


def _view_or(self, other, /):
    keys = set(self)
    keys.update(other)
    return keys


def _view_ror(self, other, /):
    return _view_or(other, self)


def _view_sub(self, other, /):
    keys = set(self)
    keys.difference_update(other)
    return keys


def _view_rsub(self, other, /):
    return _view_sub(other, self)


def _view_xor(self, other, /):
    keys = set(self)
    keys.symmetric_difference_update(other)
    return keys


def _view_rxor(self, other, /):
    return _view_xor(other, self)


def _view_isdisjoint(self, other, /):
    for key in other:
        if key in self:
            return False
    return True


def _is_like_set(value):
    return isinstance(value, (set, frozenset, _dict_keys, _dict_items))


def _all_in(keys, container):
    for key in keys:
        if key not in container:
            return False
    return True


def _view_eq(self, other, /):
    if not _is_like_set(other):
        return NotImplemented
    return len(self) == len(other) and _all_in(self, other)


def _view_ne(self, other, /):
    if not _is_like_set(other):
        return NotImplemented
    return len(self) != len(other) or not _all_in(self, other)


def _view_le(self, other, /):
    if not _is_like_set(other):
        return NotImplemented
    return len(self) <= len(other) and _all_in(self, other)


def _view_lt(self, other, /):
    if not _is_like_set(other):
        return NotImplemented
    return len(self) < len(other) and _all_in(self, other)


def _view_ge(self, other, /):
    if not _is_like_set(other):
        return NotImplemented
    return len(self) >= len(other) and _all_in(other, self)


def _view_gt(self, other, /):
    if not _is_like_set(other):
        return NotImplemented
    return len(self) > len(other) and _all_in(other, self)


# The module math

def _with_floats(function, /, *arguments):
    return function(*[_need_float(one) for one in arguments])


def _with_integers(function, /, *arguments):
    return function(*[_index(one) for one in arguments])


def _ldexp(x, i, /):
    return _math.ldexp(_need_float(x), i)


def _math_floor(x, /):
    method = _lookup(x, '__floor__', _mark)
    return _math.floor(_need_float(x)) if method is _mark else method(x)


def _math_ceil(x, /):
    method = _lookup(x, '__ceil__', _mark)
    return _math.ceil(_need_float(x)) if method is _mark else method(x)


def _math_trunc(x, /):
    method = _lookup(x, '__trunc__', _mark)
    if method is _mark:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return method(x)


def _math_fsum(values, /):
    return _fsum([_need_float(one) for one in values])


def _math_prod(iterable, start=1, /):
    for item in iterable:
        start = start * item
    return start


def _math_dist(p, q, /):
    p = [_need_float(one) for one in p]
    q = [_need_float(one) for one in q]
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return _dist(p, q)


def _math_isclose(a, b, relative, absolute, /):
    return _math.isclose(_need_float(a), _need_float(b), rel_tol=_need_float(relative), abs_tol=_need_float(absolute))


_math = _new_module('math', **_math_functions, pi=3.141592653589793, e=2.718281828459045, tau=6.283185307179586,
                    inf=float('inf'), nan=float('nan'))

for _name, _function_of in (('__repr__', _slice_repr), ('indices', _slice_indices), ('__eq__', _slice_eq),
                            ('__ne__', _slice_ne), ('__lt__', _slice_lt), ('__le__', _slice_le), ('__gt__', _slice_gt),
                            ('__ge__', _slice_ge), ('__reduce__', _slice_reduce)):
    _attach(slice, _name, _function_of)
_attach(int, '__getnewargs__', _int_arguments)
_attach(float, '__getnewargs__', _float_arguments)
_attach(range, '__reversed__', _range_reversed)
_attach(range, '__reduce__', _range_reduce)
_attach(_longrange_iterator, '__iter__', _self)
_attach(_longrange_iterator, '__next__', _longrange_next)
_attach(_longrange_iterator, '__length_hint__', _longrange_length)
for _name in (set, frozenset):
    _attach(_name, '__repr__', _set_repr)
    _attach(_name, '__reduce__', _set_reduce)
for _view in (_dict_keys, _dict_items):
    for _name, _function_of in (('__and__', _view_and), ('__rand__', _view_and), ('__or__', _view_or),
                                ('__ror__', _view_ror), ('__sub__', _view_sub), ('__rsub__', _view_rsub),
                                ('__xor__', _view_xor), ('__rxor__', _view_rxor), ('isdisjoint', _view_isdisjoint),
                                ('__eq__', _view_eq), ('__ne__', _view_ne), ('__lt__', _view_lt), ('__le__', _view_le),
                                ('__gt__', _view_gt), ('__ge__', _view_ge)):
        _attach(_view, _name, _function_of)
    _attach(_view, '__hash__', None)
