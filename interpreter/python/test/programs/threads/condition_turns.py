import threading

cond = threading.Condition()
turn = 0
out = []


def player(me, count, total):
    global turn
    for _ in range(count):
        with cond:
            cond.wait_for(lambda: turn % total == me)
            out.append((turn, me))
            turn += 1
            cond.notify_all()


ts = [threading.Thread(target=player, args=(i, 4, 3)) for i in range(3)]
for t in reversed(ts):
    t.start()
for t in ts:
    t.join()
print(out)

# One lock under two conditions.
lock = threading.Lock()
ping, pong = threading.Condition(lock), threading.Condition(lock)
state, words = "ping", []


def play(mine, other, my_name, other_name):
    global state
    for _ in range(3):
        with mine:
            while state != my_name:
                mine.wait()
            words.append(my_name)
            state = other_name
            other.notify()


a = threading.Thread(target=play, args=(ping, pong, "ping", "pong"))
b = threading.Thread(target=play, args=(pong, ping, "pong", "ping"))
b.start()
a.start()
a.join()
b.join()
print(words)
