def f(x):
    match x:
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'type': 'rect', 'size': [w, h]}: return f'rect {w}x{h}'
        case {'a': 1, **rest}: return f'a is one, rest {rest}'
        case {'k': {'deep': v}}: return f'deep {v}'
        case {None: b, True: c}: return f'none {b} true {c}'
        case {'x': None}: return 'x none'
        case {-1: v, 2.5: w}: return f'numbers {v} {w}'
        case {}: return 'some mapping'
        case _: return 'no mapping'
for v in ({'type': 'circle', 'r': 3}, {'type': 'rect', 'size': (4, 5), 'more': 1}, {'a': 1}, {'a': 1, 'b': 2},
    {'k': {'deep': [1]}}, {'x': None}, {None: 1, 1: 2}, {'x': 0}, {-1: 'm', 2.5: 'f'}, {},
    {'type': 'rect', 'size': [1]}, [], 5, 'type'):
    print(f(v))
class K:
    NAME = 'key'
match {'key': 5, 'other': 6}:
    case {K.NAME: v}: print('value pattern as key', v)
class D(dict):
    def __missing__(self, k): return 'made up'
match D():
    case {'absent': v}: print('wrong')
    case _: print('missing keys are not made up')
from collections import defaultdict, OrderedDict, ChainMap
d = defaultdict(list)
match d:
    case {'q': v}: print('wrong')
    case _: print(len(d))
match OrderedDict(a=1, b=2):
    case {'b': b, **rest}: print(b, rest, type(rest).__name__)
match ChainMap({'a': 1}, {'b': 2}):
    case {'b': b}: print('any Mapping', b)
match {'n': {'n': {'n': None}}}:
    case {'n': {'n': {'n': n}}}: print(n)
match {'a': 1, 'b': 2}:
    case {**everything}: print(everything)
class NoMap:
    def keys(self): return ['a']
    def __getitem__(self, k): return 1
    def get(self, k, d=None): return 1
match NoMap():
    case {'a': v}: print('wrong')
    case _: print('not a Mapping')
class A:
    x = 'same'
try:
    match {'same': 1}:
        case {'same': a, A.x: b}: pass
except ValueError as e:
    print(e)
