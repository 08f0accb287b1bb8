"""What stands for an object without keeping it alive."""

from _weakref import ref as _ref

_get = object.__getattribute__


def _target(proxy):
    target = _get(proxy, '_reference')()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _value(one):
    return _target(one) if isinstance_proxy(one) else one


def isinstance_proxy(one):
    kind = type(one)
    return kind is ProxyType or kind is CallableProxyType


class _Proxy:
    __slots__ = ('_reference',)
    __module__ = 'weakref'

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__name__}' instances")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = _get(self, '_reference')()
        return f'<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>'

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")

    def __reversed__(self):
        return reversed(_target(self))

    def __len__(self):
        return len(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        target = _target(self)
        if not hasattr(type(target), '__next__'):
            raise TypeError(f'Weakref proxy referenced a non-iterator {type(target).__name__!r} object')
        return next(target)

    def __index__(self):
        import operator
        return operator.index(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))


def _install(cls):
    import operator as _operator
    for name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul',
                 'pow'):
        function = getattr(_operator, f'__{name}__')
        setattr(cls, f'__{name}__', lambda self, other, f=function: f(_value(self), _value(other)))
        setattr(cls, f'__r{name}__', lambda self, other, f=function: f(_value(other), _value(self)))
        change = getattr(_operator, f'__i{name}__')
        setattr(cls, f'__i{name}__', lambda self, other, f=change: f(_target(self), _value(other)))
    for name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge'):
        function = getattr(_operator, f'__{name}__')
        setattr(cls, f'__{name}__', lambda self, other, f=function: f(_value(self), _value(other)))
    for name in ('neg', 'pos', 'abs', 'invert'):
        function = getattr(_operator, f'__{name}__')
        setattr(cls, f'__{name}__', lambda self, f=function: f(_target(self)))
    cls.__divmod__ = lambda self, other: divmod(_value(self), _value(other))
    cls.__rdivmod__ = lambda self, other: divmod(_value(other), _value(self))


_install(_Proxy)


class weakproxy(_Proxy):
    __slots__ = ('__weakref__',)
    __module__ = 'weakref'
    __qualname__ = 'ProxyType'


class weakcallableproxy(_Proxy):
    __slots__ = ('__weakref__',)
    __module__ = 'weakref'
    __qualname__ = 'CallableProxyType'

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


weakproxy.__hash__ = weakcallableproxy.__hash__ = _Proxy.__hash__
weakproxy.__name__ = 'ProxyType'
weakcallableproxy.__name__ = 'CallableProxyType'
ProxyType = weakproxy
CallableProxyType = weakcallableproxy


def proxy(object, callback=None, /):
    cls = CallableProxyType if callable(object) else ProxyType
    made = _new(cls)
    if callback is None:
        reference = _ref(object)
    else:
        own = _ref(made)

        def call(_):
            one = own()
            if one is not None:
                callback(one)

        reference = _ref(object, call)
    _set(made, '_reference', reference)
    return made


_new = object.__new__
_set = object.__setattr__
