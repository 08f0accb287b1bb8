import pickle, copyreg, copy, collections, enum, dataclasses, datetime, fractions, functools
class Plain:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(self) is type(o) and self.__dict__ == o.__dict__
class Slots:
    __slots__ = 'a', 'b'
class State(Plain):
    def __getstate__(self): return {'x': self.x, 'saved': True}
    def __setstate__(self, s): self.__dict__.update(s, restored=True)
class Args:
    def __new__(cls, a, b=2):
        self = object.__new__(cls)
        self.got = a, b
        return self
    def __getnewargs__(self): return self.got
class Keywords(Args):
    def __getnewargs_ex__(self): return (1,), {'b': 9}
class Reduced:
    def __reduce__(self): return (Plain, ('from reduce',))
class MyList(list): pass
class MyDict(dict): pass
class MyInt(int): pass
class MyStr(str): pass
class MyTuple(tuple): pass
class Color(enum.Enum):
    RED = 1
    BLUE = 2
@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
Named = collections.namedtuple('Named', 'a b')
class MyError(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code
s = Slots()
s.a = 5
ml = MyList([1, 2])
ml.note = 'n'
md = MyDict(a=1)
def f(): pass
for p in range(2, 6):
    def again(v): return pickle.loads(pickle.dumps(v, p))
    print(p, again(Plain(3)).x, again(s).a, hasattr(again(s), 'b'), again(State(1)).__dict__, again(Args(7)).got, again(Keywords(7)).got,
        again(Reduced()).x, again(ml), again(ml).note, type(again(md)).__name__, again(MyInt(5)) + 1, again(MyStr('s')), again(MyTuple((1, 2))),
        again(Color.RED) is Color.RED, again(Point(1, 2)), again(Named(1, 2)), again(MyError(4, 't')).code, again(f) is f,
        again(collections.OrderedDict(a=1)), again(collections.Counter('aab')), again(collections.deque([1, 2], 5)),
        again(collections.defaultdict(list, a=[1])), again(datetime.date(2020, 1, 2)), again(fractions.Fraction(1, 3)),
        again(functools.partial(int, base=2))('101'), again(Plain) is Plain, again(Plain(1).__eq__)(Plain(1)))
a = Plain(1)
two = pickle.loads(pickle.dumps([a, a]))
print(two[0] is two[1], two[0] == a)
def reduce_plain(o): return Plain, ('dispatch',)
class Special: pass
copyreg.pickle(Special, reduce_plain)
print(pickle.loads(pickle.dumps(Special())).x, copy.copy(Special()).x)
class P(pickle.Pickler):
    def persistent_id(self, o): return 'the f' if o is f else None
class U(pickle.Unpickler):
    def persistent_load(self, pid): return pid.upper()
import io
out = io.BytesIO()
P(out).dump([f, 1])
print(U(io.BytesIO(out.getvalue())).load())
print(Plain(1).__reduce_ex__(2)[0].__name__, Plain(5).__getstate__(), s.__getstate__(), object().__getstate__(), Plain(1).__reduce_ex__(2)[1:3])
class NoPickle:
    def __reduce_ex__(self, p): raise TypeError('no pickles of this')
try:
    pickle.dumps([NoPickle()])
except TypeError as e:
    print(e)
class Bad:
    def __reduce__(self): return 5
try:
    pickle.dumps(Bad())
except pickle.PicklingError as e:
    print(e)
