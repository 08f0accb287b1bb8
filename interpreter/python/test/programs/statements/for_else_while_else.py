for i in range(3):
    if i == 5: break
else:
    print('for else')
for i in range(3):
    if i == 1: break
else:
    print('never')
for i in []:
    pass
else:
    print('empty for else')
n = 3
while n:
    n -= 1
    if n == 10: break
else:
    print('while else', n)
while True:
    break
else:
    print('never')
while False: pass
else: print('false while else')
def find(xs, want):
    for i, x in enumerate(xs):
        if x == want:
            break
    else:
        return 'not found'
    return i
print(find('abc', 'b'), find('abc', 'z'))
for i in range(2, 20):
    for j in range(2, i):
        if i % j == 0:
            break
    else:
        print(i, end=' ')
        continue
    if i == 9:
        break
else:
    print('no')
print(i)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
        print(i, j, end=' ')
    else:
        print('inner else', i)
