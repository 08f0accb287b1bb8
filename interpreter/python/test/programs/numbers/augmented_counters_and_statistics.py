data = [2, 4, 4, 4, 5, 5, 7, 9]
n = len(data)
mean = sum(data) / n
var = sum((x - mean) ** 2 for x in data) / n
print(mean, var, var ** 0.5, sorted(data)[n // 2], max(set(data), key=data.count), min(data), max(data))
def running():
    count = total = 0
    mean = m2 = 0.0
    while True:
        x = yield (count, mean, (m2 / count) ** 0.5 if count else None)
        count += 1
        d = x - mean
        mean += d / count
        m2 += d * (x - mean)
r = running()
print(next(r))
for x in data:
    out = r.send(x)
print(out[0], round(out[1], 10), round(out[2], 10))
hist = {}
for x in data:
    hist[x] = hist.get(x, 0) + 1
for k in sorted(hist):
    print(f'{k:>2} {"#" * hist[k]:<4} {hist[k] / n:>6.1%}')
def percentile(xs, p):
    xs = sorted(xs)
    k = (len(xs) - 1) * p / 100
    lo = int(k)
    return xs[lo] + (xs[min(lo + 1, len(xs) - 1)] - xs[lo]) * (k - lo)
print([percentile(data, p) for p in (0, 25, 50, 75, 90, 100)])
xs, ys = [1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8]
mx, my = sum(xs) / 4, sum(ys) / 4
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(f'y = {slope:.3f}x {my - slope * mx:+.3f}')
def kahan(values):
    total = c = 0.0
    for v in values:
        y = v - c
        t = total + y
        c = t - total - y
        total = t
    return total
print(kahan([0.1] * 10), sum([0.1] * 10), kahan([1e16, 1, 1, -1e16]))
total, avg = 0, []
for i, v in enumerate(data, 1):
    total += v
    avg.append(round(total / i, 2))
print(avg, [b - a for a, b in zip(data, data[1:])], [sum(data[i:i + 3]) / 3 for i in range(n - 2)])
