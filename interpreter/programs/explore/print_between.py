# A thread prints between reading a counter and writing it. Outside an atomic block, printing ends the
# transaction, as any break could: an addition can be lost.
#
# always: count == 2
# expect gil: violated
# expect c7: violated

import threading

count = 0


def add():
    global count
    seen = count
    print("adding")
    count = seen + 1


first = threading.Thread(target=add)
second = threading.Thread(target=add)
first.start()
second.start()
first.join()
second.join()
