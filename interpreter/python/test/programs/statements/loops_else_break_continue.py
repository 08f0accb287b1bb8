for i in range(3):
    if i == 5: break
else: print('for else', i)
for i in range(3):
    if i == 1: break
else: print('never')
while i < 5:
    i += 1
    if i == 3: continue
    if i == 10: break
else: print('while else', i)
for x in []: pass
else: print('empty else')
n = 0
while True:
    n += 1
    for j in range(n):
        if j == 3: break
    else: continue
    break
print(n, j)
d = {1: 'a', 2: 'b'}
for k in list(d): del d[k]
print(d)
try:
    d = {1: 1}
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
try:
    s = {1}
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
l = [1, 2, 3, 4]
for x in l:
    if x % 2: l.remove(x)
print(l)
for i in range(3):
    i = 10
print(i)
for a in (b := [1, 2]): pass
print(a, b, [y := 5, y ** 2], (z := 3) + z)
for bad in ('break', 'continue', 'def f(): break', 'for x in y:\n def g(): continue', 'class A: return 1', 'return', 'yield 1', 'await x', 'def f(): await x', 'if 1: break', 'for i in []: pass\nelse: break'):
    try: compile(bad, 'f', 'exec'); print('ok')
    except SyntaxError as e: print(e.msg)
