eg = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('in', [ValueError(2), KeyError('k')])])
try:
    raise eg
except* ValueError as g:
    print('values', [str(e) for e in g.exceptions], g.message)
except* (TypeError, KeyError) as g:
    print('others', repr(g))
try:
    try: raise eg
    except* ValueError: pass
except ExceptionGroup as rest:
    print(repr(rest))
try: raise ValueError('plain')
except* ValueError as g: print(repr(g))
print(eg.subgroup(ValueError), eg.split(lambda e: isinstance(e, KeyError)), eg.derive([OSError()]), eg.subgroup(OSError))
for f in (lambda: ExceptionGroup('m', []), lambda: ExceptionGroup('m', [5]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup('m', [KeyboardInterrupt()]), lambda: ExceptionGroup('m'), lambda: eg.subgroup(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
try:
    try: raise ExceptionGroup('a', [ValueError()])
    except* ValueError: raise KeyError('new')
except Exception as e: print(repr(e), repr(e.__context__))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message, excs)
print(type(MyG('m', [ValueError(), TypeError()]).split(ValueError)[0]).__name__)
try:
    exec('try: pass\nexcept* ExceptionGroup: pass')
    raise ExceptionGroup('z', [ValueError()])
except ExceptionGroup as e: print(e)
for bad in ('try: pass\nexcept* E: break', 'try: pass\nexcept* E: pass\nexcept E: pass', 'try: pass\nexcept*: pass'):
    try: compile('while 1:\n ' + bad.replace('\n', '\n '), 'f', 'exec'); print('ok')
    except SyntaxError as e: print(e.msg)
