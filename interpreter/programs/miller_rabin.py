"""Tests large numbers for primality by Miller and Rabin: a pool of threads takes numbers, each test is one transaction.

Usage: redolog run interpreter/programs/miller_rabin.py [THREADS] [SIZE]

Tests the first SIZE odd numbers from 10**24 on. Prints how many are prime, and how far they are away together.
"""

import queue
import sys
import threading
from __pypy__.thread import atomic, hint_commit_soon

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 400

start = 10 ** 24 + 1
# For numbers of this size they decide in practice; the same ones each time, so that each run is the same.
bases = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)


def power(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def is_witness(base, number, odd, twos):
    """Whether the base shows that the number is composite; `number - 1` is `odd` times two to the power of `twos`."""
    value = power(base, odd, number)
    if value == 1 or value == number - 1:
        return False
    for _ in range(twos - 1):
        value = value * value % number
        if value == number - 1:
            return False
    return True


def is_prime(number):
    odd = number - 1
    twos = 0
    while odd & 1 == 0:
        odd >>= 1
        twos += 1
    for base in bases:
        if is_witness(base, number, odd, twos):
            return False
    return True


items = queue.Queue()
primes = [[] for _ in range(threads)]


def work(number):
    while True:
        offset = items.get()
        if offset is None:
            return
        hint_commit_soon()
        with atomic:
            if is_prime(start + offset):
                primes[number].append(offset)


for at in range(size):
    items.put(2 * at)
workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    items.put(None)
    worker.start()
for worker in workers:
    worker.join()
print(sum(len(found) for found in primes), 'primes, away', sum(sum(found) for found in primes))
