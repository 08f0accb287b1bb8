class A:
    real = 'real'
    def __getattribute__(self, name):
        if name == 'blocked':
            raise AttributeError('blocked here')
        if name.startswith('magic'):
            return name.upper()
        return super().__getattribute__(name)
    def __getattr__(self, name):
        return 'fallback ' + name
a = A()
print(a.real, a.magic_word, a.blocked, a.nothing)
a.own = 1
print(a.own, a.__dict__, A.real)
class B:
    def __getattr__(self, name):
        if name == 'deep':
            return self.deeper
        raise AttributeError(f'{type(self).__name__} lacks {name}')
try:
    B().deep
except AttributeError as e:
    print(e)
class C:
    @property
    def p(self):
        raise AttributeError('inside property')
    def __getattr__(self, name):
        return 'from getattr: ' + name
print(C().p)
