def attempt(f):
    try:
        f()
    except BaseException as e:
        return e
for f, names in ((lambda: {}['k'], ('args',)), (lambda: [].x, ('name', 'obj')), (lambda: undefined, ('name',)), (lambda: __import__('no_such'), ('name', 'path', 'msg')),
    (lambda: open('/nope'), ('args',)), (lambda: next(iter([])), ('value',)), (lambda: 'é'.encode('ascii'), ('encoding', 'object', 'start', 'end', 'reason')), (lambda: b'\xff'.decode(), ('encoding', 'start', 'end')),
    (lambda: exit(3), ('code',)), (lambda: compile('a b', 'f', 'exec'), ('msg', 'filename', 'lineno', 'offset', 'text'))):
    e = attempt(f)
    if isinstance(e, OSError): print('OSError', len(e.args)); continue
    print(type(e).__name__, [getattr(e, n) for n in names])
e = OSError(2, 'No such file', 'name')
print(type(e).__name__, e.errno, e.strerror, e.filename, e, e.args, repr(OSError('just text')), OSError(1, 'x').args)
print([type(OSError(n, '')).__name__ for n in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 999)])
print(repr(KeyError('a', 1)), str(KeyError('a')), str(KeyError()), str(Exception('a', 1)), repr(Exception()), str(UnicodeDecodeError('utf8', b'abc', 1, 2, 'why')), SystemExit('msg').code, StopIteration(5).value, ImportError('m', name='n', path='p').name)
s = SyntaxError('bad', ('f.py', 3, 5, 'text here'))
print(s.msg, s.lineno, s.offset, s.text, s, s.args)
