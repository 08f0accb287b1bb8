def ctx():
    try:
        raise ValueError('first')
    except ValueError:
        yield
        raise KeyError('second')
c = ctx()
next(c)
try:
    next(c)
except KeyError as e:
    print(repr(e.__context__))
def caller_ctx():
    yield
    raise KeyError('in generator')
c = caller_ctx()
next(c)
try:
    try:
        raise ValueError('in caller')
    except ValueError:
        next(c)
except KeyError as e:
    print(repr(e.__context__))
def loop():
    for i in range(3):
        try:
            yield i
        except ValueError:
            continue
        finally:
            print('f', i)
l = loop()
print(next(l), l.throw(ValueError), next(l), next(l, 'end'))
def ret():
    try:
        yield 1
        return 'tried'
    finally:
        return 'final'
def val(g): return (yield from g)
def last(g):
    try:
        while True: next(g)
    except StopIteration as e: return e.value
print(last(val(ret())))
