import copy
from itertools import tee

a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
print(tee([], 0), len(tee("ab", 3)), [list(x) for x in tee("ab", 3)])


def loud():
    for i in range(3):
        print("made", i)
        yield i


x, y = tee(loud())
print(next(x), next(y), next(y))
print(list(x), list(y))

# A branch may be split again, at its own place.
a, b = tee(iter("abcdef"))
next(a)
c = copy.copy(a)
print("".join(a), "".join(c), "".join(b))
p, q = tee("wxyz")
next(p), next(p)
p1, p2 = tee(p)
print(list(p1), list(p2), list(q))


def pairs(it):
    left, right = tee(it)
    next(right, None)
    return list(zip(left, right))


print(pairs("abcd"), pairs([]), pairs([1]))
for bad in (lambda: tee(5), lambda: tee([], -1), lambda: tee([], "2")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
