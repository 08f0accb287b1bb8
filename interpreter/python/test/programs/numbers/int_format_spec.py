n = 1234567
for spec in ('', 'd', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', ',', '_', '_x', '_b', '12', '<12', '>12', '^12',
             '=12', '012', '+', ' ', '-', '+012,', '*^+15,d', '#012x', 'e', '.2f', 'g', '%', 'n', '020_b', 'x=+12',
                 '010,'):
    try:
        print(repr(spec), repr(format(n, spec)), repr(format(-n, spec)))
    except ValueError as e:
        print(repr(spec), e)
for spec in ('.2d', ',x', '_c', 's', 'q', '+c', '#c', '.3', ',_', ',,', '1.', 'dd', 'z', ',b'):
    try:
        print(repr(spec), format(65, spec))
    except ValueError as e:
        print(repr(spec), e)
print(format(65, 'c'), format(0x20ac, '5c') + '|', format(0x20ac, '<5c') + '|', repr(format(0, 'c')))
try:
    format(-1, 'c')
except OverflowError as e:
    print(e)
print(format(True, 'd'), format(True, ''), format(True, '5'), format(False, '>6'), format(True, 'x'))
