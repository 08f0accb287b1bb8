class Trap:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def leaf(x):
    print('leaf starts', x)
    r = await Trap(('want', x))
    print('leaf got', r)
    return r * 2
async def main():
    a = await leaf(1)
    b = await leaf(2)
    return a + b
c = main()
print(type(c).__name__, c.cr_running, c.cr_await, c.cr_code.co_name)
print(c.send(None))
print(c.cr_await.__name__, c.cr_suspended)
print(c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print('result', e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
