"""Abstract base classes: the metaclass, its registry and the decorators."""

from _weakref import ref as _ref


def abstractmethod(funcobj):
    """Mark a function that a concrete class must override."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A classmethod that is abstract too."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A staticmethod that is abstract too."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that is abstract too."""

    __isabstractmethod__ = True


class _Data:
    """What one abstract class knows about virtual subclasses.

    The sets hold weak references, so that classes made on the fly can die.
    """

    __slots__ = ('registry', 'yes', 'no', 'version')

    def __init__(self):
        self.registry = set()
        self.yes = set()
        self.no = set()
        # Answers "no" hold only until the next register() anywhere.
        self.version = _token[0]


_token = [0]


def get_cache_token():
    """A number that changes with every ABCMeta.register()."""
    return _token[0]


def _remember(where, cls):
    where.add(_ref(cls, where.discard))


# Bits of __abc_tpflags__: the match statement takes instances of a class that has one of them,
# itself or from a base, as sequences or as mappings.
_PATTERN_FLAGS = 1 << 5 | 1 << 6


def _mark_for_patterns(cls, flags):
    # A virtual subclass does not inherit the attribute, so it gets one of its own.
    if getattr(cls, '__abc_tpflags__', 0) & _PATTERN_FLAGS:
        return
    try:
        cls.__abc_tpflags__ = flags
    except (AttributeError, TypeError):
        # A builtin type, whose instances the match statement knows.
        pass


def _abstract_names(cls, own, bases):
    found = {name for name, value in own if getattr(value, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                found.add(name)
    return frozenset(found)


class ABCMeta(type):
    """Metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, list(namespace.items()), bases)
        cls._abc_impl = _Data()
        if namespace.get('__abc_tpflags__', 0) & _PATTERN_FLAGS == _PATTERN_FLAGS:
            raise TypeError('__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING')
        return cls

    def register(cls, subclass):
        """Make subclass a virtual subclass of this class; answers subclass."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        _remember(cls._abc_impl.registry, subclass)
        _token[0] += 1
        flags = getattr(cls, '__abc_tpflags__', 0) & _PATTERN_FLAGS
        if flags:
            _mark_for_patterns(subclass, flags)
        return subclass

    def __instancecheck__(cls, instance):
        """Answer isinstance(instance, cls)."""
        claimed = instance.__class__
        if _ref(claimed) in cls._abc_impl.yes:
            return True
        actual = type(instance)
        if actual is claimed:
            return cls.__subclasscheck__(claimed)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        """Answer issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        data = cls._abc_impl
        key = _ref(subclass)
        if key in data.yes:
            return True
        if data.version != _token[0]:
            data.no.clear()
            data.version = _token[0]
        elif key in data.no:
            return False

        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, '__mro__', ()) or _is_virtual(cls, data, subclass)
        elif not isinstance(answer, bool):
            raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
        _remember(data.yes if answer else data.no, subclass)
        return bool(answer)

    def _dump_registry(cls, file=None):
        """Print what the class knows, for debugging."""
        data = cls._abc_impl
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        print(f'_abc_registry: {data.registry!r}', file=file)
        print(f'_abc_cache: {data.yes!r}', file=file)
        print(f'_abc_negative_cache: {data.no!r}', file=file)
        print(f'_abc_negative_cache_version: {data.version!r}', file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()


def _is_virtual(cls, data, subclass):
    # A copy, as a check may run code that registers further classes.
    for link in list(data.registry):
        registered = link()
        if registered is not None and issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


def update_abstractmethods(cls):
    """Compute the abstract methods again after a class was changed."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, list(cls.__dict__.items()), cls.__bases__)
    return cls


class ABC(metaclass=ABCMeta):
    """Helper class: a subclass of it is abstract without naming the metaclass."""

    __slots__ = ()
