print('a\nb\r\nc\rd'.splitlines(), 'a\nb\n'.splitlines(), ''.splitlines(), '\n'.splitlines(), '\n\n'.splitlines(),
    'abc'.splitlines())
print('a\nb\r\nc\rd'.splitlines(True), 'a\n\nb\n'.splitlines(keepends=True), '\r\n\n\r'.splitlines(True))
print('a\vb\fc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines())
print('a\x1fb\tc'.splitlines(), 'x\n\r y'.splitlines(True))
print(b'a\nb\r\nc\rd\x0be'.splitlines(), b'a\n\n'.splitlines(True), bytearray(b'x\ry').splitlines())
text = '''first
  second

last'''
for i, line in enumerate(text.splitlines(), 1):
    print(i, repr(line))
print(''.join(text.splitlines(True)) == text, '\n'.join(text.splitlines()) == text)
print([len(x) for x in ('a\n' * 3).splitlines(1)])
try:
    'a'.splitlines(1, 2)
except TypeError as e:
    print(e)
