import threading


class Buffer:
    def __init__(self, size):
        self.size, self.items = size, []
        self.cond = threading.Condition()
        self.most = 0

    def put(self, x):
        with self.cond:
            while len(self.items) >= self.size:
                self.cond.wait()
            self.items.append(x)
            self.most = max(self.most, len(self.items))
            self.cond.notify_all()

    def get(self):
        with self.cond:
            self.cond.wait_for(lambda: self.items)
            x = self.items.pop(0)
            self.cond.notify_all()
            return x


buf = Buffer(3)
got, lock = [], threading.Lock()


def producer(base):
    for i in range(20):
        buf.put(base + i)


def consumer(n):
    for _ in range(n):
        x = buf.get()
        with lock:
            got.append(x)


ts = [threading.Thread(target=producer, args=(b,)) for b in (0, 100)] + [threading.Thread(target=consumer, args=(n,)) for n in (15, 25)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got) == sorted([*range(20), *range(100, 120)]), buf.most <= 3, buf.items)

c = threading.Condition()
for call in (c.wait, c.notify, c.notify_all, c.release):
    try:
        call()
    except RuntimeError as e:
        print(type(e).__name__, e)
with c:
    print(c.wait(timeout=0.01), c.wait_for(lambda: False, timeout=0.01), c.wait_for(lambda: "value"))
print(c.acquire(blocking=False), c.release())
