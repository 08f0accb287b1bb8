import gc
import weakref


class Thing:
    def __init__(self, n=0):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return hash(self.n)


t = Thing(1)
r = weakref.ref(t)
print(r() is t, r is weakref.ref(t), type(r) is weakref.ReferenceType, isinstance(r, weakref.ref), weakref.getweakrefcount(t))
events = []
r2 = weakref.ref(t, lambda ref: events.append(ref is r2 and ref() is None))
print(r2 is r, r2 == r, hash(r) == hash(t), r2.__callback__ is not None, r.__callback__)
same = Thing(1)
print(weakref.ref(same) == r, weakref.ref(Thing(2)) == r)
del t
gc.collect()
print(r(), r2(), events)
print(hash(r) == hash(1), r == r2, r == r)

keep = Thing(5)
fresh = weakref.ref(Thing(9))
gc.collect()
try:
    hash(fresh)
except TypeError as e:
    print(e)


class KeyedRef(weakref.ref):
    def __new__(cls, obj, callback, key):
        return super().__new__(cls, obj, callback)

    def __init__(self, obj, callback, key):
        super().__init__(obj, callback)
        self.key = key


k = KeyedRef(keep, lambda ref: events.append(ref.key), "name")
print(k() is keep, k.key)
del keep
gc.collect()
print(events)


class Slots:
    __slots__ = ()


class WithSlot:
    __slots__ = ("__weakref__",)


w = WithSlot()
print(weakref.ref(w)() is w)
for bad in (5, "s", [], {}, (), None, Slots()):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
