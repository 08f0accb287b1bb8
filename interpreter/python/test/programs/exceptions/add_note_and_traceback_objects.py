e = ValueError('base')
e.add_note('first note')
e.add_note('second\nnote')
print(e.__notes__, e, repr(e))
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(hasattr(ValueError(), '__notes__'))
def inner():
    x = 'local'
    raise KeyError('deep')
def middle():
    inner()
try:
    middle()
except KeyError as err:
    tb = err.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, sorted(k for k in tb.tb_frame.f_locals if k == 'x'))
        last, tb = tb, tb.tb_next
    print(last.tb_next, last.tb_frame.f_locals, type(last).__name__)
    err2 = ValueError('v').with_traceback(err.__traceback__)
    print(err2.__traceback__ is err.__traceback__, err2)
    err.__traceback__ = None
    print(err.__traceback__)
import traceback
try:
    middle()
except KeyError as err:
    print(traceback.format_exc(), end='')
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        z.add_note('a note in the trace')
        raise RuntimeError('outer') from z
except RuntimeError as r:
    print(''.join(traceback.format_exception(r)), end='')
    print(traceback.format_exception_only(r))
try:
    last.tb_next = last
except ValueError as v:
    print(v)
last.tb_next = None
print(last.tb_lineno > 0)
try:
    raise e
except ValueError as again:
    print(again.__notes__ is e.__notes__, again.__traceback__.tb_frame.f_code.co_name)
