import threading

data = threading.local()
data.x = "main"
seen, lock = {}, threading.Lock()


def work(i):
    had = hasattr(data, "x")
    data.x = i
    data.items = [i] * 2
    for _ in range(10):
        data.x += 1
    with lock:
        seen[i] = (had, data.x, data.items, sorted(data.__dict__))


ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(seen.items()))
print(data.x, hasattr(data, "items"))
try:
    data.items
except AttributeError as e:
    print(type(e).__name__, str(e).split("has ")[-1])


class Mine(threading.local):
    shared = []
    n = 0

    def __init__(self, start):
        with lock:
            self.shared.append(start)
        self.n = start

    def up(self):
        self.n += 1
        return self.n


m = Mine(10)
print(m.up(), m.up())
out = []


def use():
    out.append((m.up(), m.up(), m.up()))


t = threading.Thread(target=use)
t.start()
t.join()
print(out, m.up(), Mine.shared)
del data.x
print(hasattr(data, "x"), data.__dict__)
try:
    threading.local(5)
except TypeError as e:
    print(type(e).__name__, e)
