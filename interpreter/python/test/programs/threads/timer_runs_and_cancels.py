import threading

done = threading.Event()
log = []


def fire(*args, **kw):
    log.append((args, kw))
    done.set()


t = threading.Timer(0.01, fire, args=(1, 2), kwargs={"k": 3})
t.start()
print(done.wait(5))
t.join()
print(log, t.is_alive(), t.interval)

c = threading.Timer(60, fire)
c.start()
c.cancel()
c.join()
print(len(log), c.is_alive(), c.finished.is_set())
never = threading.Timer(0, fire)
never.cancel()
never.start()
never.join()
print(len(log))
order = []
events = [threading.Event() for _ in range(3)]


def step(i):
    order.append(i)
    events[i].set()


for i in range(3):
    threading.Timer(0.001, step, [i]).start()
    events[i].wait()
print(order)
print(isinstance(t, threading.Thread))
