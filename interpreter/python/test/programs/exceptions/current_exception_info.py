import sys
print(sys.exc_info())
try:
    raise ValueError('info')
except ValueError as e:
    t, v, tb = sys.exc_info()
    print(t is ValueError, v is e, tb is e.__traceback__, tb.tb_lineno, tb.tb_frame.f_code.co_name)
    print(sys.exception() is e)
print(sys.exc_info(), sys.exception())
def probe(): return sys.exc_info()[0]
try:
    raise KeyError('outer')
except KeyError:
    print(probe().__name__)
    try:
        raise IndexError('inner')
    except IndexError:
        print(probe().__name__, repr(sys.exception().__context__))
    print(probe().__name__)
    def later(): return probe()
    print(later().__name__)
finally:
    print(probe())
try:
    try:
        raise OSError('through finally')
    finally:
        print('in finally', probe().__name__)
except OSError:
    for _ in range(1):
        print('in a loop', probe().__name__)
print(probe())
