import traceback

def needs(a, b, *, c):
    return a, b, c

class K:
    def method(self, x):
        return x
    def __init__(self, v):
        self.v = v

def show(f):
    try:
        f()
    except TypeError:
        print(traceback.format_exc().splitlines()[-1])

show(lambda: needs(1))
show(lambda: needs(1, 2))
show(lambda: needs(1, 2, 3, c=4))
show(lambda: needs(1, 2, c=3, d=4))
show(lambda: K())
show(lambda: K(1).method())
show(lambda: K(1)())
K(5).method(
    1,
    2,
)
