def compare(x):
    return x is 'a', x is not 1


pairs = [(1, 2), (3, 4)]
try:
    bad = [(1, 2) (3, 4)]
except TypeError as error:
    print(error)
assert (pairs, 'never false')
try:
    print('text'['key'])
except TypeError as error:
    print(error)
print(1or 2, '\d')
exec('y = []\nif y is (): pass')
print('end')
