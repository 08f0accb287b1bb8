# An exception leaves an atomic block in which something has been written. It does not take it back: what was
# done stays, and belongs together with what the other thread does (C7-PY-2).
#
# always: count == 2 and failures == 2
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

count = 0
failures = 0


def fail():
    global count, failures
    try:
        with atomic:
            count += 1
            raise ValueError
    except ValueError:
        with atomic:
            failures += 1


first = threading.Thread(target=fail)
second = threading.Thread(target=fail)
first.start()
second.start()
first.join()
second.join()
