class U:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7 + 1j
    def __index__(self): return 3
    def __bool__(self): return False
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __len__(self): return 5
    def __hash__(self): return 11
    def __reversed__(self): return iter('rev')
    def __length_hint__(self): return 2
    def __bytes__(self): return b'bytes'
    def __dir__(self): return ['b', 'a']
import math
u = U()
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), bool(u), not u, round(u), round(u, 2), math.trunc(u),
    math.floor(u), math.ceil(u))
print(divmod(u, 2), divmod(2, u), pow(u, 2), pow(u, 2, 5), 2 ** u, len(u), hash(u), list(reversed(u)), bytes(u), dir(u),
    hex(u), [1, 2, 3, 4][u], range(u))
class Bad:
    def __int__(self): return 'x'
    def __float__(self): return 1
    def __complex__(self): return 1
    def __index__(self): return 1.5
    def __bool__(self): return 'yes'
    def __hash__(self): return 'h'
    def __len__(self): return 1.5
    def __str__(self): return 5
    def __repr__(self): return b'r'
    def __bytes__(self): return 'str'
    def __dir__(self): return 5
    def __format__(self, s): return 1
for f in (int, float, complex, bool, hash, len, str, repr, bytes, dir, format, hex, lambda b: [1][b], ascii,
    lambda b: f'{b}', lambda b: '%d' % b, lambda b: not b, lambda b: 1 if b else 2):
    try:
        print(f(Bad()))
    except TypeError as e:
        print(e)
class Plain: pass
for f in (lambda x: -x, lambda x: +x, lambda x: ~x, abs, int, float, complex, round, math.floor, math.trunc,
    lambda x: divmod(x, 1), lambda x: pow(x, 2), lambda x: x ** 2, bytes, len, reversed):
    try:
        print(f(Plain()))
    except TypeError as e:
        print(e)
