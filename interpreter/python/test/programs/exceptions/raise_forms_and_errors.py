for src in ('raise ValueError', 'raise ValueError()', 'raise ValueError("x")', 'raise', 'raise 5', 'raise "text"',
    'raise None', 'raise int', 'raise object()', 'raise ValueError from 5', 'raise ValueError from None',
    'raise ValueError from KeyError', 'raise ValueError("a") from KeyError("b")', 'raise type("E", (Exception,), {})',
    'raise type("F", (Exception,), {"__init__": lambda s: 1 / 0})',
    'raise type("G", (Exception,), {"__new__": lambda c: 5})', 'raise NotImplemented', 'raise ValueError, "x"',
    'raise from x', 'raise ValueError from', 'raise [ValueError]', 'raise (ValueError, KeyError)', 'raise lambda: 0',
    'raise ...'):
    try:
        exec(src)
    except SyntaxError as e:
        print(src, '-> SyntaxError', e.msg)
    except BaseException as e:
        print(src, '->', repr(e), '| cause', repr(e.__cause__), '|', e.__suppress_context__)
for bad in (5, 'ValueError', None, [ValueError], int, (ValueError, 5)):
    try:
        try:
            raise KeyError('k')
        except bad:
            print('matched')
    except TypeError as e:
        print(e, '| context', repr(e.__context__))
    except KeyError as e:
        print('escaped', e)
try:
    try:
        raise ValueError('v')
    except (int, ValueError):
        print('int is never tested against')
except TypeError as e:
    print(e)
class E(Exception):
    def __init__(self, a, b): super().__init__(a, b)
try:
    raise E
except TypeError as e:
    print(e)
def f():
    raise
try:
    f()
except RuntimeError as e:
    print(e)
try:
    try:
        raise KeyError('active')
    except KeyError:
        f()
except KeyError as e:
    print('reraised from the function', e)
e = ValueError('same object')
for _ in range(2):
    try:
        raise e
    except ValueError as x:
        print(x is e)
