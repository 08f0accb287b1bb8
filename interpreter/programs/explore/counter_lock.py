# Two threads add one to a counter under one lock. Nobody reads it between the reading and the writing of
# another.
#
# always: count == 2
# expect gil: holds
# expect c7: holds

import threading

lock = threading.Lock()
count = 0


def add():
    global count
    with lock:
        count += 1


first = threading.Thread(target=add)
second = threading.Thread(target=add)
first.start()
second.start()
first.join()
second.join()
