# Two threads add one to a counter, each in one transaction. Whoever has read what the other one changes is
# aborted, and adds again.
#
# always: count == 2
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

count = 0


def add():
    global count
    with atomic:
        count += 1


first = threading.Thread(target=add)
second = threading.Thread(target=add)
first.start()
second.start()
first.join()
second.join()
