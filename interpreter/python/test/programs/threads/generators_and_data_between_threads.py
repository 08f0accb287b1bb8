import threading

# One generator that several threads advance under a lock.
lock = threading.Lock()


def numbers():
    n = 0
    while n < 30:
        yield n
        n += 1


source, taken = numbers(), []


def take():
    while True:
        with lock:
            n = next(source, None)
            if n is None:
                return
            taken.append(n)


ts = [threading.Thread(target=take) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(taken == list(range(30)))

# Single operations on builtin containers do not lose items.
shared, table = [], {}


def fill(base):
    for i in range(100):
        shared.append(base + i)
        table[base + i] = i


ts = [threading.Thread(target=fill, args=(b,)) for b in (0, 1000, 2000)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(shared), len(set(shared)), len(table), sorted(shared)[:3], table[2099])

# A generator made in one thread goes on in another.
g = (x * x for x in range(4))
first, rest = next(g), []
t = threading.Thread(target=lambda: rest.extend(g))
t.start()
t.join()
print(first, rest, list(g))

# A generator that is running refuses a second caller.
inside, go, errors = threading.Event(), threading.Event(), []


def slow():
    inside.set()
    go.wait()
    yield 1


s = slow()
t = threading.Thread(target=lambda: next(s))
t.start()
inside.wait()
try:
    next(s)
except ValueError as e:
    print(type(e).__name__, e)
go.set()
t.join()
