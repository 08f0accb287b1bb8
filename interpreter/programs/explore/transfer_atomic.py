# Two threads move money out of one account, each transfer in one transaction. The sum stays what it was, and
# nobody spends what is not there.
#
# always: alice + bob + carol == 10
# never: alice < 0
# expect gil: holds
# expect c7: holds

import threading
from __pypy__.thread import atomic

alice = 10
bob = 0
carol = 0


def to_bob():
    global alice, bob
    with atomic:
        if alice >= 6:
            alice -= 6
            bob += 6


def to_carol():
    global alice, carol
    with atomic:
        if alice >= 7:
            alice -= 7
            carol += 7


first = threading.Thread(target=to_bob)
second = threading.Thread(target=to_carol)
first.start()
second.start()
first.join()
second.join()
