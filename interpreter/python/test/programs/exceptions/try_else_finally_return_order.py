def f(n):
    log = []
    try:
        log.append('try')
        if n == 1: return log
        if n == 2: raise ValueError
        if n == 3: raise KeyError
    except ValueError:
        log.append('except')
        if n == 2: return log + ['from except']
    else:
        log.append('else')
    finally:
        log.append('finally')
        if n == 3: return log + ['swallowed']
    log.append('after')
    return log
print([f(i) for i in range(4)])
def loops():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(-i)
    return out
print(loops())
def nested():
    try:
        try: raise ValueError('a')
        finally:
            try: raise KeyError('b')
            except KeyError as e: print('inner', e, repr(e.__context__))
    except ValueError as e:
        print('outer', e)
    try: e
    except UnboundLocalError as u: print(u)
nested()
def override():
    try: return 'try'
    finally: return 'finally'
print(override())
def gen():
    try: yield 1
    finally: print('gen finally')
for x in gen(): print(x)
def dyn(E):
    try: raise E
    except (ValueError, KeyError, IndexError): return 'caught'
    except BaseException as e: return type(e).__name__
print([dyn(E) for E in (ValueError, KeyError('k'), IndexError(), TypeError, KeyboardInterrupt)])
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
