# Each of two threads writes its own variable and reads the one of the other. On processors with store buffers
# both can read the old value; here one of them comes first.
#
# never: seen_x == 0 and seen_y == 0
# expect gil: holds
# expect c7: holds

import threading

x = 0
y = 0
seen_x = None
seen_y = None


def write_x():
    global x, seen_y
    x = 1
    seen_y = y


def write_y():
    global y, seen_x
    y = 1
    seen_x = x


first = threading.Thread(target=write_x)
second = threading.Thread(target=write_y)
first.start()
second.start()
first.join()
second.join()
