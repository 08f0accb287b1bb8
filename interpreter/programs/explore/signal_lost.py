# A thread waits for a condition without looking first whether it holds already. If the other one notifies
# before it waits, nobody will ever wake it: a deadlock.
#
# always: log == ['woken']
# expect gil: violated
# expect c7: violated

import threading

condition = threading.Condition(threading.Lock())
log = []


def wait():
    with condition:
        condition.wait()
    log.append('woken')


def notify():
    with condition:
        condition.notify()


first = threading.Thread(target=wait)
second = threading.Thread(target=notify)
first.start()
second.start()
first.join()
second.join()
