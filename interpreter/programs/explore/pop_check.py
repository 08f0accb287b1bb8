# Two threads look whether a list has items, then take one. There is only one item: both can see it, and one
# takes from an empty list. The exception that nobody catches is the violation.
#
# always: len(taken) == 1
# expect gil: violated
# expect c7: violated

import threading

items = [7]
taken = []


def take():
    if items:
        taken.append(items.pop())


first = threading.Thread(target=take)
second = threading.Thread(target=take)
first.start()
second.start()
first.join()
second.join()
