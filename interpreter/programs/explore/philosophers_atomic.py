# Two philosophers take both forks, eat and put them back in one transaction. There is no order to keep to and
# nothing to wait for: nobody sees a fork that is taken.
#
# always: meals == 2 and left is None and right is None
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

left = None
right = None
meals = 0


def dine():
    global left, right, meals
    with atomic:
        assert left is None and right is None
        left = right = 'taken'
        meals += 1
        left = right = None


first = threading.Thread(target=dine)
second = threading.Thread(target=dine)
first.start()
second.start()
first.join()
second.join()
