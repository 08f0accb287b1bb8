# A thread writes a value, then a flag that says it is there. Writes are seen in their order, so who sees the
# flag sees the value.
#
# never: seen == 0
# expect gil: holds
# expect c7: holds

import threading

value = 0
ready = False
seen = None


def publish():
    global value, ready
    value = 42
    ready = True


def look():
    global seen
    if ready:
        seen = value


first = threading.Thread(target=publish)
second = threading.Thread(target=look)
first.start()
second.start()
first.join()
second.join()
