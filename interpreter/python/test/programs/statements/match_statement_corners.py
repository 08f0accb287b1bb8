class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case 0 | 1 | -1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case float() | complex(): return 'number'
        case 'a' | "b": return 'letter'
        case str() as s: return f'str {s}'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [x, [y, *_], *rest] if rest: return f'nested {x} {y} {rest}'
        case (1, 2, *r): return f'12 {r}'
        case {'k': k, 'n': {'d': d}}: return f'deep {k} {d}'
        case {'k': k, **rest}: return f'k {k} {rest}'
        case {}: return 'mapping'
        case P(0, y=0): return 'origin'
        case P(x, y) if x == y: return f'diag {x}'
        case P(x=x): return f'P {x}'
        case None | True | False: return 'singleton'
        case bytes(b): return f'bytes {b}'
        case _: return 'other'
for v in (0, 1.0, -1, 500, 50, 2.5, 1j, 'a', 'zz', [], (7,), [1, [2, 3], 4], [1, [2]], (1, 2, 3), {'k': 1, 'n': {'d': 2}}, {'k': 1, 'z': 3}, {}, {'q': 1}, P(0, 0), P(2, 2), P(1, 5), None, True, b'x', {1}, range(3), object):
    print(m(v))
import enum
class C(enum.Enum): R = 1; G = 2
def e(c):
    match c:
        case C.R: return 'red'
        case C.G: return 'green'
print(e(C.R), e(C.G), e(3))
match = {'match': 1}; case = 2; _ = 3
print(match['match'], case, _)
match (1, 2):
    case a, b: print(a + b)
match 5:
    case x: print('captured', x)
for bad in ('match x:\n case a: pass\n case b: pass', 'match x:\n case a | b: pass', 'match x:\n case [a, a]: pass', 'match x:\n case {**r, "a": 1}: pass', 'match x:\n case P(x=1, x=2): pass', 'match x:\n case 1 + 1: pass', 'match x:\n case {"a": 1, "a": 2}: pass', 'match x:\n case [*a, *b]: pass', 'match x:\n case f(): pass', 'match x:\n pass'):
    try: compile(bad, 'f', 'exec'); print('ok')
    except SyntaxError as err: print(err.msg)
try:
    match P(1, 2):
        case P(1, 2, 3): pass
except TypeError as err: print(err)
try:
    match 1:
        case P.__init__(): pass
except TypeError as err: print(err)
