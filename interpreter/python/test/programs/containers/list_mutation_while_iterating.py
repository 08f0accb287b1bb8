a = [1, 2, 3, 4]
for x in a:
    if x < 3:
        a.append(x * 10)
    print(x, end=' ')
print(a)
a = [1, 2, 3, 4, 5, 6]
for x in a:
    a.remove(x)
print(a)
a = list(range(6))
seen = []
for x in a:
    seen.append(x)
    if x == 2:
        del a[:2]
print(seen, a)
it = iter([1, 2])
print(list(it), list(it), next(it, 'end'))
a = [1]
it = iter(a)
next(it)
print(next(it, 'over'))
a.append(2)
print(next(it, 'still over'))
a = [1, 2, 3]
r = reversed(a)
print(next(r))
a.clear()
print(next(r, 'gone'))
print([x for x in reversed([1, 2, 3])], reversed([1]).__length_hint__(), iter([1, 2]).__length_hint__(),
    type(iter([])).__name__, type(reversed([])).__name__)
