import gc
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), isinstance(gc.collect(), int), gc.get_debug(), len(gc.get_threshold()), len(gc.get_count()), gc.garbage)
gc.set_threshold(500, 5, 5)
print(gc.get_threshold(), hasattr(gc, 'mem_free'), gc.is_tracked([]), gc.is_tracked(5), gc.freeze(), gc.unfreeze())
class Node: pass
a, b = Node(), Node()
a.other, b.other = b, a
import weakref
r = weakref.ref(a)
del a, b
gc.collect()
print(r())
for bad in (lambda: gc.collect(5), lambda: gc.collect('a'), lambda: gc.set_threshold()):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__)
