"""Looks for Mersenne primes by Lucas and Lehmer: a pool of threads takes ranges of exponents.

Usage: redolog run interpreter/programs/mersenne.py [THREADS] [SIZE]

The exponents are the primes up to SIZE, in ranges of 500 numbers. The last ranges take longest, and each is one piece of
work however many threads there are. Prints the exponents of primes.
"""

import queue
import sys
import threading
from __pypy__.thread import hint_commit_soon

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 1200

piece = 500


def is_prime(number):
    return number > 1 and all(number % divisor for divisor in range(2, int(number ** 0.5) + 1))


def is_mersenne_prime(exponent):
    if exponent == 2:
        return True
    number = (1 << exponent) - 1
    value = 4
    for _ in range(exponent - 2):
        value = value * value - 2
        # The remainder, without a division.
        while value > number:
            value = (value & number) + (value >> exponent)
    return value == 0 or value == number


items = queue.Queue()
found = [[] for _ in range(threads)]


def work(number):
    while True:
        first = items.get()
        if first is None:
            return
        hint_commit_soon()
        for exponent in range(first, min(first + piece, size + 1)):
            if is_prime(exponent) and is_mersenne_prime(exponent):
                found[number].append(exponent)


for first in range(2, size + 1, piece):
    items.put(first)
workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    items.put(None)
    worker.start()
for worker in workers:
    worker.join()
print(*sorted(sum(found, [])))
