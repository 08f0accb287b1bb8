class Dog:
    tricks = []
    count = 0
    def __init__(self, name):
        self.name = name
        Dog.count += 1
        self.count += 100
    def add(self, t):
        self.tricks.append(t)
        return self
    def own(self):
        self.tricks = list(self.tricks)
        return self
a, b = Dog('a'), Dog('b')
a.add('roll')
print(a.tricks, b.tricks, a.tricks is b.tricks, Dog.count, a.count, b.count, sorted(vars(a)))
b.own().add('sit')
print(a.tricks, b.tricks, Dog.tricks)
class Puppy(Dog):
    count = 0
Puppy('c')
print(Puppy.count, Dog.count, 'count' in vars(Puppy))
Puppy.tricks += ['from the subclass']
print('tricks' in vars(Puppy), Puppy.tricks is Dog.tricks, Dog.tricks)
class Config:
    settings = {'debug': False}
    level = 1
class Local(Config):
    settings = {**Config.settings, 'debug': True}
    level = Config.level + 1
print(Config.settings, Local.settings, Local.level)
Config.level = 10
print(Local.level, Config().level)
del Local.level
print(Local.level)
class Borg:
    _state = {}
    def __init__(self, **k):
        self.__dict__ = self._state
        self.__dict__.update(k)
x, y = Borg(v=1), Borg(w=2)
print(x.v, x.w, y.__dict__, x is y)
class Meta(type):
    instances = 0
    def __call__(cls, *a):
        Meta.instances += 1
        return super().__call__(*a)
class M1(metaclass=Meta): pass
class M2(M1): pass
M1(), M2(), M1()
print(Meta.instances, M1.instances, hasattr(M1(), 'instances'))
class Counter:
    n = 0
    @classmethod
    def inc(cls):
        cls.n += 1
        return cls.n
class Sub(Counter): pass
print(Counter.inc(), Sub.inc(), Sub.inc(), Counter.n, Sub.n, Counter.inc(), Sub.n)
class Dflt:
    x = None
    def get(self):
        if self.x is None:
            self.x = []
        return self.x
d1, d2 = Dflt(), Dflt()
d1.get().append(1)
print(d1.get(), d2.get(), Dflt.x)
for cls in (Dog, Puppy, Local):
    print(cls.__name__, [k for k in vars(cls) if not k.startswith('__')])
