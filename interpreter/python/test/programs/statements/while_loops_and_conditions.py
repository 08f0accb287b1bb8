n = 27
steps = []
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps.append(n)
    if len(steps) == 10:
        break
print(steps)
a, b = 1071, 462
while b:
    a, b = b, a % b
print(a)
stack = [1, [2, [3, 4], 5]]
out = []
while stack:
    x = stack.pop()
    if isinstance(x, list):
        stack.extend(x)
        continue
    out.append(x)
print(out)
x = 10
if x > 5: print('big')
elif x > 3: print('middle')
else: print('small')
if x == 1:
    pass
elif x == 10:
    if x % 2: print('odd')
    else: print('even')
elif x == 10: print('never')
print('a' if x else 'b', 'a' if not x else 'b' if x > 100 else 'c', [i if i % 2 else -i for i in range(4)],
    (x if x > 5 else 0) + 1)
print(1 if [] else 2 if {} else 3 if '' else 4, not x, not not x, not x == 10, (not x) == False)
class T:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print(f'bool({self.v})', end=' ')
        return bool(self.v)
    def __repr__(self): return f'T{self.v}'
print(T(1) and T(0), T(0) or T(2), not T(1), T(0) and T(1) or T(3), T(1) if T(0) else T(5))
if T(1) and T(0) or T(1): print('yes')
if not (T(0) or T(0)): print('neither')
while T(0): pass
assert T(1)
if (y := T(1)) and (z := T(0)): pass
else: print(y, z)
print(1 < 2 and 2 < 3, 1 < 2 < 3 > 2 != 5, n == a is not None, 3 in [1, 2] or 4 not in [5], None is None is not n)
i = 0
while (i := i + 1) < 5:
    if i == 2: continue
    if i == 4: break
    print('i', i)
else: print('no')
while 1:
    while 1:
        break
    break
print(*(x for x in range(3) if x if x > 1))
if 1: print('one line'); print('two statements')
if 0: pass; print('never')
