# __index__ makes an object usable where an int is asked for.
class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
three = Index(3)
data = list(range(10))
print(data[three], data[three:], data[:three], data[::three], 'abcdef'[three], (1, 2, 3, 4)[three])
print(list(range(three)), [0] * three, 'ab' * three, three.n * 'x', bytes(three), bytearray(three))
print(hex(three), bin(three), oct(three), chr(Index(65)), int(three), float(three), complex(three),
    round(2.34567, three))
print(1 << Index(2).__index__(), pow(2, 3), '%d %x' % (three, three), 'a,b,c,d'.split(',', Index(2)))
del data[three]
data[Index(0)] = 'zero'
data.insert(three, 'new')
print(data, data.pop(three))
class Bad:
    def __index__(self):
        return 'no'
text, pair = 'abc', (1, 2)
class Float:
    def __float__(self):
        return 1.5
for f in (lambda: data[Bad()], lambda: data[1.0], lambda: range(1.5), lambda: hex(1.5), lambda: chr('a'),
    lambda: 'ab' * 1.5, lambda: data['a'], lambda: int(Bad()),
          lambda: int(Float()), lambda: data[Float()], lambda: data[1:'a'], lambda: bin('1'), lambda: text['a'],
              lambda: pair[None], lambda: text.encode()[1.5]):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Int:
    def __int__(self):
        return 42
    def __trunc__(self):
        return 43
print(int(Int()))
