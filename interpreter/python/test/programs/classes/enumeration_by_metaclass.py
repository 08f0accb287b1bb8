class EnumDict(dict):
    def __init__(self):
        super().__init__()
        self.members = []
    def __setitem__(self, k, v):
        if not k.startswith('_') and not callable(v) and not hasattr(v, '__get__'):
            if k in self.members:
                raise TypeError(f'{k} already defined as {self[k]!r}')
            self.members.append(k)
        super().__setitem__(k, v)
class EnumMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases): return EnumDict()
    def __new__(mcs, name, bases, ns):
        if any(getattr(b, '_map', None) for b in bases):
            raise TypeError(f'cannot extend {bases[0].__name__}')
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in ns.members})
        cls._map, cls._values = {}, {}
        for k in ns.members:
            value = ns[k]
            member = cls._values.get(value)
            if member is None:
                member = object.__new__(cls)
                member.__dict__.update(name=k, value=value)
                cls._values[value] = member
            cls._map[k] = member
        return cls
    def __call__(cls, value):
        try:
            return cls._values[value]
        except KeyError:
            raise ValueError(f'{value!r} is not a valid {cls.__name__}') from None
    def __getattr__(cls, n):
        try:
            return cls.__dict__['_map'][n]
        except KeyError:
            raise AttributeError(n) from None
    def __getitem__(cls, n): return cls._map[n]
    def __iter__(cls): return iter(cls._values.values())
    def __len__(cls): return len(cls._values)
    def __contains__(cls, m): return isinstance(m, cls)
    def __setattr__(cls, n, v):
        if n in cls.__dict__.get('_map', ()):
            raise AttributeError(f'cannot reassign {n}')
        super().__setattr__(n, v)
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f'<{type(self).__name__}.{self.name}: {self.value!r}>'
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def mix(self, o): return f'{self.name}+{o.name}'
    @property
    def lower(self): return self.name.lower()
print(Color.RED, list(Color), len(Color), Color(2), Color['GREEN'], Color.CRIMSON is Color.RED,
    Color.RED.mix(Color.GREEN), Color.GREEN.lower, Color.RED in Color, 1 in Color, {Color.RED: 'r'}[Color(1)],
    isinstance(Color.RED, Color))
for f in (lambda: Color(9), lambda: Color.BLUE, lambda: setattr(Color, 'RED', 5), lambda: Color['X'],
    lambda: type('Sub', (Color,), EnumDict()), lambda: exec('class Twice(Enum):\n A = 1\n A = 2')):
    try:
        print(f())
    except (ValueError, AttributeError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
