class Low(Exception):
    pass

class High(Exception):
    pass

def first():
    try:
        int('x1')
    except ValueError as e:
        raise Low('low level') from e

def second():
    try:
        first()
    except Low:
        [].pop()

try:
    second()
except IndexError as e:
    print('wrapping', type(e.__context__).__name__)
    raise High('top', 42) from e
