import threading

# Threads that do nothing but look at a flag see it change.
flag = False
seen = []


def spin():
    while not flag:
        pass
    seen.append(1)


ts = [threading.Thread(target=spin) for _ in range(3)]
for t in ts:
    t.start()
flag = True
for t in ts:
    t.join()
print(len(seen))
