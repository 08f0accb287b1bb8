class Default(dict):
    def __missing__(self, key):
        return '{' + key + '}'
print('{a} {b}'.format_map(Default(a=1)), '{x[0]}'.format_map({'x': [9]}))
try:
    '{a}'.format_map({})
except KeyError as e:
    print('KeyError', e)
try:
    '{} {a}'.format_map({'a': 1})
except ValueError as e:
    print(e)
class Angle:
    def __init__(self, deg):
        self.deg = deg
    def __format__(self, spec):
        if spec == '':
            return f'{self.deg}deg'
        if spec[-1] == 'r':
            return format(self.deg * 3.141592653589793 / 180, spec[:-1] + 'f') + 'rad'
        return '<' + spec + '>'
a = Angle(90)
print('{} {:.2r} {:anything at all!} {:{}}'.format(a, a, a, a, 'xyz'), f'{a} {a:.3r} {a:{"q"}}', format(a),
    format(a, 'spec'))
class Plain:
    def __str__(self):
        return 'plain'
print(format(Plain()), f'{Plain()}', '{}'.format(Plain()), f'{Plain()!s:>8}')
try:
    format(Plain(), '>8')
except TypeError as e:
    print(e)
class Wrong:
    def __format__(self, spec):
        return 5
try:
    format(Wrong())
except TypeError as e:
    print(e)
try:
    format(1, 2)
except TypeError as e:
    print(e)
