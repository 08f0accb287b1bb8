# What the threads of the parent have taken in transactions that are under way, its child has; what they have in locals, it has not.
import os
import threading
from queue import Empty
from pypystm import atomic, queue

q = queue()
for i in range(30):
    q.put(i)
mine = threading.local()
stop = False


def move():
    mine.x = "moving"
    while not stop:
        with atomic:
            try:
                item = q.get(block=False)
            except Empty:
                continue
            for _ in range(30):
                pass
            q.put(item)


threads = [threading.Thread(target=move) for _ in range(2)]
for thread in threads:
    thread.start()
mine.x = "main"
if (pid := os.fork()) == 0:
    items, found = [], []
    try:
        while True:
            items.append(q.get(block=False))
    except Empty:
        pass
    others = [threading.Thread(target=lambda: found.append(hasattr(mine, "x"))) for _ in range(2)]
    for thread in others:
        thread.start()
    for thread in others:
        thread.join()
    print("child", sorted(items) == list(range(30)), mine.x, found, flush=True)
    os._exit(0)
os.waitpid(pid, 0)
stop = True
for thread in threads:
    thread.join()
print("parent", sorted(q.get() for _ in range(30)) == list(range(30)), mine.x)
