import threading
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(n):
    if n % 4 == 3:
        raise ValueError(f"no {n}")
    return n * 10


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(work, n): n for n in range(12)}
    good, bad = [], []
    for f in as_completed(futures):
        if f.exception() is None:
            good.append((futures[f], f.result()))
        else:
            bad.append((futures[f], str(f.exception())))
print(sorted(good))
print(sorted(bad))
with ThreadPoolExecutor(2) as pool:
    try:
        list(pool.map(work, range(5)))
    except ValueError as e:
        print("map:", e)
    print(sum(pool.map(lambda pair: pair[0] * pair[1], [(i, i + 1) for i in range(10)])))
from multiprocessing.pool import ThreadPool

with ThreadPool(3) as pool:
    print(pool.map(lambda x: x + 1, range(6)), pool.apply(max, (3, 7)))
