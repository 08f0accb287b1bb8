import asyncio
async def work(name, delay, result):
    print('start', name)
    await asyncio.sleep(delay)
    print('end', name)
    return result
async def main():
    print(await asyncio.gather(work('a', 0.03, 1), work('b', 0.01, 2), work('c', 0.02, 3)))
    t = asyncio.create_task(work('t', 0, 'task'), name='named')
    print(t.done(), t.get_name(), asyncio.current_task() is t)
    print(await t, t.done(), t.result(), t.exception())
    async def fail(): raise ValueError('failed')
    try:
        await asyncio.gather(fail(), work('d', 0, 4))
    except ValueError as e:
        print('caught', e)
    print([str(r) for r in await asyncio.gather(fail(), work('e', 0, 5), return_exceptions=True)])
    print(await asyncio.sleep(0, 'value'), await asyncio.gather())
    done, pending = await asyncio.wait([asyncio.create_task(work('f', 0.01, 6)), asyncio.create_task(work('g', 0.05, 7))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [d.result() for d in done])
    for p in pending: p.cancel()
    for c in asyncio.as_completed([asyncio.sleep(0.02, 8), asyncio.sleep(0.01, 9)]):
        print(await c)
    return 'finished'
print(asyncio.run(main()))
