class R:
    def __repr__(self): return 'R()'
class S:
    def __str__(self): return 'S-str'
class Both(R, S): pass
class Fmt:
    def __format__(self, spec): return f'<{spec}>'
class Sub(R):
    def __str__(self): return 'sub:' + super().__str__()
print(R(), str(R()), [R()], f'{R()} {R()!r:>8}', '%s %r' % (R(), R()), Both(), [Both()], Sub(), [Sub()],
    f'{Fmt():abc} {Fmt()}', '{:x{}}'.format(Fmt(), 5), format(Fmt(), 'q'))
print(str(S()), repr(S()).startswith('<__main__.S object at 0x'), [1, R(), (R(),), {R(): R()}], {'k': R()})
class O: pass
o = O()
print(repr(o) == object.__repr__(o), str(o) == repr(o), format(o) == str(o), repr(O), str(O))
class M(type):
    def __repr__(cls): return f'class {cls.__name__}!'
class C(metaclass=M): pass
print(C, [C], str(C), f'{C}', '%r' % C)
def outer():
    class Inner: pass
    return Inner
print(outer(), outer().__qualname__)
class Money:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'{type(self).__name__}({self.n!r})'
    def __format__(self, spec):
        if not spec:
            return repr(self)
        return format(self.n, spec) + ' EUR'
m = Money(1234.5)
print(m, f'{m}', f'{m:,.2f}', f'{m!r}', f'{m!s:>15}', '{0:.0f}|{0}'.format(m), eval(repr(m)).n)
for bad in ('x', ',.2q'):
    try:
        format(m, bad)
    except ValueError as e:
        print(e)
class Bad:
    def __str__(self): raise RuntimeError('in str')
    def __repr__(self): raise RuntimeError('in repr')
for f in (str, repr, '{}'.format, '%s'.__mod__, lambda x: f'{x}', lambda x: str([x]), print):
    try:
        f(Bad())
    except RuntimeError as e:
        print(e)
class Multi:
    def __repr__(self): return 'line1\nline2'
print([Multi()], ascii(type('U', (), {'__repr__': lambda s: '\xe9'})()))
