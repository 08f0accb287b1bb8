"""Streams in memory. Files are not available."""

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation',
           'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'text_encoding']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192

BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    raise PermissionError(1, 'files are not available here', file)


def open_code(path):
    raise PermissionError(1, 'files are not available here', path)


def text_encoding(encoding, stacklevel=2):
    return 'locale' if encoding is None else encoding


class IOBase:
    """What all streams share."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def readline(self, size=-1):
        """A line, read byte by byte."""
        if size is None:
            size = -1
        line = bytearray()
        while size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b'\n':
                break
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size > hint:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        whole = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            whole += data
        return bytes(whole) if whole else data

    def readinto(self, b):
        raise NotImplementedError

    def write(self, b):
        raise NotImplementedError


class BufferedIOBase(IOBase):

    def read(self, size=-1):
        self._unsupported('read')

    def read1(self, size=-1):
        self._unsupported('read1')

    def readinto(self, b):
        return self._into(b, self.read)

    def readinto1(self, b):
        return self._into(b, self.read1)

    @staticmethod
    def _into(b, read):
        view = memoryview(b).cast('B')
        if view.readonly:
            raise TypeError(f'readinto() argument must be read-write bytes-like object, not {type(b).__name__}')
        data = read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, b):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, s):
        self._unsupported('write')

    def readline(self, size=-1):
        self._unsupported('readline')

    def detach(self):
        self._unsupported('detach')

    encoding = None
    newlines = None
    errors = None


for _base in (IOBase, RawIOBase, BufferedIOBase, TextIOBase):
    _base.__module__ = 'io'
del _base


def _size(size):
    if size is None:
        return -1
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


class StringIO(TextIOBase):
    """A text stream in memory.

    As long as it is only written at its end, the parts are kept apart.
    """

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._parts = []
        self._text = ''
        self._pos = 0
        self._seen = set()
        if initial_value:
            self.write(initial_value)
        self._join()
        self._pos = 0

    def _join(self):
        """The whole text; after this the parts are none."""
        if self._parts:
            self._text += ''.join(self._parts)
            self._parts.clear()
            self._pos = len(self._text)
        return self._text

    def _open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _checkClosed(self, msg=None):
        self._open()

    def getvalue(self):
        self._open()
        at = self._position()
        text = self._join()
        self._pos = at
        return text

    def _position(self):
        if self._parts:
            self._join()
        return self._pos

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._open()
        length = len(s)
        newline = self._newline
        if newline is None:
            s = self._translated(s)
        elif newline == '':
            self._translated(s)
        elif newline in ('\r', '\r\n'):
            s = s.replace('\n', newline)
        if not length:
            return 0
        if self._parts or self._pos == len(self._text):
            self._parts.append(s)
            return length
        text = self._text
        pos = self._pos
        if pos > len(text):
            text += '\0' * (pos - len(text))
        self._pos = pos + len(s)
        self._text = text[:pos] + s + text[self._pos:]
        return length

    def _translated(self, s):
        rest = s.replace('\r\n', '')
        if len(rest) < len(s):
            self._seen.add('\r\n')
        for end in ('\r', '\n'):
            if end in rest:
                self._seen.add(end)
        return s.replace('\r\n', '\n').replace('\r', '\n')

    def read(self, size=-1, /):
        self._open()
        size = _size(size)
        text = self._join()
        start = self._pos
        if start >= len(text):
            return ''
        end = len(text) if size < 0 else min(start + size, len(text))
        self._pos = end
        return text[start:end]

    def readline(self, size=-1, /):
        self._open()
        size = _size(size)
        text = self._join()
        start = self._pos
        if start >= len(text):
            return ''
        end = _line_end(text, start, self._newline)
        if 0 <= size < end - start:
            end = start + size
        self._pos = end
        return text[start:end]

    def __iter__(self):
        self._open()
        return self

    def __enter__(self):
        IOBase._checkClosed(self)
        return self

    def truncate(self, pos=None, /):
        self._open()
        at = self._position()
        if pos is None:
            pos = at
        else:
            pos = _size(pos)
            if pos < 0:
                raise ValueError(f'Negative size value {pos}')
        if pos < len(self._text):
            self._text = self._text[:pos]
        return pos

    def seek(self, pos, whence=0, /):
        self._open()
        pos = pos.__index__()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if pos < 0 and whence == 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        text = self._join()
        if whence == 0:
            self._pos = pos
        elif whence == 2:
            self._pos = len(text)
        return self._pos

    def tell(self):
        self._open()
        return self._position()

    def readable(self):
        self._open()
        return True

    seekable = writable = readable

    @property
    def line_buffering(self):
        self._open()
        return False

    @property
    def newlines(self):
        self._open()
        if self._newline or not self._seen:
            return None
        order = [end for end in ('\r', '\n', '\r\n') if end in self._seen]
        return order[0] if len(order) == 1 else tuple(order)

    def close(self):
        self._closed = True
        self._parts.clear()
        self._text = ''


def _line_end(text, start, newline):
    """The position behind a line."""
    if newline == '':
        end = len(text)
        found = text.find('\n', start)
        if found >= 0:
            end = found + 1
        found = text.find('\r', start, end)
        if found >= 0:
            end = found + 2 if text.startswith('\n', found + 1) else found + 1
        return end
    if newline is None:
        newline = '\n'
    found = text.find(newline, start)
    return len(text) if found < 0 else found + len(newline)


class BytesIO(BufferedIOBase):
    """A stream of bytes in memory."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray()
        if initial_bytes is not None:
            self._buffer += _bytes_like(initial_bytes)
        self._pos = 0

    def __getstate__(self):
        self._checkClosed()
        return self.getvalue(), self._pos, None

    def getvalue(self):
        self._checkClosed()
        return bytes(self._buffer)

    def getbuffer(self):
        self._checkClosed()
        return memoryview(self._buffer)

    def read(self, size=-1, /):
        self._checkClosed()
        size = _size(size)
        start = self._pos
        end = len(self._buffer) if size < 0 else min(start + size, len(self._buffer))
        if start >= end:
            return b''
        self._pos = end
        return bytes(self._buffer[start:end])

    read1 = read

    def readinto(self, b, /):
        return self._into(b, self.read)

    def readline(self, size=-1, /):
        self._checkClosed()
        size = _size(size)
        start = self._pos
        found = self._buffer.find(b'\n', start)
        end = len(self._buffer) if found < 0 else found + 1
        if 0 <= size < end - start:
            end = start + size
        if start >= end:
            return b''
        self._pos = end
        return bytes(self._buffer[start:end])

    def readlines(self, size=None, /):
        # Unlike other streams this one stops where as much as asked for is there.
        if size is None or size <= 0:
            return list(self)
        lines = []
        while size > 0 and (line := self.readline()):
            lines.append(line)
            size -= len(line)
        return lines

    def write(self, b, /):
        self._checkClosed()
        data = _bytes_like(b)
        count = len(data)
        if not count:
            return 0
        buffer = self._buffer
        pos = self._pos
        # Nothing changes if the buffer cannot grow.
        if pos > len(buffer):
            buffer += bytes(pos - len(buffer))
        buffer[pos:pos + count] = data
        self._pos = pos + count
        return count

    def seek(self, pos, whence=0, /):
        self._checkClosed()
        pos = pos.__index__()
        if whence == 0:
            if pos < 0:
                raise ValueError('negative seek value %d' % pos)
        elif whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(self._buffer)
        else:
            raise ValueError('invalid whence (%i, should be 0, 1 or 2)' % whence)
        self._pos = max(pos, 0)
        return self._pos

    def tell(self):
        self._checkClosed()
        return self._pos

    def truncate(self, size=None, /):
        self._checkClosed()
        if size is None:
            size = self._pos
        else:
            size = _size(size)
            if size < 0:
                raise ValueError('negative size value %d' % size)
        del self._buffer[size:]
        return size

    def readable(self):
        self._checkClosed()
        return True

    seekable = writable = readable

    def close(self):
        self._closed = True
        self._buffer = bytearray()


def _bytes_like(value):
    if isinstance(value, (bytes, bytearray)):
        return value
    try:
        return memoryview(value).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'") from None


class _Buffered(BufferedIOBase):
    """A stream over a raw one, which does the work."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._size = buffer_size

    def _get(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    raw = property(lambda self: self._get())
    closed = property(lambda self: self._get().closed)
    name = property(lambda self: self._get().name)
    mode = property(lambda self: self._get().mode)

    def __repr__(self):
        name = getattr(self._raw, 'name', None)
        return f'<_io.{type(self).__name__}>' if name is None else f'<_io.{type(self).__name__} name={name!r}>'

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        raw = self._get()
        self.flush()
        self._raw = None
        return raw

    def readable(self):
        return self._get().readable()

    def writable(self):
        return self._get().writable()

    def seekable(self):
        return self._get().seekable()

    def isatty(self):
        return self._get().isatty()

    def fileno(self):
        return self._get().fileno()


class BufferedReader(_Buffered):
    """Reads ahead from a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError('File or stream is not readable.')
        super().__init__(raw, buffer_size)
        self._ahead = b''

    def _more(self, size):
        """Reads once; whether there was anything."""
        data = self._get().read(max(size, self._size))
        if data:
            self._ahead += data
        return bool(data)

    def _take(self, size):
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def read(self, size=-1, /):
        self._checkClosed('read of closed file')
        if size is None or size < 0:
            if size is not None and size < -1:
                raise ValueError('read length must be non-negative or -1')
            raw = self._get()
            return self._take(len(self._ahead)) + (getattr(raw, 'readall', raw.read)() or b'')
        while len(self._ahead) < size and self._more(size - len(self._ahead)):
            pass
        return self._take(size)

    def read1(self, size=-1, /):
        self._checkClosed('read of closed file')
        if size < 0:
            size = self._size
        if not self._ahead and size:
            self._more(0)
        return self._take(size)

    def peek(self, size=0, /):
        self._checkClosed('peek of closed file')
        if not self._ahead:
            self._more(0)
        return self._ahead

    def readline(self, size=-1, /):
        self._checkClosed()
        limit = -1 if size is None else size
        while True:
            found = self._ahead.find(b'\n') + 1
            if found and not 0 <= limit < found:
                return self._take(found)
            if 0 <= limit <= len(self._ahead):
                return self._take(limit)
            if not self._more(0):
                return self._take(len(self._ahead))

    def seek(self, pos, whence=0, /):
        self._checkClosed('seek of closed file')
        if whence == 1:
            pos -= len(self._ahead)
        self._ahead = b''
        return self._get().seek(pos, whence)

    def tell(self):
        return self._get().tell() - len(self._ahead)


class BufferedWriter(_Buffered):
    """Keeps what is written until there is enough for a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError('File or stream is not writable.')
        super().__init__(raw, buffer_size)
        self._kept = bytearray()

    def write(self, b, /):
        self._checkClosed('write to closed file')
        data = _bytes_like(b)
        self._kept += data
        if len(self._kept) > self._size:
            self.flush()
        return len(data)

    def flush(self):
        self._checkClosed('flush of closed file')
        raw = self._get()
        while self._kept:
            count = raw.write(bytes(self._kept))
            if count is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            del self._kept[:count]

    def seek(self, pos, whence=0, /):
        self.flush()
        return self._get().seek(pos, whence)

    def tell(self):
        return self._get().tell() + len(self._kept)


class TextIOWrapper(TextIOBase):
    """A text stream over one of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        if encoding is None or encoding == 'locale':
            encoding = 'utf-8'
        self._stream = buffer
        self._encoding = encoding
        self._errors = errors or 'strict'
        self._newline = newline
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._ahead = None

    def _get(self):
        if self._stream is None:
            raise ValueError('underlying buffer has been detached')
        return self._stream

    buffer = property(lambda self: self._get())
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    closed = property(lambda self: self._get().closed)
    newlines = property(lambda self: None if self._ahead is None else self._ahead.newlines)

    def __repr__(self):
        parts = [f'{name}={value!r}' for name, value in
                 (('name', getattr(self._stream, 'name', None)), ('mode', getattr(self, 'mode', None)))
                 if value is not None]
        return ' '.join(['<_io.TextIOWrapper', *parts, f'encoding={self._encoding!r}>'])

    def _text(self):
        """All that is left to read, decoded at once."""
        ahead = self._ahead
        if ahead is None:
            text = self._get().read().decode(self._encoding, self._errors)
            ahead = self._ahead = StringIO(text, self._newline if self._newline in (None, '') else '\n')
            ahead._newline = self._newline
        return ahead

    def read(self, size=-1, /):
        self._checkClosed()
        return self._text().read(size)

    def readline(self, size=-1, /):
        self._checkClosed()
        return self._text().readline(size)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        self._checkClosed()
        if self._ahead is not None:
            raise UnsupportedOperation('writing after reading is not available')
        text = s
        if self._newline in ('\r', '\r\n'):
            text = s.replace('\n', self._newline)
        self._get().write(text.encode(self._encoding, self._errors))
        if self._line_buffering and '\n' in s:
            self.flush()
        return len(s)

    def seek(self, pos, whence=0, /):
        self._checkClosed()
        if whence not in (0, 2) or pos != 0:
            raise UnsupportedOperation('only the start and the end can be sought')
        self._ahead = None
        return self._get().seek(pos, whence)

    def tell(self):
        self._checkClosed()
        if self._ahead is not None:
            raise UnsupportedOperation('the position is not known after reading')
        return self._get().tell()

    def truncate(self, pos=None, /):
        self.flush()
        return self._get().truncate(pos)

    def flush(self):
        self._checkClosed()
        self._get().flush()

    def close(self):
        if self._stream is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._stream.close()

    def detach(self):
        stream = self._get()
        self.flush()
        self._stream = None
        return stream

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        if encoding is not None:
            self._encoding = encoding
        if errors is not None:
            self._errors = errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def readable(self):
        return self._get().readable()

    def writable(self):
        return self._get().writable()

    def seekable(self):
        return self._get().seekable()

    def isatty(self):
        self._checkClosed()
        return self._get().isatty()

    def fileno(self):
        return self._get().fileno()


for _stream in (StringIO, BytesIO, BufferedReader, BufferedWriter, TextIOWrapper):
    _stream.__module__ = '_io'
del _stream
