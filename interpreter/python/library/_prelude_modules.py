# What belongs to modules: text that is compiled, `sys`, `builtins`, threads, weak references, and other native modules.


# Text that is compiled

# Modules that would be native elsewhere: their frames do not show.
_hidden_files = {f'<library>/{_name}.py' for _name in (
    '_bisect', '_collections', '_functools', '_heapq', '_operator', '_stm', '_weakproxy', 'array', 'errno',
    'importlib/__init__', 'itertools', 'os/__init__', 'os/path', 'struct', 'time')}


# By the name of a file of the program or the library: its text.
_sources = {}


def _compile(text, file, mode, flags):
    _sources[file] = text
    return _compile_checked(text, file, mode)


def _compile_checked(text, file, mode, optimize=0):
    return _judged(_compile_text(text, file, mode, file in _hidden_files, optimize))


def _judged(made):
    """What was made of a text, or the error; warnings come first."""
    if type(made) is not tuple:
        return made
    for at in range(9, len(made), 8):
        _warn_of_text(*made[at:at + 8])
    if made[1] is not None:
        raise _syntax_error(*made[1:9])
    return made[0]


def _syntax_error(kind, message, file, line, column, text, end_line, end_column):
    if file in _sources and (text is None or '\n' in text[:-1]):
        lines = _sources[file].splitlines(True)
        if 0 < line <= len(lines):
            text = lines[line - 1]
    return _builtins[kind](message, (file, line, column, text, end_line, end_column))


def _warn_of_text(kind, message, file, line, *place):
    import warnings
    category = _builtins[kind]
    try:
        warnings.warn_explicit(message, category, file, line)
    except category:
        error = _syntax_error('SyntaxError', message, file, line, *place)
    else:
        return
    raise error


def _source_text(source, function, wanted):
    if isinstance(source, str):
        text = _unbox(source)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        text = _decode_source(bytes(source))
    else:
        raise TypeError(f'{function}() arg 1 must be a {wanted}')
    if '\0' in text:
        raise ValueError('source code string cannot contain null bytes')
    return text


def _decode_source(data):
    if data.startswith(b'\xef\xbb\xbf'):
        data = data[3:]
    encoding = 'utf-8'
    for line in data.split(b'\n', 2)[:2]:
        line = line.strip()
        if not line.startswith(b'#'):
            if line:
                break
            continue
        found = line.partition(b'coding')[2]
        if found[:1] in (b':', b'='):
            name = found[1:].strip().split()
            if name:
                encoding = name[0].decode('ascii').strip('-*;')
                break
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SyntaxError(f'(unicode error) {error}') from None
    except LookupError:
        raise SyntaxError(f'unknown encoding: {encoding}') from None


_known_flags = 0x1fff600 | 0x10
_only_tree = 0x400


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if isinstance(filename, (bytes, bytearray)):
        filename = bytes(filename).decode()
    if not isinstance(filename, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(filename).__name__}')
    if not isinstance(mode, str):
        raise TypeError(f"compile() argument 'mode' must be str, not {type(mode).__name__}")
    flags = _index(flags)
    if flags & ~_known_flags:
        raise ValueError('compile(): unrecognised flags')
    optimize = _index(optimize)
    if optimize not in (-1, 0, 1, 2):
        raise ValueError('compile(): invalid optimize value')
    if mode == 'func_type' and flags & _only_tree:
        raise NotImplementedError('types of functions in comments are not supported')
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    ast = _modules.get('ast')
    if ast is not None and isinstance(source, ast.AST):
        return source if flags & _only_tree else ast._compile(source, _unbox(filename), mode, max(optimize, 0))
    text = _source_text(source, 'compile', 'string, bytes or AST object')
    if flags & _only_tree:
        import ast
        return ast._tree(text, _unbox(filename), mode)
    return _compile_checked(text, _unbox(filename), _unbox(mode), max(optimize, 0))


def _scopes(function, globals, locals):
    if globals is None:
        globals = _caller_globals()
        if locals is None:
            locals = _caller_locals()
    elif not isinstance(globals, dict):
        if function == 'eval' and locals is None and hasattr(globals, '__getitem__'):
            raise TypeError('globals must be a real dict; try eval(code, {}, mapping)')
        raise TypeError('globals must be a dict' if function == 'eval'
                        else f'exec() globals must be a dict, not {type(globals).__name__}')
    if locals is None:
        locals = globals
    elif not hasattr(type(locals), '__getitem__'):
        raise TypeError('locals must be a mapping' if function == 'eval'
                        else f'locals must be a mapping or None, not {type(locals).__name__}')
    if '__builtins__' not in globals:
        globals['__builtins__'] = _builtins
    return globals, locals


def exec(source, globals=None, locals=None, /, *, closure=None):
    globals, locals = _scopes('exec', globals, locals)
    if not _is_code(source):
        if closure is not None:
            raise TypeError('closure can only be used when source is a code object')
        source = _compile_checked(_source_text(source, 'exec', 'string, bytes or code object'), '<string>', 'exec')
    elif _free_count(source):
        raise TypeError(f'code object requires a closure of exactly length {_free_count(source)}' if closure is None
                        else 'exec() of code with free variables is not supported')
    elif closure is not None:
        raise TypeError('cannot use a closure with this code object')
    _run_code(source, globals, locals)


def eval(source, globals=None, locals=None, /):
    globals, locals = _scopes('eval', globals, locals)
    if not _is_code(source):
        text = _source_text(source, 'eval', 'string, bytes or code object').lstrip(' \t')
        source = _compile_checked(text, '<string>', 'eval')
    elif _free_count(source):
        raise TypeError('code object passed to eval() may not contain free variables')
    return _run_code(source, globals, locals)


# Streams

class _Input:
    """What the program is given to read."""

    __module__ = '_io'
    __qualname__ = 'TextIOWrapper'
    encoding = 'utf-8'
    errors = 'strict'
    closed = False
    mode = 'r'
    name = '<stdin>'

    def __init__(self):
        self._rest = ''

    def readline(self, size=-1, /):
        line = self._rest or _read_line()
        if size is None or size < 0:
            size = len(line)
        self._rest = line[size:]
        return line[:size]

    def read(self, size=-1, /):
        parts = []
        left = -1 if size is None or size < 0 else size
        while left != 0:
            line = self.readline(left)
            if not line:
                break
            parts.append(line)
            if left > 0:
                left -= len(line)
        return ''.join(parts)

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return False

    def fileno(self):
        return 0

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"


def _stream(name):
    found = getattr(_sys, name, None)
    if found is None:
        raise RuntimeError(f'input(): lost sys.{name}')
    return found


def input(prompt='', /):
    reader, writer = _stream('stdin'), _stream('stdout')
    _stream('stderr')
    prompt = _to_str(prompt)
    if prompt:
        writer.write(prompt)
    writer.flush()
    line = reader.readline()
    if not isinstance(line, str):
        raise TypeError('object.readline() returned non-string')
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    raise PermissionError(1, 'programs cannot open files here', file)


class _Quitter:
    """Ends the program."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Use {self.name}() or Ctrl-D (i.e. EOF) to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


_Quitter.__module__ = '_sitebuiltins'
_Quitter.__name__ = _Quitter.__qualname__ = 'Quitter'
_builtins['exit'] = _Quitter('exit')
_builtins['quit'] = _Quitter('quit')


def breakpoint(*arguments, **keywords):
    hook = getattr(_sys, 'breakpointhook', None)
    if hook is None:
        raise RuntimeError('lost sys.breakpointhook')
    return hook(*arguments, **keywords)


_publish(compile, exec, eval, input, open, breakpoint)
open.__module__ = 'io'


# Tuples whose items have names

class _Item(property):
    def __set__(self, instance, value, /):
        raise AttributeError('readonly attribute')

    def __delete__(self, instance, /):
        raise AttributeError('readonly attribute')


def _item_of(index):
    return _Item(lambda self: self[index])


def _sequence_class(name, module, fields, hidden=()):
    least, most = len(fields), len(fields) + len(hidden)
    title = f'{module}.{name}'

    def __new__(cls, sequence, dict=None, /):
        if not hasattr(type(sequence), '__iter__') and not hasattr(type(sequence), '__getitem__'):
            raise TypeError('constructor requires a sequence')
        items = tuple(sequence)
        if len(items) < least:
            what = f'an at least {least}-sequence' if hidden else f'a {least}-sequence'
            raise TypeError(f'{title}() takes {what} ({len(items)}-sequence given)')
        if len(items) > most:
            what = f'an at most {most}-sequence' if hidden else f'a {most}-sequence'
            raise TypeError(f'{title}() takes {what} ({len(items)}-sequence given)')
        self = tuple.__new__(cls, items[:least])
        if hidden:
            values = items[least:]
            for at, key in enumerate(hidden):
                given = values[at] if at < len(values) else (dict or {}).get(key)
                self.__dict__[key] = given
        return self

    def __setattr__(self, name, value, /):
        _refuse_item(self, name)

    def __delattr__(self, name, /):
        _refuse_item(self, name)

    def __repr__(self, /):
        return f'{title}({", ".join([f"{key}={value!r}" for key, value in zip(fields, self)])})'

    def __reduce__(self, /):
        return type(self), (tuple(self),)

    namespace = {'__new__': __new__, '__repr__': __repr__, '__reduce__': __reduce__, '__module__': module,
                 'n_fields': most, 'n_sequence_fields': least, 'n_unnamed_fields': 0, '__match_args__': tuple(fields)}
    if hidden:
        namespace.update(__setattr__=__setattr__, __delattr__=__delattr__)
    else:
        namespace['__slots__'] = ()
    for index, field in enumerate(fields):
        namespace[field] = _item_of(index)
    made = type(name, (tuple,), namespace)
    _set_dotted_name(made, title)
    return made


def _refuse_item(self, name):
    if name in self.__dict__ or hasattr(type(self), name):
        raise AttributeError('readonly attribute')
    raise AttributeError(f'{_type_name(self)!r} object has no attribute {name!r}')


def _sequence(name, module, /, **members):
    return _sequence_class(name, module, tuple(members))(members.values())


# sys

def _native_module(name, natives, /, **members):
    made = _new_module(name, **members)
    made.__dict__.update(natives)
    return made


def exit(status=None, /):
    if status is None:
        raise SystemExit
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status)


def displayhook(value, /):
    if value is None:
        return
    _builtins['_'] = None
    print(repr(value))
    _builtins['_'] = value


def excepthook(type, value, traceback, /):
    import traceback as library
    library.print_exception(type, value, traceback)


def breakpointhook(*arguments, **keywords):
    raise NotImplementedError('there is no debugger here')


def unraisablehook(unraisable, /):
    stream = _sys.stderr
    if stream is None:
        return
    message = unraisable.err_msg or 'Exception ignored in'
    if unraisable.object is not None:
        message = f'{message}: {unraisable.object!r}'
    stream.write(message + '\n')
    import traceback as library
    library.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback, file=stream)


_Unraisable = _sequence_class('UnraisableHookArgs', 'sys', ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'))


def _report(error, message, object):
    _sys.unraisablehook(_Unraisable((type(error), error, error.__traceback__, message, object)))


def _getframe(depth=0, /):
    depth = max(_index(depth), 0)
    first = last = _frame_at(depth)
    if first is None:
        raise ValueError('call stack is not deep enough')
    while True:
        depth += 1
        frame = _frame_at(depth)
        if frame is None:
            return first
        _set_slot(last, 3, frame)
        last = frame


def _frame_clear(self, /):
    pass


def _only_none(name):
    def set(function, /):
        if function is not None:
            raise NotImplementedError(f'sys.{name}() takes nothing but None here')

    set.__name__ = set.__qualname__ = name
    return set


def _set_recursion_limit(limit, /):
    _sys.setrecursionlimit(_index(limit))


_switch_interval = 0.005
_digits_limit = 4300


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    global _switch_interval
    interval = float(interval)
    if not interval > 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = interval


def get_int_max_str_digits():
    return _digits_limit


def set_int_max_str_digits(maxdigits):
    global _digits_limit
    maxdigits = _index(maxdigits)
    if maxdigits and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _digits_limit = maxdigits
    _limit_digits(maxdigits)


def _get_asyncgen_hooks():
    return _asyncgen_hooks((None, None))


def _set_asyncgen_hooks(firstiter=None, finalizer=None):
    if firstiter is not None or finalizer is not None:
        raise NotImplementedError('asynchronous generators call no hooks here')


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def getfilesystemencodeerrors():
    return 'surrogateescape'


def _none():
    return None


def _false():
    return False


_attach(_frame, 'clear', _frame_clear)
_attach(_frame, 'f_builtins', property(lambda self: _builtins))

_version = _sequence('version_info', 'sys', major=3, minor=11, micro=3, releaselevel='final', serial=0)


_asyncgen_hooks = _sequence_class('asyncgen_hooks', 'sys', ('firstiter', 'finalizer'))


def _make_sys():
    maxsize = 0x7fffffffffffffff
    flags = {name: 0 for name in (
        'debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site',
        'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode',
        'utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits')}
    flags.update(dev_mode=False, safe_path=False, int_max_str_digits=_digits_limit)
    members = dict(
        argv=[], path=[''], modules=_modules, meta_path=[], path_hooks=[], path_importer_cache={},
        version='3.11.3 (redolog)', version_info=_version, hexversion=0x030b03f0, api_version=1013,
        copyright='', platform='linux', byteorder='little', maxsize=maxsize, maxunicode=0x10ffff,
        executable='', prefix='', base_prefix='', exec_prefix='', base_exec_prefix='', platlibdir='lib',
        dont_write_bytecode=True, pycache_prefix=None, float_repr_style='short', warnoptions=[], _xoptions={},
        orig_argv=[], builtin_module_names=(), stdlib_module_names=frozenset(),
        stdin=_Input(), displayhook=displayhook, excepthook=excepthook, unraisablehook=unraisablehook,
        breakpointhook=breakpointhook, exit=exit,
        _getframe=_getframe, settrace=_only_none('settrace'), setprofile=_only_none('setprofile'),
        getswitchinterval=getswitchinterval, setswitchinterval=setswitchinterval,
        get_int_max_str_digits=get_int_max_str_digits, set_int_max_str_digits=set_int_max_str_digits,
        getdefaultencoding=getdefaultencoding, getfilesystemencoding=getfilesystemencoding,
        getfilesystemencodeerrors=getfilesystemencodeerrors)
    for key, value in members.items():
        setattr(_sys, key, value)
        if type(value) is _function:
            value.__module__ = 'sys'
    _sys.gettrace = _sys.getprofile = _none
    _sys.get_asyncgen_hooks, _sys.set_asyncgen_hooks = _get_asyncgen_hooks, _set_asyncgen_hooks
    _sys.get_coroutine_origin_tracking_depth = lambda: 0
    _sys.audit = lambda event, /, *arguments: None
    _sys.call_tracing = lambda function, arguments, /: function(*arguments)
    _sys.is_finalizing = _false
    _sys.implementation = type('SimpleNamespace', (), {})()
    _sys.implementation.name = 'redolog'
    _sys.implementation.version = _version
    _sys.implementation.hexversion = 0x030b03f0
    _sys.implementation.cache_tag = None
    _sys.flags = _sequence('flags', 'sys', **flags)
    _sys.float_info = _sequence(
        'float_info', 'sys', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308,
        min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
    _sys.int_info = _sequence('int_info', 'sys', bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                              str_digits_check_threshold=640)
    _sys.hash_info = _sequence('hash_info', 'sys', width=64, modulus=2305843009213693951, inf=314159, nan=0,
                               imag=1000003, algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)
    _sys.thread_info = _sequence('thread_info', 'sys', name='redolog', lock=None, version=None)
    _sys.__dict__.update(_natives_sys)
    _sys._source = _sources.get
    for name in ('stdin', 'stdout', 'stderr', 'displayhook', 'excepthook', 'unraisablehook', 'breakpointhook'):
        setattr(_sys, f'__{name}__', getattr(_sys, name))


_make_sys()


# Threads

def _lock_repr(self, /):
    return f'<{"locked" if self.locked() else "unlocked"} _thread.lock object at {_address(self)}>'


def _rlock_repr(self, /):
    owner = self._owner()
    return (f'<{"locked" if owner else "unlocked"} _thread.RLock object owner={owner} count={self._depth()} '
            f'at {_address(self)}>')


def _exit_thread():
    raise SystemExit


def interrupt_main(signum=2, /):
    raise RuntimeError('there are no signals here')


# Stacks grow as they are needed: the size is kept, and given back when it is asked for.
_stack_size = [0]


def stack_size(size=0, /):
    size = _index(size)
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 32768:
        raise ValueError(f'size not valid: {size} bytes')
    before = _stack_size[0]
    _stack_size[0] = size
    return before


# What a thread has of its own

_own_key = _natives__thread['_own_key']
_table_get = _natives__hashtable['get']
_table_set = _natives__hashtable['set']

class _local:
    """An object whose attributes each thread has for itself.

    The attributes of each thread are a dict in a table without conflicts, by
    the thread's number; the thread's list of what is to be done at its end has
    a weak reference to the object, so that what the next thread of that number
    finds is empty. Neither has anything to do with other threads.
    """

    __slots__ = ('_local__values', '_local__arguments', '__weakref__')

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        _set_local_values(self, _natives__hashtable['new']())
        _set_local_arguments(self, (args, kwargs))
        _enter_local(self)
        return self

    def __getattribute__(self, name):
        values = _values_here(self)
        if name == '__dict__':
            return values
        if name in values:
            # Only properties and their like come before what is stored.
            found = _class_attribute(type(self), name)
            if found is None or not hasattr(type(found), '__set__'):
                return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError as error:
            if type(self) is _local and not hasattr(_local, name):
                raise AttributeError(f"'{_local_name(self)}' object has no attribute '{name}'",
                                     name=name, obj=self) from None
            _raise_again(error)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{_local_name(self)}' object attribute '__dict__' is read-only")
        found = _class_attribute(type(self), name)
        if found is not None and hasattr(type(found), '__set__'):
            object.__setattr__(self, name, value)
        else:
            _values_here(self)[name] = value

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError(f"'{_local_name(self)}' object attribute '__dict__' is read-only")
        found = _class_attribute(type(self), name)
        if found is not None and hasattr(type(found), '__delete__'):
            object.__delattr__(self, name)
            return
        try:
            del _values_here(self)[name]
        except KeyError:
            raise AttributeError(f"'{_local_name(self)}' object has no attribute '{name}'", name=name, obj=self) from None


# The slots are reached without the methods above.
_local_values = _local.__dict__['_local__values'].__get__
_set_local_values = _local.__dict__['_local__values'].__set__
_local_arguments = _local.__dict__['_local__arguments'].__get__
_set_local_arguments = _local.__dict__['_local__arguments'].__set__
_local.__module__ = '_thread'


def _class_attribute(cls, name):
    for base in cls.__mro__:
        members = base.__dict__
        if name in members:
            return members[name]
    return None


def _local_name(self):
    return '_thread._local' if type(self) is _local else type(self).__name__


def _values_here(self):
    """The attributes that the present thread has in a local."""
    values = _table_get(_local_values(self), _own_key(), None)
    return _first_use(self) if values is None else values


def _first_use(self):
    values = _enter_local(self)
    cls = type(self)
    if cls.__init__ is not object.__init__:
        args, kwargs = _local_arguments(self)
        try:
            cls.__init__(self, *args, **kwargs)
        except BaseException as error:
            _forget_local(self)
            _raise_again(error)
    return values


def _enter_local(self):
    values = {}
    _table_set(_local_values(self), _own_key(), values)
    ends = _natives__thread['_ends']()
    if ends is not None:
        if len(ends) > 32 and len(ends) & (len(ends) - 1) == 0:
            # Many short-lived locals must not pile up.
            ends[:] = [end for end in ends if type(end) is _lock or _reference_target(end) is not None]
        # No other thread may know of this reference, so it is not one that `weakref` gives to all.
        ends.append(_weak_new(_ReferenceType, self, None))
    return values


def _forget_local(self):
    _natives__hashtable['delete'](_local_values(self), _own_key())


def _end_thread(ends):
    """The end of the present thread: weak references to locals, and locks that say that it has ended."""
    for end in ends:
        if type(end) is not _lock:
            owner = _reference_target(end)
            if owner is not None:
                _forget_local(owner)
    for end in ends:
        if type(end) is _lock and end.locked():
            end.release()


_attach(_lock, '__repr__', _lock_repr)
_attach(_RLock, '__repr__', _rlock_repr)
_native_module('_thread', _natives__thread, _local=_local, LockType=_lock, RLock=_RLock, error=RuntimeError, TIMEOUT_MAX=9223372036.0,
               exit=_exit_thread, exit_thread=_exit_thread, interrupt_main=interrupt_main, stack_size=stack_size,
               allocate=_natives__thread['allocate_lock'], start_new=_natives__thread['start_new_thread'])


def _sleep(seconds, /):
    method = _lookup(seconds, '__float__', _mark)
    if method is _mark:
        seconds = _index(seconds)
    else:
        seconds = float(seconds)
    _natives__time['sleep'](seconds)


_native_module('_time', _natives__time, sequence_class=_sequence_class)
_native_module('_clocks', _natives__clocks)
_native_module('_hashtable', _natives__hashtable)
_native_module('_stm_queue', _natives__stm_queue)
_native_module('_struct', _natives__struct)
_native_module('_unicodedata', _natives__unicodedata)
_native_module('_array', _natives__array, octets=_octets)


# Exploring

def _claim(text, place, nothing, ends):
    """What an expression about the program's globals comes to: True, False, or why it has no value."""
    try:
        return str(bool(eval(text, _modules['__main__'].__dict__)))
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def _outcome(nothing, place, nobody, ends):
    """The program's globals that are plain data: a name and a value a line."""
    namespace = _modules['__main__'].__dict__
    names = sorted([name for name, value in namespace.items() if name[:1] != '_' and _is_plain(value, 4)])
    return '\n'.join([f'{name} = {namespace[name]!r}' for name in names])


def _is_plain(value, depth):
    if value is None or type(value) in (bool, int, float, str, bytes):
        return True
    if depth == 0:
        return False
    if type(value) in (list, tuple, set, frozenset):
        return all([_is_plain(item, depth - 1) for item in value])
    if type(value) is dict:
        return all([_is_plain(key, 0) and _is_plain(item, depth - 1) for key, item in value.items()])
    return False


# Processes

# What is called before a fork, and after it in the parent and in the child.
_fork_hooks = [], [], []


def _call_fork_hooks(hooks):
    for hook in hooks:
        try:
            hook()
        except BaseException as error:
            _report(error, None, hook)


_native_module('_process', _natives__process, hooks=_fork_hooks, call_hooks=_call_fork_hooks,
               index=_index)


# Atomic blocks

class _SignalsEnabled:
    """There are no signals here: nothing is to be let through."""

    __module__ = '__pypy__.thread'
    __qualname__ = 'signals_enabled'

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


_native_module('__pypy__.thread', _natives_atomic, atomic=_record(_Atomic), exclusive_atomic=_record(_ExclusiveAtomic),
               signals_enabled=_SignalsEnabled(), error=RuntimeError)
_new_module('__pypy__').__path__ = []


# Random numbers

def _random_init(self, *arguments):
    if len(arguments) > 1:
        raise TypeError(f'Random() takes at most 1 argument ({len(arguments)} given)')
    _Random.seed(self, *arguments)


def _random_seed_hash(self, value, /):
    if isinstance(value, int):
        return _Random.seed(self, abs(_int_of(value)))
    _Random.seed(self, hash(value) & 0xffffffffffffffff)


def _random_bits(self, k, /):
    return _Random.getrandbits(self, _index(k))


_native_module('_random', _natives__random, Random=_Random)


# Regular expressions

def _re_compile(pattern, flags, /):
    found = _natives__re['flat_compile'](_unbox(pattern), flags)
    if found[0] is None:
        return found
    return found[0], found[1], found[2], tuple([found[at:at + 2] for at in range(3, len(found), 2)])


def _re_scan(handle, text, pos, endpos, mode, advance, /):
    return _natives__re['scan'](handle, _unbox(text), pos, endpos, mode, advance)


def _re_scan_all(handle, text, pos, endpos, most, /):
    found = _natives__re['flat_scan_all'](handle, _unbox(text), pos, endpos, most)
    size = found[0]
    return tuple([found[at:at + size] for at in range(1, len(found), size)])


def _re_template(handle, replacement, /):
    return _natives__re['template'](handle, _unbox(replacement))


_new_module('_re', compile=_re_compile, scan=_re_scan, scan_all=_re_scan_all, template=_re_template)


# Weak references

# By identity of an object, the references to it in the order in which they were made, each watched by a reference of ours.
_references = {}
_reference_target = _ReferenceType.__call__


def _alive(key):
    """The references to what has that identity, and the list of what watches them, without those that are gone."""
    watchers = _references.get(key)
    if watchers is None:
        return [], []
    left, references = [], []
    for watcher in watchers:
        reference = _reference_target(watcher)
        if reference is not None:
            left.append(watcher)
            references.append(reference)
    return references, left


def _reference_new(cls, target, callback=None, /, *args, **keywords):
    if args:
        raise TypeError(f'__new__ expected at most 2 arguments, got {len(args) + 2}')
    _weak_check(target)
    key = id(target)
    references, watchers = _alive(key)
    if callback is None and cls is _ReferenceType:
        for reference in references:
            if type(reference) is cls and reference.__callback__ is None and _reference_target(reference) is target:
                return reference
    made = _weak_new(cls, target, callback)
    watchers.append(_weak_new(_ReferenceType, made, None))
    _references[key] = watchers
    return made


def _reference_init(self, target, callback=None, /, *args, **keywords):
    if args:
        raise TypeError(f'__init__ expected at most 2 arguments, got {len(args) + 2}')


def _reference_hash(self, /):
    known = _get_slot(self, 2)
    if known is None:
        target = _reference_target(self)
        if target is None:
            raise TypeError('weak object has gone away')
        known = hash(target)
        _set_slot(self, 2, known)
    return known


def _reference_eq(self, other, /):
    if not isinstance(other, _ReferenceType):
        return NotImplemented
    one, two = _reference_target(self), _reference_target(other)
    if one is None or two is None:
        return self is other
    return one == two


def _reference_ne(self, other, /):
    if not isinstance(other, _ReferenceType):
        return NotImplemented
    return not _reference_eq(self, other)


def _reference_repr(self, /):
    target = _reference_target(self)
    if target is None:
        return f'<weakref at {_address(self)}; dead>'
    name = getattr(target, '__name__', None)
    more = f' ({name})' if isinstance(name, str) else ''
    return f'<weakref at {_address(self)}; to {type(target).__name__!r} at {_address(target)}{more}>'


def getweakrefs(object, /):
    return [reference for reference in _alive(id(object))[0] if _target_of(reference) is object]


def _first_reference(object):
    references = getweakrefs(object)
    return references[0] if references else None


def getweakrefcount(object, /):
    return len(getweakrefs(object))


def _target_of(reference):
    return _reference_target(reference if isinstance(reference, _ReferenceType) else reference._reference)


_attach(_ReferenceType, '__new__', staticmethod(_reference_new))
_attach(_ReferenceType, '__init__', _reference_init)
_attach(_ReferenceType, '__hash__', _reference_hash)
_attach(_ReferenceType, '__eq__', _reference_eq)
_attach(_ReferenceType, '__ne__', _reference_ne)
_attach(_ReferenceType, '__repr__', _reference_repr)
_attach(_ReferenceType, '__class_getitem__', classmethod(lambda cls, key: _GenericAlias(cls, key)))
_new_module('_weakref', ref=_ReferenceType, ReferenceType=_ReferenceType, getweakrefs=getweakrefs,
            getweakrefcount=getweakrefcount)


# gc

_collector_on = True
_thresholds = (700, 10, 10)


def _take_due():
    """The references whose callbacks are due: the newest of an object first."""
    due = []
    for key in list(_references):
        references, watchers = _alive(key)
        gone = [reference for reference in references if _reference_target(reference) is None]
        if gone:
            watchers = [watcher for watcher in watchers if _target_of(_reference_target(watcher)) is not None]
            due.extend([reference for reference in reversed(gone) if _get_slot(reference, 1) is not None])
        if watchers:
            _references[key] = watchers
        else:
            _references.pop(key, None)
    return due


def collect(generation=2):
    generation = _index(generation)
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    _collect()
    for reference in _take_due():
        callback = _get_slot(reference, 1)
        try:
            callback(reference)
        except BaseException as error:
            _report(error, None, callback)
    # As PyPy's: it does not count what it has freed.
    return 0


def enable():
    global _collector_on
    _collector_on = True


def disable():
    global _collector_on
    _collector_on = False


def isenabled():
    return _collector_on


def get_threshold():
    return _thresholds


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    global _thresholds
    _thresholds = _index(threshold0), _index(threshold1), _index(threshold2)


def get_debug():
    return 0


def set_debug(flags, /):
    if _index(flags):
        raise NotImplementedError('the collector tells nothing about its work')


def get_count():
    return (0, 0, 0)


def freeze():
    pass


def unfreeze():
    pass


def is_tracked(obj, /):
    return _is_object(obj)


_new_module('gc', collect=collect, enable=enable, disable=disable, isenabled=isenabled, get_threshold=get_threshold,
            set_threshold=set_threshold, freeze=freeze, unfreeze=unfreeze, get_debug=get_debug, set_debug=set_debug,
            get_count=get_count, DEBUG_STATS=1, DEBUG_COLLECTABLE=2, DEBUG_UNCOLLECTABLE=4, DEBUG_SAVEALL=32, DEBUG_LEAK=38, is_tracked=is_tracked, garbage=[],
            callbacks=[])


# Modules that are loaded again

def _reload(module):
    name = module.__name__
    if _modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules')
    if name in _native_modules:
        return module
    found = _find_source(name)
    if found is None:
        raise ModuleNotFoundError(f'spec not found for the module {name!r}')
    text, file, _ = found
    _run_code(_compile(text, file, 'exec', 0), module.__dict__, module.__dict__)
    return _modules.get(name, module)


def _native_classes(*classes):
    for cls in classes:
        _set_dotted_name(cls, f'{cls.__module__}.{cls.__name__}')


# What functions that pass for native have been made of.
_plain_parts = {}


def _native_functions(module, *functions):
    for function in functions:
        function.__module__ = module
        parts = function.__code__, {}, function.__name__, function.__defaults__
        keywords = function.__kwdefaults__
        _plain_parts[id(function)] = _as_native(function), parts, keywords


def _plain_function(function):
    """A function with the parameters of one that passes for native; None for all others."""
    known, parts, keywords = _plain_parts.get(id(function), (None, None, None))
    if known is not function or known is None:
        return None
    made = _function(*parts)
    made.__kwdefaults__ = keywords
    return made


_native_module('_ast', {}, tree_text=lambda text, file, mode: _judged(_tree_text(text, file, mode)),
               compile_tree=lambda *given: _judged(_compile_tree(*given)), PyCF_ONLY_AST=_only_tree,
               PyCF_ALLOW_TOP_LEVEL_AWAIT=0x2000, PyCF_TYPE_COMMENTS=0x1000)
_native_module('_dis', {}, listing=_listing, opcode_names=_opcode_names)
_native_module('_modules', {}, reload=_reload, native_classes=_native_classes,
               native_functions=_native_functions, plain_function=_plain_function)
_modules['sys'] = _sys
if 'builtins' not in _modules:
    _modules['builtins'] = _native_modules['builtins'] = _module_over(_builtins)
_sys.builtin_module_names = tuple(sorted(_native_modules))

# Classes with one instance

def _only(value, shown):
    def __new__(cls, *arguments, **keywords):
        if arguments or keywords:
            raise TypeError(f'{shown} takes no arguments')
        return value

    return staticmethod(__new__)


for _cls, _value, _shown in (
        (_NoneType, None, 'NoneType'), (_ellipsis, ..., 'EllipsisType'),
        (_NotImplementedType, NotImplemented, 'NotImplementedType')):
    _attach(_cls, '__new__', _only(_value, _shown))


# Class and static methods pass on what names the function inside.

class _PassedOn:
    def __init__(self, name):
        self._name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return getattr(instance.__func__, self._name)
        except AttributeError:
            raise AttributeError(f'{_type_name(instance)!r} object has no attribute {self._name!r}', name=self._name,
                                 obj=instance) from None


for _cls in (classmethod, staticmethod):
    for _name in ('__name__', '__qualname__', '__annotations__'):
        _attach(_cls, _name, _PassedOn(_name))


# What can be called has a method for it.

def _call_itself(self, /, *arguments, **keywords):
    return self(*arguments, **keywords)


for _cls in (_function, _method, _builtin_function_or_method, _method_descriptor, _wrapper_descriptor, _method_wrapper,
             _classmethod_descriptor):
    if '__call__' not in _cls.__dict__:
        _attach(_cls, '__call__', _call_itself)
