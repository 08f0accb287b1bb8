# A thread reads a variable three times while the other one changes it twice. To see all three values it has
# to be interrupted twice: switches between bytecodes do that, one break of its transaction does not.
#
# never: seen == (0, 1, 2)
# expect gil: violated
# expect c7: holds

import threading

value = 0
seen = None


def read():
    global seen
    seen = (value, value, value)


def change():
    global value
    value = 1
    value = 2


first = threading.Thread(target=read)
second = threading.Thread(target=change)
first.start()
second.start()
first.join()
second.join()
