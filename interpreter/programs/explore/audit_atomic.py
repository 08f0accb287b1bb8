# One thread transfers, the other adds up the accounts, each in one transaction. An audit sees all of the
# transfer or nothing of it.
#
# always: total == 10
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

alice = 10
bob = 0
total = 0


def transfer():
    global alice, bob
    with atomic:
        alice -= 3
        bob += 3


def audit():
    global total
    with atomic:
        total = alice + bob


first = threading.Thread(target=transfer)
second = threading.Thread(target=audit)
first.start()
second.start()
first.join()
second.join()
