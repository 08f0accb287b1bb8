# Generic aliases and unions of types: `list[int]`, `int | str`.

def _type_text(value):
    if value is ...:
        return '...'
    if value is None or value is _NoneType:
        return 'None'
    if type(value) is list:
        return '[' + ', '.join([_type_text(one) for one in value]) + ']'
    if _is_class(value) and type(value) is not _GenericAlias:
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    return repr(value)


def _alias_new(cls, origin, arguments, /):
    made = _record(cls)
    if type(arguments) is not tuple:
        arguments = (arguments,)
    _set_slot(made, 0, origin)
    _set_slot(made, 1, arguments)
    _set_slot(made, 2, _collect_parameters(arguments))
    _set_slot(made, 3, False)
    return made


def _collect_parameters(arguments):
    found = []
    for one in arguments:
        if _is_class(one) and type(one) is not _GenericAlias:
            continue
        if hasattr(type(one), '__typing_subst__'):
            if one not in found:
                found.append(one)
        else:
            for parameter in getattr(one, '__parameters__', ()) if not isinstance(one, (list, tuple)) else _collect_parameters(one):
                if parameter not in found:
                    found.append(parameter)
    return tuple(found)


def _alias_repr(self, /):
    arguments = _get_slot(self, 1)
    inside = ', '.join([_type_text(one) for one in arguments]) if arguments else '()'
    star = '*' if _get_slot(self, 3) else ''
    return f'{star}{_type_text(_get_slot(self, 0))}[{inside}]'


def _alias_getattribute(self, name, /):
    if name in _alias_own:
        return object.__getattribute__(self, name)
    return getattr(_get_slot(self, 0), name)


_alias_own = {
    '__origin__', '__args__', '__parameters__', '__mro_entries__', '__reduce__', '__reduce_ex__', '__copy__', '__deepcopy__',
    '__unpacked__', '__typing_unpacked_tuple_args__', '__class__', '__dict__',
}


def _alias_getitem(self, key, /):
    parameters = _get_slot(self, 2)
    if not parameters:
        raise TypeError(f'{self!r} is not a generic class')
    if type(key) is not tuple:
        key = (key,)
    arguments = key
    for parameter in parameters:
        prepare = getattr(type(parameter), '__typing_prepare_subst__', None)
        if prepare is not None:
            arguments = prepare(parameter, self, arguments)
    if len(arguments) != len(parameters):
        much = 'many' if len(arguments) > len(parameters) else 'few'
        raise TypeError(f'Too {much} arguments for {self!r}; actual {len(arguments)}, expected {len(parameters)}')
    chosen = dict(zip(parameters, arguments))
    made = []
    for one in _get_slot(self, 1):
        made.extend(_substitute(one, chosen))
    return _alias_new(type(self), _get_slot(self, 0), tuple(made))


def _substitute(one, chosen):
    if _is_class(one) and type(one) is not _GenericAlias:
        return [one]
    method = getattr(type(one), '__typing_subst__', None)
    if method is not None:
        value = method(one, chosen[one])
        return list(value) if isinstance(value, tuple) and getattr(type(one), '__name__', '') == 'TypeVarTuple' else [value]
    if isinstance(one, (list, tuple)):
        return [type(one)(item for part in one for item in _substitute(part, chosen))]
    inner = getattr(one, '__parameters__', ())
    if inner and isinstance(inner, tuple):
        return [one[tuple([chosen[parameter] for parameter in inner])]]
    return [one]


def _alias_call(self, /, *arguments, **keywords):
    made = _get_slot(self, 0)(*arguments, **keywords)
    try:
        made.__orig_class__ = self
    except (AttributeError, TypeError):
        pass
    return made


def _alias_eq(self, other, /):
    if not isinstance(other, _GenericAlias):
        return NotImplemented
    return (_get_slot(self, 0) == _get_slot(other, 0) and _get_slot(self, 1) == _get_slot(other, 1)
            and _get_slot(self, 3) == _get_slot(other, 3))


def _alias_iter(self, /):
    made = _alias_new(type(self), _get_slot(self, 0), _get_slot(self, 1))
    _set_slot(made, 3, True)
    yield made


def _refuse_alias_check(self, *arguments):
    raise TypeError('isinstance() argument 2 cannot be a parameterized generic')


def _refuse_alias_subclass(self, *arguments):
    raise TypeError('issubclass() argument 2 cannot be a parameterized generic')


for _name, _member in (
    ('__new__', staticmethod(_alias_new)), ('__repr__', _alias_repr), ('__getattribute__', _alias_getattribute),
    ('__getitem__', _alias_getitem), ('__call__', _alias_call), ('__eq__', _alias_eq), ('__iter__', _alias_iter),
    ('__hash__', lambda self: hash((_get_slot(self, 0), _get_slot(self, 1)))),
    ('__mro_entries__', lambda self, bases: (_get_slot(self, 0),)),
    ('__instancecheck__', _refuse_alias_check), ('__subclasscheck__', _refuse_alias_subclass),
    ('__origin__', property(lambda self: _get_slot(self, 0))), ('__args__', property(lambda self: _get_slot(self, 1))),
    ('__parameters__', property(lambda self: _get_slot(self, 2))),
    ('__unpacked__', property(lambda self: _get_slot(self, 3))),
    ('__dir__', lambda self: sorted(set(dir(_get_slot(self, 0))) | _alias_own)),
):
    _attach(_GenericAlias, _name, _member)


def _make_alias(cls, key, /):
    return _alias_new(_GenericAlias, cls, key)


for _cls in (list, dict, tuple, set, frozenset, enumerate):
    _attach(_cls, '__class_getitem__', classmethod(_make_alias))


# Unions

def _union_of(members):
    flat = []
    for one in members:
        parts = _get_slot(one, 0) if type(one) is _UnionType else (one,)
        for part in parts:
            if part is None:
                part = _NoneType
            for known in flat:
                if known is part or (type(known) is _GenericAlias and known == part):
                    break
            else:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    made = _record(_UnionType)
    _set_slot(made, 0, tuple(flat))
    return made


def _is_unionable(value):
    if value is None or _is_class(value) or type(value) in (_GenericAlias, _UnionType):
        return True
    return False


def _type_or(self, other, /):
    if not _is_unionable(self) or not _is_unionable(other):
        return NotImplemented
    return _union_of((self, other))


def _type_ror(self, other, /):
    if not _is_unionable(self) or not _is_unionable(other):
        return NotImplemented
    return _union_of((other, self))


def _union_check(self, value, /):
    for one in _get_slot(self, 0):
        if isinstance(value, one):
            return True
    return False


def _union_subclass(self, cls, /):
    for one in _get_slot(self, 0):
        if issubclass(cls, one):
            return True
    return False


def _union_eq(self, other, /):
    if type(other) is not _UnionType:
        return NotImplemented
    one, two = _get_slot(self, 0), _get_slot(other, 0)
    return len(one) == len(two) and all([part in two for part in one])


for _cls in (type, _GenericAlias, _UnionType):
    _attach(_cls, '__or__', _type_or)
    _attach(_cls, '__ror__', _type_ror)
for _name, _member in (
    ('__repr__', lambda self: ' | '.join([_type_text(one) for one in _get_slot(self, 0)])),
    ('__args__', property(lambda self: _get_slot(self, 0))),
    ('__parameters__', property(lambda self: _collect_parameters(_get_slot(self, 0)))),
    ('__eq__', _union_eq), ('__hash__', lambda self: hash(frozenset(_get_slot(self, 0)))),
    ('__instancecheck__', _union_check), ('__subclasscheck__', _union_subclass),
    ('__getitem__', lambda self, key: _union_of([part for one in _get_slot(self, 0) for part in _substitute(
        one, dict(zip(self.__parameters__, key if type(key) is tuple else (key,))))])),
):
    _attach(_UnionType, _name, _member)


# Cells: one that is empty is less than all others.

def _cell_comparison(compare):
    def method(self, other, /):
        if not isinstance(other, _cell):
            return NotImplemented
        mine, others = _cell_contents(self), _cell_contents(other)
        if mine and others:
            return compare(mine[0], others[0])
        return compare(len(mine), len(others))
    return method


def _cell_contents(cell):
    try:
        return (cell.cell_contents,)
    except ValueError:
        return ()


for _name, _compare in (
    ('__lt__', lambda one, other: one < other), ('__le__', lambda one, other: one <= other),
    ('__eq__', lambda one, other: one == other), ('__ne__', lambda one, other: one != other),
    ('__gt__', lambda one, other: one > other), ('__ge__', lambda one, other: one >= other),
):
    _attach(_cell, _name, _cell_comparison(_compare))
_attach(_cell, '__hash__', None)
