a, b = 1, 2; a, b = b, a; print(a, b)
a, *b, c = range(5); print(a, b, c)
*a, = 'xy'; print(a)
(a, [b, (c, *d)]), e = (1, [2, (3, 4, 5)]), 6; print(a, b, c, d, e)
[a, b], x = {1: 2, 3: 4}, 5; print(a, b)
l = [0] * 3; l[0], l[1:], x = 1, [2, 3, 4], 9; print(l, x)
i = 0; i, l[i] = 2, 'at'; print(l)
a = b = c = []; a.append(1); print(b, a is c)
for (p, q), *r in [((1, 2), 3, 4), ('ab', 5)]: print(p, q, r)
class O: pass
o = O(); o.x, o.y = 1, 2; print(o.__dict__)
print([x for x, *_ in [(1, 2), (3,)]], {k: v for k, *v in ['abc', 'de']})
for bad in ((1, 2, 3), (1,), 5, 'abc', {1}, None, iter([]), range(10)):
    try: x, y = bad; print('ok')
    except (ValueError, TypeError) as e: print(e)
for bad in ((), (1,)):
    try: a, *b, c = bad
    except ValueError as e: print(e)
for bad in ('*a = 1', '*a, *b = 1', 'a, b += 1', '1 = a', 'f() = 1', '(a, b): int = 1', 'None = 1', 'a + b = 1', '[a, 1] = x', '{a} = 1', 'a := 1', '(x for x in y) = 1', 'del f()', 'del *a', 'for 1 in x: pass', 'with a as 1: pass', 'a = yield = 1', '"s" = 1', '... = 1', 'x.y() = 1', 'not a = 1', 'lambda: 1 = 2'):
    try: compile(bad, 'f', 'exec'); print(bad, 'ok')
    except SyntaxError as e: print(bad, '->', e.msg)
