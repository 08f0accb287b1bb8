def g():
    while True:
        try:
            x = yield 'waiting'
            print('value', x)
        except ValueError as e:
            print('caught', repr(e))
            yield 'handled'
        finally:
            print('finally')
i = g()
print(next(i), i.throw(ValueError('v1')), next(i), i.throw(ValueError), next(i), i.send(3))
try:
    i.throw(KeyError('k'))
except KeyError as e:
    print('escaped', e)
print(next(i, 'finished'))
def fresh():
    print('never')
    yield
f = fresh()
try:
    f.throw(RuntimeError('not started'))
except RuntimeError as e:
    print(e, list(f))
try:
    f.throw(RuntimeError('already over'))
except RuntimeError as e:
    print(e)
def ret():
    try:
        yield 1
    except ValueError:
        return 'returned'
r = ret()
next(r)
try:
    r.throw(ValueError)
except StopIteration as e:
    print(e.value)
def swap():
    try:
        yield
    except ValueError as e:
        raise TypeError('swapped') from e
s = swap()
next(s)
try:
    s.throw(ValueError('orig'))
except TypeError as e:
    print(e, repr(e.__cause__))
def run(*args):
    k = g()
    next(k)
    try:
        print(k.throw(*args))
    except BaseException as e:
        print(type(e).__name__, e)
    k.close()
run(ValueError, 'msg')
run(ValueError, ValueError('inst'))
run(ValueError, None, None)
run(ValueError('a'), 'b')
run('string')
run(5)
run()
run(int)
run(StopIteration('si'))
run(ValueError, ('t', 'u'))
run(ValueError('x'), None, 'not a traceback')
run(GeneratorExit)
