from concurrent.futures import ThreadPoolExecutor
import threading

with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(lambda x: x * x, range(6))))
    print(list(pool.map(pow, [2, 3, 4], [3, 2])), list(pool.map(str, [])))
    it = pool.map(lambda x: 10 // x, [5, 0, 2])
    print(next(it))
    try:
        next(it)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    print(list(it))

# Results keep the order of the input, not of the ends.
gates = [threading.Event() for _ in range(3)]
finished = []


def work(i):
    if i < 2:
        gates[i + 1].wait()
    finished.append(i)
    gates[i].set()
    return i * 10


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(work, range(3))), finished)

with ThreadPoolExecutor(2) as pool:
    hold = threading.Event()
    it = pool.map(lambda x: hold.wait() if x == 1 else x, [0, 1], timeout=0.02)
    try:
        print(list(it))
    except TimeoutError as e:
        print(type(e).__name__)
    hold.set()


def init(value):
    local.value = value


local = threading.local()
with ThreadPoolExecutor(2, initializer=init, initargs=("ready",)) as pool:
    print(set(pool.map(lambda _: local.value, range(4))))
