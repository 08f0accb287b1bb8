import asyncio
async def ok(n):
    await asyncio.sleep(0.001 * n)
    return n
async def bad(n):
    await asyncio.sleep(0.001)
    raise ValueError(n)
async def main():
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(ok(i)) for i in range(3)]
    print([t.result() for t in ts])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            slow = tg.create_task(ok(1000))
    except* ValueError as eg:
        print(eg.message, [str(e) for e in eg.exceptions], slow.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(ok(1000))
            raise KeyError('body')
    except* KeyError as eg:
        print(repr(eg.exceptions), t.cancelled())
asyncio.run(main())
