def run(e):
    log = []
    try:
        try:
            if e:
                raise e
        except* ValueError as g:
            log.append(('value', repr(g)))
        except* (KeyError, TypeError) as g:
            log.append(('key/type', repr(g)))
        else:
            log.append('else')
        finally:
            log.append('finally')
    except BaseException as left:
        log.append(('left', repr(left)))
    print(log)
run(None)
run(ValueError('plain'))
run(OSError('not matched'))
run(ExceptionGroup('g', [ValueError(1)]))
run(ExceptionGroup('g', [ValueError(1), KeyError(2), TypeError(3)]))
run(ExceptionGroup('g', [ValueError(1), OSError(4)]))
run(ExceptionGroup('g', [OSError(4), ExceptionGroup('h', [ValueError(5), OSError(6), KeyError(7)])]))
run(BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)]))
run(KeyboardInterrupt())
def raising():
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError:
        raise RuntimeError('new one')
    except* KeyError as e:
        raise
try:
    raising()
except BaseException as e:
    print(repr(e), [repr(x) for x in e.exceptions], repr(e.exceptions[0].__context__))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as e:
    print(e)
for src in ('try: pass\nexcept* ValueError: pass\nexcept KeyError: pass', 'try: pass\nexcept*: pass',
    'def f():\n for i in x:\n  try: pass\n  except* E: break', 'def f():\n try: pass\n except* E: return',
    'for i in x:\n try: pass\n except* E: continue', 'for i in x:\n try: pass\n except* E:\n  for j in y: break'):
    try:
        compile(src, '', 'exec')
        print('ok')
    except SyntaxError as e:
        print(e.msg)
for i in range(2):
    try:
        raise ExceptionGroup('loop', [ValueError(i)])
    except* ValueError as e:
        print(e.exceptions)
