class Stream:
    def __init__(self, make): self.make = make
    def __iter__(self): return self.make()
    def map(self, f): return Stream(lambda: (f(x) for x in self))
    def filter(self, p): return Stream(lambda: (x for x in self if p(x)))
    def take(self, n):
        def run():
            if n > 0:
                for i, x in enumerate(self, 1):
                    yield x
                    if i >= n:
                        return
        return Stream(run)
    def chunks(self, n):
        def run():
            chunk = []
            for x in self:
                chunk.append(x)
                if len(chunk) == n:
                    yield chunk
                    chunk = []
            if chunk:
                yield chunk
        return Stream(run)
    def scan(self, f, acc):
        def run():
            a = acc
            for x in self:
                yield (a := f(a, x))
        return Stream(run)
    @classmethod
    def count(cls, n=0):
        def run():
            i = n
            while True:
                yield i
                i += 1
        return cls(run)
s = Stream.count(1)
evens = s.filter(lambda n: n % 2 == 0)
print(list(evens.take(5)), list(evens.take(3)), list(s.map(lambda n: n * n).take(4)), list(s.chunks(2).take(2)),
    list(s.take(5).chunks(2)), list(s.scan(int.__add__, 0).take(5)), list(s.take(0)), sum(s.take(100)))
