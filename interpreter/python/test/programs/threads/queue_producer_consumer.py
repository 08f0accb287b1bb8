import queue
import threading

q = queue.Queue(maxsize=2)
results, lock = [], threading.Lock()
STOP = object()


def producer(name):
    for i in range(5):
        q.put((name, i))


def consumer():
    while True:
        item = q.get()
        if item is STOP:
            break
        with lock:
            results.append(item)


producers = [threading.Thread(target=producer, args=(n,)) for n in "ab"]
consumers = [threading.Thread(target=consumer) for _ in range(3)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(STOP)
for t in consumers:
    t.join()
print(sorted(results), q.empty(), q.qsize())

# One consumer sees the order of one producer.
line, seen = queue.Queue(), []


def collect():
    for item in iter(line.get, None):
        seen.append(item)


t = threading.Thread(target=collect)
t.start()
for i in range(10):
    line.put(i)
line.put(None)
t.join()
print(seen)
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print(type(e).__name__)
