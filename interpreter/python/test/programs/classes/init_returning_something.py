class A:
    def __init__(self):
        return 5
try:
    A()
except TypeError as e:
    print(e)
class B:
    def __init__(self, *args, **kwargs):
        print('init', args, kwargs)
B(1, 2, x=3)
try:
    B.__init__()
except TypeError as e:
    print(e)
class C:
    pass
for f in (lambda: C(1), lambda: C(x=1), lambda: C().__init__(1), lambda: object(1)):
    try:
        f()
        print('ok')
    except TypeError as e:
        print(e)
