"""A B-tree that threads share: each search, insertion and deletion is one transaction on it.

Usage: redolog run interpreter/programs/btree.py [THREADS] [SIZE]

SIZE is how many operations there are, in 16 pieces of work for a pool of threads: of each hundred, one changes the tree.
Prints what is left, which must be in order.
"""

import queue
import random
import sys
import threading
from __pypy__.thread import atomic

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 4000

# A node but the root has between so many keys less one, and twice as many less one.
least = 8


class Node:
    def __init__(self, keys, children):
        self.keys = keys
        # None in a leaf.
        self.children = children

    def place_of(self, key):
        """The place of the first key that is not less."""
        low = 0
        high = len(self.keys)
        while low < high:
            middle = (low + high) // 2
            if self.keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        return low

    def has_at(self, at, key):
        return at < len(self.keys) and self.keys[at] == key

    def split_child(self, at):
        child = self.children[at]
        right = Node(child.keys[least:], child.children and child.children[least:])
        self.keys.insert(at, child.keys[least - 1])
        self.children.insert(at + 1, right)
        del child.keys[least - 1:]
        if child.children:
            del child.children[least:]

    def merge_children(self, at):
        """Makes one of a child, a key, and the next child."""
        child = self.children[at]
        right = self.children.pop(at + 1)
        child.keys.append(self.keys.pop(at))
        child.keys.extend(right.keys)
        if child.children:
            child.children.extend(right.children)
        return child

    def fill_child(self, at):
        """Sees to it that a key can be taken out of a child: the child, which may be another one."""
        child = self.children[at]
        if len(child.keys) >= least:
            return child
        if at > 0 and len(self.children[at - 1].keys) >= least:
            left = self.children[at - 1]
            child.keys.insert(0, self.keys[at - 1])
            self.keys[at - 1] = left.keys.pop()
            if child.children:
                child.children.insert(0, left.children.pop())
            return child
        if at + 1 < len(self.children) and len(self.children[at + 1].keys) >= least:
            right = self.children[at + 1]
            child.keys.append(self.keys[at])
            self.keys[at] = right.keys.pop(0)
            if child.children:
                child.children.append(right.children.pop(0))
            return child
        return self.merge_children(at if at + 1 < len(self.children) else at - 1)


class Tree:
    def __init__(self):
        self.root = Node([], None)

    def insert(self, key):
        if len(self.root.keys) == 2 * least - 1:
            self.root = Node([], [self.root])
            self.root.split_child(0)
        node = self.root
        while True:
            at = node.place_of(key)
            if node.has_at(at, key):
                return
            if node.children is None:
                node.keys.insert(at, key)
                return
            if len(node.children[at].keys) == 2 * least - 1:
                node.split_child(at)
                if node.keys[at] == key:
                    return
                if node.keys[at] < key:
                    at += 1
            node = node.children[at]

    def search(self, key):
        node = self.root
        while node is not None:
            at = node.place_of(key)
            if node.has_at(at, key):
                return True
            node = node.children[at] if node.children else None
        return False

    def delete(self, key):
        self.delete_below(self.root, key)
        if not self.root.keys and self.root.children:
            self.root = self.root.children[0]

    def delete_below(self, node, key):
        while True:
            at = node.place_of(key)
            found = node.has_at(at, key)
            if node.children is None:
                if found:
                    del node.keys[at]
                return
            if not found:
                node = node.fill_child(at)
            elif len(node.children[at].keys) >= least:
                # The greatest key that is less takes its place.
                node.keys[at] = key = outermost(node.children[at], -1)
                node = node.children[at]
            elif len(node.children[at + 1].keys) >= least:
                node.keys[at] = key = outermost(node.children[at + 1], 0)
                node = node.children[at + 1]
            else:
                node = node.merge_children(at)

    def keys_of(self, node):
        if node.children is None:
            return list(node.keys)
        keys = self.keys_of(node.children[0])
        for key, child in zip(node.keys, node.children[1:], strict=True):
            keys.append(key)
            keys.extend(self.keys_of(child))
        return keys


def outermost(node, side):
    while node.children is not None:
        node = node.children[side]
    return node.keys[side]


pieces = 16
least_key, greatest_key = 1, 10_000

tree = Tree()
generator = random.Random(0)
for _ in range(1000):
    tree.insert(generator.randint(least_key, greatest_key))

kinds = [Tree.search] * 198 + [Tree.insert, Tree.delete]


def operate(piece):
    generator = random.Random(piece)
    for _ in range(size // pieces):
        kind = generator.choice(kinds)
        key = generator.randint(least_key, greatest_key)
        if kind is not Tree.search:
            # No other piece of work changes this one: what is left does not depend on who comes first.
            key += piece - key % pieces
        with atomic:
            kind(tree, key)


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

left = tree.keys_of(tree.root)
print(len(left), 'left,', 'in order' if left == sorted(set(left)) else 'in disorder', sum(left))
