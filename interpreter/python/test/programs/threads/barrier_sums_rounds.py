import threading

# Every round each thread adds what all others wrote the round before.
n = 4
barrier = threading.Barrier(n, action=lambda: rounds.append(1))
rounds = []
values, following = [1] * n, [0] * n


def work(me):
    for _ in range(5):
        following[me] = sum(values) - values[me]
        barrier.wait()
        values[me] = following[me]
        barrier.wait()


ts = [threading.Thread(target=work, args=(i,)) for i in range(n)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(values, len(rounds))

broken = threading.Barrier(2)
errors = []


def give_up():
    try:
        broken.wait()
    except threading.BrokenBarrierError:
        errors.append("broken")


t = threading.Thread(target=give_up)
t.start()
while broken.n_waiting == 0:
    pass
broken.abort()
t.join()
print(errors, broken.broken)
