"""Counts primes in a pool of threads: independent work, so no conflicts but those of the queue.

Usage: redolog run examples/python/primes.py [THREADS] [UP TO]
"""

import sys
from concurrent.futures import ThreadPoolExecutor

workers = int(sys.argv[1]) if len(sys.argv) > 1 else 4
limit = int(sys.argv[2]) if len(sys.argv) > 2 else 4000


def is_prime(number):
    if number < 2:
        return False
    divisor = 2
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 1
    return True


def count(numbers):
    return sum(1 for number in numbers if is_prime(number))


with ThreadPoolExecutor(workers) as pool:
    bands = [range(first, limit, workers) for first in range(workers)]
    print(sum(pool.map(count, bands)), "primes below", limit)
