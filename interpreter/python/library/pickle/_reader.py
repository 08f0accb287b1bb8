"""Objects from bytes."""

import struct as _struct
import sys as _sys

import copyreg as _copyreg
from pickle._errors import UnpicklingError

_old_modules = {'__builtin__': 'builtins', 'copy_reg': 'copyreg', 'Queue': 'queue', 'StringIO': 'io'}
_old_names = {('__builtin__', 'xrange'): 'range', ('__builtin__', 'unicode'): 'str', ('__builtin__', 'long'): 'int',
              ('__builtin__', 'unichr'): 'chr', ('__builtin__', 'reduce'): 'reduce'}


def _unescaped(data):
    parts = data.decode('latin-1').split('\\')
    made = [parts[0]]
    for part in parts[1:]:
        size = {'u': 5, 'U': 9}.get(part[:1], 0)
        made.append(chr(int(part[1:size], 16)) + part[size:] if size else '\\' + part)
    return ''.join(made)


class _Stop(Exception):
    pass


class _Mark:
    pass


_mark = _Mark()


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        try:
            self._read_out, self._readline_out = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._fix, self._encoding, self._errors = fix_imports, encoding, errors
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was '
                              'specified.')

    def _read(self, count):
        data = self._read_out(count)
        if len(data) < count:
            raise EOFError('Ran out of input') if not data and not self._begun else UnpicklingError('pickle data was truncated')
        self._begun = True
        return data

    def _line(self):
        line = self._readline_out()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, size):
        return int.from_bytes(self._read(size), 'little')

    def load(self):
        if not hasattr(self, '_read_out'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._begun = False
        self.stack = []
        self.proto = 0
        operations = self._operations
        while True:
            key = self._read(1)[0]
            operation = operations.get(key)
            if operation is None:
                raise UnpicklingError(f"invalid load key, '{chr(key)}'." if 32 <= key < 127
                                      else f"invalid load key, '\\x{key:02x}'.")
            try:
                operation(self)
            except _Stop:
                return self._pop()
            except IndexError:
                if self.stack:
                    raise
                raise UnpicklingError('unpickling stack underflow') from None

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        return self.stack.pop()

    def _push(self, value):
        self.stack.append(value)

    def _pop_mark(self):
        stack = self.stack
        at = len(stack) - 1
        while at >= 0 and stack[at] is not _mark:
            at -= 1
        if at < 0:
            raise UnpicklingError('could not find MARK')
        items = stack[at + 1:]
        del stack[at:]
        return items

    def find_class(self, module, name):
        if self.proto < 3 and self._fix:
            name = _old_names.get((module, name), name)
            module = _old_modules.get(module, module)
        __import__(module)
        found = _sys.modules[module]
        if self.proto < 4:
            return getattr(found, name)
        for part in name.split('.'):
            if part == '<locals>':
                raise AttributeError(f"Can't get local attribute {name!r} on {found!r}")
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {_sys.modules[module]!r}") from None
        return found

    def _protocol(self):
        self.proto = self._number(1)
        if self.proto > 5:
            raise ValueError(f'unsupported pickle protocol: {self.proto}')

    def _stop(self):
        raise _Stop

    def _integer(self):
        line = self._line()
        self._push(False if line == b'00' else True if line == b'01' else int(line, 0))

    def _long(self):
        line = self._line()
        self._push(int(line[:-1] if line.endswith(b'L') else line, 0))

    def _signed(self, size):
        self._push(int.from_bytes(self._read(size), 'little', signed=True))

    def _bytes(self, size):
        self._push(self._read(self._number(size)))

    def _text(self, size):
        self._push(str(self._read(self._number(size)), 'utf-8', 'surrogatepass'))

    def _old_text(self, data):
        self._push(data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors))

    def _quoted(self):
        data = self._line()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._old_text(eval(b'b' + data))

    def _take(self, count):
        items = self.stack[-count:]
        if len(items) < count:
            raise UnpicklingError('unpickling stack underflow')
        del self.stack[-count:]
        self._push(tuple(items))

    def _dict(self):
        items = self._pop_mark()
        self._push({items[at]: items[at + 1] for at in range(0, len(items), 2)})

    def _append(self):
        value = self._pop()
        self.stack[-1].append(value)

    def _appends(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if type(target) is list:
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitem(self):
        value = self._pop()
        key = self._pop()
        self.stack[-1][key] = value

    def _setitems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _additems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        for item in items:
            target.add(item)

    def _get(self, key):
        try:
            self._push(self.memo[key])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {key}') from None

    def _put(self, key):
        self.memo[key] = self.stack[-1]

    def _global(self):
        module, name = self._line().decode('utf-8'), self._line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _extension(self, size):
        code = self._number(size)
        key = _copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError(f'unregistered extension code {code}')
        self._push(self.find_class(*key))

    def _reduce(self):
        arguments = self._pop()
        self.stack[-1] = self.stack[-1](*arguments)

    def _make(self):
        arguments = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *arguments))

    def _make_named(self):
        keywords, arguments, cls = self._pop(), self._pop(), self._pop()
        self._push(cls.__new__(cls, *arguments, **keywords))

    def _instance(self, cls, arguments):
        self._push(cls(*arguments) if arguments or not isinstance(cls, type) else cls.__new__(cls))

    def _inst(self):
        module, name = self._line().decode('ascii'), self._line().decode('ascii')
        self._instance(self.find_class(module, name), self._pop_mark())

    def _obj(self):
        cls, *arguments = self._pop_mark()
        self._instance(cls, arguments)

    def _build(self):
        state = self._pop()
        made = self.stack[-1]
        setter = getattr(made, '__setstate__', None)
        if setter is not None:
            return setter(state)
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = made.__dict__
            for key, value in state.items():
                own[_sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(made, key, value)

    def _drop(self):
        if self.stack and self.stack[-1] is not _mark:
            self.stack.pop()
        else:
            self._pop_mark()

    def _buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers') from None

    _operations = {ord(letter): operation for letter, operation in {
        '(': lambda self: self._push(_mark), '.': _stop, '0': _drop, '1': lambda self: self._pop_mark() and None,
        '2': lambda self: self._push(self.stack[-1]), 'N': lambda self: self._push(None), 'I': _integer, 'L': _long,
        'K': lambda self: self._push(self._number(1)), 'M': lambda self: self._push(self._number(2)),
        'J': lambda self: self._signed(4), '\x8a': lambda self: self._signed(self._number(1)),
        '\x8b': lambda self: self._signed(self._number(4)), 'F': lambda self: self._push(float(self._line())),
        'G': lambda self: self._push(_struct.unpack('>d', self._read(8))[0]), '\x88': lambda self: self._push(True),
        '\x89': lambda self: self._push(False), 'C': lambda self: self._bytes(1), 'B': lambda self: self._bytes(4),
        '\x8e': lambda self: self._bytes(8), '\x96': lambda self: self._push(bytearray(self._read(self._number(8)))),
        '\x8c': lambda self: self._text(1), 'X': lambda self: self._text(4), '\x8d': lambda self: self._text(8),
        'V': lambda self: self._push(_unescaped(self._line())), 'S': _quoted,
        'T': lambda self: self._old_text(self._read(self._number(4))),
        'U': lambda self: self._old_text(self._read(self._number(1))),
        ')': lambda self: self._push(()), 't': lambda self: self._push(tuple(self._pop_mark())),
        '\x85': lambda self: self._take(1), '\x86': lambda self: self._take(2), '\x87': lambda self: self._take(3),
        ']': lambda self: self._push([]), 'l': lambda self: self._push(self._pop_mark()),
        '}': lambda self: self._push({}), 'd': _dict, '\x8f': lambda self: self._push(set()),
        '\x91': lambda self: self._push(frozenset(self._pop_mark())), 'a': _append, 'e': _appends, 's': _setitem,
        'u': _setitems, '\x90': _additems, 'g': lambda self: self._get(int(self._line())),
        'h': lambda self: self._get(self._number(1)), 'j': lambda self: self._get(self._number(4)),
        'p': lambda self: self._put(int(self._line())), 'q': lambda self: self._put(self._number(1)),
        'r': lambda self: self._put(self._number(4)), '\x94': lambda self: self._put(len(self.memo)), 'c': _global,
        '\x93': _stack_global, '\x82': lambda self: self._extension(1), '\x83': lambda self: self._extension(2),
        '\x84': lambda self: self._extension(4), 'R': _reduce, '\x81': _make, '\x92': _make_named, 'i': _inst, 'o': _obj,
        'b': _build, 'P': lambda self: self._push(self.persistent_load(self._line().decode('ascii'))),
        'Q': lambda self: self._push(self.persistent_load(self._pop())), '\x80': _protocol,
        '\x95': lambda self: self._number(8) and None, '\x97': _buffer, '\x98': lambda self: None}.items()}
