x = 'module'
class G:
    global made
    made = 'global from class'
print(made, hasattr(G, 'made'))
try:
    class E:
        a = 1
        b = undefined_thing
except NameError as e:
    print(e)
class H:
    x = x
    x = x + x
print(H.x, x)
def outer():
    v = 1
    class K:
        locals()['dynamic'] = 5
        v = v
        u = dynamic
    return K.v, K.u
try:
    print(outer())
except (NameError, UnboundLocalError) as e:
    print(type(e).__name__, e)
class L:
    a, *b = 1, 2, 3
    (c := 4)
    import math as m
    try:
        1 / 0
    except ZeroDivisionError as err:
        kept = str(err)
    with open.__class__ and memoryview(b'a') as mv:
        pass
print(L.a, L.b, L.c, L.m.pi, L.kept, hasattr(L, 'err'))
