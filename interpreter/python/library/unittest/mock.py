"""Objects that stand for others in tests and remember what was done with them."""

import sys

from .util import safe_repr

__all__ = ('Mock', 'MagicMock', 'NonCallableMock', 'NonCallableMagicMock', 'PropertyMock', 'patch', 'sentinel',
           'DEFAULT', 'ANY', 'call', 'create_autospec', 'FILTER_DIR', 'seal', 'InvalidSpecError')

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock was given as the specification of another."""


class _SentinelObject:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.%s' % self.name

    def __reduce__(self):
        return 'sentinel.%s' % self.name


class _Sentinel:
    """Its attributes are unique objects."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _signature_text(name, args, kwargs):
    parts = [repr(arg) for arg in args]
    parts += ['%s=%r' % item for item in kwargs.items()]
    return '%s(%s)' % (name, ', '.join(parts))


class _Call(tuple):
    """A call with its name, or such a call as it is expected.

    It is equal to tuples that leave out an empty name, arguments or keywords.
    """

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args = ()
        kwargs = {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        own_name = ''
        if len(self) == 2:
            own_args, own_kwargs = self
        else:
            own_name, own_args, own_kwargs = self
        mine, its = getattr(self, '_mock_parent', None), getattr(other, '_mock_parent', None)
        if mine and its and mine != its:
            return False
        name = ''
        args = ()
        kwargs = {}
        if length == 3:
            name, args, kwargs = other
        elif length == 1:
            value, = other
            if isinstance(value, tuple):
                args = value
            elif isinstance(value, str):
                name = value
            else:
                kwargs = value
        elif length == 2:
            first, second = other
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif length != 0:
            return False
        if own_name and name != own_name:
            return False
        # What is ANY may stand on either side.
        return (args, kwargs) == (own_args, own_kwargs)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        name = self._mock_name + '()'
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if attr.startswith('__') and attr.endswith('__') or attr in ('_mock_name', '_mock_parent'):
            raise AttributeError(attr)
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        name = '%s.%s' % (self._mock_name, attr)
        return _Call(name=name, parent=self, from_kall=False)

    # Otherwise they would be those of tuples.
    def count(self, /, *args, **kwargs):
        return self.__getattr__('count')(*args, **kwargs)

    def index(self, /, *args, **kwargs):
        return self.__getattr__('index')(*args, **kwargs)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call%s' % name if name.startswith('()') else name
        if len(self) == 2:
            name = 'call'
            args, kwargs = self
        else:
            name, args, kwargs = self
            if not name:
                name = 'call'
            elif not name.startswith('()'):
                name = 'call.%s' % name
            else:
                name = 'call%s' % name
        return _signature_text(name, args, kwargs)

    def call_list(self):
        """The calls of a chain like `call(1).foo(2)`."""
        found = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                found.append(at)
            at = at._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any([self[at:at + size] == value for at in range(len(self) - size + 1)])

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


def _is_exception(value):
    return (isinstance(value, BaseException)
            or isinstance(value, type) and issubclass(value, BaseException))


class _Delegated:
    """An attribute that a mock keeps under another name."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return obj.__dict__[self.name]

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value


class _Magic:
    """A special method of a mock: a mock of its own, made when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return obj._mock_magic(self.name)

    def __set__(self, obj, value):
        obj._mock_set_magic(self.name, value)

    def __delete__(self, obj):
        if obj._mock_magics.get(self.name, None) is _deleted:
            raise AttributeError(self.name)
        obj._mock_magics[self.name] = _deleted
        type.__setattr__(type(obj), self.name, None)


_numeric = ('add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod').split()
_magic_names = frozenset(
    ['__%s__' % name for name in (
        'lt gt le ge eq ne getitem setitem delitem len contains iter str sizeof enter exit int float complex '
        'bool index hash round trunc floor ceil fspath neg pos abs invert').split()]
    + ['__%s__' % name for name in _numeric] + ['__r%s__' % name for name in _numeric]
    + ['__i%s__' % name for name in _numeric if name != 'divmod'])
# These are only there where a program sets them.
_settable_names = _magic_names | {'__next__', '__reversed__', '__missing__', '__format__', '__get__', '__set__',
                                  '__delete__', '__getstate__', '__setstate__', '__reduce__',
                                  '__aenter__', '__aexit__', '__aiter__', '__anext__', '__subclasses__',
                                  '__repr__', '__dir__', '__getnewargs__'}

_magic_values = {'__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
                 '__bool__': True, '__index__': 1, '__int__': 1, '__lt__': NotImplemented,
                 '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented}


class _AllMagics:
    """The special methods that all magic mocks have."""


for _name in _magic_names:
    setattr(_AllMagics, _name, _Magic(_name))
del _name


class NonCallableMock:
    """A mock that cannot be called."""

    _mock_supports_magic = False

    def __new__(cls, /, *args, **kw):
        base = cls._mock_base if '_mock_base' in cls.__dict__ else cls
        spec = kw.get('spec')
        if spec is None and args:
            spec = args[0]
        if spec is None:
            spec = kw.get('spec_set')
        bases = (base,)
        members = {'__doc__': cls.__doc__, '_mock_base': base}
        if cls._mock_supports_magic:
            if spec is None:
                bases = (base, _AllMagics)
            else:
                names = spec if isinstance(spec, (list, tuple)) else dir(spec)
                allowed = _magic_names.intersection(names)
                members.update({name: _Magic(name) for name in allowed})
        # A type of its own lets it have special methods and properties.
        return object.__new__(type(base.__name__, bases, members))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False,
                 **kwargs):
        own = self.__dict__
        if _new_parent is None:
            _new_parent = parent
        own['_mock_parent'] = parent
        own['_mock_name'] = name
        own['_mock_new_name'] = _new_name
        own['_mock_new_parent'] = _new_parent
        own['_mock_sealed'] = False
        own['_mock_children'] = {}
        own['_mock_magics'] = {}
        own['_mock_wraps'] = wraps
        own['_mock_delegate'] = None
        own['_mock_unsafe'] = unsafe
        own['_mock_return_value'] = DEFAULT
        own['_mock_side_effect'] = None
        own['_mock_signature'] = None
        own['_mock_autospec'] = None
        is_set = spec_set is not None
        if is_set:
            spec = spec_set
        self._mock_add_spec(spec, is_set)
        self._mock_clear()
        if kwargs:
            self.configure_mock(**kwargs)

    called = _Delegated('_mock_called')
    call_count = _Delegated('_mock_call_count')
    call_args = _Delegated('_mock_call_args')
    call_args_list = _Delegated('_mock_call_args_list')
    mock_calls = _Delegated('_mock_mock_calls')
    method_calls = _Delegated('_mock_method_calls')

    def _mock_clear(self):
        own = self.__dict__
        own['_mock_called'] = False
        own['_mock_call_count'] = 0
        own['_mock_call_args'] = None
        own['_mock_call_args_list'] = _CallList()
        own['_mock_mock_calls'] = _CallList()
        own['_mock_method_calls'] = _CallList()

    def _mock_add_spec(self, spec, is_set):
        own = self.__dict__
        if _is_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        own['_spec_class'] = None
        own['_spec_set'] = is_set
        own['_mock_methods'] = None
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                own['_mock_methods'] = list(spec)
            else:
                own['_mock_methods'] = dir(spec)
                own['_spec_class'] = spec if isinstance(spec, type) else type(spec)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        spec = self.__dict__.get('_spec_class')
        return type(self) if spec is None else spec

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name='', _mock_new_name=None)
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *path, last = name.split('.')
            owner = self
            for part in path:
                owner = getattr(owner, part)
            setattr(owner, last, value)

    @property
    def return_value(self):
        value = self.__dict__['_mock_return_value']
        if value is DEFAULT:
            autospec = self.__dict__['_mock_autospec']
            if isinstance(autospec, type) and not self.__dict__.get('_mock_is_instance'):
                value = create_autospec(autospec, instance=True)
                value.__dict__.update(_mock_new_parent=self, _mock_new_name='()')
            else:
                value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.__dict__['_mock_return_value'] = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        self._mock_adopt(value, None, '()')

    @property
    def side_effect(self):
        return self.__dict__['_mock_side_effect']

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def _mock_adopt(self, value, name, new_name):
        """Makes a mock that was assigned a child, if it is nobody's yet."""
        if not _is_mock(value):
            return False
        own = value.__dict__
        if own['_mock_name'] or own['_mock_new_name'] or own['_mock_parent'] is not None \
                or own['_mock_new_parent'] is not None:
            return False
        at = self
        while at is not None:
            # It must not be its own ancestor.
            if at is value:
                return False
            at = at.__dict__['_mock_new_parent']
        if new_name:
            own['_mock_new_parent'] = self
            own['_mock_new_name'] = new_name
        if name:
            own['_mock_parent'] = self
            own['_mock_name'] = name
        return True

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._mock_clear()
        own = self.__dict__
        if return_value:
            own['_mock_return_value'] = DEFAULT
        if side_effect:
            own['_mock_side_effect'] = None
        for child in [*own['_mock_children'].values(), *own['_mock_magics'].values()]:
            if _is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = own['_mock_return_value']
        if _is_mock(value) and value is not self:
            value.reset_mock(visited)

    def __getattr__(self, name):
        own = self.__dict__
        if name in ('_mock_methods', '_mock_unsafe', '_spec_class') or '_mock_children' not in own:
            raise AttributeError(name)
        methods = own['_mock_methods']
        if methods is not None:
            if name not in methods or name in _magic_names:
                raise AttributeError('Mock object has no attribute %r' % name)
        elif name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not own['_mock_unsafe'] and (methods is None or name not in methods):
            if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')):
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec '
                                     f'for the mock if {name!r} is meant to be an attribute.')
        children = own['_mock_children']
        found = children.get(name)
        if found is _deleted:
            raise AttributeError(name)
        if found is None:
            wraps = own['_mock_wraps']
            autospec = own['_mock_autospec']
            if autospec is not None:
                found = create_autospec(getattr(autospec, name), _parent=self, _name=name,
                                        _skip_first=_is_method(autospec, name,
                                                               own.get('_mock_is_instance', False)))
            else:
                found = self._get_child_mock(parent=self, name=name, _new_name=name, _new_parent=self,
                                             wraps=None if wraps is None else getattr(wraps, name))
            children[name] = found
        return found

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in _plain_names or isinstance(type(self).__dict__.get(name), property):
            object.__setattr__(self, name, value)
            return
        methods = own['_mock_methods']
        if own['_spec_set'] and methods is not None and name not in methods and name not in own:
            if name not in _configurable:
                raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _configurable:
            object.__setattr__(self, name, value)
            return
        if name in _unsupported_magics:
            raise AttributeError('Attempting to set unsupported magic method %r.' % name)
        if name in _settable_names:
            if methods is not None and name not in methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            self._mock_set_magic(name, value)
            return
        if name == '_mock_methods' or name.startswith('_mock_'):
            own[name] = value
            return
        found = type(self).__dict__.get(name)
        if found is not None and hasattr(type(found), '__set__'):
            object.__setattr__(self, name, value)
            return
        if own['_mock_sealed'] and not (name in own or name in own['_mock_children']):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if self._mock_adopt(value, name, name):
            own['_mock_children'][name] = value
            own.pop(name, None)
            return
        if _is_mock(value):
            own['_mock_children'][name] = value
            own.pop(name, None)
            return
        own['_mock_children'].pop(name, None)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _settable_names and isinstance(type(self).__dict__.get(name), _Magic) or (
                name in _magic_names and isinstance(getattr(type(self), name, None), _Magic)):
            getattr(type(self), name).__delete__(self)
            return
        own = self.__dict__
        if name in own:
            object.__delattr__(self, name)
        elif own['_mock_children'].get(name) is _deleted:
            raise AttributeError(name)
        if own['_mock_methods'] is not None and name not in own['_mock_methods']:
            raise AttributeError(name)
        own['_mock_children'][name] = _deleted

    def _mock_set_magic(self, name, value):
        cls = type(self)
        if not isinstance(getattr(cls, name, None), _Magic):
            setattr(cls, name, _Magic(name))
        if _is_mock(value):
            self._mock_adopt(value, name, name)
            self._mock_magics[name] = value
        else:
            # A function gets the mock as its first argument.
            self._mock_magics[name] = (lambda *args, **kwargs: value(self, *args, **kwargs))

    def _mock_magic(self, name):
        found = self._mock_magics.get(name)
        if found is None:
            found = self._mock_magics[name] = self._get_child_mock(
                name=name, _new_name=name, _new_parent=self, parent=self)
            _configure_magic(self, found, name)
        elif found is _deleted:
            raise AttributeError(name)
        return found

    def _extract_mock_name(self):
        """The name of a mock, with those it belongs to."""
        names = []
        own = self.__dict__
        name = own['_mock_new_name']
        if name:
            names.append(name)
        last = ''
        before = name
        parent = own['_mock_new_parent']
        seen = {id(self)}
        dot = '.' if name != '()' else ''
        while parent is not None:
            up = parent.__dict__
            names.append((up['_mock_new_name'] or '') + dot)
            dot = '' if up['_mock_new_name'] == '()' else '.'
            last = parent
            parent = up['_mock_new_parent']
            if id(last) in seen:
                break
            seen.add(id(last))
        names.reverse()
        top = (last.__dict__ if last != '' else own)['_mock_name'] or 'mock'
        if len(names) > 1 or before == '()' or last != '':
            if names and names[0] in ('.', ''):
                names[0] = top + names[0]
            elif names:
                names[0] = names[0] if last == '' else top + names[0]
        else:
            names = [top] if not names or top != 'mock' or own['_mock_name'] else names
        return ''.join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        own = self.__dict__
        title = ''
        if name not in ('mock', 'mock.'):
            title = f' name={name!r}'
        spec = ''
        if own['_spec_class'] is not None:
            spec = ' spec_set=%r' if own['_spec_set'] else ' spec=%r'
            spec = spec % own['_spec_class'].__name__
        return f"<{type(self).__name__}{title}{spec} id='{id(self)}'>"

    def __dir__(self):
        own = self.__dict__
        names = [name for name in dir(type(self)) if not FILTER_DIR or name.startswith(('assert_',))
                 or name in _configurable or not name.startswith('_')]
        children = [name for name, child in own['_mock_children'].items() if child is not _deleted]
        attributes = [name for name in own if not name.startswith(('_mock_', '_spec'))]
        return sorted({*names, *(own['_mock_methods'] or ()), *children, *attributes})

    def _get_child_mock(self, /, **kw):
        """A mock of the same kind; one that cannot be called has children that can."""
        own = self.__dict__
        if own['_mock_sealed']:
            name = kw.get('name')
            where = f'.{name}' if name else '()'
            raise AttributeError(self._extract_mock_name() + where)
        base = type(self)._mock_base
        if not issubclass(base, CallableMixin):
            if issubclass(base, NonCallableMagicMock):
                base = MagicMock
            elif issubclass(base, NonCallableMock):
                base = Mock
        elif base is PropertyMock:
            base = MagicMock
        return base(**kw)

    # What was called, and how.

    def _calls_repr(self, prefix='Calls'):
        return f'\n{prefix}: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def _own_name(self):
        return self.__dict__['_mock_name'] or 'mock'

    def _call_text(self, args, kwargs):
        return _signature_text(self._own_name(), args, kwargs)

    def _call_matcher(self, call):
        """A call as its signature sees it, so that names and places of arguments do not matter."""
        signature = self.__dict__['_mock_signature']
        if signature is None or not isinstance(call, tuple) or len(call) < 2:
            return call
        try:
            bound = signature.bind(*call[-2], **call[-1])
        except TypeError as error:
            return error.with_traceback(None)
        bound = _Call((bound.args, bound.kwargs), two=True)
        return bound if len(call) == 2 else _Call((call[0], *bound))

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s"
                                 % (self._own_name(), self.call_count, self._calls_repr()))

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % self._own_name())

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s"
                                 % (self._own_name(), self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError('expected call not found.\nExpected: %s\nActual: not called.'
                                 % self._call_text(args, kwargs))
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError('expected call not found.\nExpected: %s\nActual: %s'
                                 % (self._call_text(args, kwargs), self._call_text(*self.call_args))) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s"
                                 % (self._own_name(), self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(one) for one in self.call_args_list]
        if cause is not None or not any([one == expected for one in actual]):
            raise AssertionError('%s call not found' % self._call_text(args, kwargs)) from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        actual = _CallList([self._call_matcher(one) for one in self.mock_calls])
        if not any_order:
            if expected not in actual:
                if cause is None:
                    problem = 'Calls not found.'
                else:
                    problem = 'Error processing expected calls.\nErrors: {}'.format(
                        [one if isinstance(one, Exception) else None for one in expected])
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}'
                                     f'{self._calls_repr(prefix="Actual").rstrip(".")}') from cause
            return
        left = list(actual)
        missing = []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError('%r does not contain all of %r in its call list, found %r instead'
                                 % (self._own_name(), tuple(missing), list(actual))) from cause


_configurable = frozenset(['return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list',
                           'mock_calls', 'method_calls'])
_plain_names = frozenset(['__class__', '__dict__'])
_unsupported_magics = frozenset(['__getattr__', '__setattr__', '__init__', '__new__', '__prepare__',
                                 '__instancecheck__', '__subclasscheck__', '__del__'])


def _is_mock(value):
    return isinstance(value, NonCallableMock) or issubclass(type(value), NonCallableMock)


def _configure_magic(owner, child, name):
    own = child.__dict__
    if name in _magic_values:
        own['_mock_return_value'] = _magic_values[name]
    elif name == '__hash__':
        own['_mock_return_value'] = object.__hash__(owner)
    elif name == '__str__':
        own['_mock_return_value'] = object.__str__(owner)
    elif name == '__sizeof__':
        own['_mock_return_value'] = object.__sizeof__(owner)
    elif name == '__fspath__':
        own['_mock_return_value'] = (f'{type(owner).__name__}/{owner._extract_mock_name()}/{id(owner)}')
    elif name == '__eq__':
        def equals(other):
            value = own['_mock_return_value']
            if value is not DEFAULT:
                return value
            return True if owner is other else NotImplemented
        own['_mock_side_effect'] = equals
    elif name == '__ne__':
        own['_mock_side_effect'] = lambda other: (DEFAULT if own['_mock_return_value'] is not DEFAULT
                                                  else owner is not other if owner is other else NotImplemented)
    elif name == '__iter__':
        def iterate():
            value = own['_mock_return_value']
            return iter([]) if value is DEFAULT else iter(value)
        own['_mock_side_effect'] = iterate


class CallableMixin:
    """What makes a mock that can be called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self.__dict__['_mock_signature']
        if signature is not None:
            signature.bind(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        own = self.__dict__
        own['_mock_called'] = True
        own['_mock_call_count'] += 1
        made = _Call((args, kwargs), two=True)
        own['_mock_call_args'] = made
        own['_mock_call_args_list'].append(made)
        own['_mock_mock_calls'].append(_Call(('', args, kwargs)))
        # All that it belongs to get to know.
        method_name = own['_mock_name']
        is_method = own['_mock_parent'] is not None
        name = own['_mock_new_name']
        is_call = name == '()'
        parent = own['_mock_new_parent']
        while parent is not None:
            up = parent.__dict__
            if is_method:
                up['_mock_method_calls'].append(_Call((method_name, args, kwargs)))
                is_method = up['_mock_parent'] is not None
                if is_method:
                    method_name = up['_mock_name'] + '.' + method_name
            up['_mock_mock_calls'].append(_Call((name, args, kwargs)))
            if up['_mock_new_name']:
                dot = '' if is_call else '.'
                is_call = up['_mock_new_name'] == '()'
                name = up['_mock_new_name'] + dot + name
            parent = up['_mock_new_parent']

    def _execute_mock_call(self, /, *args, **kwargs):
        own = self.__dict__
        effect = own['_mock_side_effect']
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
                if result is not DEFAULT:
                    return result
                return self.return_value
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own['_mock_return_value'] is not DEFAULT:
            return self.return_value
        if own['_mock_wraps'] is not None:
            return own['_mock_wraps'](*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called."""


class NonCallableMagicMock(NonCallableMock):
    """A mock with special methods that cannot be called."""

    _mock_supports_magic = True


class MagicMock(CallableMixin, NonCallableMagicMock):
    """A mock with special methods."""


class PropertyMock(Mock):
    """A mock that is a property of a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


for _cls in (NonCallableMock, Mock, NonCallableMagicMock, MagicMock, PropertyMock):
    _cls._mock_base = _cls
del _cls


def seal(mock):
    """From now on no new attributes are made."""
    own = mock.__dict__
    own['_mock_sealed'] = True
    for child in list(own['_mock_children'].values()):
        if _is_mock(child) and child.__dict__['_mock_new_parent'] is mock:
            seal(child)


def _is_method(owner, name, is_instance):
    """Whether the function of an attribute gets the object first, which callers do not give."""
    if not isinstance(owner, type):
        return False
    for base in owner.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if isinstance(found, (staticmethod, classmethod)):
                return False
            return is_instance and type(found).__name__ == 'function'
    return False


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    _skip_first=False, **kwargs):
    """A mock like an object, whose calls are checked against the object's signatures."""
    if _is_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_type = isinstance(spec, type)
    can_call = callable(spec) if not (is_type and instance) else hasattr(spec, '__call__') and any(
        ['__call__' in base.__dict__ for base in spec.__mro__[:-1]])
    cls = MagicMock if can_call else NonCallableMagicMock
    options = {'spec_set' if spec_set else 'spec': spec}
    if spec is None:
        options = {}
    made = cls(parent=_parent, name=_name, _new_name=_name or '', _new_parent=_parent, **options)
    own = made.__dict__
    own['_mock_autospec'] = spec
    own['_mock_is_instance'] = instance
    if can_call:
        import inspect
        try:
            target = spec.__call__ if is_type and instance else spec
            signature = inspect.signature(target)
            if _skip_first or is_type and instance:
                signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            own['_mock_signature'] = signature
        except (ValueError, TypeError):
            pass
    if kwargs:
        made.configure_mock(**kwargs)
    return made


def _import(path):
    first, *rest = path.split('.')
    found = __import__(first)
    name = first
    for part in rest:
        name += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(name)
            found = getattr(found, part)
    return found


def _get_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return lambda: _import(target), attribute


class _patch:
    """Gives an attribute another value while a block or a function runs."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                      self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [patcher.copy() for patcher in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        from functools import wraps

        @wraps(func)
        def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                extra = []
                for patching in patched.patchings:
                    value = stack.enter_context(patching)
                    if patching.attribute_name is not None:
                        keywargs.update(value)
                    elif patching.new is DEFAULT:
                        extra.append(value)
                return func(*args, *extra, **keywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        target = self.getter()
        name = self.attribute
        local = False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        import builtins
        if name in vars(builtins) and isinstance(target, type(sys)):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError('%s does not have the attribute %r' % (target, name))
        return original, local

    def __enter__(self):
        new = self.new
        self.target = self.getter()
        original, local = self.get_original()
        if new is DEFAULT:
            new = self._new_mock(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._entered = []
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        values = {}
        try:
            if self.new is DEFAULT:
                values[self.attribute_name] = new
            for patcher in self.additional_patchers:
                value = patcher.__enter__()
                self._entered.append(patcher)
                if patcher.new is DEFAULT:
                    values.update(value)
        except:
            self.__exit__(*sys.exc_info())
            raise
        return values

    def _new_mock(self, original):
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec_set is True:
            spec_set = original
        if self.autospec is not None and self.autospec is not False:
            target = original if self.autospec is True else self.autospec
            return create_autospec(target, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)
        options = {}
        cls = self.new_callable or MagicMock
        if spec is not None:
            options['spec'] = spec
        if spec_set is not None:
            options['spec_set'] = spec_set
        like = spec if spec is not None else spec_set
        if self.new_callable is None and like is not None:
            is_list = isinstance(like, (list, tuple))
            if not ('__call__' in like if is_list else callable(like)):
                cls = NonCallableMagicMock
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            options['name'] = self.attribute
        options.update(self.kwargs)
        made = cls(**options)
        if like is not None and _is_mock(made) and isinstance(like, type):
            # What the class makes is like its instances.
            options.pop('name', None)
            for key in ('spec', 'spec_set'):
                if key in options:
                    options = {key: like}
                    if not any(['__call__' in base.__dict__ for base in like.__mro__[:-1]]):
                        value = NonCallableMagicMock(_new_parent=made, _new_name='()', **options)
                    else:
                        value = type(made)._mock_base(_new_parent=made, _new_name='()', **options)
                    made.__dict__['_mock_return_value'] = value
                    break
        return made

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute)
                                    or self.attribute in ('__doc__', '__module__', '__defaults__',
                                                          '__annotations__', '__kwdefaults__')):
                setattr(self.target, self.attribute, self.temp_original)
        for patcher in reversed(self._entered):
            patcher.__exit__(*exc_info)
        del self.temp_original, self.is_local, self.target
        return False

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            # It was never started, or has been stopped.
            return None
        return self.__exit__(None, None, None)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _import(target)) if isinstance(target, str) else (lambda: target)
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    first = None
    for name, new in kwargs.items():
        patcher = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = name
        if first is None:
            first = patcher
        else:
            first.additional_patchers.append(patcher)
    return first


class _patch_dict:
    """Changes a dictionary while a block or a function runs."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(func, name)))
            return func
        from functools import wraps

        @wraps(func)
        def inner(*args, **kw):
            with self:
                return func(*args, **kw)

        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _clear(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *args):
        if self._original is not None:
            _clear(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear(target):
    try:
        target.clear()
    except AttributeError:
        for key in list(target):
            del target[key]


def _stopall():
    for patcher in reversed(list(_patch._active_patches)):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = 'test'
