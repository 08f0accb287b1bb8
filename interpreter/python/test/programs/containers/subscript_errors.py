class Plain:
    pass
x, n, s, a, g, f = None, 5, {1}, [1], iter([]), lambda: 1
for src in ('x[0]', 'Plain()[0]', 'Plain[0]', 'n[0]', 'len[0]', 's[0]', '[1][2]', 'a["a"]', '(1,)[1]', '"a"[1]',
    'b"a"[1]', '{}[0]', '[][-1]', 'range(3)[5]', '[1][1:2][0]', 'int[0]', 'list[int]', 'dict[str, int]', 'tuple[()]',
    'f[0]', 'g[0]'):
    try:
        print(src, eval(src))
    except (TypeError, IndexError, KeyError) as e:
        print(src, '->', type(e).__name__, e)
for src in ('x[0] = 1', '(5)[0] = 1', '"a"[0] = 1', '(1,)[0] = 1', '{1}[0] = 1', 'Plain()[0] = 1', 'range(3)[0] = 1',
    '[][0] = 1', 'b"a"[0] = 1', 'int[0] = 1', 'del x[0]', 'del (5)[0]', 'del "a"[0]', 'del (1,)[0]', 'del {}[0]',
    'del [][0]', 'del Plain()[0]', 'del range(1)[0]', 'del int[0]'):
    try:
        exec(src)
    except (TypeError, IndexError, KeyError) as e:
        print(src, '->', type(e).__name__, e)
class Only:
    def __getitem__(self, i):
        return i
o = Only()
print(o[5])
for src in ('o[0] = 1', 'del o[0]', 'o[0] += 1'):
    try:
        exec(src)
    except TypeError as e:
        print(e)
class G:
    def __class_getitem__(cls, key):
        return f'{cls.__name__}[{key!r}]'
print(G[1], G[int, str], G[:])
