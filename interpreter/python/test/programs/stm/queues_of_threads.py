# Queues of threads: what a transaction puts is there for others when it has committed, and nobody conflicts.
import threading
from queue import Empty
from pypystm import atomic, queue

q = queue()
got = [[], []]


def produce(number):
    for i in range(60):
        q.put((number, i))


def consume(mine):
    while (item := q.get()) is not None:
        mine.append(item)
        q.task_done()
    q.task_done()


consumers = [threading.Thread(target=consume, args=(mine,)) for mine in got]
producers = [threading.Thread(target=produce, args=(number,)) for number in range(3)]
for thread in consumers + producers:
    thread.start()
for thread in producers:
    thread.join()
q.join()
for _ in consumers:
    q.put(None)
for thread in consumers:
    thread.join()
q.join()
print(sorted(got[0] + got[1]) == [(number, i) for number in range(3) for i in range(60)])

# One thread gets what one thread has put in that order.
ordered = []
thread = threading.Thread(target=lambda: [q.put(i) for i in range(100)])
thread.start()
for _ in range(100):
    ordered.append(q.get(timeout=60))
thread.join()
print(ordered == list(range(100)))

# Without waiting, and for a while only.
for circumstances in ({"block": False}, {"timeout": 0}, {"timeout": 0.5}):
    try:
        q.get(**circumstances)
    except Empty:
        print("empty")
for _ in range(100):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)

# An atomic block gets what it has put itself.
with atomic:
    q.put("mine")
    print(q.get())

# Items move from queue to queue; an aborted transaction has moved none.
left, right = queue(), queue()
for i in range(40):
    left.put(i)
moves = 0


def move(source, target):
    global moves
    done = 0
    while done < 40:
        with atomic:
            try:
                item = source.get(block=False)
            except Empty:
                continue
            target.put(item)
            moves += 1
            done += 1


threads = [threading.Thread(target=move, args=pair) for pair in ((left, right), (right, left))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
items = []
for one in (left, right):
    try:
        while True:
            items.append(one.get(block=False))
    except Empty:
        pass
print(sorted(items) == list(range(40)), moves)
