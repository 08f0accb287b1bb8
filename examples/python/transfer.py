"""Two threads move money between accounts; the sum stays what it was.

`with atomic` makes each transfer one transaction: without a lock, nobody sees it half done.
"""

import threading
from __pypy__.thread import atomic

accounts = {"alice": 500, "bob": 500, "carol": 500}


def transfer(source, target, amount, times):
    for _ in range(times):
        with atomic:
            if accounts[source] >= amount:
                accounts[source] -= amount
                accounts[target] += amount


threads = [
    threading.Thread(target=transfer, args=("alice", "bob", 3, 200)),
    threading.Thread(target=transfer, args=("bob", "carol", 5, 200)),
    threading.Thread(target=transfer, args=("carol", "alice", 7, 200)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(accounts, "together", sum(accounts.values()))
