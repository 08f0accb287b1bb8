# One thread puts two items into a queue of the transactional memory, the other takes them out. What one
# thread puts comes out in its order.
#
# always: received == [1, 2]
# expect gil: holds
# expect c7: holds

import threading
from pypystm import queue

items = queue()
received = []


def produce():
    items.put(1)
    items.put(2)


def consume():
    received.append(items.get())
    received.append(items.get())


first = threading.Thread(target=produce)
second = threading.Thread(target=consume)
first.start()
second.start()
first.join()
second.join()
