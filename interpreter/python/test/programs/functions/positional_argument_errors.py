def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def defaults(a, b=1, c=2): pass
def star(a, *args): pass
def only(*, k): pass
def onlys(a, *, k, m, n=1): pass
def pos(a, b, /): pass
def posdef(a, b=1, /, c=2): pass
calls = ['none(1)', 'none(1, 2)', 'one()', 'one(1, 2)', 'two()', 'two(1)', 'three()', 'three(1)', 'three(1, 2, 3, 4)',
    'defaults()', 'defaults(1, 2, 3, 4)', 'star()', 'only()', 'only(1)', 'only(1, k=2)', 'only(1, 2, k=2)',
         'onlys(1)', 'onlys(k=1, m=2)', 'onlys(1, 2)', 'onlys(1, 2, k=3, m=4)', 'one(b=1)', 'one(1, a=2)',
             'one(1, b=2)', 'none(x=1)', 'two(1, a=1)', 'defaults(1, d=1)', 'pos(1, b=2)', 'pos(a=1, b=2)', 'pos()',
             'pos(1)', 'pos(1, 2, 3)', 'posdef()', 'posdef(1, 2, 3, 4)', 'posdef(1, b=2)', 'three(b=1)', 'onlys()',
             'onlys(1, k=1)', 'onlys(1, 2, 3)', 'defaults(b=1)', 'star(b=1)', 'star(1, a=2)', 'one(**{"a": 1, "b": 2})',
             'one(*[1, 2, 3])']
for c in calls:
    try:
        eval(c)
        print(c, 'ok')
    except TypeError as e:
        print(c, '->', e)
class K:
    def m(self): pass
    def n(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
k = K()
for c in ('k.m(1)', 'k.n()', 'K.m()', 'K.n(k)', 'k.c()', 'K.c(1, 2)', 'k.s()', 'K.s(1, 2)', 'K(1)', '(lambda: 0)(1)',
    '(lambda x: 0)()', 'k.n(1, a=2)', 'k.m(self=1)'):
    try:
        eval(c)
        print(c, 'ok')
    except TypeError as e:
        print(c, '->', e)
