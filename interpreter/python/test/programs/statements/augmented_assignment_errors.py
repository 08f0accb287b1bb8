d = {'n': 1, 'l': []}
class C: pass
x, s, t, b, l, c = 5, 'a', (1,), [1], [1, 2], C()
for src in ('nope += 1', 'd["q"] += 1', 'c.q += 1', 'x += "a"', 'l[99] += 1', 'x @= 2', 's -= 1', 'd += {}',
    't[0] += 1', 's[0] += "x"', 'b += 5', 'None.x += 1'):
    try:
        exec(src)
    except (NameError, KeyError, AttributeError, TypeError, IndexError) as e:
        print(src, '->', type(e).__name__, e)
for src in ('a, b += 1', '(a) += 1', '[a] += 1', 'f() += 1', '5 += 1', 'x += 1 += 2', 'x += yield', 'x += 1, 2',
    'x += *y', 'None += 1', 'x.y += 1', '(x.y) += 1', '"a" += 1', 'x =+ 1', 'x ++ 1', 'x **= 2', 'x ||= 1', 'x := 1',
    'x -> 1', '*x += 1', 'lambda: 0 += 1', 'a if b else c += 1'):
    try:
        compile(src, '', 'exec')
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
