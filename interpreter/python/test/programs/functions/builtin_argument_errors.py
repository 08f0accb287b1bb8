calls = ['len()', 'len(1, 2)', 'len(5)', 'len(obj=[])', 'abs()', 'abs("a")', 'ord()', 'chr(1.5)', 'isinstance(1)',
    'isinstance(1, 5)', 'isinstance(1, (int, 5))', 'issubclass(1, int)', 'issubclass(int, 1)', 'int("a", 5, 6)',
    'int(base=10)', 'int("5", bas=10)', 'str(1, 2, 3, 4)', 'list(1, 2)', 'tuple(x=1)', 'dict(1, 2)', 'set([], [])',
    'range(a=1)', 'min()', 'max(5)', 'min([])', 'max(1, 2, ke=3)', 'min(1, 2, default=3)', 'sum()', 'sum(5)',
    'sum(["a"])', 'sum([], "")', 'sum([], b"")', 'sorted()', 'zip(1)', 'zip([], stric=1)', 'map()', 'map(len)',
    'map(5, [1])', 'filter(len)', 'enumerate()', 'enumerate(5)', 'enumerate([], "a")', 'reversed(5)', 'reversed({1})',
    'iter()', 'iter(5)', 'iter(1, 2)', 'next()', 'next(5)', 'getattr(1)', 'getattr(1, 2)', 'setattr(1, 2)',
    'hasattr(1, 2)', 'delattr(1)', 'callable()', 'hash([])', 'id()', 'repr()', 'print(1, foo=2)', 'print(1, sep=5)',
    'print(1, end=5)', 'pow(1)', 'round()', 'round("a")', 'divmod(1)', 'divmod("a", 1)', 'bin("a")', 'type()',
    'type(1, 2)', 'type("A", (), 5)', 'type(5, (), {})', 'type("A", 5, {})', 'type("A", (5,), {})', 'super()',
    'object(1)', 'bool(1, 2)', 'float("a", 1)', 'complex(1, 2, 3)', 'slice()', 'format()', 'format(1, 2)', 'any(5)',
    'all()', 'eval()', 'eval(5)', 'exec(5)', 'compile()', 'vars(5)', 'dir(1, 2)', 'bytes(1, 2)',
    'property(1, 2, 3, 4, 5)', 'staticmethod()', 'classmethod()', 'input(1, 2)', '[].append()', '[].sort(key=1, foo=2)',
    '{}.get()', '"".split(sep=1)', '"".join()', '__import__()', 'map(None, [1]).__next__()', 'chr()', 'ord("ab")',
    'all(None)']
for c in calls:
    try:
        r = eval(c)
        list(r) if isinstance(r, map) else None
        print(c, 'ok')
    except (TypeError, ValueError, RuntimeError) as e:
        print(c, '->', type(e).__name__, e)
print(len(calls))
# The same names as attributes are reached without calling.
print(len.__name__, abs.__self__.__name__, [].append.__name__)
print(callable(len), callable(5), callable(lambda: 0), callable(int))
print(sorted.__name__, max.__name__, isinstance.__name__)
print(repr(len), repr(print), repr(abs))
