# Two threads make something when they need it and do not find it. Both can look before either has made it,
# and it is made twice.
#
# always: len(made) == 1
# expect gil: violated
# expect c7: violated

import threading

shared = None
made = []


def need():
    global shared
    if shared is None:
        made.append(1)
        shared = made


first = threading.Thread(target=need)
second = threading.Thread(target=need)
first.start()
second.start()
first.join()
second.join()
