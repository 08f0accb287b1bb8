"""Work that makes more work: every node of a tree is a transaction of its own, in no fixed order.

The module `transaction` runs them in threads, each as an atomic block; the total is the same in every order.
"""

import transaction

total = 0
seen = []


def visit(depth, name):
    global total
    total += depth
    seen.append(name)
    if depth > 0:
        transaction.add(visit, depth - 1, name + "l")
        transaction.add(visit, depth - 1, name + "r")


transaction.add(visit, 5, "")
transaction.run()
print(len(seen), "nodes,", total, "in all")
