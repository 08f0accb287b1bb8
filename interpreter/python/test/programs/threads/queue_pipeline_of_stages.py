import queue
import threading

# Two producers, three workers, one collector; bounded queues in between.
raw, done = queue.Queue(maxsize=3), queue.Queue(maxsize=2)
END = object()
results = []


def produce(base):
    for i in range(20):
        raw.put(base + i)


def work():
    while True:
        item = raw.get()
        if item is END:
            done.put(END)
            return
        done.put(item * item)
        raw.task_done()


def collect(workers):
    while workers:
        item = done.get()
        if item is END:
            workers -= 1
        else:
            results.append(item)


producers = [threading.Thread(target=produce, args=(b,)) for b in (0, 100)]
workers = [threading.Thread(target=work) for _ in range(3)]
collector = threading.Thread(target=collect, args=(3,))
for t in producers + workers + [collector]:
    t.start()
for t in producers:
    t.join()
for _ in workers:
    raw.put(END)
for t in workers + [collector]:
    t.join()
want = sorted(x * x for b in (0, 100) for x in range(b, b + 20))
print(sorted(results) == want, raw.empty(), done.empty())
