cases = [Exception(), Exception('a'), Exception('a', 1), ValueError(['l']), KeyError('k'), KeyError('k', 2), KeyError(),
    KeyError(5), OSError('m'), OSError(7777, 'No such'), FileNotFoundError(7777, 'No such', 'file.txt'),
    OSError(7777, 'a', 'f1', None, 'f2'), StopIteration(5), SystemExit(3), SyntaxError('bad'), IndexError('i'),
    NameError('n'), AttributeError('at'), UnicodeError('u'), AssertionError(), KeyboardInterrupt(), Exception(None),
    Exception(('t',)), ImportError('imp'), Warning('w'), GeneratorExit(), ArithmeticError('ar')]
for e in cases:
    print(repr(e), '|', str(e), '|', e.args)
o = FileNotFoundError(7777, 'No such', 'file.txt')
print(o.errno, o.strerror, o.filename, o.filename2, type(o).__name__, isinstance(o, FileNotFoundError))
# The class that a number chooses depends on the platform, an unknown number chooses none.
print(type(OSError(99999, 'x')).__name__, OSError('one').errno, IOError is OSError, EnvironmentError is OSError)
s = SystemExit('text')
print(s.code, SystemExit().code, SystemExit(1, 2).code, StopIteration().value)
n = NameError('msg', name='var')
a = AttributeError('msg', name='attr', obj=5)
i = ImportError('msg', name='mod', path='p')
print(n.name, a.name, a.obj, i.name, i.path, i.msg, NameError().name)
x = SyntaxError('msg', ('file', 3, 4, 'text\n'))
print(x.msg, x.filename, x.lineno, x.offset, x.text.strip(), x.end_lineno, str(x))
e = ValueError(1, 2)
e.args = ('new',)
print(e, e.args)
e.extra = 'free attribute'
print(e.__dict__, e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
e.args = [7, 8]
print(e.args, e)
for f in (lambda: setattr(e, 'args', 5), lambda: setattr(e, '__cause__', 5), lambda: setattr(e, '__context__', 'x'),
    lambda: setattr(e, '__traceback__', 1), lambda: ValueError(a=1), lambda: NameError(foo=1),
    lambda: delattr(e, 'args'), lambda: e.with_traceback(5), lambda: SyntaxError('m', 5),
    lambda: SyntaxError('m', (1, 2))):
    try:
        f()
        print('ok')
    except TypeError as t:
        print(t)
