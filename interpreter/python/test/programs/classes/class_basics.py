class Point:
    """A point."""
    count = 0
    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1
        type(self).last = (x, y)
    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
p = Point(1, 2)
q = p.add(Point(3))
print(p, q, Point.count, p.count, Point.last, p.__dict__, vars(q), Point.__doc__, Point.__name__, Point.__qualname__,
    Point.__module__, Point.__bases__, type(p) is Point, p.__class__ is Point)
p.count = 99
p.z = 'new'
print(p.count, Point.count, p.__dict__)
del p.count
print(p.count)
Point.origin = Point(0, 0)
print(q.origin, 'origin' in Point.__dict__, 'origin' in q.__dict__, hasattr(p, 'z'), hasattr(q, 'z'))
for f in (lambda: p.nope, lambda: Point.nope, lambda: Point(), lambda: Point(1, 2, 3), lambda: Point.add(p),
    lambda: delattr(p, 'nope'), lambda: p(), lambda: Point.__init__(5), lambda: p < q, lambda: p + q, lambda: -p,
    lambda: len(p), lambda: p[0], lambda: iter(p), lambda: next(p), lambda: int(p), lambda: delattr(Point, 'nope'),
    lambda: setattr(p, 5, 1)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class Empty: pass
e = Empty()
print(e == e, e == Empty(), e != Empty(), bool(e), isinstance(e, object), hash(e) == hash(e), type(Empty),
    Empty.__mro__, e in [e], str(Empty), repr(Point))
class Nested:
    class Inner:
        def m(self): pass
    x = Inner
print(Nested.Inner, Nested.x.__qualname__, Nested.Inner.m.__qualname__)
class Bad:
    def __init__(self):
        return 5
try:
    Bad()
except TypeError as e:
    print(e)
