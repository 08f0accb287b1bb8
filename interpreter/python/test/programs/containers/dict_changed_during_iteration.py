d = {i: i for i in range(4)}
def run(action):
    d = {i: i * i for i in range(4)}
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
        print(seen, d)
    except (RuntimeError, KeyError) as e:
        print(seen, type(e).__name__, e)
run(lambda d, k: d.__setitem__(k, 'same key'))
run(lambda d, k: d.__setitem__(k + 100, 'new'))
run(lambda d, k: d.pop(k))
run(lambda d, k: d.clear())
run(lambda d, k: (d.pop(k), d.__setitem__(k + 10, 0)) if k == 3 else None)
run(lambda d, k: d.popitem() if k == 0 else None)
for view in (dict.items, dict.values, dict.keys):
    d = {1: 1, 2: 2}
    try:
        for x in view(d):
            d[3] = 3
    except RuntimeError as e:
        print(e)
    it = iter(view(d))
    print(next(it), len(list(it)), next(it, 'done'))
d = {i: i for i in range(6)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
try:
    [d.setdefault(x + 50) for x in d]
except RuntimeError as e:
    print(e)
