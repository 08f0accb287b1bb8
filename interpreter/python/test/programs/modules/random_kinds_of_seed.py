import random


def first(seed):
    return random.Random(seed).getrandbits(48)


print([first(k) for k in (0, 1, -1, 2**40, 10**30)])
print(first(5) == first(-5), first(True) == first(1))
print(first("word"), first(""), first("word") == first("word"))
print(first(b"word"), first(bytearray(b"word")))
print(first("word") != first(b"word") or "same")
r = random.Random()
r.seed("word", version=1)
print(r.getrandbits(48))
r.seed(12)
a = r.random()
r.seed(12)
print(a == r.random())
for bad in ([1], (1, 2), {}):
    try:
        random.seed(bad)
        print("no error")
    except TypeError as e:
        print(type(e).__name__, e)
