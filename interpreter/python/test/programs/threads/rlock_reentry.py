import threading

r = threading.RLock()
depth = []


def down(n):
    with r:
        depth.append(n)
        if n:
            down(n - 1)


down(3)
print(depth)
print(r.acquire(), r.acquire(), r.acquire(blocking=False))
seen = []


def other():
    seen.append(r.acquire(blocking=False))
    try:
        r.release()
    except RuntimeError as e:
        seen.append(str(e))


def run(f):
    t = threading.Thread(target=f)
    t.start()
    t.join()


run(other)
r.release()
r.release()
run(lambda: seen.append(r.acquire(blocking=False)))
r.release()


def take_and_give():
    seen.append(r.acquire(blocking=False))
    r.release()


run(take_and_give)
print(seen)
try:
    r.release()
except RuntimeError as e:
    print(type(e).__name__, e)


class Account:
    def __init__(self):
        self.lock, self.balance = threading.RLock(), 0

    def add(self, n):
        with self.lock:
            self.balance += n

    def add_twice(self, n):
        with self.lock:
            self.add(n)
            self.add(n)


a = Account()
ts = [threading.Thread(target=lambda: [a.add_twice(1) for _ in range(100)]) for _ in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(a.balance)
