# Two threads print within an atomic block. The transaction becomes inevitable there instead of ending, so the
# block stays one step, and neither line is printed twice.
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
        print("adding")


first = threading.Thread(target=add)
second = threading.Thread(target=add)
first.start()
second.start()
first.join()
second.join()
