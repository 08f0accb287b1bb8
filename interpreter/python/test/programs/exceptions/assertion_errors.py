for src in ('assert True', 'assert 1, "unused"', 'assert False', 'assert 0, "message"', 'assert [], [1, 2]',
    'assert None, None', 'assert "" , ("a", 1)', 'assert not [1]', 'assert 1 == 2, f"{1} is not {2}"',
    'assert 0, ValueError("as message")', 'assert (lambda: 0)()', 'assert 1 < 2 < 2'):
    try:
        exec(src)
        print(src, 'ok')
    except AssertionError as e:
        print(src, '->', repr(e), '|', e, e.args)
def effects():
    print('evaluated')
    return 'msg'
assert True, effects()
try:
    assert False, effects()
except AssertionError as e:
    print(e)
class Falsy:
    def __bool__(self):
        print('bool asked')
        return False
try:
    assert Falsy()
except AssertionError as e:
    print(repr(e))
class Bad:
    def __bool__(self): raise ValueError('no truth')
try:
    assert Bad(), 'not reached'
except ValueError as e:
    print(e)
try:
    assert 0, 1 / 0
except ZeroDivisionError as e:
    print(e, e.__context__)
print(__debug__)
def check(n):
    assert isinstance(n, int), f'int wanted, got {type(n).__name__}'
    assert n >= 0
    return n ** 0.5
for v in (4, 'x', -1):
    try:
        print(check(v))
    except AssertionError as e:
        print(type(e).__name__, str(e))
