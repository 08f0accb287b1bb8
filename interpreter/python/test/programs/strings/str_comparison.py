words = ['b', 'a', 'B', 'ab', '', 'a\u20ac', 'a\U0001f600', 'aa', '\xe9', '10', '9', 'a\x00']
print([ascii(w) for w in sorted(words)])
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', '' < 'a', 'a' <= 'a', 'a' >= 'b', 'Z' < 'a', '10' < '9',
    'a' == 'a', 'a' != 'A')
print('\uffff' < '\U00010000', '\ue000' > '\U0001f600', max('hello'), min('hello'), max(words, key=len),
    sorted('hello'))
print('a' == b'a', 'a' == 97, 'a' != None, '1' == 1, 'a' == ['a'])
for f in (lambda: 'a' < 1, lambda: 'a' < b'a', lambda: 1 >= 'a', lambda: 'a' > None, lambda: ['a'] < 'a'):
    try:
        f()
    except TypeError as e:
        print(e)
print(sorted(['banana', 'Apple', 'cherry'], key=str.lower), sorted(['banana', 'Apple', 'cherry']),
    sorted(['x10', 'x9'], key=lambda s: int(s[1:])))
print('a' < 'b' < 'c', 'a' in 'abc' == True, 'abc'.__eq__('abc'), 'abc'.__lt__('abd'), 'abc'.__eq__(1), 'abc'.__lt__(1))
