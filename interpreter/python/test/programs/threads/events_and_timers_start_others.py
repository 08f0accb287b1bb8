import threading

ready = threading.Event()
log, lock = [], threading.Lock()


def note(what):
    with lock:
        log.append(what)


def wait(name):
    ready.wait()
    note(name)


ts = [threading.Thread(target=wait, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
timer = threading.Timer(0.02, lambda: (note("timer"), ready.set()))
never = threading.Timer(60, note, args=["never"])
timer.start()
never.start()
never.cancel()
for t in ts + [timer, never]:
    t.join()
print(log[0], sorted(log[1:]), ready.is_set())
ready.clear()
print(ready.wait(0.01))
