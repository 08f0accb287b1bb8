print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])),
    list(map(max, [1, 5], [3, 2], [2, 9])), list(map(int, '123')), list(map(lambda x: x, [])),
    type(map(str, [])).__name__, list(map(None.__class__, [])))
print(list(filter(None, [0, 1, '', 'a', None, [], [0]])), list(filter(lambda x: x % 2, range(6))),
    list(filter(str.isdigit, 'a1b2')), list(filter(bool, [])), type(filter(None, [])).__name__,
    ''.join(filter(lambda c: c not in 'aeiou', 'programming')))
m = map(print, [1, 2])
print('lazy')
print(next(m), list(m))
it = iter(range(10))
print(list(map(lambda a, b: (a, b), it, it)), list(zip(map(str, range(3)), filter(None, range(4)))))
def fail(x):
    if x == 2:
        raise ValueError(f'bad {x}')
    return x
m = map(fail, [1, 2, 3])
print(next(m))
try:
    next(m)
except ValueError as e:
    print(e)
print(next(m), next(m, 'end'))
f = filter(fail, [1, 2, 3])
print(next(f))
try:
    next(f)
except ValueError as e:
    print(e)
print(list(f))
for g in (lambda: map(), lambda: map(len), lambda: map(5, [1]), lambda: map(len, 5), lambda: map(len, [1]),
    lambda: map(lambda: 0, [1]), lambda: map(lambda a: 0, [1], [2]), lambda: filter(), lambda: filter(None),
    lambda: filter(5, [1]), lambda: filter(None, 5), lambda: filter(None, [], []), lambda: filter(lambda a, b: 1, [1])):
    try:
        print(list(g()))
    except TypeError as e:
        print(e)
class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v > 1
    def __repr__(self): return f'T{self.v}'
print(list(filter(None, map(Truth, range(4)))), list(filter(Truth, range(4))), list(map(Truth, 'a')))
print(sum(map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))), dict(map(lambda kv: (kv[1], kv[0]), {'a': 1}.items())),
    list(map(list, [(1,), 'ab'])), [*map(lambda *a: a, 'ab', 'cd', 'ef')], max(map(len, ['a', 'bbb'])), iter(m) is m)
class Sub(map): pass
print(list(Sub(str, [1])), type(Sub(str, [])).__name__)
