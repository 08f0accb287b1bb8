import threading


class Account:
    def __init__(self, name, money):
        self.name, self.money, self.lock = name, money, threading.Lock()


accounts = [Account(n, 100) for n in "abcd"]


def transfer(source, target, amount):
    # Locks are taken in the order of names, so that no two threads wait for each other.
    first, second = sorted((source, target), key=lambda a: a.name)
    with first.lock, second.lock:
        if source.money < amount:
            return False
        source.money -= amount
        target.money += amount
        return True


refused, lock = 0, threading.Lock()


def work(seed):
    global refused
    n = seed
    for _ in range(60):
        n = (n * 1103515245 + 12345) % 2**31
        i, j = n % 4, (n >> 8) % 4
        if i != j and not transfer(accounts[i], accounts[j], n % 50):
            with lock:
                refused += 1


ts = [threading.Thread(target=work, args=(s,)) for s in (1, 2, 3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sum(a.money for a in accounts), all(a.money >= 0 for a in accounts), all(not a.lock.locked() for a in accounts))

# Philosophers who all eat in the end.
forks = [threading.Lock() for _ in range(4)]
meals = [0] * 4


def dine(i):
    low, high = sorted((i, (i + 1) % 4))
    for _ in range(5):
        with forks[low], forks[high]:
            meals[i] += 1


ts = [threading.Thread(target=dine, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(meals)
a, b = threading.Lock(), threading.Lock()
a.acquire()
print(b.acquire(), a.acquire(timeout=0.01))
b.release(), a.release()
