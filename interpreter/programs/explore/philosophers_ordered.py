# Two philosophers take the forks in the same order. Who has the first one gets the second one too, so both
# eat.
#
# always: sorted(meals) == ['first', 'second']
# expect gil: holds
# expect c7: holds

import threading

left = threading.Lock()
right = threading.Lock()
meals = []


def dine_first():
    with left:
        with right:
            meals.append('first')


def dine_second():
    with left:
        with right:
            meals.append('second')


first = threading.Thread(target=dine_first)
second = threading.Thread(target=dine_second)
first.start()
second.start()
first.join()
second.join()
