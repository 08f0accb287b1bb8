import queue
import threading

q = queue.Queue()
done, lock = [], threading.Lock()


def worker():
    while True:
        n = q.get()
        try:
            if n is None:
                return
            if n == 13:
                raise ValueError("unlucky")
            with lock:
                done.append(n * n)
        except ValueError as e:
            with lock:
                done.append(-1)
        finally:
            q.task_done()


ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts:
    t.start()
for n in range(10, 16):
    q.put(n)
q.join()
print(sorted(done), q.unfinished_tasks)
for n in (1, 2):
    q.put(n)
q.join()
print(sorted(done)[:3], len(done))
for _ in ts:
    q.put(None)
for t in ts:
    t.join()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)

# A stage feeds the next one.
first, second, out = queue.Queue(), queue.Queue(), []


def stage(source, target, f):
    while (x := source.get()) is not None:
        target(f(x))
    target(None)


a = threading.Thread(target=stage, args=(first, second.put, lambda x: x + 1))
b = threading.Thread(target=stage, args=(second, out.append, lambda x: x * 10))
a.start(), b.start()
for i in range(5):
    first.put(i)
first.put(None)
a.join(), b.join()
print(out)
