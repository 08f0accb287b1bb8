import threading
import pypystm
from pypystm import hashtable, stmdict, stmset, stmidset
h = hashtable()
def fill(base):
    for i in range(150):
        h[base + i * 4] = base + i
        assert h[base + i * 4] == base + i
    for i in range(0, 150, 3):
        del h[base + i * 4]
ts = [threading.Thread(target=fill, args=(b,)) for b in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(h), sum(h.values()) == sum(b + i for b in range(4) for i in range(150) if i % 3), sorted(h)[:4])
try: h[7777]
except KeyError as e: print('KeyError', e)
print(7777 in h, h.get(7777, 'none'), h.pop(5), 5 in h, h.pop(5, None), h.setdefault(5, 'x'), h[5], 2**60 in h)
h[2**60] = 'big'; print(h[2**60])
counter = hashtable(); counter[0] = 0
def up():
    for i in range(50):
        with pypystm.atomic:
            counter[0] = counter[0] + 1
ts = [threading.Thread(target=up) for b in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(counter[0])
d = stmdict(); s = stmset(); ids = stmidset()
def use(k):
    for i in range(40):
        d['%s-%s' % (k, i)] = i
        s.add((k, i % 10))
ts = [threading.Thread(target=use, args=(k,)) for k in 'abc']
for t in ts: t.start()
for t in ts: t.join()
print(len(d), len(s), sum(d.values()), d['b-7'], ('c', 3) in s, ('d', 3) in s)
q = pypystm.queue()
got = []
def consumer():
    while True:
        x = q.get()
        if x is None: return
        with pypystm.atomic: got.append(x)
cs = [threading.Thread(target=consumer) for _ in range(2)]
for c in cs: c.start()
def producer(b):
    for i in range(30): q.put(b + i)
ps = [threading.Thread(target=producer, args=(b,)) for b in (0, 100)]
for p in ps: p.start()
for p in ps: p.join()
for c in cs: q.put(None)
for c in cs: c.join()
print(len(got), sum(got))
