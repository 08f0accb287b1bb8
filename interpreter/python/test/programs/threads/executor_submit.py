import threading
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=2) as pool:
    f = pool.submit(pow, 2, 10)
    g = pool.submit(lambda *a, **k: (a, k), 1, x=2)
    h = pool.submit(int, "not a number")
    print(f.result(), g.result(), f.done(), f.running(), f.cancelled(), f.exception())
    try:
        h.result()
    except ValueError as e:
        print(type(e).__name__, e)
    print(type(h.exception()).__name__, h.exception(timeout=1) is h.exception())
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)

gate, started = threading.Event(), threading.Event()


def hold():
    started.set()
    gate.wait()
    return "held"


with ThreadPoolExecutor(1) as pool:
    a = pool.submit(hold)
    b = pool.submit(print, "never runs")
    started.wait()
    print(a.running(), a.cancel(), b.cancel(), b.cancelled(), b.done())
    try:
        a.result(timeout=0.01)
    except TimeoutError as e:
        print(type(e).__name__)
    gate.set()
    print(a.result())
try:
    b.result()
except BaseException as e:
    print(type(e).__name__, isinstance(e, Exception))
pool = ThreadPoolExecutor(1)
names = [pool.submit(lambda: threading.current_thread().name).result() for _ in range(2)]
pool.shutdown(wait=True)
print(names[0] == names[1], len(set(names)))
with ThreadPoolExecutor(1, thread_name_prefix="mine") as pool:
    print(pool.submit(lambda: threading.current_thread().name).result())
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
