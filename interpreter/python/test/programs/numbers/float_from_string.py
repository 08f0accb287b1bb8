for text in ('1', ' 1.5 ', '-0', '+3.', '.5', '1e5', '1E-5', '1_0.5_0', 'inf', '-Infinity', 'NaN', '+nan', '1e400',
    '-1e400', '1e-400',
             '0x10', '', ' ', '.', 'e5', '1e', '1_', '_1', '1__0', '1._5', '1 2', 'infin', '--1', '1.5.2',
                 '\u0661.\u0662', '1e1_0', '1d5', 'i', "o'"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(e)
print(float(), float(3), float(b'2.5'), float(bytearray(b'1e2')), float(10 ** 22), float(True))
for bad in (None, [], 1j, {}):
    try:
        float(bad)
    except TypeError as e:
        print(e)
class F:
    def __float__(self):
        return 2.5
class G:
    def __index__(self):
        return 7
class H:
    def __float__(self):
        return 'x'
print(float(F()), float(G()))
try:
    float(H())
except TypeError as e:
    print(e)
