print([x * x for x in range(5)], [x for x in 'hello' if x in 'aeiou'], [(x, y) for x in range(3) for y in range(x)],
    [[j for j in range(i)] for i in range(4)], [x for x in range(20) if x % 2 if x % 3])
print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ['abc', 'de']], [y for x in [[1, 2], [3]] for y in x],
    [x if x % 2 else -x for x in range(4)], [x for x in (1, 2, 3)][::-1], [(lambda q: q + x)(10) for x in range(3)])
x = 'outer'
r = [x for x in range(3)]
print(x, r, [x for x in x], [[x, y] for y in 'ab'])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
def outer(n):
    return [n * i + j for i in range(2) for j in range(n)]
print(outer(3), [t := 5, t + 1], [last := v for v in range(4)], last)
class C:
    n = 3
    values = [i for i in range(n)]
print(C.values)
try:
    class D:
        n = 3
        values = [n for i in range(2)]
except NameError as e:
    print(e)
def f():
    try:
        return [undefined_name for _ in range(1)]
    except NameError as e:
        return str(e)
print(f(), [0 for _ in ()], [_ for _ in range(2)])
for src in ('[x for x in 5]', '[x, y for x in 1]', '[x for x in range(3) if]', '[for x in y]', '[*x for x in [[1]]]',
    '[x for (x, y) in [(1,)]]', '[x for x, y in [1]]'):
    try:
        print(eval(src))
    except SyntaxError as e:
        print(src, e.msg)
    except (TypeError, ValueError) as e:
        print(src, type(e).__name__, e)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(r) for r in matrix],
    [n for row in matrix for n in row if n % 2 == 0])
