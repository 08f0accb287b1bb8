print((n := 5), n, (m := n + 1) * 2, m)
if (k := len('abc')) > 2: print('long', k)
data = [3, 1, 4, 1, 5]
print([y for x in data if (y := x * 2) > 4], y, [last := x for x in data], last, any((hit := x) > 3 for x in data), hit)
print({(q := x): q + 1 for x in range(2)}, q, sum(total := 0 for _ in range(1)), f'{(w := 7)} {w}')
it = iter('abc')
while (ch := next(it, None)) is not None: print(ch, end=' ')
print()
def f(a, b=(dflt := 9)): return a + b
print(f(1), dflt, f((z := 2)), z, f(b=(v := 1), a=0), [1, (i := 1), i], data[(j := 1)], j, data[(a := 1):(b := 3)], a,
    b)
def scope():
    [inner := x for x in range(3)]
    def deeper():
        nonlocal inner
        return [inner := inner + x for x in range(3)]
    r = deeper()
    return inner, r
print(scope())
def g():
    global made
    [made := x for x in range(2)]
g()
print(made)
print((lambda: (t := 5) + t)(), (x := 1, 2), x, ((x := 3), 2), x)
class C:
    (attr := 5)
    v = (w := attr + 1)
print(C.attr, C.w)
x = 10
print((x := x + 1) + x, x == (x := 5), [x, x := 7, x])
assert (ok := True)
print(ok, not (no := False), no, (a := 1) if (b := 0) else (c := 3), c)
for src in ('x := 1', 'f(x := 1)', 'f(a=x := 1)', 'f(a=(x := 1))', 'x = y := 1', 'x = (y := 1)', '(x := 1, y := 2)',
    '[x := 1]', '{x := 1}', '{x := 1: 2}', '{1: (x := 2)}', 'a[x := 1]', 'a[x := 1:2]', 'lambda: x := 1',
    'lambda: (x := 1)', '(x.a := 1)', '(x[0] := 1)', '((a, b) := 1)', '(x := *y)', '[i := 0 for i in y]',
    '[[j := 0 for i in y] for j in z]', '[x for x in (y := z)]', 'class C: [x := 1 for i in y]', '(x: int := 1)',
    'def f(a=x := 1): pass', 'def f(a: (x := 1)): pass', '@(d := deco)\ndef f(): pass', 'del (x := 1)', 'assert x := 1',
    'return x := 1', 'if x := 1: pass', 'for x := 1 in y: pass', 'with (x := y) as z: pass', 'f"{x:=5}"', '(None := 1)',
    '(x := 1) = 2', '(x := y for y in z)', '[x for x in y if x := 1]'):
    try:
        compile(src, '', 'exec')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', e.msg)
