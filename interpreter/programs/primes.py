"""Counts primes in batches, in one of three ways, with or without a transaction around each batch.

Usage: redolog run interpreter/programs/primes.py [THREADS] [SIZE] [WAY]

WAY is `pool` (the library's pool of threads), `naive` (a thread looks for work in a list, and again if there is none) or
`queue` (batches in a queue); with `-atomic` behind it, the work on a batch is one transaction. Prints how many primes
there are below SIZE, and their sum.
"""

import queue
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from __pypy__.thread import atomic

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 6000
way = sys.argv[3] if len(sys.argv) > 3 else 'pool'

batch = 100


def is_prime(number):
    if number < 2 or number % 2 == 0:
        return number == 2
    divisor = 3
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 2
    return True


def count(first):
    """How many primes a batch has, and their sum."""
    primes = 0
    total = 0
    for number in range(first, min(first + batch, size)):
        if is_prime(number):
            primes += 1
            total += number
    return primes, total


def count_atomic(first):
    with atomic:
        return count(first)


def by_pool(work):
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, range(0, size, batch)))


def by_naive_pool(work):
    tasks = []
    results = []
    lock = threading.Lock()
    closed = False

    def run():
        while True:
            first = None
            with lock:
                if tasks:
                    first = tasks.pop()
                elif closed:
                    return
            if first is not None:
                result = work(first)
                with lock:
                    results.append(result)

    workers = start(run)
    for first in range(0, size, batch):
        with lock:
            tasks.append(first)
    closed = True
    for worker in workers:
        worker.join()
    return results


def by_queue(work):
    tasks = queue.Queue()
    results = queue.Queue()

    def run():
        while True:
            first = tasks.get()
            if first is None:
                return
            results.put(work(first))

    workers = start(run)
    for first in range(0, size, batch):
        tasks.put(first)
    for worker in workers:
        tasks.put(None)
    for worker in workers:
        worker.join()
    return [results.get() for _ in range(0, size, batch)]


def start(run):
    workers = [threading.Thread(target=run) for _ in range(threads)]
    for worker in workers:
        worker.start()
    return workers


ways = {'pool': by_pool, 'naive': by_naive_pool, 'queue': by_queue}
name, _, protection = way.partition('-')
if name not in ways or protection not in ('', 'atomic'):
    sys.exit(f"WAY is pool, naive or queue, with or without -atomic, not '{way}'")
counts = ways[name](count_atomic if protection else count)
print(sum(primes for primes, _ in counts), 'primes below', size, 'with the sum', sum(total for _, total in counts))
