def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit seen')
        raise
    finally:
        print('cleanup')
i = g()
print(next(i), i.close(), i.close(), next(i, 'closed'))
j = g()
print(j.close(), list(j))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 'refuses'
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def swallow():
    try:
        yield
    except GeneratorExit:
        print('swallowed')
    return 'value'
w = swallow()
next(w)
print(w.close())
def error():
    try:
        yield
    finally:
        raise ValueError('in cleanup')
e = error()
next(e)
try:
    e.close()
except ValueError as x:
    print(x, type(x.__context__).__name__)
