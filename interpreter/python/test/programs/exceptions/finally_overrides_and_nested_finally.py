def f():
    x = 1
    try:
        return x
    finally:
        x = 2
def g():
    while True:
        try:
            try:
                return 'inner'
            finally:
                print('first')
        finally:
            print('second')
            break
    return 'after break'
def h():
    for i in range(2):
        for j in range(2):
            try:
                if j:
                    return (i, j)
            finally:
                if i == 0:
                    continue
    return 'none'
def k():
    try:
        try:
            1 / 0
        finally:
            print('cleanup')
            'a' + 1
    except TypeError as t:
        return repr(t.__context__)
def m():
    try:
        return 1 / 0
    except ZeroDivisionError:
        return 'handler'
    else:
        return 'else'
    finally:
        print('last')
for fn in (f, g, h, k, m):
    print(fn.__name__, fn())
