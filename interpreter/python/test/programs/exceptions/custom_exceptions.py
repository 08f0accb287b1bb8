class AppError(Exception):
    """Base of all."""
    code = 1
    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint
    def __str__(self):
        base = super().__str__()
        return f'{base} ({self.hint})' if self.hint else base
class NotFound(AppError, LookupError):
    code = 404
class Simple(Exception): pass
class Fields(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b
class NoInit(ValueError):
    def __repr__(self): return 'NoInit!'
for e in (AppError('broken'), AppError('broken', hint='fix it'), NotFound('x', hint='look'), Simple(), Simple('a'),
    Simple('a', 2), Fields(1, b=2), NoInit('q')):
    try:
        raise e
    except LookupError as x:
        print('lookup', repr(x), x, x.code)
    except AppError as x:
        print('app', repr(x), x, x.code, x.args)
    except Exception as x:
        print(repr(x), str(x), x.args, x.__dict__)
print(NotFound.__mro__[1:4], issubclass(NotFound, KeyError), NotFound.__doc__, AppError.__doc__)
class New(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self
print(New(1, 2).args, New(1).made)
class Eq(Exception):
    def __eq__(self, o): return self.args == o.args
    __hash__ = Exception.__hash__
print(Eq(1) == Eq(1), ValueError(1) == ValueError(1), Eq(1) in [Eq(1)])
class Retry(Exception): pass
def flaky(n, state=[0]):
    state[0] += 1
    if state[0] < n:
        raise Retry(state[0])
    return f'worked at {state[0]}'
def retry(f, times):
    for i in range(times):
        try:
            return f()
        except Retry as e:
            last = e
    raise RuntimeError('gave up') from last
print(retry(lambda: flaky(3), 5))
try:
    retry(lambda: flaky(100), 2)
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    raise Simple from Fields(1, 2)
except Simple as e:
    print(repr(e.__cause__), e.__cause__.b)
class Multi(KeyError, AttributeError): pass
try:
    raise Multi('both')
except AttributeError as e:
    print(e)
