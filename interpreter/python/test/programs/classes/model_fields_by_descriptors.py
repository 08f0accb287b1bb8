class Field:
    order = 0
    def __init__(self, kind, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check
        self.order = Field.order
        Field.order += 1
    def __set_name__(self, owner, name): self.name, self.owner = name, owner.__name__
    def __get__(self, obj, cls=None): return self if obj is None else obj._values.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            try:
                value = self.kind(value)
            except (ValueError, TypeError) as e:
                raise TypeError(f'{self.owner}.{self.name}: {value!r} is no {self.kind.__name__}') from e
        if self.check and not self.check(value):
            raise ValueError(f'{self.owner}.{self.name}: {value!r} refused')
        obj._dirty.append(self.name)
        obj._values[self.name] = value
    def __delete__(self, obj): obj._values.pop(self.name, None)
    def __eq__(self, other): return lambda o: self.__get__(o) == other
    def __gt__(self, other): return lambda o: self.__get__(o) > other
    __hash__ = object.__hash__
class Model:
    tables = {}
    def __init_subclass__(cls, table=None, **kw):
        super().__init_subclass__(**kw)
        cls.fields = sorted((f for c in cls.__mro__ for f in vars(c).values() if isinstance(f, Field)),
            key=lambda f: f.order)
        cls.rows = []
        Model.tables[table or cls.__name__.lower()] = cls
    def __init__(self, **kw):
        self._values, self._dirty = {}, []
        for k, v in kw.items():
            if not isinstance(getattr(type(self), k, None), Field):
                raise AttributeError(f'{type(self).__name__} has no field {k!r}')
            setattr(self, k, v)
        self.rows.append(self)
    def __repr__(self): return type(self).__name__ + repr({f.name: f.__get__(self) for f in self.fields})
    @classmethod
    def where(cls, *tests): return [r for r in cls.rows if all(t(r) for t in tests)]
class Person(Model, table='people'):
    name = Field(str, check=len)
    age = Field(int, 0, lambda n: n >= 0)
class Worker(Person):
    pay = Field(float, 1.5)
ann, bob = Person(name='ann', age='30'), Person(name='bob')
eve = Worker(name='eve', age=41, pay=10)
print(ann, bob, eve, sorted(Model.tables), [f.name for f in Worker.fields], Person.age.kind.__name__)
print(Person.where(Person.age > 10), Person.where(Person.name == 'bob'), Worker.where(), eve._dirty)
del ann.age
ann.name = 5
print(ann, ann._dirty)
for f in (lambda: setattr(ann, 'age', 'x'), lambda: setattr(ann, 'age', -1), lambda: Person(name=''),
    lambda: Person(colour=1), lambda: Person(rows=1)):
    try:
        f()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__))
