# Two threads move money out of one account without any protection. Each transfer is several steps, and money
# can be lost or made.
#
# always: alice + bob + carol == 10
# expect gil: violated
# expect c7: violated

import threading

alice = 10
bob = 0
carol = 0


def to_bob():
    global alice, bob
    alice -= 3
    bob += 3


def to_carol():
    global alice, carol
    alice -= 4
    carol += 4


first = threading.Thread(target=to_bob)
second = threading.Thread(target=to_carol)
first.start()
second.start()
first.join()
second.join()
