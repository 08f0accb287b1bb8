# What builtin functions and types do where code of the program has a say in it, and what is simplest in Python. Names that
# begin with an underscore are what the machine calls; what is public is entered in the builtins at the end.

_mark = _unpacked


# Classes

def __build_class__(function, name, /, *bases, metaclass=None, **keywords):
    if type(function) is not _function:
        raise TypeError('__build_class__: func must be a function')
    if type(name) is not str:
        raise TypeError('__build_class__: name is not a string')
    resolved = _resolve_bases(bases)
    if metaclass is None:
        meta = type(resolved[0]) if resolved else type
    else:
        meta = metaclass
    if _is_class(meta):
        meta = _most_derived(meta, resolved)
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    if type(namespace) is not dict and not hasattr(type(namespace), '__setitem__'):
        where = meta.__name__ if _is_class(meta) else '<metaclass>'
        raise TypeError(f'{where}.__prepare__() must return a mapping, not {type(namespace).__name__}')
    cell = _run_body(function, namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    made = meta(name, resolved, namespace, **keywords)
    if cell is not None and _is_class(made):
        try:
            inside = cell.cell_contents
        except ValueError:
            raise RuntimeError(
                f"__class__ not set defining {name!r} as {made!r}. Was __classcell__ propagated to type.__new__?") from None
        if inside is not made:
            raise TypeError(f'__class__ set to {inside!r} defining {name!r} as {made!r}')
    return made


def _resolve_bases(bases):
    for base in bases:
        if not _is_class(base) and hasattr(base, '__mro_entries__'):
            break
    else:
        return bases
    resolved = []
    for base in bases:
        if _is_class(base) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
    return tuple(resolved)


def _most_derived(meta, bases):
    winner = meta
    for base in bases:
        kind = type(base)
        if _is_subclass(winner, kind):
            continue
        if _is_subclass(kind, winner):
            winner = kind
            continue
        raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
                        'metaclasses of all its bases')
    return winner


def _type_new(meta, name=_mark, bases=_mark, namespace=_mark, /, **keywords):
    if name is _mark or namespace is _mark:
        if name is not _mark and bases is _mark and meta is type:
            return type(name)
        if meta is type:
            raise TypeError('type() takes 1 or 3 arguments')
        count = (name is not _mark) + (bases is not _mark)
        raise TypeError(f'type.__new__() takes exactly 3 arguments ({count} given)')
    if not isinstance(name, str):
        raise TypeError(f'type.__new__() argument 1 must be str, not {type(name).__name__}')
    if '\0' in name:
        raise ValueError('type name must not contain null characters')
    if not isinstance(bases, tuple):
        raise TypeError(f'type.__new__() argument 2 must be tuple, not {type(bases).__name__}')
    if not isinstance(namespace, dict):
        raise TypeError(f'type.__new__() argument 3 must be dict, not {type(namespace).__name__}')
    for base in bases:
        if not _is_class(base):
            if hasattr(base, '__mro_entries__'):
                raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _most_derived(meta, bases)
    if winner is not meta and winner.__new__ is not type.__new__:
        return winner.__new__(winner, name, bases, namespace, **keywords)
    meta = winner
    if not bases:
        bases = (object,)
    if '__slots__' in namespace:
        slots = namespace['__slots__']
        if not isinstance(slots, (str, list, tuple, dict)):
            namespace = dict(namespace)
            namespace['__slots__'] = tuple(slots)
    if type(namespace) is not dict:
        namespace = dict(namespace)
    if '__module__' not in namespace:
        module = _caller_globals().get('__name__')
        if module is not None:
            namespace = dict(namespace)
            namespace['__module__'] = module
    made = _make_class(meta, name, bases, namespace)
    if meta.mro is not type.mro:
        _set_order(made, _checked_order(made, meta.mro(made)))
    for key, value in list(namespace.items()):
        hook = _lookup(value, '__set_name__', _mark)
        if hook is not _mark:
            try:
                hook(value, made, key)
            except Exception as error:
                raise RuntimeError(
                    f"Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in {name!r}") from error
    if made not in made.__mro__:
        raise TypeError('super(type, obj): obj must be an instance or subtype of type')
    super(made, made).__init_subclass__(**keywords)
    return made


def _checked_order(made, order):
    order = tuple(order)
    for one in order:
        if not _is_class(one):
            raise TypeError(f'mro() returned a non-class (\'{type(one).__name__}\')')
        if not _is_subclass(_solid_base(made), _solid_base(one)):
            raise TypeError(f'mro() returned base with unsuitable layout ({one.__name__!r})')
    if not order:
        raise TypeError('type MRO must not be empty')
    return order


def _class_getitem(cls, key):
    if cls is type:
        return _GenericAlias(cls, key)
    method = getattr(cls, '__class_getitem__', None)
    if method is None:
        raise TypeError(f"type '{cls.__name__}' is not subscriptable")
    return method(key)


def _isinstance(value, cls, /):
    if isinstance_one(value, cls):
        return True
    return False


def isinstance_one(value, cls):
    if type(value) is cls:
        return True
    if type(cls) is tuple:
        for one in cls:
            if isinstance_one(value, one):
                return True
        return False
    if type(cls) is type:
        return _instance_of(value, cls)
    check = _lookup(cls, '__instancecheck__', _mark)
    if check is not _mark:
        return bool(check(cls, value))
    if isinstance(getattr(cls, '__bases__', None), tuple):
        claimed = getattr(value, '__class__', None)
        return claimed is not None and _claims_base(claimed, cls)
    raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')


def _instance_of(value, cls):
    if _is_subclass(type(value), cls):
        return True
    # What claims another class than its own.
    claimed = getattr(value, '__class__', None)
    return _is_class(claimed) and claimed is not type(value) and _is_subclass(claimed, cls)


def _issubclass(cls, base, /):
    if type(base) is tuple:
        for one in base:
            if _issubclass(cls, one):
                return True
        return False
    check = _lookup(base, '__subclasscheck__', _mark)
    if check is not _mark:
        if _is_class(base) and not _is_class(cls) and type(base).__subclasscheck__ is type.__subclasscheck__:
            if not isinstance(getattr(cls, '__bases__', None), tuple):
                raise TypeError('issubclass() arg 1 must be a class')
            return _claims_base(cls, base)
        return bool(check(base, cls))
    if not isinstance(getattr(cls, '__bases__', None), tuple):
        raise TypeError('issubclass() arg 1 must be a class')
    if isinstance(getattr(base, '__bases__', None), tuple):
        return _claims_base(cls, base)
    raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')


# What is no class, but says what its bases are.
def _claims_base(value, base):
    if value is base:
        return True
    bases = getattr(value, '__bases__', None)
    if isinstance(bases, tuple):
        for one in bases:
            if _claims_base(one, base):
                return True
    return False


# Special methods that are no functions

# Where these cannot be got from the object, it is as if it had none.
_comparison_names = ('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__')


def _call_found(name, descriptor, instance, arguments, keywords):
    cls = type(instance)
    try:
        method = descriptor.__get__(instance, cls)
    except Exception as error:
        if name in _comparison_names:
            return NotImplemented
        if name == '__repr__':
            return f'<{cls.__name__} object at {_address(instance)}>'
        if name == '__hash__':
            raise TypeError(f'unhashable type: {cls.__name__!r}') from None
        if name == '__iter__':
            raise TypeError(f'{cls.__name__!r} object is not iterable') from None
        _raise_again(error)
    return method(*arguments, **keywords)


def _special(value, found, name):
    """What a special method is called through: with the object, whatever was found in its class."""
    if isinstance(found, staticmethod):
        function = found.__func__
        return lambda self, /, *arguments, **keywords: function(*arguments, **keywords)
    if hasattr(type(found), '__get__'):
        return lambda self, /, *arguments, **keywords: _call_found(name, found, self, arguments, keywords)
    return lambda self, /, *arguments, **keywords: found(*arguments, **keywords)


def _call_special(descriptor, instance, /, *arguments):
    cls = type(instance)
    for base in cls.__mro__:
        for name, value in base.__dict__.items():
            if value is descriptor and type(name) is str and name.startswith('__'):
                return _call_found(name, descriptor, instance, arguments, {})
    raise TypeError(f"'{type(descriptor).__name__}' object is not callable")


# Attributes

def _getattr(value, name, default, /):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def hasattr(obj, name, /):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


def vars(*arguments):
    if not arguments:
        return locals()
    if len(arguments) > 1:
        raise TypeError(f'vars expected at most 1 argument, got {len(arguments)}')
    try:
        return arguments[0].__dict__
    except AttributeError:
        raise TypeError('vars() argument must have __dict__ attribute') from None


def dir(*arguments):
    if not arguments:
        return sorted(_caller_locals().keys())
    if len(arguments) > 1:
        raise TypeError(f'dir expected at most 1 argument, got {len(arguments)}')
    value = arguments[0]
    method = _lookup(value, '__dir__', _mark)
    if method is _mark:
        raise TypeError('object does not provide __dir__')
    return sorted(method(value))


def _object_dir(self, /):
    names = {}
    own = getattr(self, '__dict__', None)
    if isinstance(own, dict):
        for name in own:
            names[name] = None
    cls = getattr(self, '__class__', None)
    if _is_class(cls):
        for base in cls.__mro__:
            for name in base.__dict__:
                names[name] = None
    return list(names)


def _type_dir(self, /):
    names = {}
    for base in self.__mro__:
        for name in base.__dict__:
            names[name] = None
    return list(names)


def _module_dir(self, /):
    namespace = getattr(self, '__dict__', None)
    if not isinstance(namespace, dict):
        raise TypeError('<module>.__dict__ is not a dictionary')
    if '__dir__' in namespace:
        return namespace['__dir__']()
    return list(namespace)


# Conversions

def _repr(value, /):
    method = _lookup(value, '__repr__', _mark)
    text = method(value)
    if not isinstance(text, str):
        raise TypeError(f'__repr__ returned non-string (type {type(text).__name__})')
    return text


def _to_str(value):
    if type(value) is str:
        return value
    text = _text(value)
    if text is not None:
        return text
    method = _lookup(value, '__str__', _mark)
    if method is _mark:
        return _repr(value)
    text = method(value)
    if not isinstance(text, str):
        raise TypeError(f'__str__ returned non-string (type {type(text).__name__})')
    return text


def _object_str(self, /):
    return _lookup(self, '__repr__', _mark)(self)


def _object_repr(self, /):
    cls = type(self)
    module = cls.__module__
    name = cls.__qualname__ if module in (None, 'builtins') else f'{module}.{cls.__qualname__}'
    return f'<{name} object at {_address(self)}>'


def _address(value):
    return '0x%012x' % id(value)


def _format_value(value, specification, conversion):
    if conversion == 1:
        value = _to_str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return format(value, specification)


def format(value, format_spec='', /):
    if not isinstance(format_spec, str):
        raise TypeError(f'format() argument 2 must be str, not {None if format_spec is None else type(format_spec).__name__}')
    method = _lookup(value, '__format__', _mark)
    if method is _mark:
        raise TypeError(f"Type {type(value).__name__} doesn't define __format__")
    text = method(value, format_spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {type(text).__name__}')
    return text


def _object_format(self, format_spec, /):
    if format_spec:
        raise TypeError(f'unsupported format string passed to {type(self).__name__}.__format__')
    return _to_str(self)


def _ask_truth(value):
    return True if value else False


def _bool_new(cls, x=False, /):
    return _truth(x)


def _len(value, /):
    method = _lookup(value, '__len__', _mark)
    if method is _mark:
        raise TypeError(f"object of type {_type_name(value)!r} has no len()")
    length = _index(method(value))
    if length < 0:
        raise ValueError('__len__() should return >= 0')
    if length >= 0x8000_0000_0000_0000:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return length


def _index(value, /):
    if type(value) is int:
        return value
    if isinstance(value, int):
        return _int_of(value)
    method = _lookup(value, '__index__', _mark)
    if method is _mark:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    number = method(value)
    if type(number) is int:
        return number
    if isinstance(number, int):
        _warn_of_subclass('__index__', 'int', number)
        return _int_of(number)
    raise TypeError(f'__index__ returned non-int (type {type(number).__name__})')


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning)


def _warn_of_subclass(method, wanted, value):
    _deprecated(f'{method} returned non-{wanted} (type {type(value).__name__}).  The ability to return an instance of a '
                f'strict subclass of {wanted} is deprecated, and may be removed in a future version of Python.')


# Iteration

def _contains(item, container):
    for one in _iterate_for(container):
        if one is item or one == item:
            return True
    return False


def _iterate_for(container):
    try:
        return iter(container)
    except TypeError:
        raise TypeError(f"argument of type '{type(container).__name__}' is not iterable") from None


def _next(iterator, default, /):
    try:
        return next(iterator)
    except StopIteration:
        return default


def _iter_until(function, sentinel, /):
    if not callable(function):
        raise TypeError('iter(v, w): v must be callable')
    return _callable_iterator_new(function, sentinel)


def _callable_iterator_new(function, sentinel):
    made = _record(_callable_iterator)
    _set_slot(made, 0, function)
    _set_slot(made, 1, sentinel)
    return made


def _callable_iterator_next(self, /):
    function = _get_slot(self, 0)
    if function is _mark:
        raise StopIteration
    value = function()
    if value == _get_slot(self, 1):
        _set_slot(self, 0, _mark)
        raise StopIteration
    return value


def _iterator_next(self, /):
    over = _get_slot(self, 0)
    if over is _mark:
        raise StopIteration
    index = _get_slot(self, 1)
    try:
        value = over[index]
    except (IndexError, StopIteration):
        _set_slot(self, 0, _mark)
        raise StopIteration from None
    _set_slot(self, 1, index + 1)
    return value


def _self(self, /):
    return self


def _callee_text(callee):
    name = getattr(callee, '__qualname__', None)
    if not isinstance(name, str):
        return f'{_to_str(callee)} '
    module = getattr(callee, '__module__', None)
    if module is None or module == 'builtins':
        return f'{name}() '
    return f'{module}.{name}() '


def _extend(items, iterable, callee=_mark):
    if not _extend_fast(items, iterable):
        try:
            iterator = iter(iterable)
        except TypeError as error:
            if hasattr(type(iterable), '__iter__'):
                _raise_again(error)
            what = 'Value' if callee is _mark else f'{_callee_text(callee)}argument'
            raise TypeError(f'{what} after * must be an iterable, not {type(iterable).__name__}') from None
        for item in iterator:
            items.append(item)


def _list_init(self, iterable, /):
    if list.__len__(self):
        list.clear(self)
    if not _extend_fast(self, iterable):
        append = _list_append
        for item in _hinted(iterable):
            append(self, item)


def _hinted(iterable):
    """An iterator, once the program has said how many items to expect."""
    iterator = iter(iterable)
    if not _is_heap_class(type(iterable)):
        return iterator
    method = _lookup(iterable, '__len__', _mark)
    if method is not _mark:
        try:
            _len(iterable)
            return iterator
        except TypeError:
            pass
    method = _lookup(iterable, '__length_hint__', _mark)
    if method is _mark:
        return iterator
    try:
        hint = method(iterable)
    except TypeError:
        return iterator
    if hint is not NotImplemented:
        if not isinstance(hint, int):
            raise TypeError(f'__length_hint__ must be an integer, not {type(hint).__name__}')
        if hint < 0:
            raise ValueError('__length_hint__() should return >= 0')
    return iterator


_list_append = list.append


def _set_update(items, iterable):
    items.update(iterable)


def _unpack(iterable, count):
    try:
        iterator = iter(iterable)
    except TypeError as error:
        if hasattr(type(iterable), '__iter__'):
            _raise_again(error)
        raise TypeError(f'cannot unpack non-iterable {type(iterable).__name__} object') from None
    items = []
    for item in iterator:
        if len(items) == count:
            raise ValueError(f'too many values to unpack (expected {count})')
        items.append(item)
    if len(items) < count:
        raise ValueError(f'not enough values to unpack (expected {count}, got {len(items)})')
    return tuple(items)


def _unpack_starred(iterable, before, behind):
    try:
        iterator = iter(iterable)
    except TypeError as error:
        if hasattr(type(iterable), '__iter__'):
            _raise_again(error)
        raise TypeError(f'cannot unpack non-iterable {type(iterable).__name__} object') from None
    items = list(iterator)
    if len(items) < before + behind:
        raise ValueError(f'not enough values to unpack (expected at least {before + behind}, got {len(items)})')
    end = len(items) - behind
    return (_mark, *items[:before], items[before:end], *items[end:])


def _dict_update(target, source):
    if isinstance(source, dict) and type(source).__iter__ is dict.__iter__:
        for key, value in dict.items(source):
            target[key] = value
        return
    if not hasattr(source, 'keys'):
        raise TypeError(f"'{type(source).__name__}' object is not a mapping")
    for key in source.keys():
        target[key] = source[key]


def _dict_merge(target, source, callee):
    if type(source) is not dict and not hasattr(source, 'keys'):
        raise TypeError(f'{_callee_text(callee)}argument after ** must be a mapping, not {type(source).__name__}')
    is_plain = isinstance(source, dict) and type(source).__iter__ is dict.__iter__
    for key in dict.keys(source) if is_plain else source.keys():
        if type(key) is not str and not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in target:
            raise TypeError(f'{_callee_text(callee)}got multiple values for keyword argument {key!r}')
        target[key] = dict.__getitem__(source, key) if is_plain else source[key]


def _send(receiver, value):
    return receiver.send(value)


def sorted(*arguments, **keywords):
    if len(arguments) != 1:
        raise TypeError(f'sorted expected 1 argument, got {len(arguments)}')
    items = list(arguments[0])
    items.sort(**keywords)
    return items


def _list_sort(self, /, *, key=None, reverse=False):
    items = list(self)
    backwards = reverse if isinstance(reverse, bool) else _index(reverse) != 0
    order = _sort_order(items, backwards) if key is None else None
    if order is not None:
        _list_replace(self, [items[at] for at in order])
        return
    # As long as code of the program runs, it sees an empty list.
    _list_replace(self, [])
    result = items
    try:
        keys = items if key is None else [key(item) for item in items]
        order = _sort_order(keys, backwards)
        if order is None:
            order = list(range(len(keys)))
            if backwards:
                order.reverse()
            try:
                _sort_keys(keys, order)
            finally:
                # If that fails, the items stay as far sorted as they are.
                if backwards:
                    order.reverse()
                result = [items[at] for at in order]
        else:
            result = [items[at] for at in order]
    finally:
        changed = len(self) > 0
        _list_replace(self, result)
    if changed:
        raise ValueError('list modified during sort')


def _pick(name, arguments, key, default, less):
    if len(arguments) > 1:
        if default is not _mark:
            raise TypeError(f'Cannot specify a default for {name}() with multiple positional arguments')
        items = iter(arguments)
    elif arguments:
        items = iter(arguments[0])
    else:
        raise TypeError(f'{name} expected at least 1 argument, got 0')
    for best in items:
        break
    else:
        if default is _mark:
            raise ValueError(f'{name}() arg is an empty sequence')
        return default
    if key is None:
        for item in items:
            if (item < best) if less else (item > best):
                best = item
        return best
    value = key(best)
    for item in items:
        other = key(item)
        if (other < value) if less else (other > value):
            best, value = item, other
    return best


def min(*arguments, key=None, default=_mark):
    return _pick('min', arguments, key, default, True)


def max(*arguments, key=None, default=_mark):
    return _pick('max', arguments, key, default, False)


def any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


# Output

def print(*values, sep=' ', end='\n', file=None, flush=False):
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError(f'sep must be None or a string, not {type(sep).__name__}')
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError(f'end must be None or a string, not {type(end).__name__}')
    if file is None:
        file = _sys_stdout()
        if file is None:
            return
    if type(file) is _Output:
        # At once, so that what other threads write does not come between.
        texts = []
        try:
            for value in values:
                texts.append(_to_str(value))
        except BaseException as error:
            file.write(''.join([text + sep for text in texts]))
            _raise_again(error)
        file.write(sep.join(texts) + end)
    else:
        between = False
        for value in values:
            if between:
                file.write(sep)
            file.write(_to_str(value))
            between = True
        file.write(end)
    if flush:
        file.flush()


# What is public.

def _publish(*functions):
    for function in functions:
        function.__module__ = 'builtins'
        if function.__doc__ is None:
            function.__doc__ = f'The builtin function {function.__name__}.'
        _builtins[function.__name__] = _as_native(function)


_builtins['None'] = None
_builtins['False'] = False
_builtins['True'] = True
_publish(__build_class__, hasattr, vars, dir, format, sorted, min, max, any, all, print)
_attach(object, '__dir__', _object_dir)
_attach(object, '__str__', _object_str)
_attach(object, '__repr__', _object_repr)
_attach(object, '__format__', _object_format)


# What a static or class method has of its function.
def _wrap_function(self, function):
    for name in ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'):
        value = getattr(function, name, _mark)
        if value is not _mark:
            self.__dict__[name] = value


_attach(type, '__new__', staticmethod(_type_new))
_attach(type, '__dir__', _type_dir)
_attach(list, 'sort', _list_sort)
_attach(_callable_iterator, '__next__', _callable_iterator_next)
_attach(_callable_iterator, '__iter__', _self)
_attach(_iterator, '__next__', _iterator_next)
_attach(_iterator, '__iter__', _self)


# Modules

class _Output:
    """Where a program writes: 1 is its output, 2 its errors."""

    __module__ = '_io'
    __qualname__ = 'TextIOWrapper'
    encoding = 'utf-8'
    errors = 'strict'
    closed = False
    mode = 'w'

    def __init__(self, number, name):
        self._number = number
        self.name = name

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        _write(self._number, _to_str(text))
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def fileno(self):
        return self._number

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode='w' encoding='utf-8'>"


def _module_new(cls, *arguments, **keywords):
    made = _record(cls)
    return made


def _module_init(self, name=_mark, doc=None):
    if name is _mark:
        raise TypeError("module() missing required argument 'name' (pos 1)")
    if not isinstance(name, str):
        raise TypeError(f"module() argument 'name' must be str, not {type(name).__name__}")
    namespace = self.__dict__
    namespace['__name__'] = name
    namespace['__doc__'] = doc
    namespace['__package__'] = None
    namespace['__loader__'] = None
    namespace['__spec__'] = None


def _module_repr(self, /):
    namespace = self.__dict__
    name = namespace.get('__name__', '?')
    if '__file__' in namespace:
        return f'<module {name!r} from {namespace["__file__"]!r}>'
    return f'<module {name!r} (built-in)>' if name in _native_modules else f'<module {name!r}>'


def _new_module(name, /, **members):
    """A native module, entered among those that can be imported."""
    made = _module(name)
    for key, value in members.items():
        setattr(made, key, value)
        if type(value) is _function:
            value.__module__ = name
    _native_modules[name] = made
    return made


_native_modules = {}


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level < 0:
        raise ValueError('level must be >= 0')
    if level > 0:
        name = _absolute(name, globals, level)
    elif not name:
        raise ValueError('Empty module name')
    module = _load(name)
    if not fromlist:
        if level > 0 or '.' not in name:
            return module if level > 0 else _modules[name]
        return _modules[name.partition('.')[0]]
    if hasattr(module, '__path__'):
        for wanted in fromlist:
            if wanted != '*' and not hasattr(module, wanted):
                try:
                    _load(f'{name}.{wanted}')
                except ModuleNotFoundError as error:
                    if error.name != f'{name}.{wanted}':
                        _raise_again(error)
    return module


def _import_name(name, globals, names, level):
    builtins = globals.get('__builtins__')
    if type(builtins) is not dict:
        builtins = _builtins
    elif '__import__' not in builtins:
        raise ImportError('__import__ not found')
    return builtins['__import__'](name, globals, None, names, level)


def _absolute(name, globals, level):
    package = (globals or {}).get('__package__')
    if not package:
        raise ImportError('attempted relative import with no known parent package')
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{name}' if name else parts[0]


def _load(name):
    if name in _modules:
        module = _modules[name]
        if module is None:
            raise _missing_module(f'import of {name} halted; None in sys.modules', name)
        return module
    parent, _, last = name.rpartition('.')
    if parent:
        package = _load(parent)
        if name in _modules:
            return _modules[name]
        if name not in _native_modules and not hasattr(package, '__path__'):
            raise _missing_module(f'No module named {name!r}; {parent!r} is not a package', name)
    module = _native_modules.get(name)
    if module is None:
        module = _load_source(name)
    else:
        _modules[name] = module
    if parent:
        setattr(_modules[parent], last, module)
    return _modules.get(name, module)


def _missing_module(message, name):
    error = ModuleNotFoundError(message)
    error.name = name
    return error


def _load_source(name):
    found = _find_source(name)
    if found is None:
        raise _missing_module(f'No module named {name!r}', name)
    text, file, is_package = found
    module = _module(name)
    namespace = _use_cells(module.__dict__)
    namespace['__file__'] = file
    namespace['__builtins__'] = _builtins
    namespace['__package__'] = name if is_package else name.rpartition('.')[0]
    if is_package:
        namespace['__path__'] = [file.rpartition('/')[0]]
    _modules[name] = module
    try:
        _run_code(_compile(text, file, 'exec', 0), namespace, namespace)
    except BaseException as error:
        _modules.pop(name, None)
        _raise_again(error)
    return module


def _import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    where = getattr(module, '__name__', None)
    if where is not None:
        found = _modules.get(f'{where}.{name}')
        if found is not None:
            return found
    file = getattr(module, '__file__', None)
    raise ImportError(f'cannot import name {name!r} from {where or "<unknown module name>"!r} '
                      f'({file or "unknown location"})', name=where, path=file)


def _import_star(module, namespace):
    own = module.__dict__
    if '__all__' in own:
        for name in own['__all__']:
            if not isinstance(name, str):
                raise TypeError(f'Item in {module.__name__}.__all__ must be str, not {type(name).__name__}')
            namespace[name] = getattr(module, name)
        return
    for name in list(own):
        if not name.startswith('_'):
            namespace[name] = own[name]


_attach(_module, '__new__', staticmethod(_module_new))
_attach(_module, '__init__', _module_init)
_attach(_module, '__repr__', _module_repr)
_attach(_module, '__dir__', _module_dir)
_publish(__import__)
_stdout = _Output(1, '<stdout>')
_stderr = _Output(2, '<stderr>')
_sys = _new_module('sys', stdout=_stdout, stderr=_stderr, modules=_modules)


def _sys_stdout():
    return _sys.stdout


# Exceptions

def _exception_str(self, /):
    args = self.args
    if not args:
        return ''
    return _to_str(args[0]) if len(args) == 1 else _to_str(args)


def _exception_repr(self, /):
    args = self.args
    if len(args) == 1:
        return f'{type(self).__name__}({args[0]!r})'
    return f'{type(self).__name__}{args!r}'


def _key_error_str(self, /):
    args = self.args
    return repr(args[0]) if len(args) == 1 else _exception_str(self)


def _set_args(self, value):
    self.args = tuple(value)


def _add_note(self, note, /):
    if not isinstance(note, str):
        raise TypeError(f'note must be a str, not {type(note).__name__!r}')
    if not hasattr(self, '__notes__'):
        self.__notes__ = []
    self.__notes__.append(note)


def _setstate(self, state, /):
    if state is not None:
        if not isinstance(state, dict):
            raise TypeError('state is not a dictionary')
        for name, value in state.items():
            setattr(self, name, value)


def _exception_reduce(self, /):
    state = self.__dict__
    return (type(self), self.args, state) if state else (type(self), self.args)


def _first_argument(name):
    def get(self):
        own = self.__dict__
        if name in own:
            return own[name]
        return self.args[0] if self.args else None

    def set(self, value):
        self.__dict__[name] = value
    return property(get, set)


def _remembered(*names):
    # Attributes that are None until they are set.
    def one(name):
        def get(self):
            own = self.__dict__
            if name in own:
                return own[name]
            # What the machine has found out: the name, and the object.
            extra = self._extra
            if type(extra) is tuple and name in ('name', 'obj') and not isinstance(self, BaseExceptionGroup):
                return extra[0] if name == 'name' else extra[1]
            return None

        def set(self, value):
            self.__dict__[name] = value

        def delete(self):
            self.__dict__[name] = None
        return property(get, set, delete)
    return [(name, one(name)) for name in names]


def _with_keywords(cls, allowed):
    names = cls.__name__

    def __init__(self, *arguments, **keywords):
        BaseException.__init__(self, *arguments)
        for name, value in keywords.items():
            if name not in allowed:
                raise TypeError(f'{name!r} is an invalid keyword argument for {names}()')
            self.__dict__[name] = value
    return __init__


def _import_error_init(self, *arguments, **keywords):
    BaseException.__init__(self, *arguments)
    for name, value in keywords.items():
        if name not in ('name', 'path'):
            raise TypeError(f'{name!r} is an invalid keyword argument for ImportError()')
        self.__dict__[name] = value
    self.__dict__['msg'] = arguments[0] if len(arguments) == 1 else None


def _import_error_str(self, /):
    message = self.msg
    if isinstance(message, str):
        return message
    return _exception_str(self)


_errno_classes = {
    1: PermissionError, 2: FileNotFoundError, 3: ProcessLookupError, 4: InterruptedError, 10: ChildProcessError,
    11: BlockingIOError, 13: PermissionError, 17: FileExistsError, 20: NotADirectoryError, 21: IsADirectoryError,
    32: BrokenPipeError, 103: ConnectionAbortedError, 104: ConnectionResetError, 110: TimeoutError,
    111: ConnectionRefusedError, 114: BlockingIOError, 115: BlockingIOError,
}


def _os_error_new(cls, *arguments, **keywords):
    if cls is OSError and 2 <= len(arguments) <= 5:
        try:
            cls = _errno_classes.get(arguments[0], cls)
        except TypeError:
            pass
    return BaseException.__new__(cls, *arguments)


def _os_error_init(self, *arguments, **keywords):
    if keywords:
        raise TypeError(f'{type(self).__name__}() takes no keyword arguments')
    own = self.__dict__
    if 2 <= len(arguments) <= 5:
        own['errno'], own['strerror'] = arguments[0], arguments[1]
        if len(arguments) > 2:
            own['filename'] = arguments[2]
        if len(arguments) > 4:
            own['filename2'] = arguments[4]
        BaseException.__init__(self, *arguments[:2])
    else:
        BaseException.__init__(self, *arguments)


# How much has been written where writing had to stop.
def _written(self):
    try:
        return self.__dict__['characters_written']
    except KeyError:
        raise AttributeError('characters_written') from None


def _set_written(self, value):
    self.__dict__['characters_written'] = _index(value)


def _delete_written(self):
    if self.__dict__.pop('characters_written', None) is None:
        raise AttributeError('characters_written')


def _os_error_str(self, /):
    if self.filename is not None:
        second = f' -> {self.filename2!r}' if self.filename2 is not None else ''
        return f'[Errno {self.errno}] {self.strerror}: {self.filename!r}{second}'
    if self.errno is not None and self.strerror is not None:
        return f'[Errno {self.errno}] {self.strerror}'
    return _exception_str(self)


def _syntax_error_init(self, *arguments):
    BaseException.__init__(self, *arguments)
    own = self.__dict__
    if arguments:
        own['msg'] = arguments[0]
    if len(arguments) == 2:
        where = tuple(arguments[1])
        if len(where) not in (4, 6):
            raise TypeError(f'function takes {"at most 6" if len(where) > 6 else "at least 4"} arguments ({len(where)} given)')
        names = ('filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset')
        for name, value in zip(names, where):
            own[name] = value


def _syntax_error_str(self, /):
    message = _to_str(self.msg)
    name = self.filename
    if isinstance(name, str):
        name = name.rpartition('/')[2]
    line = self.lineno
    if name is not None and type(line) is int:
        return f'{message} ({name}, line {line})'
    if name is not None:
        return f'{message} ({name})'
    return f'{message} (line {line})' if type(line) is int else message


for _cls, _names in (
    (AttributeError, ('name', 'obj')), (NameError, ('name',)), (ImportError, ('name', 'path', 'msg')),
    (SyntaxError, ('msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line')),
    (OSError, ('errno', 'strerror', 'filename', 'filename2')),
):
    for _name, _member in _remembered(*_names):
        _attach(_cls, _name, _member)
_attach(BaseException, '__str__', _exception_str)
_attach(BaseException, '__repr__', _exception_repr)
_attach(BaseException, 'add_note', _add_note)
_attach(BaseException, '__setstate__', _setstate)
_attach(BaseException, '__reduce__', _exception_reduce)
_attach(KeyError, '__str__', _key_error_str)
_attach(StopIteration, 'value', _first_argument('value'))
_attach(AttributeError, '__init__', _with_keywords(AttributeError, ('name', 'obj')))
_attach(NameError, '__init__', _with_keywords(NameError, ('name',)))
_attach(ImportError, '__init__', _import_error_init)
_attach(ImportError, '__str__', _import_error_str)
_attach(OSError, 'characters_written', property(_written, _set_written, _delete_written))
_attach(OSError, '__new__', staticmethod(_os_error_new))
_attach(OSError, '__init__', _os_error_init)
_attach(OSError, '__str__', _os_error_str)
_attach(SyntaxError, '__init__', _syntax_error_init)
_attach(SyntaxError, '__str__', _syntax_error_str)
_builtins['EnvironmentError'] = _builtins['IOError'] = OSError


def _system_exit_code():
    def get(self):
        own = self.__dict__
        if 'code' in own:
            return own['code']
        args = self.args
        return None if not args else args[0] if len(args) == 1 else args

    def set(self, value):
        self.__dict__['code'] = value
    return property(get, set)


_attach(SystemExit, 'code', _system_exit_code())


# Groups of exceptions

def _group_new(cls, *arguments):
    if len(arguments) != 2:
        raise TypeError(f'BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(arguments)} given)')
    message, exceptions = arguments
    if not isinstance(message, str):
        raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}')
    if not (hasattr(type(exceptions), '__getitem__') and hasattr(type(exceptions), '__len__')) or isinstance(exceptions, (set, dict)):
        raise TypeError('second argument (exceptions) must be a sequence')
    members = tuple(exceptions)
    if not members:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    plain = True
    for at, one in enumerate(members):
        if not isinstance(one, BaseException):
            raise ValueError(f'Item {at} of second argument (exceptions) is not an exception')
        if not isinstance(one, Exception):
            plain = False
    if cls is BaseExceptionGroup and plain:
        cls = ExceptionGroup
    if not plain and cls is ExceptionGroup:
        raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup')
    if not plain and _is_subclass(cls, Exception):
        raise TypeError(f'Cannot nest BaseExceptions in {cls.__name__!r}')
    made = BaseException.__new__(cls, message, exceptions)
    made._extra = members
    return made


def _readonly(self, value):
    raise AttributeError('readonly attribute')


def _group_str(self, /):
    count = len(self._extra)
    return f'{self.args[0]} ({count} sub-exception{"" if count == 1 else "s"})'


def _group_derive(self, exceptions, /):
    return BaseExceptionGroup(self.message, exceptions)


def _derived(group, exceptions):
    if not exceptions:
        return None
    made = group.derive(exceptions)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    made.__cause__ = group.__cause__
    made.__suppress_context__ = group.__suppress_context__
    notes = getattr(group, '__notes__', None)
    if notes is not None:
        made.__notes__ = list(notes)
    return made


def _group_condition(condition):
    if _is_class(condition) and _is_subclass(condition, BaseException):
        return lambda one: isinstance(one, condition)
    if type(condition) is tuple and condition:
        for one in condition:
            if not (_is_class(one) and _is_subclass(one, BaseException)):
                break
        else:
            return lambda one: isinstance(one, condition)
    if callable(condition) and not _is_class(condition):
        return condition
    raise TypeError('expected a function, exception type or tuple of exception types')


def _group_split(self, condition, /):
    return _split_group(self, _group_condition(condition))


def _split_group(group, test):
    if test(group):
        return group, None
    matching, others = [], []
    for one in group._extra:
        if isinstance(one, BaseExceptionGroup):
            inside, outside = _split_group(one, test)
            if inside is not None:
                matching.append(inside)
            if outside is not None:
                others.append(outside)
        elif test(one):
            matching.append(one)
        else:
            others.append(one)
    if not matching:
        return None, group
    if not others:
        return _derived(group, matching), None
    return _derived(group, matching), _derived(group, others)


def _group_subgroup(self, condition, /):
    test = _group_condition(condition)
    if test(self):
        return self
    return _split_group(self, test)[0]


_attach(BaseExceptionGroup, '__new__', staticmethod(_group_new))
_attach(BaseExceptionGroup, '__init__', lambda self, *arguments: None)
_attach(BaseExceptionGroup, '__str__', _group_str)
_attach(BaseExceptionGroup, 'derive', _group_derive)
_attach(BaseExceptionGroup, 'split', _group_split)
_attach(BaseExceptionGroup, 'subgroup', _group_subgroup)
_attach(BaseExceptionGroup, 'message', property(lambda self: self.args[0], _readonly))
_attach(BaseExceptionGroup, 'exceptions', property(lambda self: self._extra, _readonly))
_attach(BaseExceptionGroup, '__class_getitem__', classmethod(lambda cls, key: _GenericAlias(cls, key)))


def _match_group(exception, kinds):
    # What is left, and what matches.
    kind_list = kinds if type(kinds) is tuple else (kinds,)
    for kind in kind_list:
        if not (_is_class(kind) and _is_subclass(kind, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if _is_subclass(kind, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if exception is None:
        return None, None
    if isinstance(exception, kinds):
        if isinstance(exception, BaseExceptionGroup):
            return None, exception
        wrapped = BaseExceptionGroup('', (exception,))
        wrapped.__traceback__ = exception.__traceback__
        return None, wrapped
    if isinstance(exception, BaseExceptionGroup):
        matching, others = _split_group(exception, lambda one: isinstance(one, kinds))
        return others, matching
    return exception, None


def _reraise_star(original, results):
    # What the handlers raised, and what of the group nobody handled.
    results = [one for one in results if one is not None]
    if not results:
        return None
    if not isinstance(original, BaseExceptionGroup):
        # It went to one handler at most.
        return results[0]
    raised, left = [], []
    for one in results:
        if isinstance(one, BaseExceptionGroup) and _is_part(one, original):
            left.append(one)
        else:
            raised.append(one)
    rest = _project(original, left)
    if not raised:
        return rest
    if rest is not None:
        raised.append(rest)
    made = BaseExceptionGroup('', raised)
    return made


def _leaves(group):
    for one in group._extra:
        if isinstance(one, BaseExceptionGroup):
            yield from _leaves(one)
        else:
            yield one


def _is_part(part, whole):
    if part is whole:
        return True
    if part.__traceback__ is not whole.__traceback__ or part.__cause__ is not whole.__cause__:
        return False
    ids = {id(one) for one in _leaves(whole)}
    for one in _leaves(part):
        if id(one) not in ids:
            return False
    return True


def _project(original, parts):
    if not parts:
        return None
    ids = {id(one) for part in parts for one in _leaves(part)}
    return _split_group(original, lambda one: not isinstance(one, BaseExceptionGroup) and id(one) in ids)[0]


# Patterns

_match_mapping_classes = [dict, _mappingproxy]
_match_sequence_classes = [list, tuple, range, memoryview]


def _match_mapping(value):
    cls = type(value)
    for one in _match_mapping_classes:
        if _is_subclass(cls, one):
            return True
    abstract = _modules.get('collections.abc')
    return abstract is not None and isinstance(value, abstract.Mapping)


def _match_sequence(value):
    cls = type(value)
    if _is_subclass(cls, (str)) or _is_subclass(cls, bytes) or _is_subclass(cls, bytearray):
        return False
    for one in _match_sequence_classes:
        if _is_subclass(cls, one):
            return True
    abstract = _modules.get('collections.abc')
    return abstract is not None and isinstance(value, abstract.Sequence)


def _match_keys(value, keys):
    found = []
    seen = set()
    get = value.get
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.add(key)
        item = get(key, _mark)
        if item is _mark:
            return None
        found.append(item)
    return tuple(found)


_self_matching = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _match_class(value, cls, names, count):
    if not _is_class(cls):
        raise TypeError('called match pattern must be a type')
    if not isinstance(value, cls):
        return None
    found = []
    seen = set()
    if count:
        arguments = getattr(cls, '__match_args__', _mark)
        if arguments is _mark:
            for one in _self_matching:
                if _is_subclass(cls, one):
                    if count > 1:
                        raise TypeError(f'{cls.__name__}() accepts 1 positional sub-pattern ({count} given)')
                    found.append(value)
                    break
            else:
                raise TypeError(f'{cls.__name__}() accepts 0 positional sub-patterns ({count} given)')
        else:
            if not isinstance(arguments, tuple):
                raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {type(arguments).__name__})')
            if count > len(arguments):
                plural = '' if len(arguments) == 1 else 's'
                raise TypeError(
                    f'{cls.__name__}() accepts {len(arguments)} positional sub-pattern{plural} ({count} given)')
            for name in arguments[:count]:
                if not isinstance(name, str):
                    raise TypeError(f'__match_args__ elements must be strings (got {type(name).__name__})')
                if name in seen:
                    raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
                seen.add(name)
                item = getattr(value, name, _mark)
                if item is _mark:
                    return None
                found.append(item)
    for name in names:
        if name in seen:
            raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
        seen.add(name)
        item = getattr(value, name, _mark)
        if item is _mark:
            return None
        found.append(item)
    return tuple(found)


# What `with` enters by any other descriptors than functions

def _enter_with(manager, enter, exit):
    entry = _bound_special(manager, enter)
    leave = _bound_special(manager, exit)
    return leave, entry()


def _bound_special(value, name):
    found = _lookup_class(type(value), name, _mark)
    get = _lookup(found, '__get__', _mark)
    return found if get is _mark else get(found, value, type(value))


# Namespaces that are no dicts

def _load_name(namespace, name, globals):
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in globals:
        return globals[name]
    if name in _builtins:
        return _builtins[name]
    raise NameError(f'name {name!r} is not defined')


def _store_name(value, namespace, name):
    namespace[name] = value


def _delete_name(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        raise NameError(f'name {name!r} is not defined') from None


def _setup_annotations(namespace):
    try:
        namespace['__annotations__']
    except KeyError:
        namespace['__annotations__'] = {}


# Generators and coroutines

def _raised_of(kind, value, traceback):
    if _is_class(kind) and _is_subclass(kind, BaseException):
        if value is None:
            exception = kind()
        elif isinstance(value, kind):
            exception = value
        elif isinstance(value, tuple):
            exception = kind(*value)
        else:
            exception = kind(value)
    elif isinstance(kind, BaseException):
        if value is not None:
            raise TypeError('instance exception may not have a separate value')
        exception = kind
    else:
        raise TypeError(f'exceptions must be classes or instances deriving from BaseException, not {type(kind).__name__}')
    if traceback is not None:
        if type(traceback) is not _traceback:
            raise TypeError('throw() third argument must be a traceback object')
        exception.__traceback__ = traceback
    return exception


def _generator_throw(self, kind, value=None, traceback=None, /):
    exception = _raised_of(kind, value, traceback)
    along = _goes_along(self)
    if along is None:
        return self._throw(exception)
    # What it goes along gets it first.
    if isinstance(exception, GeneratorExit):
        close = getattr(along, 'close', None)
        if close is not None:
            try:
                close()
            except BaseException as error:
                return self._throw(error)
        return self._throw(exception)
    throw = getattr(along, 'throw', None)
    if throw is None:
        return self._throw(exception)
    _set_running(self, True)
    try:
        if value is None and traceback is None:
            result = throw(kind)
        else:
            result = throw(kind, value, traceback)
    except StopIteration as stop:
        _set_running(self, False)
        return _finish_along(self, stop.value)
    except BaseException as error:
        _set_running(self, False)
        return self._throw(error)
    _set_running(self, False)
    return result


def _generator_close(self, /):
    state = self._state
    if state == 0:
        _finish_generator(self)
        return
    if state == 3:
        return
    try:
        _generator_throw(self, GeneratorExit)
    except (StopIteration, GeneratorExit):
        return
    raise RuntimeError(f'{type(self).__name__} ignored GeneratorExit')


def _generator_repr(self, /):
    return f'<{type(self).__name__.replace("async_", "async_")} object {self.__qualname__} at {_address(self)}>'


for _cls, _prefix in ((_generator, 'gi'), (_coroutine, 'cr')):
    _attach(_cls, 'throw', _generator_throw)
    _attach(_cls, 'close', _generator_close)
    _attach(_cls, '__repr__', _generator_repr)
_attach(_async_generator, '__repr__', _generator_repr)
_attach(_generator, 'gi_yieldfrom', property(lambda self: _goes_along(self)))
_attach(_coroutine, 'cr_await', property(lambda self: _goes_along(self)))
_attach(_coroutine, 'cr_origin', property(lambda self: None))
_attach(_async_generator, 'ag_await', property(lambda self: _goes_along(self)))
_attach(_generator, 'gi_suspended', property(lambda self: self._state == 1))
_attach(_coroutine, 'cr_suspended', property(lambda self: self._state == 1))


def _coroutine_await(self, /):
    made = _record(_coroutine_wrapper)
    _set_slot(made, 0, self)
    return made


_attach(_coroutine, '__await__', _coroutine_await)
_attach(_coroutine_wrapper, '__iter__', _self)
_attach(_coroutine_wrapper, '__next__', lambda self: _get_slot(self, 0).send(None))
_attach(_coroutine_wrapper, 'send', lambda self, value: _get_slot(self, 0).send(value))
_attach(_coroutine_wrapper, 'throw', lambda self, *arguments: _get_slot(self, 0).throw(*arguments))
_attach(_coroutine_wrapper, 'close', lambda self: _get_slot(self, 0).close())


def _get_awaitable(value, where):
    if type(value) is _generator and _is_awaitable_generator(value):
        return value
    method = _lookup(value, '__await__', _mark)
    if method is _mark:
        name = type(value).__name__
        if where:
            entry = '__aenter__' if where == 1 else '__aexit__'
            raise TypeError(f"'async with' received an object from {entry} that does not implement __await__: {name}")
        raise TypeError(f"object {name} can't be used in 'await' expression")
    iterator = method(value)
    if type(iterator) is _coroutine:
        raise TypeError('__await__() returned a coroutine')
    if not hasattr(type(iterator), '__next__'):
        raise TypeError(f"__await__() returned non-iterator of type '{type(iterator).__name__}'")
    return iterator


def _get_aiter(value):
    method = _lookup(value, '__aiter__', _mark)
    if method is _mark:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type(value).__name__}")
    iterator = method(value)
    if not hasattr(type(iterator), '__anext__'):
        raise TypeError(f"'async for' received an object from __aiter__ that does not implement __anext__: "
                        f'{type(iterator).__name__}')
    return iterator


def _get_anext(iterator):
    method = _lookup(iterator, '__anext__', _mark)
    if method is _mark:
        raise TypeError(f"'async for' requires an iterator with __anext__ method, got {type(iterator).__name__}")
    value = method(iterator)
    if type(value) is _coroutine:
        return value
    if type(value) is _generator and _is_awaitable_generator(value):
        return value
    found = _lookup(value, '__await__', _mark)
    if found is _mark:
        raise TypeError(f"'async for' received an invalid object from __anext__: {type(value).__name__}")
    return found(value)


# What asking an asynchronous generator gives: slots generator, how it is asked, with what, and how far it is.

def _ask_async(generator, kind, how, argument):
    made = _record(kind)
    _set_slot(made, 0, generator)
    _set_slot(made, 1, how)
    _set_slot(made, 2, argument)
    _set_slot(made, 3, 0)
    return made


def _asend_send(self, value, /):
    generator = _get_slot(self, 0)
    state = _get_slot(self, 3)
    if state == 2:
        raise RuntimeError(f'cannot reuse already awaited {_get_slot(self, 1)}()')
    if state == 0:
        if generator._state == 2 or generator in _busy:
            raise RuntimeError(f'{_get_slot(self, 1)}(): asynchronous generator is already running')
        _set_slot(self, 3, 1)
        if value is None:
            value = _get_slot(self, 2)
    return _async_step(self, generator._send, value)


_busy = []


def _async_step(self, step, *arguments):
    generator = _get_slot(self, 0)
    try:
        result = step(*arguments)
    except StopIteration:
        _set_slot(self, 3, 2)
        raise StopAsyncIteration from None
    except BaseException as error:
        _set_slot(self, 3, 2)
        _raise_again(error)
    if type(result) is _async_generator_wrapped_value:
        _set_slot(self, 3, 2)
        raise StopIteration(_get_slot(result, 0))
    return result


def _asend_throw(self, *arguments):
    if _get_slot(self, 3) == 2:
        raise RuntimeError(f'cannot reuse already awaited {_get_slot(self, 1)}()')
    return _async_step(self, _get_slot(self, 0)._throw_any, *arguments)


def _ask_close(self, /):
    _set_slot(self, 3, 2)


def _athrow_send(self, value, /):
    generator = _get_slot(self, 0)
    state = _get_slot(self, 3)
    how = _get_slot(self, 1)
    if state == 2:
        raise RuntimeError(f'cannot reuse already awaited aclose()/athrow()')
    closing = how == 'aclose'
    if state == 0:
        if generator._state == 2:
            raise RuntimeError(f'{how}(): asynchronous generator is already running')
        if generator._state == 3:
            _set_slot(self, 3, 2)
            if closing:
                raise StopIteration
            raise _raised_of(*_get_slot(self, 2))
        if closing and generator._state == 0:
            _set_slot(self, 3, 2)
            _finish_generator(generator)
            raise StopIteration
        _set_slot(self, 3, 1)
        step, arguments = generator._throw_any, _get_slot(self, 2)
    else:
        step, arguments = generator._send, (value,)
    try:
        result = step(*arguments)
    except (StopAsyncIteration, StopIteration, GeneratorExit) as error:
        _set_slot(self, 3, 2)
        if closing:
            raise StopIteration from None
        if isinstance(error, StopIteration):
            raise StopAsyncIteration from None
        _raise_again(error)
    except BaseException as error:
        _set_slot(self, 3, 2)
        _raise_again(error)
    if type(result) is _async_generator_wrapped_value:
        _set_slot(self, 3, 2)
        if closing:
            raise RuntimeError('async generator ignored GeneratorExit')
        raise StopIteration(_get_slot(result, 0))
    return result


def _athrow_throw(self, *arguments):
    if _get_slot(self, 3) == 2:
        raise RuntimeError('cannot reuse already awaited aclose()/athrow()')
    return _async_step(self, _get_slot(self, 0)._throw_any, *arguments)


_attach(_async_generator, '_throw_any', lambda self, /, *arguments: _generator_throw(self, *arguments))
_attach(_async_generator, '__aiter__', _self)
_attach(_async_generator, '__anext__', lambda self: _ask_async(self, _async_generator_asend, 'anext', None))
_attach(_async_generator, 'asend', lambda self, value: _ask_async(self, _async_generator_asend, 'asend', value))
_attach(_async_generator, 'athrow',
        lambda self, kind, value=None, traceback=None: _ask_async(self, _async_generator_athrow, 'athrow', (kind, value, traceback)))
_attach(_async_generator, 'aclose',
        lambda self: _ask_async(self, _async_generator_athrow, 'aclose', (GeneratorExit, None, None)))
for _cls, _send_method, _throw_method in (
    (_async_generator_asend, _asend_send, _asend_throw), (_async_generator_athrow, _athrow_send, _athrow_throw),
):
    _attach(_cls, 'send', _send_method)
    _attach(_cls, 'throw', _throw_method)
    _attach(_cls, '__next__', lambda self: self.send(None))
    _attach(_cls, '__iter__', _self)
    _attach(_cls, '__await__', _self)
    _attach(_cls, 'close', _ask_close)


def aiter(async_iterable, /):
    method = _lookup(async_iterable, '__aiter__', _mark)
    if method is _mark:
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    iterator = method(async_iterable)
    if not hasattr(type(iterator), '__anext__'):
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator


def anext(async_iterator, default=_mark, /):
    method = _lookup(async_iterator, '__anext__', _mark)
    if method is _mark:
        raise TypeError(f"'{type(async_iterator).__name__}' object is not an async iterator")
    awaitable = method(async_iterator)
    return awaitable if default is _mark else _anext_or(awaitable, default)


async def _anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


_publish(aiter, anext)


# Descriptors

def _property_copy(self, number, function):
    parts = [self.fget, self.fset, self.fdel]
    parts[number] = function
    document = self.__doc__
    if number == 0 and document is getattr(self.fget, '__doc__', None):
        document = None
    made = type(self)(*parts, document)
    name = _get_slot(self, 4)
    if name is not None:
        _set_slot(made, 4, name)
    return made


_attach(property, 'getter', lambda self, function, /: _property_copy(self, 0, function))
_attach(property, 'setter', lambda self, function, /: _property_copy(self, 1, function))
_attach(property, 'deleter', lambda self, function, /: _property_copy(self, 2, function))


def _check_property(value, name):
    if not isinstance(value, property):
        raise TypeError(f"descriptor '{name}' requires a 'property' object but received a '{type(value).__name__}'")


def _property_get(self, instance, owner=None, /):
    _check_property(self, '__get__')
    if instance is None:
        if owner is None:
            raise TypeError('__get__(None, None) is invalid')
        return self
    if self.fget is None:
        raise AttributeError(f'property of {type(instance).__name__!r} object has no getter')
    return self.fget(instance)


def _property_document(self, getter):
    document = getattr(getter, '__doc__', None)
    if type(self) is property:
        _set_slot(self, 3, document)
    else:
        self.__doc__ = document


_attach(property, '__get__', _property_get)
_attach(property, '__isabstractmethod__', property(lambda self: any(
    getattr(function, '__isabstractmethod__', False) for function in (self.fget, self.fset, self.fdel))))


def _wrapper_abstract(self):
    return getattr(self.__func__, '__isabstractmethod__', False)


for _cls in (classmethod, staticmethod):
    _attach(_cls, '__isabstractmethod__', property(_wrapper_abstract))
    _attach(_cls, '__repr__', lambda self: f'<{type(self).__name__}({self.__func__!r})>')
_attach(staticmethod, '__call__', lambda self, /, *arguments, **keywords: self.__func__(*arguments, **keywords))
_attach(_member_descriptor, '__repr__', lambda self: f'<member {self.__name__!r} of {self.__objclass__.__name__!r} objects>')


# Names of things

def _function_repr(self, /):
    return f'<function {self.__qualname__} at {_address(self)}>'


def _method_repr(self, /):
    function = self.__func__
    name = getattr(function, '__qualname__', getattr(function, '__name__', '?'))
    return f'<bound method {name} of {self.__self__!r}>'


def _native_repr(self, /):
    owner = self.__self__
    if owner is None:
        return f'<built-in function {self.__name__}>'
    if type(owner) is _module:
        return f'<built-in function {self.__name__}>'
    if _is_class(owner):
        return f'<built-in method {self.__name__} of type object at {_address(owner)}>'
    return f'<built-in method {self.__name__} of {type(owner).__name__} object at {_address(owner)}>'


def _type_repr(self, /):
    module = self.__module__
    name = self.__qualname__
    if not isinstance(module, str) or module == 'builtins':
        return f'<class {name!r}>'
    return f"<class '{module}.{name}'>"


_attach(_function, '__repr__', _function_repr)
_attach(_method, '__repr__', _method_repr)
_attach(_builtin_function_or_method, '__repr__', _native_repr)
_attach(_method_wrapper, '__repr__',
        lambda self: f'<method-wrapper {self.__name__!r} of {type(self.__self__).__name__} object at {_address(self.__self__)}>')
_attach(_method_descriptor, '__repr__', lambda self: f'<method {self.__name__!r} of {self.__objclass__.__name__!r} objects>')
_attach(_wrapper_descriptor, '__repr__',
        lambda self: f'<slot wrapper {self.__name__!r} of {self.__objclass__.__name__!r} objects>')
_attach(_classmethod_descriptor, '__repr__',
        lambda self: f'<method {self.__name__!r} of {self.__objclass__.__name__!r} objects>')
_attach(_getset_descriptor, '__repr__', lambda self: f'<attribute {self.__name__!r} of {self.__objclass__.__name__!r} objects>')
_attach(_code, '__repr__',
        lambda self: f'<code object {self.co_name} at {_address(self)}, file "{self.co_filename}", line {self.co_firstlineno}>')
_attach(_cell, '__repr__', lambda self: f'<cell at {_address(self)}: {_cell_text(self)}>')
_attach(type, '__repr__', _type_repr)


def _change_bases(cls, bases):
    if not isinstance(bases, tuple):
        raise TypeError(f'can only assign tuple to {cls.__name__}.__bases__, not {_type_of(bases).__name__}')
    if not bases:
        raise TypeError(f'can only assign non-empty tuple to {cls.__name__}.__bases__, not ()')
    for base in bases:
        if not _is_class(base):
            raise TypeError(f"{cls.__name__}.__bases__ must be tuple of classes, not '{_type_of(base).__name__}'")
        if issubclass(base, cls):
            raise TypeError('a __bases__ item causes an inheritance cycle')
    old = cls.__bases__
    try:
        _renew_bases(cls, bases)
    except TypeError as error:
        _renew_bases(cls, old)
        _raise_again(error)
    for base in old:
        _remove_subclass(base, cls)
    for base in bases:
        _add_subclass(base, cls)


def _renew_bases(cls, bases):
    _set_bases(cls, bases)
    for derived in type.__subclasses__(cls):
        _renew_bases(derived, derived.__bases__)


_attach(super, '__repr__', lambda self: f"<super: <class '{self.__thisclass__.__name__}'>, " + (
    'NULL>' if self.__self__ is None else f'<{self.__self_class__.__name__} object>>'))
_attach(_NoneType, '__repr__', lambda self: 'None')
_attach(_ellipsis, '__repr__', lambda self: 'Ellipsis')
def _not_implemented_bool(self, /):
    _deprecated('NotImplemented should not be used in a boolean context')
    return True


_attach(_NotImplementedType, '__bool__', _not_implemented_bool)
_attach(_NotImplementedType, '__repr__', lambda self: 'NotImplemented')


def _cell_text(cell):
    try:
        value = cell.cell_contents
    except ValueError:
        return 'empty'
    return f'{type(value).__name__} object at {_address(value)}'


def _object_ne(self, other, /):
    result = type(self).__eq__(self, other)
    return result if result is NotImplemented else not result


_attach(object, '__ne__', _object_ne)


def _object_reduce(self, /):
    from copyreg import _reduce
    return _reduce(self, 0)


def _object_reduce_ex(self, protocol, /):
    from copyreg import _reduce_ex
    return _reduce_ex(self, _index(protocol))


def _object_getstate(self, /):
    from copyreg import _getstate
    return _getstate(self)


_attach(object, '__reduce_ex__', _object_reduce_ex)
_attach(object, '__reduce__', _object_reduce)
_attach(_method, '__reduce__', lambda self: (getattr, (self.__self__, self.__func__.__name__)))
_attach(_builtin_function_or_method, '__reduce__', lambda self: (
    self.__name__ if type(self.__self__) is _module or self.__self__ is None else (getattr, (self.__self__, self.__name__))))
_attach(object, '__sizeof__', lambda self: 16)
_attach(object, '__getstate__', _object_getstate)


def _super_get(self, instance, owner=None, /):
    if instance is None or _get_slot(self, 1) is not None:
        return self
    return type(self)(_get_slot(self, 0), instance)


def _type_call(self, /, *arguments, **keywords):
    if not _is_class(self):
        raise TypeError(f"descriptor '__call__' requires a 'type' object but received a '{type(self).__name__}'")
    if type(self) is type:
        return self(*arguments, **keywords)
    made = self.__new__(self, *arguments, **keywords)
    if isinstance(made, self):
        result = type(made).__init__(made, *arguments, **keywords)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return made


# Classes of one object give that object.
def _only(name, value):
    def new(cls, /, *arguments, **keywords):
        if arguments or keywords:
            raise TypeError(f'{name} takes no arguments')
        return value
    return staticmethod(new)


_attach(_NoneType, '__new__', _only('NoneType', None))
_attach(_ellipsis, '__new__', _only('EllipsisType', ...))
_attach(_NotImplementedType, '__new__', _only('NotImplementedType', NotImplemented))
_attach(super, '__get__', _super_get)
_attach(type, '__call__', _type_call)


def _type_prepare(*arguments, **keywords):
    return {}


_attach(type, '__prepare__', staticmethod(_type_prepare))


def _places(self, /):
    return iter([self._place(number) for number in range(self._count())])


_attach(_code, 'co_positions', _places)


# The program

def _thread_main(function, arguments, keywords, ends):
    try:
        function(*arguments, **(keywords or {}))
    except SystemExit:
        pass
    except BaseException as error:
        _natives__thread['_uncaught'](error)
        _sys.stderr.write(f'Exception ignored in thread started by: {function!r}\n')
        _sys.excepthook(type(error), error, error.__traceback__)
    _end_thread(ends)


def _main(text, file, nothing, ends):
    """Runs a program as `__main__`, and leaves its exit code."""
    main = _module('__main__')
    namespace = _use_cells(main.__dict__)
    namespace['__builtins__'] = _builtins_module
    namespace['__file__'] = file
    namespace['__annotations__'] = {}
    del namespace['__annotations__']
    _modules['__main__'] = main
    _sys.argv = _program_arguments()
    code = _guarded(lambda: _run_code(_compile(text, file, 'exec', 0), namespace, namespace))
    threading = _modules.get('threading')
    if threading is not None:
        code = _guarded(threading._shutdown) or code
    atexit = _modules.get('atexit')
    if atexit is not None:
        atexit._run_exitfuncs()
    _end_thread(ends)
    _set_exit_code(code)


def _guarded(function):
    try:
        function()
    except SystemExit as stop:
        return _exit_code(stop.code)
    except BaseException as error:
        _natives__thread['_uncaught'](error)
        hook = _sys.excepthook
        hook(type(error), error, error.__traceback__)
        return 1
    return 0


def _exit_code(value):
    if value is None:
        return 0
    if isinstance(value, int):
        return _index(value) & 255
    _sys.stderr.write(_to_str(value) + '\n')
    return 1


def _excepthook(kind, value, traceback, /):
    from traceback import print_exception
    print_exception(kind, value, traceback)


_sys.excepthook = _excepthook
_builtins_module = _module('builtins')
_set_namespace(_builtins_module, _builtins)
_native_modules['builtins'] = _builtins_module
_modules['builtins'] = _builtins_module
_modules['sys'] = _sys
