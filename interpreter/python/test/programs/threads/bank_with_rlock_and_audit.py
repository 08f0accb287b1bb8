import random
import threading

# Money moves between accounts; an audit under the same lock always finds the same total.
lock = threading.RLock()
accounts = [100] * 8
audits = []


def audit():
    with lock:
        return sum(accounts)


def move(seed):
    r = random.Random(seed)
    for n in range(40):
        a, b = r.sample(range(8), 2)
        with lock:
            amount = min(accounts[a], r.randrange(30))
            accounts[a] -= amount
            if n % 10 == 0:
                with lock:
                    accounts[b] += amount
            else:
                accounts[b] += amount
            if n % 13 == 0:
                audits.append(audit())


ts = [threading.Thread(target=move, args=(s,)) for s in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sum(accounts), set(audits), len(audits), min(accounts) >= 0)
