ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
def b64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), 'big')
        s = ''.join(ALPHABET[n >> k & 63] for k in (18, 12, 6, 0))
        out.append(s[:len(chunk) + 1] + '=' * (3 - len(chunk)))
    return ''.join(out)
def unb64(text):
    pad = text.count('=')
    bits = 0
    for c in text.rstrip('='):
        bits = bits << 6 | ALPHABET.index(c)
    bits <<= 6 * pad
    return bits.to_bytes(len(text) // 4 * 3, 'big')[:len(text) // 4 * 3 - pad]
for s in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(250, 256))):
    print(b64(s), unb64(b64(s)) == s)
def utf8(cp):
    if cp < 0x80:
        return bytes([cp])
    out, first = [], 0x3f
    while cp > first:
        out.append(0x80 | cp & 0x3f)
        cp >>= 6
        first >>= 1
    return bytes([~(first << 1 | 1) & 0xff | cp] + out[::-1])
print(all(utf8(c) == chr(c).encode() for c in [*range(0, 0xd800, 61), *range(0xe000, 0x110000, 997)]))
def rle(s):
    out, i = [], 0
    while i < len(s):
        n = len(s[i:]) - len(s[i:].lstrip(s[i]))
        out.append((s[i], n))
        i += n
    return out
print(rle('aaabbc'), ''.join(c * n for c, n in rle('wwwwxyyz')), rle(''))
def lzw(text):
    table, w, out = {chr(i): i for i in range(128)}, '', []
    for c in text:
        if w + c in table:
            w += c
        else:
            out.append(table[w])
            table[w + c] = len(table)
            w = c
    return out + ([table[w]] if w else [])
print(lzw('TOBEORNOTTOBEORTOBEORNOT'))
def bwt(s):
    s += '\0'
    return ''.join(r[-1] for r in sorted(s[i:] + s[:i] for i in range(len(s))))
def unbwt(r):
    t = [''] * len(r)
    for _ in r:
        t = sorted(c + x for c, x in zip(r, t))
    return next(x for x in t if x.endswith('\0'))[:-1]
print(repr(bwt('banana')), unbwt(bwt('mississippi')))
def roman(n):
    out = ''
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        out += s * (n // v)
        n %= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 1994, 2023, 3999)])
morse = dict(zip('SOE', ('...', '---', '.')))
print(' '.join(morse.get(c, '?') for c in 'SOS E!'), '{:08b}'.format(ord('A')),
    '-'.join(f'{b:02x}' for b in 'h\xe9'.encode()))
