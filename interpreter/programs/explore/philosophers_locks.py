# Two philosophers take the fork on their left, then the one on their right. If each has one, both wait for
# ever: a deadlock.
#
# always: sorted(meals) == ['first', 'second']
# expect gil: violated
# expect c7: violated

import threading

left = threading.Lock()
right = threading.Lock()
meals = []


def dine_first():
    with left:
        with right:
            meals.append('first')


def dine_second():
    with right:
        with left:
            meals.append('second')


first = threading.Thread(target=dine_first)
second = threading.Thread(target=dine_second)
first.start()
second.start()
first.join()
second.join()
