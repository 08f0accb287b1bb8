class Node:
    __slots__ = 'key', 'value', 'prev', 'next'
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, self, self
class LRU:
    def __init__(self, size):
        self.size, self.map, self.root = size, {}, Node()
        self.hits = self.misses = 0
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        r = self.root
        n.prev, n.next = r, r.next
        r.next.prev = n
        r.next = n
    def __getitem__(self, key):
        try:
            n = self.map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(n)
        self._front(n)
        return n.value
    def __setitem__(self, key, value):
        if key in self.map:
            self._unlink(self.map.pop(key))
        elif len(self.map) >= self.size:
            last = self.root.prev
            self._unlink(last)
            del self.map[last.key]
        self.map[key] = n = Node(key, value)
        self._front(n)
    def __delitem__(self, key): self._unlink(self.map.pop(key))
    def __contains__(self, key): return key in self.map
    def __len__(self): return len(self.map)
    def __iter__(self):
        n = self.root.next
        while n is not self.root:
            yield n.key
            n = n.next
    def __reversed__(self):
        n = self.root.prev
        while n is not self.root:
            yield n.key
            n = n.prev
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
    def __repr__(self): return 'LRU(' + ', '.join(f'{k}={self.map[k].value}' for k in self) + ')'
c = LRU(3)
for i, k in enumerate('abcad'):
    c[k] = i
    print(c)
print(c['c'], c.get('b'), c.get('zz', 'none'), c, list(reversed(c)), 'a' in c, len(c), c.hits, c.misses)
del c['c']
c['new'] = 9
print(c, [*c], sorted(c), max(c))
try:
    c['gone']
except KeyError as e:
    print('KeyError', e)
