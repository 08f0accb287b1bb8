# What cannot be got counts as missing for some special methods; sequences come after operators.
class Shy:
    @property
    def __eq__(self): raise AttributeError('eq')
    @property
    def __lt__(self): raise ValueError('lt')
    @property
    def __iter__(self): raise AttributeError('iter')
    @property
    def __hash__(self): raise AttributeError('hash')
    @property
    def __len__(self): raise AttributeError('len')


class Right:
    def __radd__(self, other): return 'radd', other
    def __rmul__(self, other): return 'rmul', other


class Order(type):
    orders = {'Empty': (), 'Int': [object, int], 'Number': [1]}

    def mro(cls): return cls.orders[cls.__name__]


def attempt(what, f):
    try:
        print(what, f())
    except Exception as error:
        print(what, type(error).__name__, error)


def f(*arguments): pass


shy = Shy()
items = [1]
items += Right()
print(items, 'a' + Right(), (1,) * Right())
for what, test in {
    '==': lambda: shy == 1, '!=': lambda: shy != shy, '<': lambda: shy < 1, 'iter': lambda: iter(shy),
    'hash': lambda: {shy}, 'len': lambda: len(shy),
    'str': lambda: str.__add__('a', 5), 'list': lambda: [].__mul__('b'), '*': lambda: 'a' * 'b',
    'property': lambda: property(lambda self: 1, doc='d').__doc__,
    'complex': lambda: (1e200 + 1e200j) ** 100,
    'alone': lambda: f(*2), 'after': lambda: f(1, *2),
    'optimize': lambda: eval(compile('__debug__', 'x', 'eval', optimize=1)),
    'class': lambda: exec('class A: pass', {'__builtins__': {}}),
    'import': lambda: exec('import sys', {'__builtins__': {}}),
}.items():
    attempt(what, test)
for name in Order.orders:
    attempt(name, lambda: Order(name, (), {}))

space = {'__name__': 'module'}
exec(compile('"gone"\nassert 0\ndef f():\n    "gone too"\nprint(f.__doc__, __debug__)', 'x', 'exec', optimize=2), space)
