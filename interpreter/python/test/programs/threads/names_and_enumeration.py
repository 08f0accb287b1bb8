import threading

main = threading.main_thread()
print(main.name, threading.current_thread() is main, main.is_alive(), main.daemon)
print(threading.active_count(), threading.enumerate() == [main])
gate, ready = threading.Event(), threading.Barrier(4)


def hold():
    ready.wait()
    gate.wait()


ts = [threading.Thread(target=hold, name=f"worker {i}") for i in range(3)]
for t in ts:
    t.start()
ready.wait()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
print(len({t.ident for t in ts}), all(t in threading.enumerate() for t in ts), threading.get_ident() == main.ident)
gate.set()
for t in ts:
    t.join()
print(threading.active_count())

d = threading.Thread(target=lambda: None, daemon=True)
print(d.daemon)
d.daemon = False
d.start()
try:
    d.daemon = True
except RuntimeError as e:
    print(type(e).__name__, e)
d.join()
seen = []


def child():
    inner = threading.Thread(target=lambda: seen.append(threading.current_thread().name), name="inner")
    inner.start()
    inner.join()
    seen.append(threading.current_thread().name)


t = threading.Thread(target=child, name="outer")
t.start()
t.join()
print(seen)


def auto():
    pass


t = threading.Thread(target=auto)
print(t.name.startswith("Thread-"), t.name.endswith(" (auto)"))
t.name = "set"
print(t.name, isinstance(threading.get_native_id(), int))
