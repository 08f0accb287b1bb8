import sys, io
print()
print(1, 'a', None, [1], 2.5)
print(1, 2, 3, sep='-')
print(1, 2, sep='', end='|\n')
print('no newline', end='')
print('', 'x', '')
print(1, 2, sep=None, end=None)
print(*'abc', sep='\n')
print('a', 'b', sep=', ', end='.\n', file=None, flush=True)
buf = io.StringIO()
print('to', 'buffer', file=buf)
print('more', end='', file=buf, sep='?')
print(repr(buf.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print('a', 5, file=w)
print(file=w)
print('x', 'y', sep='--', end='END', file=w)
print(w.parts)
class F(W):
    def flush(self): self.parts.append('flushed')
f = F()
print('q', file=f, flush=True)
print('q', file=f, flush=False)
print(f.parts)
old = sys.stdout
sys.stdout = w2 = W()
print('redirected')
sys.stdout = old
print(w2.parts)
sys.stdout = None
print('goes nowhere')
sys.stdout = old
class S:
    def __str__(self): return 'str form'
    def __repr__(self): return 'repr form'
print(S(), [S()], (S(),), {'k': S()}, f'{S()}')
for g in (lambda: print(1, sep=5), lambda: print(1, end=b''), lambda: print(1, file=5), lambda: print(1, foo=1),
    lambda: print(1, file=w, flush=True), lambda: print(1, sep='', sap='')):
    try:
        print(g())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(print(), print('x') is None)
print('tab\tnewline\\n quote\' \x41', r'\n', '''multi
line''', b'bytes', True, ..., range(2))
sys.stdout.write('written\n')
print(sys.stdout.write('counted '))
