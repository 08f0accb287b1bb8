# Two threads add one to a counter. Adding is reading and then writing: who stops in between writes over what
# the other one has added.
#
# always: count == 2
# expect gil: violated
# expect c7: violated

import threading

count = 0


def add():
    global count
    count += 1


first = threading.Thread(target=add)
second = threading.Thread(target=add)
first.start()
second.start()
first.join()
second.join()
