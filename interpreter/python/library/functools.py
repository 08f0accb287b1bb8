"""Functions that work on functions."""

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
    'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
]

from __pypy__.thread import atomic as _atomic
from _functools import KeyWrapper, cmp_to_key, reduce
from _thread import RLock

_GenericAlias = type(list[int])
_missing = object()
# A program may cache even the function len().
_len = len

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function"""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function"""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


# For each comparison: how to answer it with another one. A formula gets the answer of that
# other one, which is not NotImplemented, and both operands.
_FORMULAS = {
    '__lt__': {
        '__gt__': lambda less, a, b: not less and a != b,
        '__le__': lambda less, a, b: less or a == b,
        '__ge__': lambda less, a, b: not less,
    },
    '__le__': {
        '__ge__': lambda not_more, a, b: not not_more or a == b,
        '__lt__': lambda not_more, a, b: not_more and a != b,
        '__gt__': lambda not_more, a, b: not not_more,
    },
    '__gt__': {
        '__lt__': lambda more, a, b: not (more or a == b),
        '__ge__': lambda more, a, b: more or a == b,
        '__le__': lambda more, a, b: not more,
    },
    '__ge__': {
        '__le__': lambda not_less, a, b: not not_less or a == b,
        '__gt__': lambda not_less, a, b: not_less and a != b,
        '__lt__': lambda not_less, a, b: not not_less,
    },
}


_SIGNS = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}

# The same for readers of the docstrings.
_FORMULA_TEXTS = {
    '__lt__': {'__gt__': '(not a < b) and (a != b)', '__le__': '(a < b) or (a == b)', '__ge__': '(not a < b)'},
    '__le__': {'__ge__': '(not a <= b) or (a == b)', '__lt__': '(a <= b) and (a != b)', '__gt__': '(not a <= b)'},
    '__gt__': {'__lt__': '(not a > b) and (a != b)', '__ge__': '(a > b) or (a == b)', '__le__': '(not a > b)'},
    '__ge__': {'__le__': '(not a >= b) or (a == b)', '__gt__': '(a >= b) and (a != b)', '__lt__': '(not a >= b)'},
}


def _comparison(name, root, formula):
    def method(self, other):
        # Not by the operator, which would try the reflected method of the other operand.
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return formula(answer, self, other)

    method.__name__ = name
    method.__qualname__ = name
    method.__doc__ = f'Return a {_SIGNS[name]} b.  Computed by @total_ordering from {_FORMULA_TEXTS[root][name]}.'
    return method


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    defined = {name for name in _FORMULAS if getattr(cls, name, None) is not getattr(object, name)}
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in defined:
            break
    for name, formula in _FORMULAS[root].items():
        if name not in defined:
            setattr(cls, name, _comparison(name, root, formula))
    return cls


_shown = set()


class _read_only(property):
    def __set__(self, instance, value):
        raise AttributeError('readonly attribute')

    def __delete__(self, instance):
        raise AttributeError('readonly attribute')


class partial:
    """partial(func, *args, **keywords) - new function with partial application
    of the given arguments and keywords.
    """

    __slots__ = ('_func', '_args', '_keywords', '__dict__', '__weakref__')
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial) and not func.__dict__ and type(func).__call__ is partial.__call__:
            args = [*func._args, *args]
            keywords = {**func._keywords, **keywords}
            func = func._func
        self = super().__new__(cls)
        self._func = func
        self._args = tuple(args)
        self._keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords or self._keywords:
            return self._func(*self._args, *args, **{**self._keywords, **keywords})
        return self._func(*self._args, *args)

    @_read_only
    def func(self):
        """function object to use in future partial calls"""
        return self._func

    @_read_only
    def args(self):
        """tuple of arguments to future partial calls"""
        return self._args

    @_read_only
    def keywords(self):
        """dictionary of keyword arguments to future partial calls"""
        return self._keywords

    def __repr__(self):
        cls = type(self)
        name = 'functools.partial' if cls is partial else cls.__name__
        if id(self) in _shown:
            return '...'
        _shown.add(id(self))
        try:
            parts = [repr(self._func), *map(repr, self._args)]
            parts += [f'{name}={value!r}' for name, value in self._keywords.items()]
            return f'{name}({", ".join(parts)})'
        finally:
            _shown.discard(id(self))

    def __reduce__(self):
        return type(self), (self._func,), (self._func, self._args, self._keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, namespace = state
        if (
            not callable(func)
            or not isinstance(args, tuple)
            or keywords is not None
            and not isinstance(keywords, dict)
        ):
            raise TypeError('invalid partial state')
        self._func = func
        self._args = tuple(args)
        self._keywords = {} if keywords is None else keywords if type(keywords) is dict else dict(keywords)
        self.__dict__.clear()
        if namespace is not None:
            self.__dict__.update(namespace)


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = self.__class__
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _as_function(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        # A func that binds in its own way (a classmethod, say) is bound first.
        bind = getattr(self.func, '__get__', None)
        if bind is not None:
            bound = bind(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._as_function().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


_CacheInfo = None


def _cache_info(hits, misses, maxsize, currsize):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo(hits, misses, maxsize, currsize)


class _Key(list):
    """The key of a call in a cache: its hash is computed once."""

    __slots__ = ('hash',)

    def __init__(self, items):
        self[:] = items
        self.hash = hash(items)

    def __hash__(self):
        return self.hash


def _make_key(args, kwds, typed):
    # The marker keeps f(1, ('a', 2)) apart from f(1, a=2).
    items = args
    if kwds:
        items += (_missing,)
        for item in kwds.items():
            items += item
    if typed:
        items += tuple([type(value) for value in args])
        if kwds:
            items += tuple([type(value) for value in kwds.values()])
    elif _len(items) == 1 and type(items[0]) in (int, str):
        return items[0]
    return _Key(items)


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        # Used without arguments: what came is the function.
        function, maxsize = maxsize, 128
        wrapper = _cached(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return wrapper
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        wrapper = _cached(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return wrapper

    return decorate


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    hits = misses = 0
    results = {}
    find = results.get

    if maxsize == 0:

        def wrapper(*args, **kwds):
            nonlocal misses
            misses += 1
            return function(*args, **kwds)

        def cache_clear():
            """Clear the cache and cache statistics"""
            nonlocal misses
            misses = 0

    elif maxsize is None:

        def wrapper(*args, **kwds):
            nonlocal hits, misses
            # The most usual call needs no more than this to find its key.
            if not kwds and not typed and _len(args) == 1 and type(args[0]) in (int, str):
                key = args[0]
            else:
                key = _make_key(args, kwds, typed)
            result = find(key, _missing)
            if result is not _missing:
                hits += 1
                return result
            misses += 1
            result = function(*args, **kwds)
            results[key] = result
            return result

        def cache_clear():
            """Clear the cache and cache statistics"""
            nonlocal hits, misses
            with _atomic:
                results.clear()
                hits = misses = 0

    else:
        # A ring of links [before, after, key, result], the oldest one after the root.
        root = []
        root[:] = [root, root, None, None]

        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            with _atomic:
                link = find(key)
                if link is not None:
                    newest = root[0]
                    if link is not newest:
                        before, after, _, _ = link
                        before[1] = after
                        after[0] = before
                        newest[1] = root[0] = link
                        link[0] = newest
                        link[1] = root
                    hits += 1
                    return link[3]
                misses += 1
            result = function(*args, **kwds)
            with _atomic:
                # The call itself, or another thread, may have put it there meanwhile.
                if key not in results:
                    if _len(results) >= maxsize:
                        oldest = root[1]
                        after = oldest[1]
                        root[1] = after
                        after[0] = root
                        results.pop(oldest[2], None)
                    newest = root[0]
                    link = [newest, root, key, result]
                    newest[1] = root[0] = results[key] = link
            return result

        def cache_clear():
            """Clear the cache and cache statistics"""
            nonlocal hits, misses
            with _atomic:
                results.clear()
                root[:] = [root, root, None, None]
                hits = misses = 0

    def cache_info():
        """Report cache statistics"""
        with _atomic:
            return _cache_info(hits, misses, maxsize, _len(results))

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Simple lightweight unbounded cache.  Sometimes called "memoize"."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property whose value is computed once and kept in the __dict__ of the instance."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            ) from None
        value = values.get(name, _missing)
        if value is _missing:
            with self.lock:
                # Another thread may have been first.
                value = values.get(name, _missing)
                if value is _missing:
                    value = self.func(instance)
                    try:
                        values[name] = value
                    except TypeError:
                        raise TypeError(
                            f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support "
                            f'item assignment for caching {name!r} property.'
                        ) from None
        return value


def _merge_orders(orders):
    # The merge of the C3 linearization.
    merged = []
    orders = [list(order) for order in orders if order]
    while orders:
        for order in orders:
            first = order[0]
            if not any(first in other[1:] for other in orders):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(first)
        for order in orders:
            if order[0] is first:
                del order[0]
        orders = [order for order in orders if order]
    return merged


def _linearize(cls, abcs):
    # The MRO of the class as it were if it had also the given abstract classes as bases.
    # Such a class goes to where it first holds: to cls unless a base has it as well.
    split = 0
    for position in range(len(cls.__bases__) - 1, -1, -1):
        if hasattr(cls.__bases__[position], '__abstractmethods__'):
            # Bases that are abstract classes themselves stay before the added ones.
            split = position + 1
            break
    here = [abc for abc in abcs if issubclass(cls, abc) and not any(issubclass(base, abc) for base in cls.__bases__)]
    further = [abc for abc in abcs if abc not in here]
    front, back = list(cls.__bases__[:split]), list(cls.__bases__[split:])
    orders = [_linearize(base, further) for base in front]
    orders += [_linearize(base, further) for base in here]
    orders += [_linearize(base, further) for base in back]
    return _merge_orders([[cls], *orders, front, here, back])


def _dispatch_order(cls, types):
    # The classes that may implement for cls, the best first.
    real = set(cls.__mro__)
    types = [
        typ
        for typ in types
        if typ not in real and hasattr(typ, '__mro__') and not isinstance(typ, _GenericAlias) and issubclass(cls, typ)
    ]
    # A class that others among them derive from comes by their own linearization.
    types = [typ for typ in types if not any(typ is not other and typ in other.__mro__ for other in types)]
    abcs = []
    known = set(types)
    for typ in types:
        # A subclass of the abstract class may sit in between.
        between = []
        for sub in typ.__subclasses__():
            if sub not in real and issubclass(cls, sub):
                between.append([base for base in sub.__mro__ if base in known])
        if not between:
            abcs.append(typ)
            continue
        between.sort(key=len, reverse=True)
        for found in between:
            for base in found:
                if base not in abcs:
                    abcs.append(base)
    return _linearize(cls, abcs)


def _find_implementation(cls, registry):
    match = None
    for typ in _dispatch_order(cls, registry.keys()):
        if match is not None:
            # Two unrelated virtual bases have no order.
            if (
                typ in registry
                and typ not in cls.__mro__
                and match not in cls.__mro__
                and not issubclass(match, typ)
            ):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {typ}')
            break
        if typ in registry:
            match = typ
    return registry.get(match)


def _union_members(annotation):
    if type(annotation) is type(int | str):
        return annotation.__args__
    import sys

    typing = sys.modules.get('typing')
    if typing is not None and typing.get_origin(annotation) is typing.Union:
        return typing.get_args(annotation)
    return None


def _is_plain_class(annotation):
    return isinstance(annotation, type) and not isinstance(annotation, _GenericAlias)


def singledispatch(func):
    """Single-dispatch generic function decorator."""
    from weakref import WeakKeyDictionary

    registry = {}
    found = WeakKeyDictionary()
    token = None

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        nonlocal token
        if token is not None:
            from abc import get_cache_token

            current = get_cache_token()
            if token != current:
                found.clear()
                token = current
        try:
            return found[cls]
        except KeyError:
            pass
        implementation = registry.get(cls)
        if implementation is None:
            implementation = _find_implementation(cls, registry)
        found[cls] = implementation
        return implementation

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func"""
        nonlocal token
        members = None if _is_plain_class(cls) else _union_members(cls)
        if _is_plain_class(cls) or members is not None and all(map(_is_plain_class, members)):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain '
                    '`@register` on an annotated function.'
                )
            func = cls
            from typing import get_type_hints

            name, cls = next(iter(get_type_hints(func).items()))
            members = None if _is_plain_class(cls) else _union_members(cls)
            if not _is_plain_class(cls) and (members is None or not all(map(_is_plain_class, members))):
                if members is not None:
                    raise TypeError(f'Invalid annotation for {name!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        for typ in (cls,) if members is None else members:
            registry[typ] = func
            if token is None and hasattr(typ, '__abstractmethods__'):
                from abc import get_cache_token

                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
