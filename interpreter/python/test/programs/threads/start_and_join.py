import threading

results = []


def work(name, n):
    total = sum(range(n))
    results.append((name, total))


threads = [threading.Thread(target=work, args=(f"t{i}",), kwargs={"n": i * 10}) for i in range(5)]
print([t.is_alive() for t in threads], all(t.ident is None for t in threads))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
print([t.is_alive() for t in threads], all(t.ident is not None for t in threads), threading.active_count())
t = threading.Thread(target=work, args=("again", 3), name="named")
print(t.name, t.daemon, isinstance(t, threading.Thread))
for call in (t.join,):
    try:
        call()
    except RuntimeError as e:
        print(type(e).__name__, e)
t.start()
t.join()
print(t.join(), t.join(timeout=0.1))
try:
    t.start()
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(type(e).__name__, e)
none = threading.Thread()
none.start()
none.join()
print("a thread without target ends")
