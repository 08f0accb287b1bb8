"""Objects as bytes."""

import struct as _struct
import sys as _sys
from types import FunctionType as _Function

import copyreg as _copyreg
from pickle._errors import PicklingError

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_batch = 1000
_missing = object()


def _whichmodule(obj, name):
    module = getattr(obj, '__module__', None)
    if module is not None:
        return module
    for key, candidate in list(_sys.modules.items()):
        if key in ('__main__', '__mp_main__') or candidate is None:
            continue
        if getattr(candidate, name, _missing) is obj:
            return key
    return '__main__'


def _escaped(text):
    """One line of Latin-1, with escapes for everything else."""
    made = []
    for letter in text:
        point = ord(letter)
        if letter in '\\\0\n\r\x1a' or 256 <= point < 0x10000:
            letter = f'\\u{point:04x}'
        elif point >= 0x10000:
            letter = f'\\U{point:08x}'
        made.append(letter)
    return ''.join(made).encode('latin-1')


def _encode_long(value):
    if value == 0:
        return b''
    size = (value.bit_length() >> 3) + 1
    data = value.to_bytes(size, 'little', signed=True)
    if value < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        try:
            self._write_out = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.memo = {}
        self.proto = self._protocol = int(protocol)
        self.bin = protocol >= 1
        self._fix = fix_imports
        self.fast = 0

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        if not hasattr(self, '_write_out'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._parts = []
        self.save(obj)
        body = b''.join(self._parts) + b'.'
        del self._parts
        if self.proto >= 4:
            if len(body) >= 4:
                body = b'\x95' + len(body).to_bytes(8, 'little') + body
        head = b'\x80' + bytes([self.proto]) if self.proto >= 2 else b''
        self._write_out(head + body)

    def _write(self, data):
        self._parts.append(data)

    def memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto >= 4:
            self._write(b'\x94')
        elif number < 256:
            self._write(b'q' + bytes([number]))
        else:
            self._write(b'r' + number.to_bytes(4, 'little'))

    def save(self, obj, save_persistent_id=True):
        if save_persistent_id:
            name = self.persistent_id(obj)
            if name is not None:
                if self.bin:
                    self.save(name, save_persistent_id=False)
                    return self._write(b'Q')
                return self._write(b'P' + str(name).encode('ascii') + b'\n')
        cls = type(obj)
        if cls is not int and cls is not float and cls is not bool and obj is not None:
            known = self.memo.get(id(obj))
            if known is not None and known[1] is obj:
                number = known[0]
                return self._write(b'h' + bytes([number]) if number < 256 else b'j' + number.to_bytes(4, 'little'))
        reduced = NotImplemented
        override = getattr(self, 'reducer_override', None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            saver = self._savers.get(cls)
            if saver is not None:
                return saver(self, obj)
            reduced = self._reduced(obj, cls)
            if reduced is None:
                return
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(*reduced, obj=obj)

    def _reduced(self, obj, cls):
        table = getattr(self, 'dispatch_table', _copyreg.dispatch_table)
        reducer = table.get(cls)
        if reducer is not None:
            return reducer(obj)
        if issubclass(cls, type):
            return self.save_type(obj)
        reducer = getattr(obj, '__reduce_ex__', None)
        if reducer is not None:
            return reducer(self.proto)
        reducer = getattr(obj, '__reduce__', None)
        if reducer is not None:
            return reducer()
        raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError('args from save_reduce() must be a tuple')
        if not callable(func):
            raise PicklingError('func from save_reduce() must be callable')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, arguments, keywords = args
            if self.proto >= 4:
                self.save(cls)
                self.save(arguments)
                self.save(keywords)
                self._write(b'\x92')
            else:
                from functools import partial
                self.save(partial(cls.__new__, cls, *arguments, **keywords))
                self.save(())
                self._write(b'R')
        elif self.proto >= 2 and name == '__newobj__':
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj__ args has no __new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            self.save(cls)
            self.save(args[1:])
            self._write(b'\x81')
        else:
            self.save(func)
            self.save(args)
            self._write(b'R')
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None and known[1] is obj:
                # What it is made of holds it: it has been written by now.
                number = known[0]
                self._write(b'0' + (b'h' + bytes([number]) if number < 256 else b'j' + number.to_bytes(4, 'little')))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._write(b'b')
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._write(b'\x86R0')

    def save_none(self, obj):
        self._write(b'N')

    def save_bool(self, obj):
        if self.proto >= 2:
            self._write(b'\x88' if obj else b'\x89')
        else:
            self._write(b'I01\n' if obj else b'I00\n')

    def save_int(self, obj):
        if self.bin:
            if 0 <= obj < 256:
                return self._write(b'K' + bytes([obj]))
            if 0 <= obj < 65536:
                return self._write(b'M' + obj.to_bytes(2, 'little'))
            if -0x80000000 <= obj <= 0x7fffffff:
                return self._write(b'J' + obj.to_bytes(4, 'little', signed=True))
        if self.proto >= 2:
            data = _encode_long(obj)
            if len(data) < 256:
                return self._write(b'\x8a' + bytes([len(data)]) + data)
            return self._write(b'\x8b' + len(data).to_bytes(4, 'little') + data)
        if -0x80000000 <= obj <= 0x7fffffff:
            return self._write(b'I' + repr(obj).encode('ascii') + b'\n')
        self._write(b'L' + repr(obj).encode('ascii') + b'L\n')

    def save_float(self, obj):
        self._write(b'G' + _struct.pack('>d', obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                return self.save_reduce(bytes, (), obj=obj)
            import codecs
            return self.save_reduce(codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
        self._write(self._counted(b'C', b'B', b'\x8e', obj))
        self.memoize(obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            return self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
        self._write(b'\x96' + len(obj).to_bytes(8, 'little') + bytes(obj))
        self.memoize(obj)

    def _counted(self, short, middle, long, data):
        size = len(data)
        if size < 256 and short is not None:
            return short + bytes([size]) + data
        if size > 0xffffffff:
            return long + size.to_bytes(8, 'little') + data
        return middle + size.to_bytes(4, 'little') + data

    def save_str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            self._write(self._counted(b'\x8c' if self.proto >= 4 else None, b'X', b'\x8d', data))
        else:
            self._write(b'V' + _escaped(obj) + b'\n')
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            return self._write(b')' if self.bin else b'(t')
        small = len(obj) <= 3 and self.proto >= 2
        if not small:
            self._write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # It holds itself by way of something that has been written by now.
            number = known[0]
            drop = b'0' * len(obj) if small else b'1' if self.bin else b'0' * (len(obj) + 1)
            return self._write(drop + (b'h' + bytes([number]) if number < 256 else b'j' + number.to_bytes(4, 'little')))
        self._write([b'', b'\x85', b'\x86', b'\x87'][len(obj)] if small else b't')
        self.memoize(obj)

    def save_list(self, obj):
        self._write(b']' if self.bin else b'(l')
        self.memoize(obj)
        self._batch_appends(obj)

    def save_dict(self, obj):
        self._write(b'}' if self.bin else b'(d')
        self.memoize(obj)
        self._batch_setitems(obj.items())

    def _batches(self, items):
        items = iter(items)
        while True:
            batch = []
            for item in items:
                batch.append(item)
                if len(batch) == _batch:
                    break
            if batch:
                yield batch
            if len(batch) < _batch:
                return

    def _batch_appends(self, items):
        for batch in self._batches(items):
            if not self.bin:
                for item in batch:
                    self.save(item)
                    self._write(b'a')
                continue
            if len(batch) > 1:
                self._write(b'(')
            for item in batch:
                self.save(item)
            self._write(b'e' if len(batch) > 1 else b'a')

    def _batch_setitems(self, items):
        for batch in self._batches(items):
            if self.bin and len(batch) > 1:
                self._write(b'(')
            for key, value in batch:
                self.save(key)
                self.save(value)
                if not self.bin:
                    self._write(b's')
            if self.bin:
                self._write(b'u' if len(batch) > 1 else b's')

    def save_set(self, obj):
        if self.proto < 4:
            return self.save_reduce(set, (list(obj),), obj=obj)
        self._write(b'\x8f')
        self.memoize(obj)
        for batch in self._batches(obj):
            self._write(b'(')
            for item in batch:
                self.save(item)
            self._write(b'\x90')

    def save_frozenset(self, obj):
        if self.proto < 4:
            return self.save_reduce(frozenset, (list(obj),), obj=obj)
        self._write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            number = known[0]
            return self._write(b'1' + (b'h' + bytes([number]) if number < 256 else b'j' + number.to_bytes(4, 'little')))
        self._write(b'\x91')
        self.memoize(obj)

    def save_type(self, obj):
        single = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}
        if obj in single:
            return self.save_reduce(type, (single[obj],), obj=obj)
        return self.save_global(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        module_name = _whichmodule(obj, name)
        found, parent = self._found(obj, module_name, name)
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        code = _copyreg._extension_registry.get((module_name, name)) if self.proto >= 2 else None
        if code is not None:
            size, letter = (1, b'\x82') if code < 256 else (2, b'\x83') if code < 65536 else (4, b'\x84')
            return self._write(letter + code.to_bytes(size, 'little'))
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b'\x93')
        elif '.' in name:
            return self.save_reduce(getattr, (parent, name.rpartition('.')[2]), obj=obj)
        else:
            if self._fix and self._protocol < 3:
                module_name = {'builtins': '__builtin__', 'copyreg': 'copy_reg'}.get(module_name, module_name)
            self._write(b'c' + module_name.encode('utf-8') + b'\n' + name.encode('utf-8') + b'\n')
        self.memoize(obj)

    def _found(self, obj, module_name, name):
        try:
            __import__(module_name)
            found = parent = _sys.modules[module_name]
            for part in name.split('.'):
                if part == '<locals>':
                    raise AttributeError(f"Can't get local attribute {name!r} on {found!r}")
                parent, found = found, getattr(found, part)
        except (ImportError, KeyError, AttributeError):
            if '<locals>' in name:
                raise AttributeError(f"Can't pickle local object {name!r}") from None
            raise PicklingError(
                f"Can't pickle {obj!r}: attribute lookup {name.split('.')[-1]} on {module_name} failed") from None
        return found, parent

    _savers = {type(None): save_none, bool: save_bool, int: save_int, float: save_float, bytes: save_bytes,
               bytearray: save_bytearray, str: save_str, tuple: save_tuple, list: save_list, dict: save_dict,
               set: save_set, frozenset: save_frozenset, type: save_type, _Function: save_global,
               type(len): lambda self, obj: self._save_native(obj),
               type(...): lambda self, obj: self.save_global(obj, 'Ellipsis'),
               type(NotImplemented): lambda self, obj: self.save_global(obj, 'NotImplemented')}

    def _save_native(self, obj):
        owner = getattr(obj, '__self__', None)
        if owner is None or type(owner) is type(_sys):
            return self.save_global(obj)
        self.save_reduce(getattr, (owner, obj.__name__), obj=obj)
