"""A skip list that threads share: a pool of threads takes batches of operations and does each in one transaction.

Usage: redolog run interpreter/programs/skiplist.py [THREADS] [SIZE]

SIZE is how many keys are entered; one of two is searched for, and one of four is taken out again. Prints how many were
found and what is left, which must be in order.
"""

import queue
import sys
import threading
from __pypy__.thread import atomic, hint_commit_soon

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 1200

batch = 20
levels = 12


class Node:
    def __init__(self, key, height):
        self.key = key
        self.next = [None] * height


class SkipList:
    def __init__(self):
        self.head = Node(None, levels)

    def before(self, key):
        """On each level the last node that is less than the key."""
        nodes = [None] * levels
        node = self.head
        for level in range(levels - 1, -1, -1):
            after = node.next[level]
            while after is not None and after.key < key:
                node = after
                after = node.next[level]
            nodes[level] = node
        return nodes

    def insert(self, key):
        before = self.before(key)
        after = before[0].next[0]
        if after is not None and after.key == key:
            return False
        node = Node(key, height_of(key))
        for level in range(len(node.next)):
            node.next[level] = before[level].next[level]
            before[level].next[level] = node
        return True

    def find(self, key):
        after = self.before(key)[0].next[0]
        return after is not None and after.key == key

    def remove(self, key):
        before = self.before(key)
        node = before[0].next[0]
        if node is None or node.key != key:
            return False
        for level in range(len(node.next)):
            before[level].next[level] = node.next[level]
        return True

    def keys(self):
        keys = []
        node = self.head.next[0]
        while node is not None:
            keys.append(node.key)
            node = node.next[0]
        return keys


def height_of(key):
    """Half of the nodes have one level, a quarter has two, and so on; the key decides, so that each run is the same."""
    bits = key * 2654435761 >> 7
    height = 1
    while height < levels and bits & 1:
        bits >>= 1
        height += 1
    return height


skiplist = SkipList()
items = queue.Queue()
found = {}


def operate(first):
    hint_commit_soon()
    hits = 0
    for at in range(first, min(first + batch, size)):
        key = at * 7919 % 1_000_003
        with atomic:
            skiplist.insert(key)
        if at % 2 == 0:
            with atomic:
                hits += skiplist.find(key)
        if at % 4 == 0:
            with atomic:
                skiplist.remove(key)
    return hits


def work(number):
    hits = 0
    while True:
        first = items.get()
        if first is None:
            found[number] = hits
            return
        hits += operate(first)


for first in range(0, size, batch):
    items.put(first)
workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    items.put(None)
    worker.start()
for worker in workers:
    worker.join()

left = skiplist.keys()
print(sum(found.values()), 'found,', len(left), 'left,', 'in order' if left == sorted(set(left)) else 'in disorder', sum(left))
