class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for cm in (NoExit(), NoEnter(), Async(), 5, None, object()):
    try:
        with cm:
            print('never')
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class FewArgs:
    def __enter__(self): return self
    def __exit__(self): pass
try:
    with FewArgs():
        pass
except TypeError as e:
    print(e)
class Inst:
    pass
i = Inst()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print(e)
order = []
class Order:
    def __getattribute__(self, n): order.append(n)
    @property
    def __enter__(self):
        order.append('enter looked up')
        return lambda: order.append('entered')
    @property
    def __exit__(self):
        order.append('exit looked up')
        return lambda *a: order.append('exited')
with Order():
    order.append('body')
print(order)
