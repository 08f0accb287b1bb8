def a():
    try:
        return 'try'
    finally:
        print('finally a')
def b():
    try:
        return 'try'
    finally:
        return 'finally'
def c():
    try:
        raise ValueError
    finally:
        return 'swallowed'
def d():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print('body', i)
        finally:
            print('finally', i)
    return i
def e():
    for i in range(5):
        try:
            raise KeyError(i)
        except KeyError:
            continue
        finally:
            if i == 2:
                break
    return i
for fn in (a, b, c, d, e):
    print(fn.__name__, fn())
