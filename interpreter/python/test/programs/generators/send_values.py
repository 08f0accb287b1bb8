def echo():
    got = None
    while got != 'quit':
        got = yield got
        print('received', got)
    return 'bye'
g = echo()
print(g.send(None), g.send(1), g.send('x'), next(g))
try:
    g.send('quit')
except StopIteration as e:
    print('value', e.value)
try:
    g.send('more')
except StopIteration as e:
    print('after the end', e.value)
g = echo()
try:
    g.send(5)
except TypeError as e:
    print(e)
def averager():
    total = count = 0
    average = None
    while True:
        term = yield average
        if term is None:
            return count, average
        total += term
        count += 1
        average = total / count
a = averager()
next(a)
print([a.send(x) for x in (10, 30, 5)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
def expr():
    x = (yield 1) + (yield 2)
    y = yield x, (yield)
    print([(yield 'a'), (yield 'b')], y)
    return f'{(yield)}'
e = expr()
print(next(e), e.send(10), e.send(20), e.send('p'), e.send('q'), e.send('r'), e.send('s'))
out = []
try:
    v = None
    for v in iter(lambda: e.send('z'), object()):
        out.append(v)
except StopIteration as s:
    print(out, s.value)
for f in (lambda: echo().send(), lambda: echo().send(1, 2), lambda: iter([]).send(1)):
    try:
        f()
    except (TypeError, AttributeError) as err:
        print(err)
def setter(d):
    while True:
        k = yield
        d[k] = yield
d = {}
s = setter(d)
next(s)
for v in ('a', 1, 'b', 2):
    s.send(v)
print(d)
