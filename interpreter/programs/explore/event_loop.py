# Two events on the `transaction` module, of which one adds a third. Each is a transaction of its own, on
# whatever thread, and all see each other as if they came one after the other.
#
# always: total == 111
# expect gil: holds
# expect c7: holds

from transaction import TransactionQueue

total = 0


def add(amount):
    global total
    total += amount


def add_and_follow(amount):
    global total
    total += amount
    events.add(add, 100)


events = TransactionQueue()
events.add(add, 1)
events.add(add_and_follow, 10)
events.run(2)
