import types

C = types.new_class("C", (), {}, lambda ns: ns.update(x=1, f=lambda self: self.x + 1))
print(C.__name__, C.x, C().f(), C.__bases__, C.__module__)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


D = types.new_class("D", (C,), {"metaclass": Meta, "flag": 1})
print(type(D).__name__, D.prepared, D().f(), D.__mro__[1] is C)
meta, ns, kw = types.prepare_class("E", (D,), {"z": 2})
print(meta.__name__, ns, kw)


class Instead:
    def __mro_entries__(self, bases):
        return (C,)


class F(Instead()):
    pass


print(F.__bases__ == (C,), len(F.__orig_bases__), types.resolve_bases((Instead(), int)) == (C, int), types.resolve_bases((int,)) == (int,))

m = types.ModuleType("made", "Doc.")
m.value = 3
exec("def get(): return value + 1", m.__dict__)
print(m, m.__doc__, m.get(), sorted(k for k in vars(m) if not k.startswith("__")))


def g(self, k):
    return self, k


bound = types.MethodType(g, "owner")
print(bound(2), bound.__self__, bound.__func__ is g)
fn = types.FunctionType(g.__code__, {}, "renamed", (9,))
print(fn("a"), fn.__name__, types.CodeType is type(g.__code__))
try:
    types.new_class("G", (int, str))
except TypeError as e:
    print(e)
