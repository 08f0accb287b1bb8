from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


@asynccontextmanager
async def res(name, swallow=False):
    print("open", name)
    try:
        yield name
    except ValueError as e:
        print("saw", e)
        if not swallow:
            raise
    finally:
        print("close", name)


async def use():
    async with res("a") as a, res("b") as b:
        print(a, b)
    async with res("quiet", swallow=True):
        raise ValueError("v1")
    try:
        async with res("loud"):
            raise ValueError("v2")
    except ValueError as e:
        print("outside", e)


run(use())


@res("deco")
async def decorated(x):
    return x + 1


print(run(decorated(1)))


async def callback(x):
    print("async callback", x)


async def stack():
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(res("one")))
        s.push_async_callback(callback, 5)
        s.callback(print, "plain callback")
        s.enter_context(nullcontext())
    async with AsyncExitStack() as s:
        await s.enter_async_context(res("kept"))
        t = s.pop_all()
    print("still open")
    await t.aclose()


run(stack())


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print("generator closed")


async def close_early():
    async with aclosing(numbers()) as it:
        async for n in it:
            if n == 2:
                break
    async with nullcontext(7) as v:
        print("null", v)


run(close_early())
