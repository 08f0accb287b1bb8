# Two threads take from a list without looking, and expect that it may be empty. Taking is one instruction, so
# one gets the item and the other one the exception.
#
# always: len(taken) == 1 and missed == [1]
# expect gil: holds
# expect c7: holds

import threading

items = [7]
taken = []
missed = []


def take():
    try:
        taken.append(items.pop())
    except IndexError:
        missed.append(1)


first = threading.Thread(target=take)
second = threading.Thread(target=take)
first.start()
second.start()
first.join()
second.join()
