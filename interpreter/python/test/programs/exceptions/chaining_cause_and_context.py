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
def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('in handler')
def explicit():
    try:
        {}['k']
    except KeyError as e:
        raise ValueError('wrapped') from e
def none():
    try:
        {}['k']
    except KeyError:
        raise ValueError('alone') from None
def in_finally():
    try:
        raise KeyError('first')
    finally:
        raise ValueError('from finally')
def deep():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise IndexError(2)
    except IndexError:
        raise TypeError(3)
for f in (implicit, explicit, none, in_finally, deep):
    attempt(f)
