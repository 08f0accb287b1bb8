import threading
import time

room = threading.BoundedSemaphore(2)
lock = threading.Lock()
inside, most, visits = 0, 0, 0


def visit():
    global inside, most, visits
    for _ in range(5):
        with room:
            with lock:
                inside += 1
                most = max(most, inside)
                visits += 1
            time.sleep(0.001)
            with lock:
                inside -= 1


ts = [threading.Thread(target=visit) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(inside, most <= 2, visits)
try:
    room.release()
except ValueError as e:
    print(e)
print(room.acquire(blocking=False), room.acquire(timeout=0.01), room.acquire(False))
