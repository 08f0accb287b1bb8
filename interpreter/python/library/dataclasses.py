"""Classes that are mostly data, from the annotations in their body."""

import sys
from types import FunctionType, GenericAlias, MappingProxyType

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
    'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


# Stands as the default of a parameter whose value a factory makes.
_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_type = type
_NO_METADATA = MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'


_shown_fields = set()


class InitVar:
    """The type of a parameter of __init__ that goes to __post_init__ only."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, _type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about one field; made by field()."""

    __slots__ = (
        'name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
        '_field_type',
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    _SHOWN = (
        'name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only',
        '_field_type',
    )

    def __repr__(self):
        # A field may be part of its own type or default.
        if id(self) in _shown_fields:
            return '...'
        _shown_fields.add(id(self))
        try:
            shown = [f'{name}={getattr(self, name)!r}' for name in self._SHOWN]
        finally:
            _shown_fields.discard(id(self))
        return f'Field({",".join(shown)})'

    def __set_name__(self, owner, name):
        # The default may be a descriptor, which waits for its name.
        method = getattr(type(self.default), '__set_name__', None)
        if method is not None:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        shown = [f'{name}={getattr(self, name)!r}' for name in self.__slots__]
        return f'_DataclassParams({",".join(shown)})'


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _compiled(name, parameters, body, cls, scope):
    # Compiled, so that calls check their arguments as those of any function. What the code
    # uses comes as parameters of a function around it: the globals are those of the class.
    module = sys.modules.get(cls.__module__)
    namespace = {} if module is None else module.__dict__
    lines = '\n'.join([f'  {line}' for line in body])
    text = f'def __make({", ".join(scope)}):\n def {name}({", ".join(parameters)}):\n{lines}\n return {name}'
    made = {}
    exec(text, namespace, made)
    function = made['__make'](**scope)
    function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    return function


def _init_function(cls, fields, plain, keyword_only, frozen, self_name, slots, has_post_init):
    optional = False
    for f in plain:
        if not (f.default is MISSING and f.default_factory is MISSING):
            optional = True
        elif optional:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')

    scope = {'MISSING': MISSING, '_FACTORY': _FACTORY, '__object_setattr': object.__setattr__}
    annotations = {}

    def parameter(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            return f'{f.name}=_default_{f.name}'
        if f.default_factory is not MISSING:
            return f'{f.name}=_FACTORY'
        return f.name

    def assign(name, value):
        if frozen:
            return f'__object_setattr({self_name}, {name!r}, {value})'
        return f'{self_name}.{name} = {value}'

    parameters = [self_name]
    parameters += [parameter(f) for f in plain]
    if keyword_only:
        parameters += ['*', *[parameter(f) for f in keyword_only]]

    body = []
    for f in fields:
        if f.default is not MISSING:
            scope[f'_default_{f.name}'] = f.default
        if f.default_factory is not MISSING:
            scope[f'_factory_{f.name}'] = f.default_factory
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            if f.init:
                value = f'_factory_{f.name}() if {f.name} is _FACTORY else {f.name}'
            else:
                value = f'_factory_{f.name}()'
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            # There is no class attribute to fall back to.
            value = f'_default_{f.name}'
        else:
            continue
        body.append(assign(f.name, value))
    if has_post_init:
        passed = ', '.join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.{_POST_INIT}({passed})')

    function = _compiled('__init__', parameters, body or ['pass'], cls, scope)
    annotations['return'] = None
    function.__annotations__ = annotations
    return function


def _tuple_text(name, fields):
    return '(' + ''.join([f'{name}.{f.name},' for f in fields]) + ')'


def _repr_function(cls, fields):
    from reprlib import recursive_repr

    names = [f.name for f in fields]

    def __repr__(self):
        shown = [f'{name}={getattr(self, name)!r}' for name in names]
        return f'{self.__class__.__qualname__}({", ".join(shown)})'

    __repr__.__qualname__ = f'{cls.__qualname__}.__repr__'
    return recursive_repr()(__repr__)


def _comparison(cls, name, sign, fields):
    body = [
        'if other.__class__ is self.__class__:',
        f' return {_tuple_text("self", fields)} {sign} {_tuple_text("other", fields)}',
        'return NotImplemented',
    ]
    return _compiled(name, ['self', 'other'], body, cls, {})


def _hash_function(cls, fields):
    return _compiled('__hash__', ['self'], [f'return hash({_tuple_text("self", fields)})'], cls, {})


def _frozen_functions(cls, fields):
    names = frozenset([f.name for f in fields])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    return __setattr__, __delattr__


def _leading_word(text):
    # The first word of the text, and what follows it.
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


def _names_special(annotation, cls, modules, is_special):
    """Whether an annotation that is a string names a special type: with or without a module before it."""
    first, rest = _leading_word(annotation)
    dotted = rest[:1] == '.'
    if dotted:
        name, _ = _leading_word(rest[1:])
    namespace = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    if not dotted or not name:
        return is_special(namespace.get(first))
    module = namespace.get(first)
    return module is not None and module in modules() and is_special(module.__dict__.get(name))


def _is_classvar(annotation):
    typing = sys.modules.get('typing')
    if typing is None:
        return False
    return annotation is typing.ClassVar or (
        type(annotation).__module__ == 'typing' and getattr(annotation, '__origin__', None) is typing.ClassVar
    )


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _typing_modules():
    return [module for module in [sys.modules.get('typing')] if module is not None]


def _own_modules():
    return [sys.modules[__name__]]


def _own_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, type(_DataclassParams.init)):
            # The descriptor of a slot is no default.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    text = annotation if isinstance(annotation, str) else None
    if _is_classvar(annotation) or text is not None and _names_special(text, cls, _typing_modules, _is_classvar):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation) or text is not None and _names_special(text, cls, _own_modules, _is_initvar):
        f._field_type = _FIELD_INITVAR

    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        # What has no hash most likely changes, and all instances would share it.
        raise ValueError(
            f'mutable default {f.default.__class__} for field {f.name} is not allowed: use default_factory'
        )
    return f


def _set_new(cls, name, value):
    # Whether the class had it already.
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))

    any_frozen_base = False
    has_dataclass_bases = False
    all_frozen_bases = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_dataclass_bases = True
            if all_frozen_bases is None:
                all_frozen_bases = True
            for f in inherited.values():
                fields[f.name] = f
            if getattr(base, _PARAMS).frozen:
                any_frozen_base = True
            else:
                all_frozen_bases = False

    own = []
    keyword_from_here = kw_only
    kw_only_seen = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_kw_only(annotation) or isinstance(annotation, str) and _names_special(
            annotation, cls, _own_modules, _is_kw_only
        ):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = True
            keyword_from_here = True
        else:
            own.append(_own_field(cls, name, annotation, keyword_from_here))

    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            # The class attribute becomes the default, or goes.
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')

    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not all_frozen_bases and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)

    # Before __eq__ is set: a class with an __eq__ of its own and no hash has __hash__ = None.
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    true_fields = [f for f in fields.values() if f._field_type is _FIELD]
    arguments = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    plain = [f for f in arguments if f.init and not f.kw_only]
    keyword_only = [f for f in arguments if f.init and f.kw_only]

    if init:
        self_name = '__dataclass_self__' if 'self' in fields else 'self'
        function = _init_function(
            cls, arguments, plain, keyword_only, frozen, self_name, slots, hasattr(cls, _POST_INIT)
        )
        _set_new(cls, '__init__', function)
    if repr:
        _set_new(cls, '__repr__', _repr_function(cls, [f for f in true_fields if f.repr]))
    compared = [f for f in true_fields if f.compare]
    if eq:
        _set_new(cls, '__eq__', _comparison(cls, '__eq__', '==', compared))
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _comparison(cls, name, sign, compared)):
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                    'functools.total_ordering'
                )
    if frozen:
        for function in _frozen_functions(cls, true_fields):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')

    hashed = [f for f in true_fields if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _hash_function(cls, hashed)
    elif eq and not has_explicit_hash:
        cls.__hash__ = _hash_function(cls, hashed) if frozen else None

    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args:
        _set_new(cls, '__match_args__', tuple([f.name for f in plain]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, true_fields)

    from abc import update_abstractmethods

    return update_abstractmethods(cls)


def _shown_annotation(annotation):
    if isinstance(annotation, GenericAlias):
        return repr(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', ''):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    text = repr(annotation)
    if getattr(annotation, '__module__', None) == 'typing':
        return text.replace('typing.', '')
    return text


def _signature_text(cls):
    # As the text of inspect.signature(cls), which would take long to import.
    function = cls.__dict__.get('__init__')
    generated = isinstance(function, FunctionType) and function.__qualname__ == f'{cls.__qualname__}.__init__'
    if not generated or type(cls).__call__ is not type.__call__:
        try:
            from inspect import signature

            return str(signature(cls)).replace(' -> None', '')
        except (ImportError, TypeError, ValueError):
            return ''
    code = function.__code__
    names = code.co_varnames[1:code.co_argcount + code.co_kwonlyargcount]
    count = code.co_argcount - 1
    given = function.__defaults__ or ()
    defaults = dict(zip(names[count - len(given):count], given))
    defaults.update(function.__kwdefaults__ or {})
    parts = []
    for at, name in enumerate(names):
        if at == count:
            parts.append('*')
        part = name
        annotation = function.__annotations__.get(name, MISSING)
        if annotation is not MISSING:
            part += f': {_shown_annotation(annotation)}'
        if name in defaults:
            part += f' = {defaults[name]!r}' if annotation is not MISSING else f'={defaults[name]!r}'
        parts.append(part)
    return f'({", ".join(parts)})'


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        # A frozen class refuses plain assignments.
        object.__setattr__(self, f.name, value)


def _slot_names(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    elif not hasattr(slots, '__next__'):
        yield from slots
    else:
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _with_slots(cls, frozen, weakref_slot, true_fields):
    # Slots must be there when the class is made, so it is made again.
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in true_fields]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slot_names(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    namespace['__slots__'] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    old = cls
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = _get_state
        if '__setstate__' not in namespace:
            cls.__setstate__ = _set_state
        own = old.__dict__.get('__setattr__')
        if getattr(own, '__code__', None) is _frozen_code:
            # These name the class itself.
            cls.__setattr__, cls.__delattr__ = _frozen_functions(cls, true_fields)
    return cls


_frozen_code = _frozen_functions(object, ())[0].__code__


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Add dunder methods based on the fields defined in the class."""

    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in known.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _converted(obj, lambda value, items: dict_factory(items))


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _converted(obj, lambda value, items: tuple_factory([item for _, item in items]))


def _converted(obj, make):
    if _is_instance(obj):
        return make(obj, [(f.name, _converted(getattr(obj, f.name), make)) for f in fields(obj)])
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        # A named tuple takes its items one by one.
        return cls(*[_converted(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_converted(item, make) for item in obj)
    if isinstance(obj, dict):
        items = [(_converted(key, make), _converted(value, make)) for key, value in obj.items()]
        if hasattr(cls, 'default_factory'):
            # The constructor of a defaultdict wants the factory first.
            new = cls(getattr(obj, 'default_factory'))
            for key, value in items:
                new[key] = value
            return new
        return cls(items)
    from copy import deepcopy

    return deepcopy(obj)


def make_dataclass(
    cls_name,
    fields,
    *,
    bases=(),
    namespace=None,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Return a new dynamically created dataclass."""
    from keyword import iskeyword
    from types import new_class

    namespace = {} if namespace is None else namespace
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = annotation

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body['__annotations__'] = annotations

    cls = new_class(cls_name, bases, {}, fill)
    return dataclass(
        cls,
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f'field {f.name} is declared with init=False, it cannot be specified with replace()'
                )
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
