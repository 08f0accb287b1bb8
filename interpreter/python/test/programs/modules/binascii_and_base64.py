import base64
import binascii
data = bytes(range(0, 256, 7))
print(binascii.hexlify(data), binascii.unhexlify('00ff'), binascii.hexlify(b'abc', '-'), binascii.b2a_base64(b'hello'), binascii.b2a_base64(b'hello', newline=False), binascii.a2b_base64('aGVsbG8='), binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.crc_hqx(b'abc', 0))
print(base64.b64encode(data), base64.b64decode('aGk='), base64.urlsafe_b64encode(b'\xff\xfe'), base64.b32encode(b'hello!'), base64.b32decode('NBUQ===='), base64.b16encode(b'\xab'), base64.b16decode('AB'), base64.encodebytes(b'x' * 60))
for f in (lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.a2b_base64('a'), lambda: binascii.a2b_base64('abc'), lambda: binascii.hexlify('a'), lambda: base64.b64decode('a'), lambda: base64.b16decode('ab'), lambda: base64.b32decode('a'), lambda: base64.b64encode('text')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print([base64.b64decode(base64.b64encode(data[:n])) == data[:n] for n in range(5)])
