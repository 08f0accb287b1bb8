import _thread
import gc
import threading
import weakref


class Box:
    pass


class Mine(threading.local):
    made = 0

    def __init__(self, base, *, step=1):
        self.value = base
        self.step = step

    @property
    def twice(self):
        return 2 * self.value

    def up(self):
        self.value += self.step
        return self.value


mine = Mine(10, step=5)
found, lock = [], threading.Lock()


def work(number):
    mine.value += number
    with lock:
        found.append((number, mine.up(), mine.twice, sorted(mine.__dict__)))


threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(found), mine.value)

# What a thread had is gone with it; what the local had is gone with the local.
data = threading.local()
references = []
kept, seen = threading.Event(), threading.Event()


def keep():
    data.box = box[0] = Box()
    kept.set()
    seen.wait()


# References are made where they are asked: the library of 2014 forgets some of other threads when their targets die.
for _ in range(3):
    box = {}
    t = threading.Thread(target=keep)
    t.start()
    kept.wait()
    references.append(weakref.ref(box.pop(0)))
    kept.clear()
    seen.set()
    t.join()
    seen.clear()
gc.collect()
print([reference() is None for reference in references], hasattr(data, "box"))
data.box = Box()
reference = weakref.ref(data.box)
del data
gc.collect()
print(reference() is None)

# Threads without an object, one after the other: the next must not find what the last had.
data = _thread._local()
done = _thread.allocate_lock()
fresh = []


def raw():
    fresh.append(hasattr(data, "x"))
    data.x = 1
    done.release()


for _ in range(4):
    done.acquire()
    _thread.start_new_thread(raw, ())
with done:
    print(fresh)

print(type(data).__module__, type(data).__name__, threading.local is _thread._local)
for action in (lambda: data.y, lambda: setattr(data, "__dict__", {}), lambda: delattr(data, "z"), lambda: mine.twice):
    try:
        print(action())
    except AttributeError as e:
        print(type(e).__name__, e)
try:
    mine.twice = 3
except AttributeError:
    print("read only")


class Failing(threading.local):
    def __init__(self):
        if threading.current_thread() is not threading.main_thread():
            raise ValueError("not here")


failing = Failing()
errors = []


def use():
    for _ in range(2):
        try:
            failing.x = 1
        except ValueError as e:
            errors.append(str(e))


t = threading.Thread(target=use)
t.start()
t.join()
print(errors)
