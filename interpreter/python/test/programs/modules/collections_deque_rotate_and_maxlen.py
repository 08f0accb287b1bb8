from collections import deque

d = deque(range(5))
for n in (1, 2, -1, -4, 0, 7, -12):
    d.rotate(n)
    print(n, list(d))
d.rotate()
print(list(d))
deque().rotate(3)

last = deque(maxlen=3)
for i in range(5):
    last.append(i)
print(last, last.maxlen)
last.appendleft("x")
print(last)
last.extend("pq")
print(last)
last.extendleft("mn")
print(last)
print(deque(range(10), 4), deque([1], maxlen=0), deque(maxlen=None).maxlen)
zero = deque(maxlen=0)
zero.append(1)
print(zero, last.copy(), last.copy().maxlen)
print(deque([1, 2], 2) + deque([3]), deque([1]) * 3, 2 * deque("ab"))
last *= 2
print(last)
d = deque([1])
d += "ab"
print(d)
for bad in (
    lambda: last.insert(0, "full"),
    lambda: deque([], -1),
    lambda: deque([], "a"),
    lambda: setattr(last, "maxlen", 5),
    lambda: deque([1]) + [2],
):
    try:
        bad()
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
