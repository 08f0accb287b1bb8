import queue

q = queue.Queue(maxsize=2)
print(q.empty(), q.full(), q.qsize())
q.put("a")
q.put_nowait("b")
print(q.full(), q.qsize(), q.maxsize)
for call in (lambda: q.put_nowait("c"), lambda: q.put("c", block=False), lambda: q.put("c", timeout=0.01), lambda: q.put("c", timeout=-1)):
    try:
        call()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e)
print(q.get(), q.get_nowait(), q.empty())
for call in (lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(timeout=-1)):
    try:
        call()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
q.task_done()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)

lifo = queue.LifoQueue()
for x in (1, 2, 3):
    lifo.put(x)
print([lifo.get() for _ in range(3)])
prio = queue.PriorityQueue()
for x in ((2, "b"), (1, "z"), (3, "a"), (1, "c")):
    prio.put(x)
print([prio.get() for _ in range(4)])
try:
    prio.put((1, {}))
    prio.put((1, {}))
except TypeError as e:
    print(e)
s = queue.SimpleQueue()
s.put(1)
s.put(2)
print(s.qsize(), s.get(), s.get(), s.empty())
try:
    s.get(block=False)
except queue.Empty:
    print("empty")


class Unique(queue.Queue):
    """Keeps each item once."""

    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = True

    def _get(self):
        return self.queue.pop(next(iter(self.queue)))


u = Unique()
for x in "abca":
    u.put(x)
print(u.qsize(), [u.get() for _ in range(3)])
