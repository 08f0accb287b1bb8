"""Appends to a list of its own and takes back, in every thread: twice the threads, twice the work.

Usage: redolog run interpreter/programs/append_pop.py [THREADS] [SIZE]

Nothing is shared, so only what threads cost each other by being there is seen. Prints what every thread has added up.
"""

import sys
import threading

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 300_000

totals = [None] * threads


def loop(number):
    total = 0
    items = ['first']
    for i in range(size):
        items.append(i)
        total += items.pop()
    totals[number] = total


workers = [threading.Thread(target=loop, args=(number,)) for number in range(threads)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
assert len(set(totals)) == 1, totals
print('each thread added up', totals[0])
