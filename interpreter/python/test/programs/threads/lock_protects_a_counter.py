import threading

counter = 0
lock = threading.Lock()


def add(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1


threads = [threading.Thread(target=add, args=(500,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter, lock.locked())

print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(type(e).__name__, e)
with lock as got:
    print(got, lock.locked())
try:
    with lock:
        raise KeyError("inside")
except KeyError:
    print("released", not lock.locked())
for call in (lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2)):
    try:
        call()
    except ValueError as e:
        print(type(e).__name__, e)

# A plain lock may be released by another thread.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
print(lock.acquire())
t.join()
lock.release()
