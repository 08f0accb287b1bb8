"""Looks at live objects: their kinds, members and signatures."""

import sys
from _modules import plain_function as _plain_function
from types import (BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType,
                   TracebackType)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE = 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')

_WrapperDescriptor = type(object.__init__)
_MethodWrapper = type(object().__str__)
_MethodDescriptor = type(str.join)
_ClassMethodDescriptor = type(dict.__dict__['fromkeys'])
_GetSetDescriptor = type(FunctionType.__code__)
_MemberDescriptor = type(FunctionType.__globals__)


def _generator():
    yield


GeneratorType = type(_generator())


async def _coroutine():
    pass


_made = _coroutine()
CoroutineType = type(_made)
_made.close()
del _made


async def _async_generator():
    yield


AsyncGeneratorType = type(_async_generator())


# Kinds of objects.


def ismodule(object):
    return isinstance(object, ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, _MethodWrapper)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def ismemberdescriptor(object):
    return isinstance(object, _MemberDescriptor)


def isgetsetdescriptor(object):
    return isinstance(object, _GetSetDescriptor)


def istraceback(object):
    return isinstance(object, TracebackType)


def isframe(object):
    return isinstance(object, FrameType)


def iscode(object):
    return isinstance(object, CodeType)


def _inner(function):
    """The function below methods and partial calls."""
    while True:
        if isinstance(function, MethodType):
            function = function.__func__
        elif type(function).__name__ == 'partial' and hasattr(function, 'func'):
            function = function.func
        else:
            return function


def _has_flag(function, flag):
    function = _inner(function)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    if isinstance(object, CoroutineType):
        return True
    if isinstance(object, GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), '__await__')


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', ()))


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_SUSPENDED if coroutine.cr_suspended else CORO_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return frame.f_locals if frame is not None else {}


# Members.


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    """The attributes of an object, sorted by their names."""
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object,) + getmro(object)
        # Attributes that dir does not list may be on the class of the class.
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if type(value).__name__ == 'DynamicClassAttribute':
                    names.append(name)
    results = []
    seen = set()
    for name in names:
        try:
            value = getattr(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """An attribute, without any code of the program running."""
    own = _missing
    if not isinstance(obj, type):
        kind = type(obj)
        try:
            own = object.__getattribute__(obj, '__dict__').get(attr, _missing)
        except AttributeError:
            pass
    else:
        kind = obj
    found = _in_mro(kind, attr)
    if own is not _missing and found is not _missing:
        found_kind = type(found)
        if (_in_mro(found_kind, '__get__') is not _missing
                and (_in_mro(found_kind, '__set__') is not _missing
                     or _in_mro(found_kind, '__delete__') is not _missing)):
            return found
    if own is not _missing:
        return own
    if found is not _missing:
        return found
    if obj is kind:
        for base in type(kind).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


def _in_mro(kind, name):
    for base in type.__dict__['__mro__'].__get__(kind):
        if name in base.__dict__:
            return base.__dict__[name]
    return _missing


def unwrap(func, *, stop=None):
    """The function that others wrap."""
    first = func
    seen = {id(func): func}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen[id(func)] = func
    return func


def cleandoc(doc):
    """A documentation text without the indentation of its source."""
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()], default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        name = obj.__name__
        owner = _class_of_function(obj)
    elif isinstance(obj, property):
        if obj.fget is None:
            return None
        name = obj.fget.__name__
        owner = _class_of_function(obj.fget)
    else:
        return None
    if owner is None:
        return None
    for base in owner.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _class_of_function(function):
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split('.')[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or '
                    'code object was expected, got {}'.format(type(object).__name__))


getsourcefile = getfile


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def currentframe():
    return sys._getframe(1)


def getlineno(frame):
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """The place of a frame or of an entry of a traceback, with the lines around it."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = frame.f_code.co_filename
    lines = at = None
    if context > 0:
        from linecache import getlines
        source = getlines(filename)
        if source:
            start = max(0, min(lineno - 1 - context // 2, len(source) - context))
            lines = source[start:start + context]
            at = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, at)


def getouterframes(frame, context=1):
    """A frame with those that called it."""
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    """The frames from the caller on outwards."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames between the caller and where the exception was raised."""
    error = sys.exc_info()[1]
    return getinnerframes(None if error is None else error.__traceback__, context)


class Traceback(tuple):

    _fields = ('filename', 'lineno', 'function', 'code_context', 'index')

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = tuple.__new__(cls, (filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])

    def __repr__(self):
        return 'Traceback(%s, positions=%r)' % (
            ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)]), self.positions)


class FrameInfo(tuple):

    _fields = ('frame', 'filename', 'lineno', 'function', 'code_context', 'index')

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        return 'FrameInfo(%s, positions=%r)' % (
            ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)]), self.positions)


class ArgInfo(tuple):

    args = property(lambda self: self[0])
    varargs = property(lambda self: self[1])
    keywords = property(lambda self: self[2])
    locals = property(lambda self: self[3])


def getargvalues(frame):
    names, varargs, keywords = _code_arguments(frame.f_code)
    return ArgInfo((names, varargs, keywords, frame.f_locals))


def _code_arguments(code):
    names = code.co_varnames
    count = code.co_argcount + code.co_kwonlyargcount
    varargs = keywords = None
    at = count
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        keywords = names[at]
    return list(names[:count]), varargs, keywords


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


class FullArgSpec(tuple):
    _fields = ('args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations')

    args = property(lambda self: self[0])
    varargs = property(lambda self: self[1])
    varkw = property(lambda self: self[2])
    defaults = property(lambda self: self[3])
    kwonlyargs = property(lambda self: self[4])
    kwonlydefaults = property(lambda self: self[5])
    annotations = property(lambda self: self[6])

    def __repr__(self):
        return 'FullArgSpec(%s)' % ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])


def getfullargspec(func):
    try:
        found = _signature(func, False, False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, kwonly, defaults, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec((args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        found = obj.__dict__.get('__annotations__', None)
        variables = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        own = dict(vars(obj))
    elif ismodule(obj):
        found = getattr(obj, '__annotations__', None)
        variables = obj.__dict__
        own = None
    elif callable(obj):
        found = getattr(obj, '__annotations__', None)
        variables = getattr(unwrap(obj), '__globals__', None)
        own = None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(found)
    globals = variables if globals is None else globals
    locals = own if locals is None else locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}


# Signatures.


class _void:
    """Stands for what was not given."""


class _empty:
    """Stands for a default or an annotation that is not there."""


_empty.__module__ = 'inspect'


class _ParameterKind(int):
    """An int with a name, as a member of an enumeration has it."""

    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = self._name_ = name
        self.value = self._value_ = value
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {self.value}>'

    def __reduce__(self):
        return _kind_of, (self.value,)

    __hash__ = int.__hash__


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')
_kinds = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def _kind_of(value):
    if value in (0, 1, 2, 3, 4):
        return _kinds[value]
    raise ValueError(f'value {value!r} is not a valid Parameter.kind')


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if hasattr(annotation, '__origin__') and hasattr(annotation, '__args__'):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def _is_name(name):
    from keyword import iskeyword
    return name.isidentifier() and not iskeyword(name)


class Parameter:
    """A parameter of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = kind = _kind_of(kind)
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError('{} parameters cannot have default values'.format(kind.description))
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
        if name[0] == '.' and name[1:].isdigit():
            # The hidden argument of a comprehension.
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 'not {}'.format(kind.description))
            self._kind = _POSITIONAL_ONLY
            name = 'implicit{}'.format(name[1:])
        if not _is_name(name):
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = '{}: {}'.format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """Which arguments go to which parameters."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            value = self.arguments[name]
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(value)
            else:
                kwargs[name] = value
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        args = ['{}={!r}'.format(name, value) for name, value in self.arguments.items()]
        return '<{} ({})>'.format(self.__class__.__name__, ', '.join(args))


class Signature:
    """The parameters of a function, and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        top = _POSITIONAL_ONLY
        had_default = False
        for parameter in parameters or ():
            if __validate_parameters__:
                kind = parameter.kind
                if kind < top:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                        top.description, kind.description))
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        had_default = True
                    elif had_default:
                        raise ValueError('non-default argument follows default argument')
                if parameter.name in found:
                    raise ValueError('duplicate parameter name: {!r}'.format(parameter.name))
            found[parameter.name] = parameter
        from types import MappingProxyType
        self._parameters = MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, follow_wrapped, True, cls, globals, locals, eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=(self._return_annotation if return_annotation is _void
                                             else return_annotation))

    def _key(self):
        parameters = tuple([p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY])
        keyword_only = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return parameters, keyword_only, self.return_annotation

    def __hash__(self):
        parameters, keyword_only, annotation = self._key()
        return hash((parameters, frozenset(keyword_only.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        parameters = list(self.parameters.values())
        parameters.reverse()
        args = list(args)
        args.reverse()
        # First the arguments without a name.
        while True:
            if args:
                if not parameters:
                    raise TypeError('too many positional arguments') from None
                parameter = parameters.pop()
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError('too many positional arguments') from None
                if parameter.kind == _VAR_POSITIONAL:
                    args.reverse()
                    arguments[parameter.name] = tuple(args)
                    break
                if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {arg!r}'.format(arg=parameter.name)) from None
                arguments[parameter.name] = args.pop()
                continue
            if not parameters:
                break
            parameter = parameters[-1]
            if parameter.kind == _VAR_POSITIONAL:
                parameters.pop()
                break
            if parameter.name in kwargs:
                if parameter.kind == _POSITIONAL_ONLY:
                    raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(
                        arg=parameter.name)) from None
                break
            if parameter.kind == _VAR_KEYWORD or parameter.default is not _empty:
                break
            if not partial:
                raise TypeError('missing a required argument: {arg!r}'.format(arg=parameter.name)) from None
            break
        # Then those with names.
        kwargs_parameter = None
        parameters.reverse()
        for parameter in parameters:
            if parameter.kind == _VAR_KEYWORD:
                kwargs_parameter = parameter
                continue
            if parameter.kind == _VAR_POSITIONAL:
                continue
            if parameter.name not in kwargs:
                if not partial and parameter.default is _empty:
                    raise TypeError('missing a required argument: {arg!r}'.format(
                        arg=parameter.name)) from None
            elif parameter.kind == _POSITIONAL_ONLY:
                raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(
                    arg=parameter.name))
            else:
                arguments[parameter.name] = kwargs.pop(parameter.name)
        if kwargs:
            if kwargs_parameter is None:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))
            arguments[kwargs_parameter.name] = kwargs
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        parts = []
        need_slash = False
        need_star = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                need_slash = True
            elif need_slash:
                parts.append('/')
                need_slash = False
            if kind == _VAR_POSITIONAL:
                need_star = False
            elif kind == _KEYWORD_ONLY and need_star:
                parts.append('*')
                need_star = False
            parts.append(str(parameter))
        if need_slash:
            parts.append('/')
        text = '({})'.format(', '.join(parts))
        if self.return_annotation is not _empty:
            text += ' -> {}'.format(formatannotation(self.return_annotation))
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


def _of_function(function, cls, globals, locals, eval_str):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    only = code.co_posonlyargcount
    annotations = get_annotations(function, globals=globals, locals=locals, eval_str=eval_str)
    defaults = function.__defaults__ or ()
    without = count - len(defaults)
    parameters = []
    for at in range(count):
        name = names[at]
        parameters.append(Parameter(name, _POSITIONAL_ONLY if at < only else _POSITIONAL_OR_KEYWORD,
                                    annotation=annotations.get(name, _empty),
                                    default=defaults[at - without] if at >= without else _empty))
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        name = names[at]
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
        at += 1
    keyword_defaults = function.__kwdefaults__ or {}
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty),
                                    default=keyword_defaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[at]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get('return', _empty),
               __validate_parameters__=False)


def _without_first(found):
    """The signature of a bound method."""
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_partial(wrapped, partial):
    parameters = dict(wrapped.parameters.items())
    args = partial.args or ()
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from error
    by_keyword = False
    for name, parameter in wrapped.parameters.items():
        kind = parameter.kind
        if name in bound.arguments:
            value = bound.arguments[name]
            if kind is _POSITIONAL_ONLY:
                del parameters[name]
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    # From here on arguments must be given with names.
                    by_keyword = True
                    parameters[name] = parameter.replace(default=value)
                else:
                    del parameters[name]
                    continue
            if kind is _KEYWORD_ONLY:
                parameters[name] = parameter.replace(default=value)
        if by_keyword:
            if kind is _POSITIONAL_OR_KEYWORD:
                changed = parameters.pop(name).replace(kind=_KEYWORD_ONLY)
                parameters[name] = changed
            elif kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                parameters[name] = parameters.pop(name)
            elif kind is _VAR_POSITIONAL:
                del parameters[name]
    return wrapped.replace(parameters=parameters.values())


def _user_method(cls, name):
    """A method that the program has defined, or None."""
    found = getattr(cls, name, None)
    if isinstance(found, (_WrapperDescriptor, _MethodWrapper, _ClassMethodDescriptor, BuiltinFunctionType,
                          _MethodDescriptor)):
        return None
    return found


def _signature(obj, follow_wrapped=True, skip_bound=True, cls=Signature, globals=None, locals=None,
               eval_str=False):

    def of(other):
        return _signature(other, follow_wrapped, skip_bound, cls, globals, locals, eval_str)

    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, MethodType):
        found = of(obj.__func__)
        return _without_first(found) if skip_bound else found
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, MethodType))
        if isinstance(obj, MethodType):
            return of(obj)
    try:
        found = obj.__signature__
    except AttributeError:
        pass
    else:
        if found is not None:
            if not isinstance(found, Signature):
                raise TypeError('unexpected object {!r} in __signature__ attribute'.format(found))
            return found
    if isfunction(obj):
        return _of_function(obj, cls, globals, locals, eval_str)
    kind_name = type(obj).__name__
    if kind_name == 'partial' and hasattr(obj, 'keywords') and hasattr(obj, 'func'):
        return _of_partial(of(obj.func), obj)
    found = None
    if isinstance(obj, type):
        call = _user_method(type(obj), '__call__')
        if call is not None:
            found = of(call)
        else:
            new = _user_method(obj, '__new__')
            init = _user_method(obj, '__init__')
            # The nearer of them is what counts.
            for base in obj.__mro__:
                if new is not None and '__new__' in base.__dict__:
                    found = of(new)
                    break
                if init is not None and '__init__' in base.__dict__:
                    found = of(init)
                    break
        if found is None:
            for base in obj.__mro__[:-1]:
                text = _text_signature(base)
                if text is not None:
                    return _from_text(cls, base, text)
            if type in obj.__mro__:
                raise ValueError('no signature found for builtin {!r}'.format(obj))
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return cls((), return_annotation=_empty)
            raise ValueError('no signature found for builtin type {!r}'.format(obj))
        return _without_first(found) if skip_bound else found
    text = _text_signature(obj)
    if text is not None:
        return _from_text(cls, obj, text)
    plain = _plain_function(obj)
    if plain is not None:
        return of(plain)
    if isinstance(obj, (BuiltinFunctionType, _MethodWrapper, _MethodDescriptor, _WrapperDescriptor,
                        _ClassMethodDescriptor)):
        raise ValueError('no signature found for builtin {!r}'.format(obj))
    call = _user_method(type(obj), '__call__')
    if call is not None:
        try:
            found = of(call)
        except ValueError as error:
            raise ValueError('no signature found for {!r}'.format(obj)) from error
        return _without_first(found) if skip_bound else found
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _text_signature(obj):
    text = getattr(obj, '__text_signature__', None)
    return text if isinstance(text, str) and text.startswith('(') else None


def _from_text(cls, obj, text):
    """Reads the signature that a builtin has as a text."""
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    bound = getattr(obj, '__self__', None)
    for part in _split_arguments(text[1:text.rindex(')')]):
        if part == '/':
            parameters = [p.replace(kind=_POSITIONAL_ONLY) for p in parameters]
            continue
        if part == '*':
            kind = _KEYWORD_ONLY
            continue
        if part.startswith('$'):
            # The object itself; a bound method has it already.
            if bound is None or ismodule(bound):
                if not ismodule(bound) and not isclass(obj):
                    parameters.append(Parameter(part[1:], _POSITIONAL_ONLY))
            continue
        name, equals, default = part.partition('=')
        name = name.strip()
        this = kind
        if name.startswith('**'):
            this, name = _VAR_KEYWORD, name[2:]
        elif name.startswith('*'):
            this, name = _VAR_POSITIONAL, name[1:]
            kind = _KEYWORD_ONLY
        value = _empty
        if equals:
            module = sys.modules.get(getattr(obj, '__module__', None))
            try:
                value = eval(default, dict(getattr(module, '__dict__', {})))
            except Exception:
                raise ValueError('{!r} builtin has invalid signature'.format(obj)) from None
        parameters.append(Parameter(name, this, default=value))
    return cls(parameters)


def _split_arguments(text):
    depth = 0
    quote = None
    part = ''
    for character in text:
        if quote is not None:
            if character == quote:
                quote = None
        elif character in '\'"':
            quote = character
        elif character in '([{':
            depth += 1
        elif character in ')]}':
            depth -= 1
        elif character == ',' and depth == 0:
            yield part.strip()
            part = ''
            continue
        part += character
    if part.strip():
        yield part.strip()


def getsourcelines(object):
    raise OSError('could not get source code')


def getsource(object):
    raise OSError('could not get source code')
