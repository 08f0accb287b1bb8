def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit seen')
        raise
    finally:
        print('cleanup')
def yields_in_finally():
    try:
        yield 1
    finally:
        print('in finally')
        yield 2
        print('rest of finally')
y = yields_in_finally()
print(next(y))
try:
    y.close()
except RuntimeError as x:
    print(x)
try:
    next(y)
except GeneratorExit:
    print('the exit goes on')
print(next(y, 'over'))
def nested():
    try:
        yield from g()
    finally:
        print('outer cleanup')
n = nested()
next(n)
n.close()
def loop():
    with M():
        for i in range(10):
            yield i
class M:
    def __enter__(self): print('enter')
    def __exit__(self, t, v, tb): print('exit', t and t.__name__)
l = loop()
for x in l:
    if x == 1:
        break
l.close()
l = loop()
next(l)
l.close()
print('done')
