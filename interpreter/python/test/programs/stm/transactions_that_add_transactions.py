# The older interface: a run executes what was added, and what that adds, each in a transaction of its own.
import transaction

done = []


def walk(depth):
    done.append(depth)
    if depth:
        transaction.add(walk, depth - 1)
        transaction.add(walk, depth - 1)


transaction.set_num_threads(3)
transaction.add(walk, 4)
transaction.run()
# 1 + 2 + 4 + 8 + 16 calls.
print(len(done), sorted(done) == sorted([4] + [3] * 2 + [2] * 4 + [1] * 8 + [0] * 16))
print(transaction.number_of_transactions_in_last_run())

# The first exception ends the run, and is raised by it.
transaction.add(lambda: 1 // 0)
try:
    transaction.run()
except ZeroDivisionError as e:
    print("raised", e)

# The newer one: queues of their own. A list whose head each transaction moves is in order.
from transaction import TransactionQueue

head = None
queue = TransactionQueue()


def push(value):
    global head
    head = (value, head)


for i in range(40):
    queue.add(push, i)
queue.run()
values = []
node = head
while node is not None:
    values.append(node[0])
    node = node[1]
# All of them, in some order.
print(sorted(values) == list(range(40)), queue.number_of_transactions_executed())
