"""Worms that crawl on one field: each thread moves some of them, and each move is one transaction.

Usage: redolog run interpreter/programs/threadworms.py [THREADS] [SIZE]

There are 12 worms, each moves SIZE times, or looks around where it cannot move. Where they end depends on who moves when;
what is printed does not: each worm must be as long as it was, in one piece, and alone where it is.
"""

import queue
import sys
import threading
from __pypy__.thread import atomic, hint_commit_soon

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 200

width = 40
height = 30
length = 8
worms = 12
moves_at_a_time = 20
directions = ((1, 0), (0, 1), (-1, 0), (0, -1))

field = [[0] * width for _ in range(height)]


class Worm:
    def __init__(self, number):
        self.number = number
        self.seed = number
        # The head is the last.
        self.body = [(at, 2 * number) for at in range(length)]
        self.direction = 0
        self.moves = 0
        for x, y in self.body:
            field[y][x] = number

    def random(self, limit):
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.seed >> 8) % limit

    def move(self):
        if self.random(4) == 0:
            self.direction = (self.direction + (1 if self.random(2) else 3)) % 4
        dx, dy = directions[self.direction]
        x, y = self.body[-1]
        x = (x + dx) % width
        y = (y + dy) % height
        self.moves += 1
        if field[y][x]:
            self.direction = self.random(4)
            return
        tail_x, tail_y = self.body.pop(0)
        field[tail_y][tail_x] = 0
        self.body.append((x, y))
        field[y][x] = self.number

    def is_whole(self):
        steps = zip(self.body, self.body[1:])
        joined = all(((x1 - x) % width, (y1 - y) % height) in ((1, 0), (0, 1), (width - 1, 0), (0, height - 1))
                     for (x, y), (x1, y1) in steps)
        return joined and len(self.body) == length and all(field[y][x] == self.number for x, y in self.body)


items = queue.Queue()


def work():
    while True:
        worm = items.get()
        if worm is None:
            return
        hint_commit_soon()
        for _ in range(min(moves_at_a_time, size - worm.moves)):
            with atomic:
                worm.move()
        if worm.moves < size:
            items.put(worm)
        items.task_done()


crowd = [Worm(number + 1) for number in range(worms)]
for worm in crowd:
    items.put(worm)
workers = [threading.Thread(target=work) for _ in range(threads)]
for worker in workers:
    worker.start()
items.join()
for worker in workers:
    items.put(None)
for worker in workers:
    worker.join()

print(sum(worm.moves for worm in crowd), 'moves,', sum(worm.is_whole() for worm in crowd), 'whole worms on',
      sum(place != 0 for row in field for place in row), 'places')
