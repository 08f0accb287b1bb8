from collections import deque

d = deque("bc")
d.append("d")
d.appendleft("a")
print(d, len(d), d[0], d[-1], d[1])
print(d.pop(), d.popleft(), d)
d.extend([1, 2])
d.extendleft([8, 9])
print(d, list(reversed(d)), 1 in d, 7 in d)
d[0], d[-1] = "first", "last"
print(d, d.index("c"), d.count(1), bool(deque()), bool(d))
d.insert(1, "new")
d.insert(-1, "near end")
d.insert(100, "tail")
print(d)
d.remove("new")
del d[0]
print(d)
d.reverse()
print(d)
c = d.copy()
c.clear()
print(c, len(d), deque(), deque([deque([1])]))
for bad in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque([1])[1],
    lambda: deque([1]).remove(2),
    lambda: deque([1]).index(2),
    lambda: deque([1, 2, 3])[0:2],
    lambda: deque(5),
    lambda: hash(deque()),
):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
