import queue
import threading

p = queue.PriorityQueue()
ts = [threading.Thread(target=lambda base: [p.put((base + i) % 17) for i in range(8)], args=(b,)) for b in (3, 50)]
for t in ts:
    t.start()
for t in ts:
    t.join()
out = []
while not p.empty():
    out.append(p.get())
print(out)

s = queue.LifoQueue()
t = threading.Thread(target=lambda: [s.put(i) for i in range(4)])
t.start()
t.join()
print([s.get() for _ in range(4)])

simple, got = queue.SimpleQueue(), []
t = threading.Thread(target=lambda: [got.append(simple.get()) for _ in range(3)])
t.start()
for x in "xyz":
    simple.put(x)
t.join()
print(got, simple.empty())

full = queue.Queue(1)
full.put("first")
order = []


def blocked_put():
    full.put("second")
    order.append("put went through")


t = threading.Thread(target=blocked_put)
t.start()
order.append("got " + full.get())
t.join()
print(sorted(order), full.get())
try:
    full.put(1)
    full.put(2, timeout=0.01)
except queue.Full as e:
    print(type(e).__name__)
