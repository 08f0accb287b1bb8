# A cache that is mostly read. An entry is replaced as a whole, a number together with its square, so that
# readers need no protection: what they find belongs together.
#
# always: seen[0] * seen[0] == seen[1]
# always: cache == {1: (3, 9)}
# expect gil: holds
# expect c7: holds

import threading

cache = {1: (2, 4)}
seen = (0, 0)


def read():
    global seen
    seen = cache[1]


def replace():
    cache[1] = (3, 9)


first = threading.Thread(target=read)
second = threading.Thread(target=replace)
first.start()
second.start()
first.join()
second.join()
