import gc
import weakref


class Thing:
    def __init__(self, n):
        self.n = n

    def double(self):
        return self.n * 2

    def __len__(self):
        return self.n

    def __add__(self, other):
        return self.n + other

    def __getitem__(self, i):
        return ("item", i)

    def __call__(self, x):
        return x

    def __str__(self):
        return f"thing {self.n}"


t = Thing(3)
p = weakref.proxy(t)
print(p.n, p.double(), len(p), p + 1, p[5], str(p), p(9), type(p) is weakref.CallableProxyType, isinstance(p, Thing))
p.n = 4
print(t.n, bool(p), f"{p}")
try:
    hash(p)
except TypeError as e:
    print(e)
wm = weakref.WeakMethod(t.double)
print(wm()(), wm() == t.double)


def closed(name, *, why=None):
    print("finalized", name, why)
    return name.upper()


f = weakref.finalize(t, closed, "t", why="gone")
print(f.alive, f.peek()[2:], f.atexit)
del t
gc.collect()
print(f.alive, f.peek(), f(), wm())
try:
    p.n
except ReferenceError as e:
    print(type(e).__name__, e)
u = Thing(1)
g = weakref.finalize(u, closed, "early")
print(g(), g(), g.alive)
h = weakref.finalize(u, closed, "never")
print(h.detach()[2], h.alive)
del u
gc.collect()


events = []


class Short:
    pass


d = Short()
r = weakref.ref(d, lambda ref: events.append("callback runs"))
del d
gc.collect()
print(r(), events)
