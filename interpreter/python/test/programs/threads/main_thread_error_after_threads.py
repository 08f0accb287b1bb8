import threading

log = []


def work(i):
    log.append(i)


def all_done():
    ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(sorted(log))
    raise RuntimeError(f"{len(log)} threads ended")


all_done()
