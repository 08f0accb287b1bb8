import threading

# Threads that use different keys of one dict, which grows and shrinks meanwhile.
table = {}


def work(name):
    for i in range(60):
        table[name, i] = i
    for i in range(0, 60, 2):
        del table[name, i]
    for i in range(1, 60, 2):
        table[name, i] += 1


ts = [threading.Thread(target=work, args=(n,)) for n in "abc"]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(table), sum(table.values()), table["b", 7], ("a", 2) in table)
