# Two threads make something when they need it: they look without the lock, and if it is not there, once more
# with it. As memory is consistent here, this is correct: it is made once.
#
# always: len(made) == 1 and shared == [1]
# expect gil: holds
# expect c7: holds

import threading

lock = threading.Lock()
shared = None
made = []


def need():
    global shared
    if shared is None:
        with lock:
            if shared is None:
                made.append(1)
                shared = made


first = threading.Thread(target=need)
second = threading.Thread(target=need)
first.start()
second.start()
first.join()
second.join()
