class Data:
    def __get__(self, obj, cls=None):
        return 'data get', obj is None, cls.__name__
    def __set__(self, obj, value):
        obj.__dict__['stored'] = value
    def __delete__(self, obj):
        print('delete')
class NonData:
    def __get__(self, obj, cls=None):
        return 'non-data get'
class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__['s'] = value * 2
class C:
    d, n, s = Data(), NonData(), SetOnly()
c = C()
print(c.d, C.d, c.n, C.n, type(c.s).__name__)
c.d = 5
c.n = 'own'
c.s = 4
print(c.d, c.n, c.s, c.stored, sorted(c.__dict__))
del c.d
del c.n
print(c.n)
try:
    del c.s
except AttributeError as e:
    print('AttributeError', e)
C.d = 'replaced'
print(c.d)
