"""Generic shallow and deep copying."""

__all__ = ['Error', 'copy', 'deepcopy']

from sys import modules as _modules


class Error(Exception):
    pass


error = Error


def _function():
    pass


_missing = object()

# Objects of these types never change, or stand for themselves.
_ATOMIC = {
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(_function), type(len),
    type(Ellipsis), type(NotImplemented), type(_function.__code__), type(int | str),
}
_SHALLOW_ATOMIC = _ATOMIC | {tuple, frozenset, slice}
_DEEP_ATOMIC = set(_ATOMIC)
_CONTAINERS = {list, dict, set, bytearray}


def _add_weak_references():
    from _weakref import ref

    _SHALLOW_ATOMIC.add(ref)
    _DEEP_ATOMIC.add(ref)


_add_weak_references()


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _SHALLOW_ATOMIC:
        return x
    if cls in _CONTAINERS:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls, '(shallow)')
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects."""
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _missing)
    if known is not _missing:
        return known
    cls = type(x)
    if cls in _DEEP_ATOMIC:
        return x
    copier = _DEEP.get(cls)
    if copier is not None:
        new = copier(x, memo)
    elif issubclass(cls, type):
        new = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            new = copier(memo)
        else:
            reduced = _reduce(x, cls, '(deep)')
            new = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if new is not x:
        memo[key] = new
        # Keeps x alive: its id must not pass to another object while the copy goes on.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return new


def _deep_list(x, memo):
    new = []
    memo[id(x)] = new
    append = new.append
    for item in x:
        append(deepcopy(item, memo))
    return new


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # The tuple may hold itself by way of another object.
    known = memo.get(id(x), _missing)
    if known is not _missing:
        return known
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    new = {}
    memo[id(x)] = new
    for key, value in x.items():
        new[deepcopy(key, memo)] = deepcopy(value, memo)
    return new


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Bound:
    def method(self):
        pass


_DEEP = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Bound().method): _deep_method}
del _Bound


def _reduce(x, cls, kind):
    # Programs may register functions with copyreg, if there is one.
    copyreg = _modules.get('copyreg')
    if copyreg is not None:
        reducer = copyreg.dispatch_table.get(cls)
        if reducer is not None:
            return reducer(x)
    for name, args in (('__reduce_ex__', (4,)), ('__reduce__', ())):
        plain = getattr(object, name, None)
        reducer = getattr(x, name, None)
        if reducer is not None:
            if getattr(cls, name, None) is not plain:
                return reducer(*args)
        elif plain is not None and name == '__reduce_ex__' and getattr(x, '__reduce__', None) is None:
            raise Error(f'un{kind}copyable object of type {cls}')
    return _reduce_plain(x, cls)


# The flag of classes made by a class statement or by type().
_HEAP = 1 << 9


def _is_native(cls):
    return not cls.__flags__ & _HEAP


# Types with contents that their own constructor can make again.
_REBUILT = (int, float, complex, str, bytes, tuple, frozenset, set, bytearray)


def _new(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reduce_plain(x, cls):
    """What an object without a __reduce_ex__ of its own is made of."""
    native = next(base for base in cls.__mro__ if _is_native(base))
    if isinstance(x, BaseException):
        # Not by __new__ alone: __init__ sets what the args do not hold.
        return cls, x.args, x.__dict__ or None
    if cls is native and cls is not object:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")

    args, kwargs = (), {}
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = _checked_newargs_ex(x.__getnewargs_ex__())
    elif hasattr(cls, '__getnewargs__'):
        args = x.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
    elif issubclass(native, (set, bytearray)):
        # These take their contents in __init__.
        items = native.__iter__(x)
        return cls, (list(items) if native is set else native(x),), _state(x, cls)
    elif issubclass(native, _REBUILT):
        args = (native(x) if native not in (int, str) else native.__add__(x, native()),)
    elif native not in (object, list, dict):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return _new, (cls, args, kwargs), _state(x, cls), items, pairs


def _checked_newargs_ex(answer):
    if not isinstance(answer, tuple):
        raise TypeError(f'__getnewargs_ex__ should return a tuple, not {type(answer).__name__!r}')
    if len(answer) != 2:
        raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(answer)}')
    args, kwargs = answer
    if not isinstance(args, tuple):
        raise TypeError(
            f'first item of the tuple returned by __getnewargs_ex__ must be a tuple, not {type(args).__name__!r}'
        )
    if not isinstance(kwargs, dict):
        raise TypeError(
            f'second item of the tuple returned by __getnewargs_ex__ must be a dict, not {type(kwargs).__name__!r}'
        )
    return args, kwargs


def _state(x, cls):
    getter = getattr(cls, '__getstate__', None)
    if getter is not None and getter is not getattr(object, '__getstate__', None):
        return x.__getstate__()
    state = getattr(x, '__dict__', None)
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        if isinstance(names, str):
            names = (names,)
        for name in names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                # Private names are kept with the name of their class.
                owner = base.__name__.lstrip('_')
                if owner:
                    name = f'_{owner}{name}'
            value = getattr(x, name, _missing)
            if value is not _missing:
                slots[name] = value
    if slots:
        return state, slots
    return state or None


def _rebuild(x, memo, make, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    new = make(*args)
    if deep:
        memo[id(x)] = new
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(new, '__setstate__'):
            new.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                new.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(new, name, value)
    if items is not None:
        for item in items:
            new.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            new[key] = value
    return new
