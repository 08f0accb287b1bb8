def inner():
    try:
        x = yield 'a'
        print('inner got', x)
        y = yield 'b'
        print('inner got', y)
        return 'inner result'
    except ValueError as e:
        print('inner caught', e)
        yield 'recovered'
        return 'after error'
    finally:
        print('inner finally')
def outer():
    r = yield from inner()
    print('result', r)
    r2 = yield from [1, 2]
    print('list result', r2)
    yield from 'xy'
    yield from ()
    return 'outer result'
o = outer()
print(next(o), o.send(1), o.send(2), list(o))
o = outer()
next(o)
print(o.throw(ValueError('thrown')), next(o))
o = outer()
next(o)
try:
    o.throw(KeyError('k'))
except KeyError as e:
    print('escaped', e)
def chain(*its):
    for it in its:
        yield from it
print(list(chain('ab', range(2), chain([9]))))
def ret():
    return (yield from inner())
r = ret()
next(r), next(r)
try:
    next(r)
except StopIteration as e:
    print(e.value)
