g = ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('nested', [KeyError('k'), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, isinstance(g, Exception), type(g).__mro__[1].__name__)
m, rest = g.split(ValueError)
print(repr(m), repr(rest))
print(repr(g.subgroup(ValueError)), repr(g.subgroup(OSError)), repr(g.split(OSError)),
    repr(g.subgroup(lambda e: 'k' in str(e) and not isinstance(e, BaseExceptionGroup))),
    repr(g.subgroup((TypeError, KeyError))), g.subgroup(Exception) is g)
print(g.derive([OSError(1)]), type(BaseExceptionGroup('b', [ValueError()])).__name__,
    type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
for f in (lambda: ExceptionGroup('e', []), lambda: ExceptionGroup('e', [1]), lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup('e'), lambda: ExceptionGroup('e', 5), lambda: ExceptionGroup('e', [KeyboardInterrupt()]),
    lambda: ExceptionGroup('e', [ValueError]), lambda: g.split(5), lambda: g.subgroup('x'),
    lambda: setattr(g, 'exceptions', ()), lambda: setattr(g, 'message', 'x')):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '!', excs)
mg = MyGroup('mine', [ValueError(1), KeyError(2)])
a, b = mg.split(KeyError)
print(repr(a), repr(b), type(a).__name__)
class Extra(ExceptionGroup):
    def __new__(cls, msg, excs, code):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def __init__(self, *a): pass
x = Extra('x', [ValueError(1)], 42)
print(x.code, x.exceptions, type(x.subgroup(ValueError)).__name__, x.subgroup(lambda e: e is not x) )
try:
    raise g
except ExceptionGroup as e:
    print('caught', e is g, len(e.exceptions))
try:
    raise g
except ValueError:
    print('never')
except Exception as e:
    print('as Exception', type(e).__name__)
def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            yield from leaves(x)
    else:
        yield e
print([repr(l) for l in leaves(g)])
g.add_note('noted')
print(g.split(KeyError)[0].__notes__, ExceptionGroup('one', (ValueError(),)), ExceptionGroup('', [ValueError()]))
