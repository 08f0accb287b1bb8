def show(e):
    print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), '|', e.__suppress_context__)
for mode in range(6):
    try:
        try:
            raise KeyError('first')
        except KeyError as k:
            if mode == 0: raise ValueError('second')
            if mode == 1: raise ValueError('second') from k
            if mode == 2: raise ValueError('second') from None
            if mode == 3: raise
            if mode == 4: raise k from TypeError
            if mode == 5: raise ValueError('second') from OSError('other')
    except Exception as e:
        show(e)
for bad in ('raise 5', 'raise ValueError from 5', 'raise', 'raise "text"', 'raise int'):
    try:
        exec(bad)
    except Exception as e:
        show(e)
try:
    try: 1 / 0
    finally: [][0]
except IndexError as e:
    show(e)
e = ValueError('x'); e.__cause__ = KeyError(); print(e.__suppress_context__)
try: e.__cause__ = 5
except TypeError as t: print(t)
e.add_note('note 1'); e.add_note('note 2'); print(e.__notes__, e.with_traceback(None) is e)
