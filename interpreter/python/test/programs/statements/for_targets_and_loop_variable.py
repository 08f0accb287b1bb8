for i in range(3): pass
print(i)
for i in range(3):
    i *= 10
    print(i, end=' ')
print()
for a, b in [(1, 2), (3, 4)]: print(a + b, end=' ')
for (a, (b, c)) in [(1, (2, 3))]: print(a, b, c, end=' ')
for a, *b in ['abc', [1]]: print(a, b, end=' ')
for [x, y] in [[1, 2]]: print(x, y, end=' ')
print()
class O: pass
o, d, l = O(), {}, [0, 0, 0]
for o.attr in range(3): pass
for d['k'] in 'xyz': pass
for i, l[i] in enumerate('abc'): pass
for l[0:1] in [['p', 'q']]: pass
print(o.attr, d, l)
for x in 1, 2, 3: print(x, end=' ')
for x in *[1], *'ab': print(x, end=' ')
for k in {'a': 1, 'b': 2}: print(k, end=' ')
for c in 'hi': print(c, end=' ')
for line in '''one
two'''.splitlines(): print(line, end=' ')
print()
for i in []: pass
try:
    for q in []: pass
    q
except NameError as e:
    print(e)
for bad in (5, None, 1.5, int):
    try:
        for x in bad: pass
    except TypeError as e:
        print(e)
try:
    for a, b in [(1, 2), (3,)]: print(a, b)
except ValueError as e:
    print(e)
it = iter(range(10))
for x in it:
    if x % 3 == 0:
        next(it, None)
    print(x, end=' ')
print()
s = [1, 2, 3]
for x in s[:]:
    s.append(x)
print(s)
def f():
    for i in range(2):
        yield [j for j in range(i)]
    print('i after', i)
for v in f(): print(v, end=' ')
for i in range(2):
    for i in range(5, 7): pass
    print(i, end=' ')
print()
total = 0
for x, y in zip(range(3), [10, 20, 30]): total += x * y
print(total, x, y)
for i in reversed(range(3)): print(i, end=' ')
for i, (a, b) in enumerate({'x': 1}.items(), 5): print(i, a, b)
