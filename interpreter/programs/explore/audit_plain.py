# One thread transfers in one transaction, the other adds up the accounts outside of any atomic block. The
# transfer may happen between its two reads.
#
# always: total == 10
# expect gil: violated
# expect c7: violated

import threading
from __pypy__.thread import atomic

alice = 10
bob = 0
total = 10


def transfer():
    global alice, bob
    with atomic:
        alice -= 3
        bob += 3


def audit():
    global total
    seen = alice
    total = seen + bob


first = threading.Thread(target=transfer)
second = threading.Thread(target=audit)
first.start()
second.start()
first.join()
second.join()
