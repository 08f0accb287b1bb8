for x in (1, 2):
    try:
        break
    finally:
        print('finally before break')
else:
    print('no else')
for _ in range(1):
    pass
else:
    for _ in range(1): pass
    else: print('else in else')
x = 0
while x < 3:
    x += 1
    if x == 2:
        continue
    print('x', x)
else:
    print('done', x)
