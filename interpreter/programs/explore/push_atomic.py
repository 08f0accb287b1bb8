# Two threads push onto a linked list, each in one transaction. Reading the head and making a new one is one
# step: no node is lost.
#
# always: head == (1, (1, None))
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

head = None


def push():
    global head
    with atomic:
        head = (1, head)


first = threading.Thread(target=push)
second = threading.Thread(target=push)
first.start()
second.start()
first.join()
second.join()
