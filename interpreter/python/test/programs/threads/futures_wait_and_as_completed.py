import threading
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait

gates = {n: threading.Event() for n in "abc"}


def hold(name):
    gates[name].wait()
    return name


with ThreadPoolExecutor(3) as pool:
    fs = {n: pool.submit(hold, n) for n in "abc"}
    gates["b"].set()
    done, pending = wait(fs.values(), return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(pending))
    r = wait(fs.values(), timeout=0.01, return_when=ALL_COMPLETED)
    print(len(r.done), len(r.not_done))
    for n in "ac":
        gates[n].set()
    done, pending = wait(fs.values())
    print(sorted(f.result() for f in done), pending)

with ThreadPoolExecutor(2) as pool:
    bad = pool.submit(lambda: 1 / 0)
    stuck_gate = threading.Event()
    stuck = pool.submit(stuck_gate.wait)
    done, pending = wait([bad, stuck], return_when=FIRST_EXCEPTION)
    print(done == {bad}, pending == {stuck})
    stuck_gate.set()

with ThreadPoolExecutor(4) as pool:
    squares = {pool.submit(lambda x: x * x, i): i for i in range(5)}
    print(sorted((squares[f], f.result()) for f in as_completed(squares)))
    order, locks = [], [threading.Event() for _ in range(3)]
    fs = [pool.submit(locks[i].wait) for i in range(3)]
    names = {f: i for i, f in enumerate(fs)}
    locks[2].set()
    for f in as_completed(fs):
        order.append(names[f])
        if len(order) < 3:
            locks[len(order) - 1].set()
    print(order)
    never = pool.submit(threading.Event().wait, 0.2)
    try:
        list(as_completed([never], timeout=0.01))
    except TimeoutError as e:
        print(type(e).__name__, e)
