def show(e):
    out = []
    while e:
        out.append(f'{type(e).__name__}({e})')
        if e.__cause__:
            out.append('<cause-')
            e = e.__cause__
        elif e.__context__ and not e.__suppress_context__:
            out.append('<context-')
            e = e.__context__
        else:
            if e.__context__:
                out.append(f'(hidden {type(e.__context__).__name__})')
            break
    print(' '.join(out))
def attempt(f):
    try:
        f()
    except Exception as e:
        show(e)
def in_else():
    try:
        pass
    except Exception:
        pass
    else:
        raise ValueError('no context')
def other_cause():
    try:
        raise KeyError('context')
    except KeyError:
        raise ValueError('v') from OSError('cause')
def self_raise():
    try:
        raise ValueError('a')
    except ValueError as e:
        raise e
def handled_before():
    try:
        raise KeyError
    except KeyError:
        pass
    raise ValueError('clean')
def in_call():
    def helper():
        raise ValueError('helper')
    try:
        raise KeyError('outer')
    except KeyError:
        try:
            helper()
        except ValueError:
            raise TypeError('third')
for f in (in_else, other_cause, self_raise, handled_before, in_call):
    attempt(f)
a, b = ValueError('a'), KeyError('b')
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
