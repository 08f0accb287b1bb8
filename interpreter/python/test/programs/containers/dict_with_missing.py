class Counter(dict):
    def __missing__(self, key):
        print('missing', key)
        return 0
c = Counter()
for ch in 'abca':
    c[ch] += 1
print(c, c['zz'], 'zz' in c, c.get('zz'), c.get('zz', 5), len(c))
class Tree(dict):
    def __missing__(self, key):
        value = self[key] = type(self)()
        return value
t = Tree()
t['a']['b']['c'] = 1
t['a']['d'] = 2
print(t)
class Raising(dict):
    def __missing__(self, key):
        raise KeyError(f'no {key!r} here')
try:
    Raising()['x']
except KeyError as e:
    print(e)
try:
    Counter().pop('x')
except KeyError as e:
    print(e)
class Case(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __contains__(self, k):
        return super().__contains__(k.lower())
d = Case(ABC=1)
d['KeY'] = 2
print(d, d['KEY'], 'kEY' in d, 'ABC' in d, list(d), d.get('KEY'))
d.update(NEW=3)
print(d, dict(d), type(d | {}).__name__, {**d})
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
o = Attr(x=1)
o.y = 2
print(o.x, o.y, o)
