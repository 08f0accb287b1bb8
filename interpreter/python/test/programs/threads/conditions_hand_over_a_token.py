import threading

# A token goes round; each thread waits for its turn.
condition = threading.Condition()
turn, order = 0, []


def play(me, players, rounds):
    global turn
    for _ in range(rounds):
        with condition:
            condition.wait_for(lambda: turn % players == me)
            order.append(me)
            turn += 1
            condition.notify_all()


ts = [threading.Thread(target=play, args=(i, 3, 6)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(order == [0, 1, 2] * 6)
with condition:
    print(condition.wait(timeout=0.01))
