import codecs
print(codecs.encode('abc', 'utf-16-le'), codecs.decode(b'\xc3\xa9', 'utf8'), codecs.lookup('UTF8').name, codecs.encode('Hello', 'rot13'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'), codecs.BOM_UTF8)
d = codecs.getincrementaldecoder('utf-8')()
print([d.decode(bytes([b])) for b in 'é€😀x'.encode()], repr(d.decode(b'', True)))
print(list(codecs.iterdecode([b'\xe2\x82', b'\xac!'], 'utf-8')), codecs.getencoder('latin1')('é'), codecs.getdecoder('ascii')(b'ab'))
for f in (lambda: codecs.lookup('no-such-codec'), lambda: codecs.getincrementaldecoder('utf-8')().decode(b'\xff'), lambda: codecs.getincrementaldecoder('utf-8')().decode(b'\xe2', True)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
