# Two threads read a counter under a lock, let go of it, and only then write. Releasing a lock ends a
# transaction, so nothing keeps the reading and the writing together.
#
# always: count == 2
# expect gil: violated
# expect c7: violated

import threading

lock = threading.Lock()
count = 0


def add():
    global count
    with lock:
        seen = count
    count = seen + 1


first = threading.Thread(target=add)
second = threading.Thread(target=add)
first.start()
second.start()
first.join()
second.join()
