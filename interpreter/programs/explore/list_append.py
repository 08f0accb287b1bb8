# Two threads append to one list. Each append is one instruction, and happens wholly or not at all; only the
# order is open.
#
# always: sorted(items) == [1, 2, 3]
# expect gil: holds
# expect c7: holds

import threading

items = []


def append_two():
    items.append(1)
    items.append(2)


def append_one():
    items.append(3)


first = threading.Thread(target=append_two)
second = threading.Thread(target=append_one)
first.start()
second.start()
first.join()
second.join()
