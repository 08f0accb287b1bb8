class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    def __getitem__(self, i):
        print('get', i)
        return super().__getitem__(i)
    def __setitem__(self, i, v):
        print('set', i, v)
        super().__setitem__(i, v)
    def __delitem__(self, i):
        print('del', i)
        super().__delitem__(i)
    def __contains__(self, x):
        return x == 'anything' or super().__contains__(x)
    def __len__(self):
        return super().__len__() + 100
s = Stack('ab')
s.push(1).push(2)
print(s, len(s), s[0], s[1:3], 'anything' in s, 'b' in s, 5 in s, bool(Stack()))
s[0] = 'z'
s[1:2] = ['y', 'x']
del s[0]
del s[:1]
print(list(s), type(s + []).__name__, type(s[:]).__name__, type(s.copy()).__name__, s == [*s], isinstance(s, list))
s.attr = 'has dict'
print(s.attr, s.__dict__, sorted(Stack([2, 1])), [x for x in s], s * 2)
class Init(list):
    def __init__(self, n, fill=0):
        super().__init__([fill] * n)
print(Init(3), Init(2, fill='x'), Init(1) == [0])
class NoHash(list):
    __hash__ = lambda self: 42
print({NoHash([1]): 'ok'}[NoHash([1])])
try:
    {[]: 1}
except TypeError as e:
    print(e)
