import threading

ready, done = threading.Event(), threading.Event()
log = []


def worker():
    log.append("waiting")
    ready.wait()
    log.append("working")
    done.set()


t = threading.Thread(target=worker)
t.start()
print(ready.is_set(), done.is_set())
log.append("main")
ready.set()
print(done.wait())
t.join()
print(sorted(log), log[-1], ready.is_set())
print(ready.wait(0), ready.wait(timeout=5))
ready.clear()
print(ready.is_set(), ready.wait(0.01), ready.wait(0))

# Many waiters wake up together.
gate, passed, lock = threading.Event(), [], threading.Lock()


def pass_gate(i):
    gate.wait()
    with lock:
        passed.append(i)


ts = [threading.Thread(target=pass_gate, args=(i,)) for i in range(6)]
for t in ts:
    t.start()
print(passed)
gate.set()
for t in ts:
    t.join()
print(sorted(passed))

# Two threads take turns by two events.
a, b, out = threading.Event(), threading.Event(), []


def turn(mine, next_one, names):
    for n in names:
        mine.wait()
        mine.clear()
        out.append(n)
        next_one.set()


x = threading.Thread(target=turn, args=(a, b, "ace"))
y = threading.Thread(target=turn, args=(b, a, "bdf"))
x.start(), y.start()
a.set()
x.join(), y.join()
print("".join(out))
