"""How objects are taken apart to be pickled or copied, and put together again."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}

# The flag of classes made by a class statement or by type().
_HEAP = 1 << 9
# Types with contents that their own constructor can make again.
_rebuilt = (int, float, complex, str, bytes, tuple, frozenset)
_missing = object()


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Makes an instance for `__getnewargs_ex__`."""
    return cls.__new__(cls, *args, **kwargs)


def _native_base(cls):
    return next(base for base in cls.__mro__ if not base.__flags__ & _HEAP)


def _reduce_ex(self, protocol):
    """What `object.__reduce_ex__` gives."""
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return _reduce(self, protocol)


def _reduce(self, protocol):
    return _reduce_new(self) if protocol >= 2 else _reduce_old(self, protocol)


def _reduce_old(self, protocol):
    cls = type(self)
    base = _native_base(cls)
    if base is object:
        value = None
    else:
        if base is cls:
            raise TypeError(f'cannot pickle {cls.__name__!r} object')
        value = base(self)
    if protocol < 2 and not hasattr(self, '__dict__') and _slot_names(cls) and not _own_getstate(cls):
        raise TypeError(f'a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol {protocol}')
    state = self.__getstate__() if _own_getstate(cls) else getattr(self, '__dict__', None)
    parts = _reconstructor, (cls, base, value)
    return (*parts, state) if state else parts


def _own_getstate(cls):
    return cls.__getstate__ is not object.__getstate__


def _reduce_new(self):
    cls = type(self)
    base = _native_base(cls)
    if base is cls and cls not in (object, list, dict, set, bytearray, *_rebuilt):
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    kwargs = {}
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = _checked_arguments(self.__getnewargs_ex__())
    elif hasattr(cls, '__getnewargs__'):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
    elif issubclass(base, _rebuilt):
        args = (base(self) if base is not str else str.__add__(self, ''),)
    elif base in (object, list, dict) or not _needs_contents(base):
        args = ()
    else:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    state = self.__getstate__()
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _needs_contents(base):
    return base.__module__ in ('builtins', '_thread', '_random', '_array') and not issubclass(base, BaseException)


def _checked_arguments(answer):
    if not isinstance(answer, tuple):
        raise TypeError(f'__getnewargs_ex__ should return a tuple, not {type(answer).__name__!r}')
    if len(answer) != 2:
        raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(answer)}')
    args, kwargs = answer
    if not isinstance(args, tuple):
        raise TypeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple, '
                        f'not {type(args).__name__!r}')
    if not isinstance(kwargs, dict):
        raise TypeError('second item of the tuple returned by __getnewargs_ex__ must be a dict, '
                        f'not {type(kwargs).__name__!r}')
    return args, kwargs


def _slot_names(cls):
    """The slots of instances, private names with the name of their class."""
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                owner = base.__name__.lstrip('_')
                if owner:
                    name = f'_{owner}{name}'
            names.append(name)
    return names


_slotnames = _slot_names


def _getstate(self):
    """What `object.__getstate__` gives."""
    state = getattr(self, '__dict__', None) or None
    slots = {}
    for name in _slot_names(type(self)):
        value = getattr(self, name, _missing)
        if value is not _missing:
            slots[name] = value
    return (state, slots) if slots else state


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
