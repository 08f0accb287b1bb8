import threading
from multiprocessing.pool import ThreadPool

with ThreadPool(3) as pool:
    print(pool.map(lambda x: x * 2, range(7)), pool.map(len, ["a", "bb"], chunksize=1))
    print(list(pool.imap(lambda x: x + 1, range(4))), sorted(pool.imap_unordered(lambda x: x * x, range(5))))
    print(pool.starmap(pow, [(2, 3), (3, 2)]), pool.apply(divmod, (7, 2)), pool.apply(dict, (), {"a": 1}))
    r = pool.apply_async(sum, ([1, 2, 3],))
    print(r.get(), r.ready(), r.successful())
    m = pool.map_async(str, [1, 2])
    m.wait()
    print(m.get(timeout=5))
    bad = pool.apply_async(int, ("x",))
    try:
        bad.get()
    except ValueError as e:
        print(type(e).__name__, e, bad.successful())
    got, event = [], threading.Event()
    pool.apply_async(lambda: "called back", callback=lambda v: (got.append(v), event.set()))
    event.wait()
    errors, event = [], threading.Event()
    pool.apply_async(lambda: 1 / 0, error_callback=lambda e: (errors.append(type(e).__name__), event.set()))
    event.wait()
    print(got, errors)
    try:
        pool.map(lambda x: 1 // x, [1, 0])
    except ZeroDivisionError as e:
        print(type(e).__name__, e)

pool = ThreadPool(2)
pending = pool.map_async(lambda x: -x, range(3))
pool.close()
pool.join()
print(pending.get())
try:
    pool.apply(print)
except ValueError as e:
    print(e)
