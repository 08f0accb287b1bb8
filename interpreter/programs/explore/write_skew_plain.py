# Two doctors are on call, and each leaves if the other one stays. Both can look before either has left, and
# then nobody is there.
#
# always: one or other
# expect gil: violated
# expect c7: violated

import threading

one = True
other = True


def leave_one():
    global one
    if other:
        one = False


def leave_other():
    global other
    if one:
        other = False


first = threading.Thread(target=leave_one)
second = threading.Thread(target=leave_other)
first.start()
second.start()
first.join()
second.join()
