"""A skip list that threads share: each search, insertion and removal is one transaction on it.

Usage: redolog run interpreter/programs/skiplist.py [THREADS] [SIZE]

SIZE is how many operations there are, in 16 pieces of work for a pool of threads: of each hundred, one changes the list.
Prints what is left, which must be in order.
"""

import queue
import random
import sys
import threading
from __pypy__.thread import atomic

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 2400

pieces = 16
levels = 12
least_key, greatest_key = 1, 1_000_000


class Node:
    def __init__(self, key, height):
        self.key = key
        self.next = [None] * height


class SkipList:
    def __init__(self):
        self.head = Node(None, levels)
        # What every change writes and every operation reads.
        self.height = 1
        self.length = 0

    def before(self, key):
        """On each level the last node that is less than the key."""
        nodes = [self.head] * levels
        node = self.head
        for level in range(self.height - 1, -1, -1):
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
        self.height = max(self.height, len(node.next))
        self.length += 1
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
        self.length -= 1
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
generator = random.Random(0)
for _ in range(1000):
    skiplist.insert(generator.randint(least_key, greatest_key))

kinds = [SkipList.find] * 198 + [SkipList.insert, SkipList.remove]


def operate(piece):
    generator = random.Random(piece)
    for _ in range(size // pieces):
        kind = generator.choice(kinds)
        key = generator.randint(least_key, greatest_key)
        if kind is not SkipList.find:
            # No other piece of work changes this one: what is left does not depend on who comes first.
            key += piece - key % pieces
        with atomic:
            kind(skiplist, key)


items = queue.Queue()


def work():
    while True:
        piece = items.get()
        if piece is None:
            return
        operate(piece)


for piece in range(pieces):
    items.put(piece)
workers = [threading.Thread(target=work) for _ in range(threads)]
for worker in workers:
    items.put(None)
    worker.start()
for worker in workers:
    worker.join()

left = skiplist.keys()
is_ordered = left == sorted(set(left)) and len(left) == skiplist.length
print(len(left), 'left,', 'in order' if is_ordered else 'in disorder', sum(left))
