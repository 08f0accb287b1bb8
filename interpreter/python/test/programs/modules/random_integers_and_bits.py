import random

r = random.Random(2024)
print([r.getrandbits(k) for k in (1, 8, 16, 32, 33, 64, 100)])
print(r.getrandbits(0))
print([r.randrange(10) for _ in range(12)])
print([r.randrange(5, 8) for _ in range(12)])
print([r.randrange(0, 100, 25) for _ in range(8)])
print([r.randrange(10, 0, -3) for _ in range(8)])
print([r.randint(1, 6) for _ in range(12)])
print(r.randrange(10**30), r.randrange(2**70, 2**70 + 2) - 2**70)
print(r.randbytes(8).hex(), r.randbytes(0))

for call in (
    lambda: r.randrange(0),
    lambda: r.randrange(5, 5),
    lambda: r.randrange(3, 1),
    lambda: r.randrange(1, 10, 0),
    lambda: r.randint(3, 2),
    lambda: r.getrandbits(-1),
):
    try:
        print(call())
    except ValueError as e:
        print(type(e).__name__, e)
