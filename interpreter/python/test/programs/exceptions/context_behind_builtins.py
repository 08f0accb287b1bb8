# What builtins handle inside is no context of what they raise.


def show(compute):
    try:
        compute()
    except Exception as error:
        print(repr(error), repr(error.__context__), error.__suppress_context__)


show(lambda: list(zip([1], [1, 2], strict=True)))
show(lambda: 3 in 4)
show(lambda: [1, 2, 3].index(9))
show(lambda: int(None))
show(lambda: dict([1]))
show(lambda: sum(['a']))
try:
    {}['missing']
except KeyError:
    show(lambda: list(zip([1], [1, 2], strict=True)))
    show(lambda: 3 in 4)


def generator():
    try:
        yield 1
    except ValueError:
        yield 2


# An exception that is thrown into a generator comes during what that handles, and not during what its caller does.
made = generator()
next(made)
made.throw(ValueError('first'))
show(lambda: made.throw(KeyError('second')))
made = generator()
next(made)
try:
    1 // 0
except ZeroDivisionError:
    show(lambda: made.throw(KeyError('third')))


def lines(error):
    found = []
    trace = error.__traceback__
    while trace is not None:
        found.append(trace.tb_lineno)
        trace = trace.tb_next
    return found


# A generator that has not begun is in the traceback, and no iteration ends by what is thrown in.
for kind in StopIteration, KeyError:
    try:
        generator().throw(kind)
    except Exception as error:
        print(repr(error), repr(error.__cause__), lines(error))


class Fails:
    def __str__(self):
        raise ValueError('no text')


# What comes before is out already.
show(lambda: print('a', 1, Fails(), 2, sep='-'))
