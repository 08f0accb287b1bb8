import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(blocking=False))
s.release(n=2)
inside, most, lock = 0, 0, threading.Lock()


def work():
    global inside, most
    for _ in range(20):
        with s:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1


ts = [threading.Thread(target=work) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(inside, 1 <= most <= 2)

b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
for call in (b.release, lambda: threading.Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, timeout=1)):
    try:
        call()
    except ValueError as e:
        print(type(e).__name__, e)

# A semaphore of zero is a signal.
signal, log = threading.Semaphore(0), []


def waiter():
    for i in range(3):
        signal.acquire()
        log.append(i)


t = threading.Thread(target=waiter)
t.start()
for _ in range(3):
    signal.release()
t.join()
print(log)
