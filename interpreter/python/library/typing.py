"""Support for type hints, as far as they matter while a program runs."""

import collections
import collections.abc
import contextlib
import functools
import operator
import sys
from abc import ABCMeta, abstractmethod

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal',
    'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet',
    'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView',
    'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView',
    'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
    'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
    'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List',
    'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern',
    'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
    'get_args', 'get_origin', 'get_overloads', 'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType',
    'no_type_check', 'no_type_check_decorator', 'NoReturn', 'NotRequired', 'overload', 'ParamSpecArgs',
    'ParamSpecKwargs', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias',
    'TypeGuard', 'Unpack',
]

TYPE_CHECKING = False
Text = str

GenericAlias = type(list[int])
_UnionType = type(int | str)
_NoneType = type(None)


def _caller_module(depth=2):
    try:
        return sys._getframe(depth).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


def _is_native_alias(obj):
    return issubclass(type(obj), GenericAlias)


def _type_repr(obj):
    """How a type is shown inside of another one."""
    if _is_native_alias(obj):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is Ellipsis:
        return '...'
    if type(obj) is _FunctionType:
        return obj.__name__
    return repr(obj)


_FunctionType = type(_type_repr)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, message, is_argument=True, module=None, *, allow_special_forms=False):
    """The argument as a type; TypeError if it cannot be one."""
    refused = [Generic, Protocol]
    if not allow_special_forms:
        refused.append(ClassVar)
        if is_argument:
            refused.append(Final)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and any(arg.__origin__ is form for form in refused):
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or any(arg is form for form in (Generic, Protocol)):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _collect_parameters(args):
    """The type variables in the arguments, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not _is_native_alias(arg):
            continue
        if hasattr(arg, '__typing_subst__'):
            inner = (arg,)
        elif isinstance(arg, (tuple, list)):
            inner = _collect_parameters(arg)
        else:
            inner = getattr(arg, '__parameters__', ())
            if not isinstance(inner, tuple):
                continue
        for param in inner:
            if param not in found:
                found.append(param)
    return tuple(found)


def _dedup(items):
    unique = []
    for item in items:
        if item not in unique:
            unique.append(item)
    return unique


# What empties the caches of this module.
_cleanups = []


def _remembered(method):
    """A __getitem__ whose answers are kept: the same subscription gives the same object."""
    kept = functools.lru_cache(method)
    _cleanups.append(kept.cache_clear)

    @functools.wraps(method)
    def getitem(self, parameters):
        try:
            return kept(self, parameters)
        except TypeError:
            # Unhashable, or a real error, which comes again.
            pass
        return method(self, parameters)

    return getitem


class _Final:
    """Mixin that forbids to subclass."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    # A name with a meaning of its own in type hints, such as Union.
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, name, doc, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_remembered
    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)

    __iter__ = None


class _LiteralSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        try:
            # As separate arguments, so that 1 and True are told apart.
            return self._remembered_literal(*parameters)
        except TypeError:
            return self._getitem(self, parameters)

    @functools.lru_cache(typed=True)
    def _remembered_literal(self, *parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _SpecialForm('NoReturn', 'Special type indicating functions that never return.')
Never = _SpecialForm('Never', 'The bottom type, a type that has no members.')
Self = _SpecialForm('Self', 'Used to spell the type of "self" in classes.')
LiteralString = _SpecialForm('LiteralString', 'Represents an arbitrary literal string.')
TypeAlias = _SpecialForm('TypeAlias', 'Special marker indicating that an assignment is a type alias.')


def _single(self, parameters):
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _GenericAlias(self, (item,))


def _single_allowing(self, parameters):
    item = _type_check(parameters, f'{self._name} accepts only a single type.', allow_special_forms=True)
    return _GenericAlias(self, (item,))


def _single_form(name, doc):
    return _SpecialForm(name, doc, _single)


ClassVar = _single_form('ClassVar', 'Special type construct to mark class variables.')
Final = _single_form('Final', 'Special typing construct to indicate final names to type checkers.')
TypeGuard = _single_form('TypeGuard', 'Annotates the return type of a user-defined type guard function.')
Required = _SpecialForm('Required', 'Marks a TypedDict key as required.', _single_allowing)
NotRequired = _SpecialForm('NotRequired', 'Marks a TypedDict key as potentially missing.', _single_allowing)


def _flatten_union(parameters):
    flat = []
    for item in parameters:
        if type(item) in (_UnionGenericAlias, _UnionType):
            flat.extend(item.__args__)
        else:
            flat.append(item)
    return tuple(_dedup(flat))


def _make_union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    parameters = _flatten_union([_type_check(item, message) for item in parameters])
    if len(parameters) == 1:
        return parameters[0]
    name = 'Optional' if len(parameters) == 2 and _NoneType in parameters else None
    return _UnionGenericAlias(self, parameters, name=name)


Union = _SpecialForm('Union', 'Union type; Union[X, Y] means either X or Y.', _make_union)


def _make_optional(self, parameters):
    return Union[_type_check(parameters, f'{self} requires a single type.'), _NoneType]


Optional = _SpecialForm('Optional', 'Optional[X] is equivalent to Union[X, None].', _make_optional)


def _literal_keys(parameters):
    # 1 and True are equal, but not the same literal.
    return [(item, type(item)) for item in parameters]


def _make_literal(self, parameters):
    flat = []
    for item in parameters:
        if isinstance(item, _LiteralGenericAlias):
            flat.extend(item.__args__)
        else:
            flat.append(item)
    try:
        flat = [item for item, _ in dict.fromkeys(_literal_keys(flat))]
    except TypeError:
        # What has no hash is no literal; it is left as it is.
        pass
    return _LiteralGenericAlias(self, tuple(flat))


Literal = _LiteralSpecialForm('Literal', 'Special typing form to define literal types.', _make_literal)


def _make_concatenate(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is Ellipsis or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    parameters = (*[_type_check(item, message) for item in parameters[:-1]], parameters[-1])
    return _ConcatenateGenericAlias(self, parameters)


Concatenate = _SpecialForm('Concatenate', 'Special form for annotating higher-order functions.', _make_concatenate)


def _make_unpack(self, parameters):
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(origin=self, args=(item,))


Unpack = _SpecialForm('Unpack', 'Type unpack operator.', _make_unpack)


class ForwardRef(_Final, _root=True):
    """Internal wrapper to hold a forward reference."""

    __slots__ = (
        '__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
        '__forward_is_argument__', '__forward_is_class__', '__forward_module__',
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        # Only so can a starred type stand as an expression.
        text = f'({arg},)[0]' if arg[:1] == '*' else arg
        try:
            code = compile(text, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__, None), '__dict__', globalns)
        value = _type_check(
            eval(self.__forward_code__, globalns, localns),
            'Forward references must evaluate to types.',
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__,
        )
        self.__forward_value__ = _eval_type(value, globalns, localns, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (
                self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
            )
        return (
            self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """The type with all forward references in it evaluated."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if not (isinstance(t, _GenericAlias) or _is_native_alias(t) or isinstance(t, _UnionType)):
        return t
    if _is_native_alias(t):
        # Strings in list['X'] stay strings until here.
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__])
        args = tuple([_eval_type(arg, globalns, localns, recursive_guard) for arg in args])
        if args == t.__args__:
            return t
        if t.__origin__ is collections.abc.Callable:
            return t.__origin__[list(args[:-1]), args[-1]]
        return GenericAlias(t.__origin__, args)
    args = tuple([_eval_type(arg, globalns, localns, recursive_guard) for arg in t.__args__])
    if args == t.__args__:
        return t
    if isinstance(t, _UnionType):
        return functools.reduce(operator.or_, args)
    return t.copy_with(args)


class _Variable(_Final, _root=True):
    """What type variables of all kinds have in common."""

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__

    def _set_variance(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__


class TypeVar(_Variable, _root=True):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self._set_variance(bound, covariant, contravariant)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple([_type_check(item, message) for item in constraints])
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    def __typing_subst__(self, arg):
        arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
        if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack:
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class TypeVarTuple(_Variable, _root=True):
    """Type variable tuple: stands for any number of types."""

    def __init__(self, name):
        self.__name__ = name
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        # Called by the aliases of the builtin types: packs the arguments that belong to this one.
        params = alias.__parameters__
        at = params.index(self)
        after = len(params) - at - 1
        if any(isinstance(param, TypeVarTuple) for param in params[at + 1:]):
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        if len(args) < at + after:
            raise TypeError(
                f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}'
            )
        end = len(args) - after
        return (*args[:at], tuple(args[at:end]), *args[end:])


class _ParamSpecPart(_Final, _root=True):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._part, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpecArgs(_ParamSpecPart, _root=True):
    """The args for a ParamSpec object."""

    _part = 'args'


class ParamSpecKwargs(_ParamSpecPart, _root=True):
    """The kwargs for a ParamSpec object."""

    _part = 'kwargs'


class ParamSpec(_Variable, _root=True):
    """Parameter specification variable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(item, 'Expected a type.') for item in arg])
        if not _is_parameter_list(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        at = params.index(self)
        if at >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(params) == 1 and not _is_parameter_list(args[0]):
            # X[int, str] may be written for X[[int, str]].
            return (args,)
        if isinstance(args[at], list):
            return (*args[:at], tuple(args[at]), *args[at + 1:])
        return args


def _is_parameter_list(arg):
    return (
        arg is Ellipsis
        or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))
    )


def _is_unpacked_variable(arg):
    return isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack and isinstance(arg.__args__[0], TypeVarTuple)


def _unpacked(args):
    # Unpack[tuple[int, str]] among arguments stands for its items.
    flat = []
    for arg in args:
        inner = arg.__args__[0] if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack else None
        if inner is None and _is_native_alias(arg) and getattr(arg, '__unpacked__', False):
            inner = arg
        if inner is not None and getattr(inner, '__origin__', None) is tuple:
            items = inner.__args__
            if not (items and items[-1] is Ellipsis):
                flat.extend(items)
                continue
        flat.append(arg)
    return flat


def _assign(alias, parameters, args):
    """What each type variable becomes: a dict; TypeError if the numbers differ."""
    args = _unpacked(args)
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
        # X[int, str] may be written for X[[int, str]].
        if not (args and _is_parameter_list(args[0])):
            args = [tuple(args)]
    several = [at for at, param in enumerate(parameters) if isinstance(param, TypeVarTuple)]
    if len(several) > 1:
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    count, wanted = len(args), len(parameters)
    if several:
        if count < wanted - 1:
            raise TypeError(f'Too few arguments for {alias}; actual {count}, expected at least {wanted - 1}')
        at = several[0]
        after = wanted - at - 1
        args = [*args[:at], tuple(args[at:count - after]), *args[count - after:]]
    elif count != wanted:
        word = 'many' if count > wanted else 'few'
        raise TypeError(f'Too {word} arguments for {alias}; actual {count}, expected {wanted}')
    assigned = {}
    for param, arg in zip(parameters, args):
        if isinstance(param, TypeVarTuple):
            message = 'Parameters to generic types must be types.'
            assigned[param] = tuple([_type_check(item, message) for item in arg])
        else:
            assigned[param] = param.__typing_subst__(arg)
    return assigned


def _substitute(args, assigned):
    """The arguments with the type variables replaced."""
    new = []
    for arg in args:
        if isinstance(arg, type) and not _is_native_alias(arg):
            new.append(arg)
        elif _is_unpacked_variable(arg):
            value = assigned.get(arg.__args__[0], (arg,))
            new.extend(value)
        elif hasattr(arg, '__typing_subst__'):
            new.append(assigned.get(arg, arg))
        elif isinstance(arg, tuple):
            new.append(tuple(_substitute(arg, assigned)))
        else:
            inner = getattr(arg, '__parameters__', ())
            if not isinstance(inner, tuple) or not inner:
                new.append(arg)
                continue
            values = []
            for param in inner:
                value = assigned.get(param, param)
                if isinstance(param, TypeVarTuple):
                    values.extend(value if isinstance(value, tuple) else [Unpack[value]])
                else:
                    values.append(value)
            new.append(arg[tuple(values)])
    return new


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
    """A generic type, with arguments (List[int]) or without (List)."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        after = bases[bases.index(self) + 1:]
        if not any(isinstance(base, _BaseGenericAlias) or issubclass(base, Generic) for base in after):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        # What is asked of the alias is meant for the class.
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types'):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return sorted({*object.__dir__(self), *[name for name in dir(self.__origin__) if not _is_dunder(name)]})


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic type with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_convert(item) for item in args])
        assigned = _assign(self, self.__parameters__, args)
        return self.copy_with(tuple(_substitute(self.__args__, assigned)))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        args = ', '.join(map(_type_repr, self.__args__)) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            (args,) = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            at = bases.index(self)
            for base in bases[at + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is _NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is _NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return f'typing.Union[{", ".join(map(_type_repr, args))}]'

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_literal_keys(self.__args__)) == set(_literal_keys(other.__args__))

    def __hash__(self):
        return hash(frozenset(_literal_keys(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, args):
        last = args[-1]
        if isinstance(last, (list, tuple)):
            return (*args[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            args = (*args[:-1], *last.__args__)
        return super().copy_with(args)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    # Asked for by the aliases of the builtin types.
    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        (arg,) = self.__args__
        return arg.__args__ if getattr(arg, '__origin__', None) is tuple else None

    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        if _is_unpacked_variable(self):
            return args
        return super().__getitem__(args)


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, args, inst=inst, name=name)
        self._paramspec_tvars = True

    __iter__ = None

    def copy_with(self, args):
        # A list of types put in for a ParamSpec becomes the parameters themselves.
        flat = []
        for arg in args[:-1]:
            if isinstance(arg, tuple):
                flat.extend(arg)
            else:
                flat.append(arg)
        return _CallableGenericAlias(self.__origin__, (*flat, args[-1]), name=self._name, inst=self._inst)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_parameter_list(args[0]):
            return f'typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]'
        return f'typing.Callable[[{", ".join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]'

    def __reduce__(self):
        *args, result = self.__args__
        if not (len(args) == 1 and _is_parameter_list(args[0])):
            args = list(args)
        return operator.getitem, (Callable, (args, result))


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with metadata."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def copy_with(self, args):
        (origin,) = args
        return _AnnotatedAlias(origin, self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)


@functools.lru_cache(typed=True)
def _annotated(t, *metadata):
    t = _type_check(t, 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(t, metadata)


class Annotated:
    """Add context specific metadata to a type."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError(
                'Annotated[...] should be used with at least two arguments (a type and an annotation).'
            )
        if _is_unpacked_variable(params[0]):
            raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
        try:
            return _annotated(*params)
        except TypeError:
            return _annotated.__wrapped__(*params)

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """A generic type of this module that stands for a class elsewhere, such as List."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = nparams
        if origin.__module__ == 'builtins':
            self.__doc__ = f'A generic version of {origin.__qualname__}.'
        else:
            self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    __iter__ = None

    @_remembered
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = 'Parameters to generic types must be types.'
        params = tuple([_type_check(item, message) for item in params])
        count = len(params)
        if not self._nparams:
            raise TypeError(f'{self} is not a generic class')
        if count != self._nparams:
            word = 'many' if count > self._nparams else 'few'
            raise TypeError(f'Too {word} arguments for {self}; actual {count}, expected {self._nparams}')
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f'typing.{self._name}'

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self._with(tuple(args) if isinstance(args, (list, tuple)) else (args,), result)

    def _with(self, args, result):
        try:
            return self._made(args, result)
        except TypeError:
            return type(self)._made.__wrapped__(self, args, result)

    @functools.lru_cache
    def _made(self, args, result):
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        args = [_type_convert(arg) for arg in args]
        return _CallableGenericAlias(self.__origin__, (*args, result), name=self._name, inst=self._inst)


class _TupleType(_SpecialGenericAlias, _root=True):
    @_remembered
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        trail = ()
        if len(params) >= 2 and params[-1] is Ellipsis:
            params, trail = params[:-1], (Ellipsis,)
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        params = tuple([_type_check(item, message) for item in params])
        return _GenericAlias(self.__origin__, params + trail, name=self._name, inst=self._inst)


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    @_remembered
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_convert(item) for item in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for item in params:
                if not (isinstance(item, (TypeVar, ParamSpec)) or _is_unpacked_variable(item)):
                    raise TypeError(
                        f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                        'specification variables.'
                    )
            if len(_dedup(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _GenericAlias(cls, params)
        known = getattr(cls, '__parameters__', ())
        if not known:
            raise TypeError(f'{cls} is not a generic class')
        assigned = _assign(cls, known, params)
        args = []
        for param in known:
            if isinstance(param, TypeVarTuple):
                args.extend(assigned[param])
            else:
                args.append(assigned[param])
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__.get('__orig_bases__')
        if own is not None:
            error = Generic in own
        else:
            error = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
        if error:
            raise TypeError('Cannot inherit from plain Generic')
        parameters = ()
        if own is not None:
            parameters = _collect_parameters(own)
            given = None
            for base in own:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if given is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple types.')
                    given = base.__parameters__
            if given is not None:
                absent = [param for param in parameters if param not in given]
                if absent:
                    missing = ', '.join(map(str, absent))
                    listed = ', '.join(map(str, given))
                    raise TypeError(f'Some type variables ({missing}) are not listed in Generic[{listed}]')
                parameters = given
        cls.__parameters__ = tuple(parameters)


# Attributes that are no part of what a protocol asks for.
_PROTOCOL_INTERNALS = {
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
    '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__',
    '__orig_class__', '__final__', '_is_protocol', '_is_runtime_protocol',
}


def _protocol_attributes(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        annotations = base.__dict__.get('__annotations__', {})
        for name in [*base.__dict__, *annotations]:
            if not name.startswith('_abc_') and name not in _PROTOCOL_INTERNALS:
                names.add(name)
    return names


def _has_data_members(cls):
    return not all([callable(getattr(cls, name, None)) for name in _protocol_attributes(cls)])


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    # A class made from a protocol has this as __init__: the next one in line is meant.
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _from_checks(depth=3):
    # The machinery of ABCs and functools may ask anything of a protocol.
    return _caller_module(depth) in ('abc', 'functools', None)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if (
            getattr(cls, '_is_protocol', False)
            and not getattr(cls, '_is_runtime_protocol', False)
            and not _from_checks()
        ):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        data = _has_data_members(cls)
        if not data and issubclass(instance.__class__, cls):
            return True
        for name in _protocol_attributes(cls):
            if not hasattr(instance, name):
                break
            if callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                # Set to None it says that there is no such method.
                break
        else:
            return True
        return super().__instancecheck__(instance)


def _protocol_hook(cls):
    def _proto_hook(other):
        if not cls.__dict__.get('_is_protocol', False):
            return NotImplemented
        if not getattr(cls, '_is_runtime_protocol', False):
            if _from_checks(4):
                return NotImplemented
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if _has_data_members(cls):
            if _from_checks(4):
                return NotImplemented
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        for name in _protocol_attributes(cls):
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
                annotations = getattr(base, '__annotations__', {})
                if (
                    isinstance(annotations, collections.abc.Mapping)
                    and name in annotations
                    and issubclass(other, Generic)
                    and getattr(other, '_is_protocol', False)
                ):
                    break
            else:
                return NotImplemented
        return True

    return _proto_hook


_PROTOCOLS_ALLOWED = {
    'collections.abc': (
        'Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized', 'Container',
        'Collection', 'Reversible',
    ),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager'),
}


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook(cls)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (
                base in (object, Generic)
                or base.__name__ in _PROTOCOLS_ALLOWED.get(base.__module__, ())
                or issubclass(base, Generic) and getattr(base, '_is_protocol', False)
            ):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)


def _fill_module(namespace):
    abcs = collections.abc
    for name, origin, count in (
        ('Hashable', abcs.Hashable, 0), ('Awaitable', abcs.Awaitable, 1), ('Coroutine', abcs.Coroutine, 3),
        ('AsyncIterable', abcs.AsyncIterable, 1), ('AsyncIterator', abcs.AsyncIterator, 1),
        ('Iterable', abcs.Iterable, 1), ('Iterator', abcs.Iterator, 1), ('Reversible', abcs.Reversible, 1),
        ('Sized', abcs.Sized, 0), ('Container', abcs.Container, 1), ('Collection', abcs.Collection, 1),
        ('AbstractSet', abcs.Set, 1), ('MutableSet', abcs.MutableSet, 1), ('Mapping', abcs.Mapping, 2),
        ('MutableMapping', abcs.MutableMapping, 2), ('Sequence', abcs.Sequence, 1),
        ('MutableSequence', abcs.MutableSequence, 1), ('ByteString', abcs.ByteString, 0),
        ('MappingView', abcs.MappingView, 1), ('KeysView', abcs.KeysView, 1), ('ItemsView', abcs.ItemsView, 2),
        ('ValuesView', abcs.ValuesView, 1), ('Generator', abcs.Generator, 3),
        ('AsyncGenerator', abcs.AsyncGenerator, 2),
        ('ContextManager', contextlib.AbstractContextManager, 1),
        ('AsyncContextManager', contextlib.AbstractAsyncContextManager, 1),
        ('DefaultDict', collections.defaultdict, 2), ('OrderedDict', collections.OrderedDict, 2),
        ('Counter', collections.Counter, 1), ('ChainMap', collections.ChainMap, 2), ('Deque', collections.deque, 1),
    ):
        namespace[name] = _SpecialGenericAlias(origin, count, name=name)
    for name, origin, count in (
        ('List', list, 1), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Dict', dict, 2), ('Type', type, 1),
    ):
        namespace[name] = _SpecialGenericAlias(origin, count, inst=False, name=name)
    namespace['Tuple'] = _TupleType(tuple, -1, inst=False, name='Tuple')
    namespace['Callable'] = _CallableType(abcs.Callable, 2, name='Callable')


_fill_module(globals())


def __getattr__(name):
    # The module of regular expressions takes long to import, and few programs want these.
    if name in ('Pattern', 'Match'):
        import re

        value = globals()[name] = _SpecialGenericAlias(getattr(re, name), 1, name=name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


@runtime_checkable
class SupportsInt(Protocol):
    """An ABC with one abstract method __int__."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """An ABC with one abstract method __float__."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """An ABC with one abstract method __complex__."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """An ABC with one abstract method __bytes__."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """An ABC with one abstract method __index__."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """An ABC with one abstract method __abs__ that is covariant in its return type."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """An ABC with one abstract method __round__ that is covariant in its return type."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


def _named_tuple(name, types, module, defaults=()):
    annotations = {field: _type_check(t, f'field {field} annotation must be a type') for field, t in types}
    made = collections.namedtuple(name, [field for field, _ in types], defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


# What a body may not define, and what is dropped from it.
_NT_PROHIBITED = {
    '__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
    '_replace', '_asdict', '_source',
}
_NT_SPECIAL = {'__module__', '__name__', '__annotations__'}


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        if _NamedTuple not in bases:
            return super().__new__(cls, typename, bases, namespace)
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types = namespace.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(
                    f'Non-default namedtuple field {field} cannot follow default field{plural} '
                    f'{", ".join(defaults)}'
                )
        made = _named_tuple(
            typename,
            list(types.items()),
            defaults=[namespace[field] for field in defaults],
            module=namespace['__module__'],
        )
        if Generic in bases:
            # Made once more, with all of its bases.
            own = {key: value for key, value in made.__dict__.items() if key not in ('__dict__', '__weakref__')}
            own['__orig_bases__'] = namespace['__orig_bases__']
            own['__class_getitem__'] = classmethod(Generic.__dict__['__class_getitem__'].__func__)
            made = type(typename, bases, own)
        for key in namespace:
            if key in _NT_PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _NT_SPECIAL and key not in made._fields:
                setattr(made, key, namespace[key])
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """Typed version of namedtuple."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _named_tuple(typename, list(fields), module=_caller_module())


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _type_check(value, message, module=made.__module__, allow_special_forms=True)
            for key, value in namespace.get('__annotations__', {}).items()
        }
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        annotations.update(own)
        for key, value in own.items():
            origin = get_origin(value)
            if origin is Annotated and value.__args__:
                origin = get_origin(value.__args__[0])
            if origin is Required or origin is not NotRequired and total:
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    # Calling it makes a plain dict.
    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    if kwargs:
        import warnings

        warnings.warn(
            'The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed in '
            'Python 3.13, and may not be understood by third-party type checkers.',
            DeprecationWarning,
            stacklevel=2,
        )
    namespace = {'__annotations__': dict(fields)}
    module = _caller_module()
    if module is not None:
        namespace['__module__'] = module
    return _TypedDictMeta(typename, (), namespace, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def _typeddict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_mro_entries


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class"""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        mine = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                theirs = cls.__name__
                raise TypeError(
                    'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                    f'`{theirs} = NewType({theirs!r}, {mine})`'
                )

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __call__(self, x):
        return x

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self) -> str:
        pass

    @property
    @abstractmethod
    def name(self) -> str:
        pass

    @abstractmethod
    def close(self) -> None:
        pass

    @property
    @abstractmethod
    def closed(self) -> bool:
        pass

    @abstractmethod
    def fileno(self) -> int:
        pass

    @abstractmethod
    def flush(self) -> None:
        pass

    @abstractmethod
    def isatty(self) -> bool:
        pass

    @abstractmethod
    def read(self, n: int = -1) -> AnyStr:
        pass

    @abstractmethod
    def readable(self) -> bool:
        pass

    @abstractmethod
    def readline(self, limit: int = -1) -> AnyStr:
        pass

    @abstractmethod
    def readlines(self, hint: int = -1) -> 'List[AnyStr]':
        pass

    @abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int:
        pass

    @abstractmethod
    def seekable(self) -> bool:
        pass

    @abstractmethod
    def tell(self) -> int:
        pass

    @abstractmethod
    def truncate(self, size: int = None) -> int:
        pass

    @abstractmethod
    def writable(self) -> bool:
        pass

    @abstractmethod
    def write(self, s: AnyStr) -> int:
        pass

    @abstractmethod
    def writelines(self, lines: 'List[AnyStr]') -> None:
        pass

    @abstractmethod
    def __enter__(self) -> 'IO[AnyStr]':
        pass

    @abstractmethod
    def __exit__(self, type, value, traceback) -> None:
        pass


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""

    __slots__ = ()

    @abstractmethod
    def write(self, s: 'Union[bytes, bytearray]') -> int:
        pass

    @abstractmethod
    def __enter__(self) -> 'BinaryIO':
        pass


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""

    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self) -> BinaryIO:
        pass

    @property
    @abstractmethod
    def encoding(self) -> str:
        pass

    @property
    @abstractmethod
    def errors(self) -> 'Optional[str]':
        pass

    @property
    @abstractmethod
    def line_buffering(self) -> bool:
        pass

    @property
    @abstractmethod
    def newlines(self) -> Any:
        pass

    @abstractmethod
    def __enter__(self) -> 'TextIO':
        pass


def cast(typ, val):
    """Cast a value to a type. This returns the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Reveal the inferred type of a variable."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if (
                not hasattr(obj, '__qualname__')
                or obj.__qualname__ != f'{arg.__qualname__}.{obj.__name__}'
                or getattr(obj, '__module__', None) != arg.__module__
            ):
                # Not written in the body of this class.
                continue
            if type(obj) is _FunctionType:
                obj.__no_type_check__ = True
            elif hasattr(obj, '__func__'):
                obj.__func__.__no_type_check__ = True
            elif isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.'
    )


def overload(func):
    """Decorator for overloaded functions/methods."""
    plain = getattr(func, '__func__', func)
    try:
        place = _overloads.setdefault((plain.__module__, plain.__qualname__), {})
        place[plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    plain = getattr(func, '__func__', func)
    return list(_overloads.get((plain.__module__, plain.__qualname__), {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):
    """Decorator that marks a function, class, or metaclass as providing dataclass-like behavior."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default,
            'order_default': order_default,
            'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers,
            'kwargs': kwargs,
        }
        return cls_or_fn

    return decorator


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, ParamSpecArgs, ParamSpecKwargs)) or _is_native_alias(tp):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _GenericAlias) or _is_native_alias(tp):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and _is_parameter_list(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def _strip_annotations(t):
    """The type without the metadata, and without Required and NotRequired, in all its parts."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if not (isinstance(t, _GenericAlias) or _is_native_alias(t) or isinstance(t, _UnionType)):
        return t
    args = tuple([_strip_annotations(arg) for arg in t.__args__])
    if args == t.__args__:
        return t
    if isinstance(t, _GenericAlias):
        return t.copy_with(args)
    if isinstance(t, _UnionType):
        return functools.reduce(operator.or_, args)
    return GenericAlias(t.__origin__, args)


# Functions without annotations of their own.
_HINTLESS = (
    type(len), type(sys), type(str.join), type(object.__init__), type(object().__str__), _FunctionType,
)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object, with forward references evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type) and not _is_native_alias(obj):
        hints = {}
        for base in reversed(obj.__mro__):
            if globalns is None:
                names = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
            else:
                names = globalns
            annotations = base.__dict__.get('__annotations__', {})
            if not isinstance(annotations, dict):
                annotations = {}
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # The names of the class come last, as they may hide types of the same name.
                names, local = local, names
            for name, value in annotations.items():
                hints[name] = _evaluated_hint(value, names, local, is_argument=False, is_class=True)
    else:
        if globalns is None:
            if isinstance(obj, type(sys)):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        hints = getattr(obj, '__annotations__', None)
        if hints is None:
            if isinstance(obj, _HINTLESS):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        hints = {
            name: _evaluated_hint(value, globalns, localns, is_argument=not isinstance(obj, type(sys)), is_class=False)
            for name, value in hints.items()
        }
    if include_extras:
        return hints
    return {name: _strip_annotations(value) for name, value in hints.items()}


def _evaluated_hint(value, globalns, localns, is_argument, is_class):
    if value is None:
        value = _NoneType
    if isinstance(value, str):
        value = ForwardRef(value, is_argument=is_argument, is_class=is_class)
    return _eval_type(value, globalns, localns)
