from decimal import *
D = Decimal
print(getcontext().prec, getcontext().rounding)
getcontext().prec = 6
print(D(1) / D(7), D('3.1415926535') + 0, D('1234567') * 1)
getcontext().prec = 28
with localcontext() as ctx:
    ctx.prec = 3
    print(D(2) / 3)
with localcontext(prec=5, rounding=ROUND_UP):
    print(D(1) / 3)
print(D(2) / 3)
c = Context(prec=4, rounding=ROUND_DOWN)
print(c.divide(D(2), D(3)), c.create_decimal('3.14159'), c.sqrt(D(2)), c.add(D('1.2345'), D('1')), c)
with localcontext() as ctx:
    ctx.traps[DivisionByZero] = False
    ctx.clear_flags()
    print(D(1) / 0, ctx.flags[DivisionByZero], ctx.flags[Inexact], D(1) / 3 > 0, ctx.flags[Inexact])
    ctx.traps[Inexact] = True
    try:
        D(1) / 3
    except Inexact as e:
        print('Inexact')
for spec in ('', '.2f', '10.3f', '<10', '^10', '+.1f', 'e', '.3e', 'E', 'g', '.3g', '%', '.1%', ',', ',.2f', '010.2f', '08', '=+8', ' .2f', '*>9', 'n'):
    print(spec, repr(format(D('1234.5678'), spec)), repr(format(D('-0.005'), spec)))
print(f'{D("1.5"):.3f} {D("nan"):>5} {D("inf"):+} %s %d %.2f' % (D('1.5'), D('2.7'), D('3.14159')), '{:.0f} {:.0f}'.format(D('2.5'), D('3.5')))
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(r, [str(D(x).quantize(D('1'), rounding=r)) for x in ('1.1', '1.5', '2.5', '-1.1', '-1.5', '-2.5', '5.01')])
import copy, pickle
from fractions import Fraction
import numbers
print(copy.copy(D('1.5')), pickle.loads(pickle.dumps(D('1.50'))), D('0.5') == Fraction(1, 2), D(1) < Fraction(3, 2), isinstance(D(1), numbers.Number), Fraction(D('0.25')))
print(D('1e400') * D('1e400'), D('9.99e999999') if False else '', D('1E+5').to_eng_string(), D('12E+4').to_eng_string(), D('5').compare(D('6')), D('1.0').same_quantum(D('2.5')), D('-5').copy_abs(), D(1).fma(2, 3), D('1.23').scaleb(2))
