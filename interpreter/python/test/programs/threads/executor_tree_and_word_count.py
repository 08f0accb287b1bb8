import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

text = ["the cat sat", "the dog ran", "a cat ran", "the end"]


def count(line):
    return Counter(line.split())


with ThreadPoolExecutor(3) as pool:
    total = sum(pool.map(count, text), Counter())
print(sorted(total.items()))


def merge_sort(items, depth):
    if len(items) < 2:
        return items
    mid = len(items) // 2
    if depth:
        box = {}
        t = threading.Thread(target=lambda: box.update(left=merge_sort(items[:mid], depth - 1)))
        t.start()
        right = merge_sort(items[mid:], depth - 1)
        t.join()
        left = box["left"]
    else:
        left, right = merge_sort(items[:mid], 0), merge_sort(items[mid:], 0)
    out = []
    while left and right:
        out.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return out + left + right


data = [(i * 37) % 101 for i in range(50)]
print(merge_sort(data, 3) == sorted(data))


def primes(lo, hi):
    return [n for n in range(max(lo, 2), hi) if all(n % d for d in range(2, int(n**0.5) + 1))]


with ThreadPoolExecutor(4) as pool:
    parts = pool.map(primes, range(0, 100, 25), range(25, 125, 25))
    print([p for part in parts for p in part])

matrix = [[i + j for j in range(4)] for i in range(4)]


def row(i):
    return [sum(matrix[i][k] * matrix[k][j] for k in range(4)) for j in range(4)]


with ThreadPoolExecutor() as pool:
    print(list(pool.map(row, range(4))))
