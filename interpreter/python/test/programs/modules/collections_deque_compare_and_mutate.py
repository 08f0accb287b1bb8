from collections import deque

print(deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) != deque([1], 5))
print(deque([1, 2]) < deque([1, 3]), deque() < deque([0]), deque("b") >= deque("ab"))

d = deque([1, 2, 3])
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(type(e).__name__, e)
it = iter(d)
next(it)
d.popleft()
try:
    next(it)
except RuntimeError as e:
    print(e)

d = deque([1, 2])
it = iter(d)
print(it.__length_hint__(), next(it), it.__length_hint__())
d[0] = 9
print(next(it), list(it), d)


class Clear:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.clear()
        return False


d = deque()
d.extend([Clear(d), 1, 2])
try:
    print(3 in d)
except RuntimeError as e:
    print(e)

d = deque()
d.append(d)
print(d)


class Named(deque):
    def __repr__(self):
        return "Named" + repr(list(self))


n = Named([1, 2], 5)
print(n, n.copy(), n + n, type(n * 2).__name__, n.maxlen)
