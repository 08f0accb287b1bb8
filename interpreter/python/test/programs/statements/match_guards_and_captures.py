def f(x):
    match x:
        case n if isinstance(n, int) and n < 0: return 'negative'
        case (a, b) if a == b: return f'equal {a}'
        case (a, b) if (s := a + b) > 10: return f'sum {s}'
        case [1 | 2 as small, (3 | 4) as big]: return f'small {small} big {big}'
        case [int() | str() as first, *rest] if rest: return f'first {first} rest {rest}'
        case (1 | 2) | (3 | 4): return 'up to four'
        case ('a' as q) | ('b' as q): return f'q {q}'
        case _ if x: return 'truthy'
        case _: return 'falsy'
for v in (-5, (2, 2), (5, 6), (1, 3), (2, 4), ('s', 1, 2), 3, 'a', 'b', 'zz', '', [], (1, 9)):
    print(repr(v), f(v))
# Names bound by a pattern that fails in its guard stay bound.
match (1, 2):
    case (u, v) if u > v: print('no')
    case _: print(u, v)
match 5:
    case whole as alias: print(whole, alias)
match {'p': [1, 2]}:
    case {'p': [_, y] as pair} as everything: print(y, pair, everything)
def scope():
    match [1, 2]:
        case [p, q]: pass
    return sorted(locals())
print(scope())
def log(x, r):
    print('guard', x)
    return r
match 7:
    case 1 if log('never', True): pass
    case int() if log('first', False): pass
    case int() if log('second', True): print('chosen')
    case _ if log('too late', True): pass
def closure():
    match ('inner', 5):
        case (name, value):
            return lambda: (name, value)
print(closure()())
class C:
    match [1, 2]:
        case [left, right]: pass
print(C.left, C.right)
for i in range(4):
    match i:
        case 0: continue
        case 2: break
        case n: print('loop', n)
def depth(t):
    match t:
        case None: return 0
        case (l, _, r): return 1 + max(depth(l), depth(r))
print(depth(((None, 1, None), 2, (None, 3, (None, 4, None)))))
def g():
    match (yield):
        case x if (yield x): yield 'yes'
        case _: yield 'no'
k = g()
next(k)
print(k.send('v'), k.send(False))
