import asyncio
async def forever():
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
        raise
    finally:
        print('cleanup')
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'refused'
async def main():
    t = asyncio.create_task(forever())
    await asyncio.sleep(0)
    print(t.cancel('reason'), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print('awaited', t.cancelled(), t.done(), t.cancel())
    try:
        await asyncio.wait_for(forever(), 0.01)
    except asyncio.TimeoutError as e:
        print('timeout', type(e).__name__)
    print(await asyncio.wait_for(asyncio.sleep(0, 'quick'), 5))
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    print(await s)
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(5)
    except TimeoutError:
        print('timeout block', cm.expired())
    inner = asyncio.create_task(asyncio.sleep(0.01, 'shielded'))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except asyncio.TimeoutError:
        print('outer gave up', inner.cancelled(), await inner)
asyncio.run(main())
