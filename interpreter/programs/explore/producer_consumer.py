# One thread puts an item into a queue, the other takes it out, and waits until it is there. Whichever comes
# first, the item arrives and nobody waits for ever.
#
# always: received == [7]
# expect gil: holds
# expect c7: holds

import queue
import threading

items = queue.Queue()
received = []


def produce():
    items.put(7)


def consume():
    received.append(items.get())


first = threading.Thread(target=produce)
second = threading.Thread(target=consume)
first.start()
second.start()
first.join()
second.join()
