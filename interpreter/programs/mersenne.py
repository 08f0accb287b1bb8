"""Looks for Mersenne primes by Lucas and Lehmer: a pool of threads takes exponents, each test is one transaction.

Usage: redolog run interpreter/programs/mersenne.py [THREADS] [SIZE]

The exponents are the primes up to SIZE. The greatest takes longest, and is one piece of work however many threads there
are. Prints the exponents of primes.
"""

import queue
import sys
import threading
from __pypy__.thread import atomic, hint_commit_soon

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 700


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
        exponent = items.get()
        if exponent is None:
            return
        hint_commit_soon()
        with atomic:
            if is_mersenne_prime(exponent):
                found[number].append(exponent)


for exponent in range(2, size + 1):
    if is_prime(exponent):
        items.put(exponent)
workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    items.put(None)
    worker.start()
for worker in workers:
    worker.join()
print(*sorted(sum(found, [])))
