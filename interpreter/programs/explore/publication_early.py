# A thread says that a value is there before it has written it. Who looks in between takes what is not there
# yet.
#
# never: seen == 0
# expect gil: violated
# expect c7: violated

import threading

value = 0
ready = False
seen = None


def publish():
    global value, ready
    ready = True
    value = 42


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
