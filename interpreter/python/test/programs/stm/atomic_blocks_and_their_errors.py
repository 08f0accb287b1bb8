# Atomic blocks are one transaction: no increment is lost without any lock. They nest, and count.
import threading

import __pypy__.thread
from __pypy__.thread import atomic, exclusive_atomic, hint_commit_soon, signals_enabled

n = 0


def work():
    global n
    for i in range(100):
        with atomic:
            k = n
            for j in range(5):
                pass
            n = k + 1
        if i % 10 == 0:
            hint_commit_soon()


ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
# 4 threads times 100.
print(n)

# An exception that leaves a block goes on, and what was written stays.
kept = []
try:
    with atomic:
        with atomic:
            kept.append("written")
            raise ValueError("out")
except ValueError as e:
    print(kept, e)

# One exit more than enters is an error, also after that exception.
try:
    atomic.__exit__(None, None, None)
except __pypy__.thread.error as e:
    print(e)

# An exclusive block cannot be inside another; one inside it is fine.
with atomic:
    try:
        with exclusive_atomic:
            print("never")
    except __pypy__.thread.error as e:
        print(e)
with exclusive_atomic:
    with atomic:
        print("inside")
with signals_enabled:
    pass
# The default is 4 segments; under a lock for all there is a limit as well.
__pypy__.thread.reset_longest_abort_info()
print(__pypy__.thread.getsegmentlimit() >= 1, __pypy__.thread.longest_abort_info())

# A lock taken inside an atomic block makes the transaction inevitable: both orders give the same sum.
lock = threading.Lock()
total = 0


def locked(first):
    global total
    for _ in range(20):
        if first:
            with lock:
                with atomic:
                    total += 1
        else:
            with atomic:
                total += 1


ts = [threading.Thread(target=locked, args=(i % 2 == 0,)) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(total)
