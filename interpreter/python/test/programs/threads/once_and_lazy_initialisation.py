import functools
import threading


class Once:
    """Runs a function at most one time."""

    def __init__(self, f):
        self.f, self.lock, self.done = f, threading.Lock(), False

    def __call__(self):
        if not self.done:
            with self.lock:
                if not self.done:
                    self.value = self.f()
                    self.done = True
        return self.value


made = []
get = Once(lambda: made.append("made") or object())
seen, start = [], threading.Barrier(5)


def use():
    start.wait()
    seen.append(get())


ts = [threading.Thread(target=use) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(made, len(seen), len(set(map(id, seen))))


def synchronized(f):
    lock = threading.RLock()

    @functools.wraps(f)
    def call(*a, **k):
        with lock:
            return f(*a, **k)

    return call


class Counter:
    def __init__(self):
        self.n = 0

    @synchronized
    def up(self, by=1):
        old = self.n
        self.n = old + by
        return self.n


c = Counter()
ts = [threading.Thread(target=lambda: [c.up() for _ in range(200)]) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(c.n, Counter.up.__name__)


class ReadWrite:
    def __init__(self):
        self.cond, self.readers = threading.Condition(), 0

    def read(self, f):
        with self.cond:
            self.readers += 1
        try:
            return f()
        finally:
            with self.cond:
                self.readers -= 1
                self.cond.notify_all()

    def write(self, f):
        with self.cond:
            self.cond.wait_for(lambda: not self.readers)
            return f()


rw, box, sums = ReadWrite(), [0, 0], []


def writer():
    for _ in range(20):
        rw.write(lambda: box.__setitem__(slice(None), [box[0] + 1, box[1] + 1]))


def reader():
    for _ in range(20):
        sums.append(rw.read(lambda: box[0] - box[1]))


ts = [threading.Thread(target=f) for f in (writer, reader, writer, reader)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(box, set(sums), rw.readers)
