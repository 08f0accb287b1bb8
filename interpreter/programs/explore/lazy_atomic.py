# Two threads make something when they need it and do not find it. Looking and making is one transaction, so
# it is made once.
#
# always: len(made) == 1 and shared == [1]
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

shared = None
made = []


def need():
    global shared
    with atomic:
        if shared is None:
            made.append(1)
            shared = made


first = threading.Thread(target=need)
second = threading.Thread(target=need)
first.start()
second.start()
first.join()
second.join()
