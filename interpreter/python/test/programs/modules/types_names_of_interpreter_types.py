import types


def f():
    pass


def gen():
    yield


async def co():
    pass


async def agen():
    yield


class C:
    def method(self):
        pass

    __slots__ = ("slot",)


c = co()
pairs = [
    (f, types.FunctionType), (lambda: 0, types.LambdaType), (gen(), types.GeneratorType), (c, types.CoroutineType),
    (agen(), types.AsyncGeneratorType), (f.__code__, types.CodeType), (C().method, types.MethodType),
    (len, types.BuiltinFunctionType), ([].append, types.BuiltinMethodType), (types, types.ModuleType),
    (str.join, types.MethodDescriptorType), (object.__init__, types.WrapperDescriptorType),
    (object().__str__, types.MethodWrapperType), (dict.__dict__["fromkeys"], types.ClassMethodDescriptorType),
    (C.slot, types.MemberDescriptorType), (type(f).__code__, types.GetSetDescriptorType), (None, types.NoneType),
    (NotImplemented, types.NotImplementedType), (..., types.EllipsisType), (list[int], types.GenericAlias), (int | str, types.UnionType),
]
for value, kind in pairs:
    print(kind.__name__, isinstance(value, kind))
c.close()


def outer():
    x = 1
    return lambda: x


print(type(outer().__closure__[0]) is types.CellType, types.CellType(5).cell_contents)
try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e.__traceback__) is types.TracebackType, type(e.__traceback__.tb_frame) is types.FrameType)
try:
    types.NoneType(1)
except TypeError as e:
    print(e)
