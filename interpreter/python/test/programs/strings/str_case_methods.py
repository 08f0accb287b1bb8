words = ['hello', 'HELLO', 'Hello World', "they're bill's friends", 'a1b2', '', '\xdf', '\u0130', '\u01c6', 'STRASSE',
    '\xe9t\xc9', 'x-ray 3rd', '\u03a3\u0391\u03a3', '\ufb01sh']
for w in words:
    print(ascii(w), *map(ascii, (w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold())))
for w in words + ['1', 'A', ' ', 'Hello world', 'Ab Cd']:
    print(ascii(w), w.isupper(), w.islower(), w.istitle())
# Folding goes further than lower case.
print('Stra\xdfe'.casefold() == 'STRASSE'.casefold(), 'Stra\xdfe'.lower() == 'STRASSE'.lower())
print(b'Hello, World'.upper(), b'Hello'.lower(), b'hello world'.title(), b'hELLO'.capitalize(), b'Hello'.swapcase(),
    b'\xe9a'.upper())
print(b'ABC'.isupper(), b'aB'.islower(), b'Ab Cd'.istitle(), bytearray(b'x').upper())
name = 'some_snake_case_name'
print(name.title().replace('_', ''), ''.join(c if c.islower() else '_' + c.lower() for c in 'camelCaseName'))
