# Two doctors are on call, and each leaves if the other one stays, in one transaction. They write different
# variables, but what one has read the other one writes: one of the transactions is aborted, so write skew
# cannot happen.
#
# always: one or other
# never: one and other
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

one = True
other = True


def leave_one():
    global one
    with atomic:
        if other:
            one = False


def leave_other():
    global other
    with atomic:
        if one:
            other = False


first = threading.Thread(target=leave_one)
second = threading.Thread(target=leave_other)
first.start()
second.start()
first.join()
second.join()
