for c in 'a\u20ac\U0001f600':
    print(ascii(c), len(c), ord(c), end=' ')
print()
it = iter('abc')
print(next(it), list(it), next(it, 'done'), iter(it) is it, type(it).__name__)
print(list('hello'), tuple('ab'), list(reversed('abc')), list(enumerate('ab')), list(zip('abc', '12')),
    sorted('banana'), [*'xy'], dict(zip('ab', [1, 2])))
a, *b = 'hello'
print(a, b, 'h' in 'hello', 'el' in 'hello', 'lle' in 'hello', '' in '', 'a' in '')
print({c: 'mississippi'.count(c) for c in 'misp'}, max('hello'), ''.join(sorted('hello', reverse=True)),
    'abc' .__contains__('b'), 'abc'.__len__(), 'abc'.__getitem__(1))
print(list(map(ord, 'az')), list(filter(str.isdigit, 'a1b2')), any(c.isupper() for c in 'abC'), all('abc'),
    [c for c in 'abc' if c != 'b'])
print(list(b'abc'), [hex(x) for x in b'\x01\xff'], next(iter(b'z')), list(reversed(b'ab')))
def is_palindrome(s):
    t = [c.lower() for c in s if c.isalpha()]
    return t == t[::-1]
print(is_palindrome('A man, a plan, a canal: Panama'), is_palindrome('hello'))
