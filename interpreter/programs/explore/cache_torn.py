# A cache whose entry is changed part by part, a number and then its square. A reader can find the new number
# with the old square.
#
# always: seen[0] * seen[0] == seen[1]
# expect gil: violated
# expect c7: violated

import threading

entry = [2, 4]
seen = [2, 4]


def read():
    seen[0] = entry[0]
    seen[1] = entry[1]


def replace():
    entry[0] = 3
    entry[1] = 9


first = threading.Thread(target=read)
second = threading.Thread(target=replace)
first.start()
second.start()
first.join()
second.join()
