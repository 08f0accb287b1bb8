# Two threads push onto a linked list: each makes a node that leads to the head, then makes it the head. If
# both read the same head, one node is lost.
#
# always: head is not None and head[1] is not None
# expect gil: violated
# expect c7: violated

import threading

head = None


def push():
    global head
    head = (1, head)


first = threading.Thread(target=push)
second = threading.Thread(target=push)
first.start()
second.start()
first.join()
second.join()
