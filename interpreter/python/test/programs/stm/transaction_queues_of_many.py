# Queues of transactions: added from any thread, ended by the first exception, and not run within a transaction.
import threading
from pypystm import atomic, stmdict
from transaction import TransactionError, TransactionQueue

seen = stmdict()
tq = TransactionQueue()


def visit(node):
    if node in seen:
        return
    seen[node] = True
    for next_node in (2 * node, 2 * node + 1):
        if next_node < 64:
            tq.add(visit, next_node)


tq.add(visit, 1)
tq.run()
print(len(seen), tq.number_of_transactions_executed())

# Other threads may add before a run.
results = stmdict()


def put(*args, **kwds):
    results[args] = sorted(kwds.items())


adders = [threading.Thread(target=tq.add, args=(put, i), kwargs={"k": i}) for i in range(4)]
for thread in adders:
    thread.start()
for thread in adders:
    thread.join()
tq.run(2)
print(sorted(results.items()), tq.number_of_transactions_executed())

# The first exception is raised, and nothing runs after it.
ran = []


def step(i):
    if i >= 5:
        raise ValueError(i)
    ran.append(i)


for i in range(5, 50):
    tq.add(step, i)
for i in range(5):
    tq.add(step, i)
try:
    tq.run(nb_segments=1)
except ValueError as e:
    print("raised", e, ran, tq.number_of_transactions_executed())
tq.run()
print(ran, tq.number_of_transactions_executed())

try:
    with atomic:
        tq.run()
except TransactionError as e:
    print(e)


def again():
    tq.run()


tq.add(again)
try:
    tq.run()
except TransactionError as e:
    print(e)
