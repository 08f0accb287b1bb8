import threading

n = 4
log, lock = [], threading.Lock()
barrier = threading.Barrier(n, action=lambda: log.append("---"))


def work(i):
    for phase in range(3):
        with lock:
            log.append(phase)
        barrier.wait()


ts = [threading.Thread(target=work, args=(i,)) for i in range(n)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(log)
print(barrier.parties, barrier.n_waiting, barrier.broken)

# Each thread gets its own number.
numbers = []
b = threading.Barrier(3)


def number():
    i = b.wait()
    with lock:
        numbers.append(i)


ts = [threading.Thread(target=number) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(numbers))

broken = []
b = threading.Barrier(2)


def fail():
    try:
        b.wait()
    except threading.BrokenBarrierError as e:
        broken.append(type(e).__name__)


t = threading.Thread(target=fail)
t.start()
b.abort()
t.join()
print(broken, b.broken)
try:
    b.wait()
except threading.BrokenBarrierError:
    print("still broken")
b.reset()
print(b.broken)
try:
    b.wait(timeout=0.01)
except threading.BrokenBarrierError:
    print("timed out", b.broken)
print(threading.Barrier(1).wait())
