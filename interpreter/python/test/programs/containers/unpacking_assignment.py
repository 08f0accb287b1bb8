a, b = 1, 2
a, b = b, a
[c, d] = 'xy'
(e, (f, g)), h = [[1, (2, 3)], 4]
print(a, b, c, d, e, f, g, h)
a, *b = 1, 2, 3
print(a, b)
*a, b = 'abc'
print(a, b)
a, *b, c = range(2)
print(a, b, c)
a, (*b, c), *d = 1, [2, 3, 4], 5, 6
print(a, b, c, d)
*a, = {1: 'x'}
print(a)
() = []
[] = ''
(a,) = [7]
x = y = z = []
print(a, x is y is z)
i, l = 0, [0, 0, 0]
i, l[i] = 1, 'set'
print(i, l)
l[0], l[1:] = 'first', 'rest'
print(l)
class O:
    pass
o = O()
o.p, o.q = 1, (2, 3)
print(o.p, o.q)
for n in ('a, b = 1', 'a, b = 1,', 'a, b = 1, 2, 3', 'a, *b, c = [1]', 'a, b = "abc"', 'a, b = {}', 'a, (b, c) = 1, 2',
    'a, b = None', '() = [1]', '*a, b = []', 'a, b = range(5)', 'a, b, c = iter([1, 2])', 'a, b = [1, [2',
    '*a, *b = 1, 2', '*a = [1]', 'a + 1 = 2', 'f() = 1', 'a, 5 = 1, 2', 'None = 1', '(a, b) += 1', '[a, b()] = 1, 2',
    '"x" = 1', 'x = *[1]', 'del *a', 'a if b else c = 1', '{a} = 1', 'a = b + c = 1', 'not a = 1'):
    try:
        exec(n)
    except SyntaxError as e:
        print(n, '->', e.msg)
    except (ValueError, TypeError) as e:
        print(n, '->', type(e).__name__, e)
