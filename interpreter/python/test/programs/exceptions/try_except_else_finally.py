def run(kind):
    log = []
    try:
        log.append('try')
        if kind == 'value':
            raise ValueError('v')
        if kind == 'key':
            raise KeyError('k')
        if kind == 'os':
            raise OSError(7777, 'msg')
        if kind == 'stop':
            raise StopIteration
    except ValueError as e:
        log.append(f'value {e}')
    except (KeyError, IndexError) as e:
        log.append(f'lookup {e}')
    except OSError:
        log.append('os')
    except:
        log.append('bare')
    else:
        log.append('else')
    finally:
        log.append('finally')
    return log
for kind in ('none', 'value', 'key', 'os', 'stop'):
    print(kind, run(kind))
try:
    try:
        raise ValueError('inner')
    except KeyError:
        print('not here')
    finally:
        print('inner finally')
except ValueError as e:
    print('outer', e)
try:
    pass
finally:
    print('only finally')
try:
    try:
        x = 1
    except Exception:
        pass
    else:
        raise RuntimeError('from else')
except RuntimeError as e:
    print(e)
e = 'before'
try:
    raise ValueError
except ValueError as e:
    pass
try:
    e
except NameError as n:
    print(n)
try:
    raise ValueError
except ValueError as kept:
    saved = kept
    kept = None
print(repr(saved))
errors = (ValueError, (KeyError, IndexError))
try:
    [][0]
except errors[1] as err:
    print('dynamic', err)
