def g():
    try:
        yield 1
        yield 1 / 0
    except ZeroDivisionError as e:
        yield f'handled {e}'
        try:
            raise KeyError('nested')
        except KeyError as k:
            yield repr(k.__context__)
            yield repr(e)
    else:
        yield 'no else'
    finally:
        yield 'finally'
print(list(g()))
# The exception being handled belongs to the generator, not to its caller.
import sys
def h():
    try:
        raise ValueError('inside')
    except ValueError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]
i = h()
try:
    raise KeyError('outside')
except KeyError:
    print(next(i).__name__, sys.exc_info()[0].__name__)
print(next(i).__name__, sys.exc_info()[0])
try:
    raise TypeError
except TypeError:
    print(next(i).__name__)
def reraise():
    try:
        yield 1
    except Exception:
        print('in handler', sys.exc_info()[1])
        raise
r = reraise()
next(r)
try:
    r.throw(ValueError('back'))
except ValueError as e:
    print('out again', e)
