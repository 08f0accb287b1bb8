# A fork inside an atomic block makes the transaction inevitable; the block goes on in both.
import os
import threading
from __pypy__.thread import atomic, is_atomic

count = [0]


def work():
    for _ in range(40):
        with atomic:
            count[0] += 1


def forks():
    with atomic:
        before = count[0]
        count[0] += 1000
        young = [[i] for i in range(500)]
        large = [0] * 20000
        pid = os.fork()
        count[0] += 1
        young.append(pid == 0)
        inside = is_atomic()
        same = count[0] == before + 1001
    if pid == 0:
        threads = [threading.Thread(target=work) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("child", count[0] - before, sum(map(len, young[:-1])), young[-1], len(large), bool(inside), same, flush=True)
        os._exit(6)
    print("parent", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), len(young), young[-1], bool(inside), same)


threads = [threading.Thread(target=work) for _ in range(3)] + [threading.Thread(target=forks)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
