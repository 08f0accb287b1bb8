"""The sessions of a server: requests of different users, at the same time, in one store with a key for each of them.

Usage: redolog run interpreter/programs/sessions.py [THREADS] [SIZE] [STORE]

STORE is `dict`, in which all transactions that enter or replace a session conflict, or `stmdict`, in which only those of the
same user do. SIZE is how many requests there are. Prints how many sessions there are and what is in them.
"""

import sys
import threading
from __pypy__.thread import atomic
from pypystm import stmdict

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
kind = sys.argv[3] if len(sys.argv) > 3 else 'dict'

stores = {'dict': dict, 'stmdict': stmdict}
if kind not in stores:
    sys.exit(f"STORE is dict or stmdict, not '{kind}'")
store = stores[kind]()
users = 50


def price_of(item):
    """Takes a little time, as a request does."""
    value = item
    for _ in range(20):
        value = (value * 17 + 3) % 1009
    return value


def handle(user, item):
    name = 'user%d' % user
    with atomic:
        session = store.get(name)
        visits, spent = (0, 0) if session is None else session
        store[name] = visits + 1, spent + price_of(item)


def work(number):
    for at in range(number, size, threads):
        handle(at * 7919 % users, at)


workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()

sessions = [store['user%d' % user] for user in range(users)]
print(len(sessions), 'sessions,', sum(visits for visits, _ in sessions), 'visits,', sum(spent for _, spent in sessions),
      'spent,', sum((at + 1) * visits * spent for at, (visits, spent) in enumerate(sessions)) % 1_000_003)
