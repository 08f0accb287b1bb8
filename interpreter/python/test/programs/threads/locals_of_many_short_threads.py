import threading

# Identities are used again: what a thread had of its own must not come back.
data = threading.local()
found, lock = [], threading.Lock()


def work(i):
    fresh = not hasattr(data, "value")
    data.value = [i]
    for _ in range(5):
        data.value.append(data.value[-1] + 1)
    with lock:
        found.append((i, fresh, data.value[-1]))


for group in range(4):
    ts = [threading.Thread(target=work, args=(group * 3 + k,)) for k in range(3)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
print(sorted(found))
