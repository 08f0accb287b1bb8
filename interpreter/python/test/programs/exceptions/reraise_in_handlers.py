def bare():
    try:
        raise ValueError('first')
    except ValueError:
        raise
def after_inner():
    try:
        raise ValueError('outer one')
    except ValueError:
        try:
            raise KeyError('inner one')
        except KeyError:
            pass
        raise
def after_delete():
    try:
        raise ValueError('kept')
    except ValueError as e:
        del e
        raise
def conditional(flag):
    try:
        raise ValueError(flag)
    except ValueError:
        if flag:
            raise
        return 'swallowed'
def in_loop():
    for i in range(3):
        try:
            try:
                raise IndexError(i)
            except IndexError:
                if i == 1:
                    raise
        except IndexError as e:
            print('loop', e)
def nested_finally():
    try:
        try:
            raise ValueError('through')
        finally:
            print('f1')
    except ValueError:
        try:
            raise
        finally:
            print('f2')
def counted():
    e = ValueError('traced')
    for _ in range(2):
        try:
            raise e
        except ValueError:
            pass
    n, tb = 0, e.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    return n
for f in (bare, after_inner, after_delete, lambda: conditional(True), lambda: conditional(False), in_loop,
    nested_finally, counted):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))
