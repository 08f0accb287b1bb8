s = 'ab'
print(s + 'cd', s * 3, 3 * s, s * 0 == '', s * -1 == '', s + '' == s, 'a' 'b' "c" '''d''', 'x' * True)
s += 'c'
s *= 2
print(s, len(s), len('x' * 1000), ('ab' * 500)[-3:])
t = s
t += '!'
print(s, t)
for f in (lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' + None, lambda: 'a' * 1.5, lambda: 'a' * 'b', lambda: 'a' - 'b',
    lambda: 'a' + b'b', lambda: b'a' + 'b', lambda: 'a' / 2, lambda: -'a', lambda: 'a' + ['b'], lambda: 'a' ** 2):
    try:
        f()
    except TypeError as e:
        print(e)
parts = []
for i in range(5):
    parts.append(str(i))
print(''.join(parts), sum(len(p) for p in parts))
long = ''
for i in range(300):
    long += chr(97 + i % 26)
print(len(long), long[:30], long[-5:])
