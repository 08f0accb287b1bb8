x = 'global'
def local_wins():
    x = 'local'
    return x
def enclosing():
    x = 'enclosing'
    def inner(): return x
    def shadow():
        x = 'shadow'
        return (lambda: x)()
    def passed(x): return x
    def skips_class():
        class K:
            x = 'class'
            def m(self): return x
            n = x
        return K().m(), K.n
    return inner(), shadow(), passed('arg'), skips_class()
print(local_wins(), enclosing(), x)
def late(): return undefined_yet
try:
    late()
except NameError as e:
    print(e)
undefined_yet = 'now'
print(late())
def cells():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    i = 'rebound'
    return [f() for f in fs]
print(cells())
def deep():
    a = 1
    def l1():
        b = 2
        def l2():
            c = 3
            def l3():
                nonlocal a
                a += b + c
                return a, b, c, x
            return l3() + l3()
        return l2()
    return l1(), a
print(deep())
