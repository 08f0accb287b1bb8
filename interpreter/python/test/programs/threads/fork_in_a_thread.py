# In the child of a thread there is only that thread, which is the main one there.
import os
import threading
import time

lock = threading.Lock()
held = threading.Lock()
codes = {}
log = []


def busy():
    while not done.wait(0.002):
        with lock:
            log.append(1)


def forks(number):
    with held:
        pid = os.fork()
        if pid == 0:
            me = threading.current_thread()
            size = len(log)
            time.sleep(0.01)
            print(me is threading.main_thread(), me.name, threading.active_count(), threading.enumerate() == [me],
                  size == len(log), held.locked(), flush=True)
            seen = []
            inner = [threading.Thread(target=seen.append, args=(i,)) for i in range(3)]
            for thread in inner:
                thread.start()
            for thread in inner:
                thread.join()
            print(sorted(seen), [thread.is_alive() for thread in others], flush=True)
            os._exit(number)
        codes[number] = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


done = threading.Event()
others = [threading.Thread(target=busy) for _ in range(2)]
for thread in others:
    thread.start()
for number in range(2):
    thread = threading.Thread(target=forks, args=(number,), name=f"forker {number}")
    thread.start()
    thread.join()
# Of the main thread: the others are gone in the child, and it can end.
pid = os.fork()
if pid == 0:
    print("main", threading.active_count(), [thread.is_alive() for thread in others], flush=True)
    raise SystemExit(3)
codes["main"] = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
done.set()
for thread in others:
    thread.join()
print(codes, threading.active_count())
