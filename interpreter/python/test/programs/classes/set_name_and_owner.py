class Field:
    def __init__(self, default=None): self.default = default
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, 'fields', ()) + (name,)
    def __get__(self, obj, cls):
        return self if obj is None else obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f'{self.name} must be int')
        obj.__dict__[self.name] = value
class P:
    x = Field(1)
    y = Field()
p = P()
print(P.fields, p.x, p.y, P.x.name)
p.y = 7
try:
    p.x = 'a'
except TypeError as e:
    print(e)
print(p.__dict__)
class Q(P):
    z = Field(3)
print(Q.fields, Q().z, Q().x)
Q.late = Field(9)
print(hasattr(Q.late, 'name'))
class Boom:
    def __set_name__(self, owner, name): raise ValueError('no')
try:
    class R:
        b = Boom()
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e, repr(e.__cause__))
