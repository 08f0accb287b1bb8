import types


class Meta(type):
    def __getattr__(cls, name):
        return f"class {name}"


class C(metaclass=Meta):
    @types.DynamicClassAttribute
    def size(self):
        """Size of one."""
        return "instance size"

    @size.setter
    def size(self, value):
        self.__dict__["kept"] = value


c = C()
print(c.size, C.size)
c.size = 4
print(c.kept, C.__dict__["size"].__doc__)


@types.coroutine
def pause(value):
    got = yield value
    return got * 2


async def main():
    a = await pause("first")
    b = await pause("second")
    return a + b


m = main()
print(m.send(None), m.send(1))
try:
    m.send(10)
except StopIteration as e:
    print(e.value)
try:
    types.coroutine(5)
except TypeError as e:
    print(type(e).__name__, e)


@types.coroutine
def plain():
    return (n for n in [1, 2])


async def use():
    return await plain()


u = use()
print(u.send(None), u.send(None))
try:
    u.send(None)
except StopIteration as e:
    print("done", e.value)
try:
    del c.size
except AttributeError as e:
    print(type(e).__name__)
