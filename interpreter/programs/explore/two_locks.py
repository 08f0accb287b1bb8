# Two threads add one to a counter, each under a lock, but not under the same one. The locks exclude nobody,
# and an addition can be lost.
#
# always: count == 2
# expect gil: violated
# expect c7: violated

import threading

one = threading.Lock()
other = threading.Lock()
count = 0


def add_under_one():
    global count
    with one:
        count += 1


def add_under_other():
    global count
    with other:
        count += 1


first = threading.Thread(target=add_under_one)
second = threading.Thread(target=add_under_other)
first.start()
second.start()
first.join()
second.join()
