class Trap:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def catcher():
    try:
        await Trap('trap')
    except ValueError as e:
        return f'caught {e}'
    finally:
        print('finally')
c = catcher()
c.send(None)
try:
    c.throw(ValueError('boom'))
except StopIteration as e:
    print(e.value)
c = catcher()
c.send(None)
c.close()
def drive(coro, *values):
    values = iter(values)
    try:
        while True:
            print('trap', coro.send(next(values)))
    except StopIteration as e:
        return e.value
async def simple(): return 'simple'
async def bad_await(x): return await x
print(drive(simple(), None))
for bad in (5, None, [], (x for x in [])):
    try:
        drive(bad_await(bad), None)
    except TypeError as e:
        print(e)
class W:
    def __init__(self, r): self.r = r
    def __await__(self): return self.r
for r in (5, iter(['it']), 'text', [1]):
    try:
        print(drive(bad_await(W(r)), None, None))
    except TypeError as e:
        print(e)
c = simple()
for f in (lambda: iter(c), lambda: next(c), lambda: [x for x in c], lambda: c.send(5)):
    try:
        f()
    except TypeError as e:
        print(e)
c.close()
done = simple()
drive(done, None)
try:
    drive(bad_await(done), None)
except RuntimeError as e:
    print(e)
