print(list[int], dict[str, list[int]], tuple[int, ...], set['A'], type[int], list[int].__origin__,
    dict[str, int].__args__, list[int] == list[int], hash(list[int]) == hash(list[int]), list[int]([1, 2]),
    type(list[int]).__name__)
print(int | str, int | None, int | str | int, str | list[int], type(int | str).__name__, (int | str).__args__,
    int | str == str | int, isinstance(1, int | str), None | int)
class G:
    def __class_getitem__(cls, k): return f'{cls.__name__}<{k}>'
class H(G): pass
print(G[1], H[int])
class L(list[int]): pass
print(L.__mro__[1].__name__, L.__orig_bases__, L([1]), L.__bases__)
class Fake:
    def __mro_entries__(self, bases):
        print('mro_entries', [type(b).__name__ for b in bases])
        return (dict,)
class M(Fake()): pass
print(M.__bases__, len(M.__orig_bases__), M(a=1))
for f in (lambda: int | 5, lambda: 5 | int, lambda: int[str], lambda: list[int] | 'x',
    lambda: isinstance([], list[int]), lambda: (int | str)(5), lambda: int | 'A', lambda: class_missing,
    lambda: list[int].nope):
    try:
        print(f())
    except (TypeError, NameError, AttributeError) as e:
        print(type(e).__name__, e)
alias = list[int]
print(alias.append is list.append, alias.__name__, alias.__doc__ == list.__doc__, [alias], f'{alias}',
    alias().__class__.__name__)
def f(x: int | None = None, y: list[str] = ()) -> dict[str, int] | None: pass
print(f.__annotations__)
print(tuple[()], tuple[int], list[list[int]], dict[int, str])
