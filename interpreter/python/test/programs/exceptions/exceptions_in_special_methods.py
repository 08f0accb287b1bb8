class E:
    def __init__(self, exc): self.exc = exc
    def fail(self, *a): raise self.exc
    __getitem__ = __setitem__ = __delitem__ = __len__ = __bool__ = __iter__ = __next__ = __contains__ = fail
    __add__ = __radd__ = __iadd__ = __lt__ = __eq__ = __hash__ = __call__ = __int__ = __float__ = __index__ = fail
    __str__ = __repr__ = __format__ = __enter__ = __reversed__ = __neg__ = __abs__ = __getattr__ = fail
    def __exit__(self, *a): pass
ops = ['x[0]', 'x[0] = 1', 'del x[0]', 'len(x)', 'bool(x)', 'not x', 'iter(x)', 'next(x)', '1 in x', 'x + 1', '1 + x',
    'x += 1', 'x < 1', 'x == 1', 'x != 1', 'hash(x)', '{x: 1}', 'x()', 'int(x)', 'float(x)', '[1][x]', 'str(x)',
    'f"{x}"', 'with x: pass', 'reversed(x)', '-x', 'abs(x)', 'x.attr', 'hasattr(x, "a")', 'getattr(x, "a", 1)',
    'for i in x: pass', '[*x]', 'a, b = x', 'x and 1', '1 if x else 2', 'while x: pass', 'sorted([x, x])', 'x in [1]',
    'list(x)', 'sum([x])', 'print(x)', 'range(x)', '"%s" % x', 'max(x, 1)', 'x is x', 'any([x])', 'assert x',
    'isinstance(x, E)']
for op in ops:
    results = []
    for exc in (ValueError('v'), AttributeError('a'), StopIteration('s'), IndexError('i'), TypeError('t')):
        try:
            exec(op, {'x': E(exc), 'E': E})
            results.append('ok')
        except Exception as e:
            results.append(f'{type(e).__name__}' if e is exc else f'other {type(e).__name__}')
    print(op, '->', ', '.join(results))
