# A thread asserts that work has not begun, while the other one begins it. Nothing orders the two, so the
# assertion fails if the other one comes first.
#
# always: begun
# expect gil: violated
# expect c7: violated

import threading

begun = False


def prepare():
    assert not begun


def begin():
    global begun
    begun = True


first = threading.Thread(target=prepare)
second = threading.Thread(target=begin)
first.start()
second.start()
first.join()
second.join()
