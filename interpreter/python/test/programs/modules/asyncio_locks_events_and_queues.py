import asyncio
async def main():
    log = []
    lock = asyncio.Lock()
    async def locked(n):
        async with lock:
            log.append(('in', n))
            await asyncio.sleep(0)
            log.append(('out', n))
    await asyncio.gather(*[locked(i) for i in range(3)])
    print(log, lock.locked())
    event = asyncio.Event()
    async def waiter(n):
        await event.wait()
        return n
    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(event.is_set(), [t.done() for t in tasks])
    event.set()
    print(await asyncio.gather(*tasks))
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for i in range(5):
            await q.put(i)
            print('put', i, q.qsize())
        await q.put(None)
    async def consumer():
        got = []
        while (item := await q.get()) is not None:
            got.append(item)
            q.task_done()
        q.task_done()
        return got
    print((await asyncio.gather(producer(), consumer()))[1], q.empty())
    await q.join()
    for f in (q.get_nowait, q.task_done, lambda: [q.put_nowait(i) for i in range(5)], lock.release):
        try:
            f()
        except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError, RuntimeError) as e:
            print(type(e).__name__, e)
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2): p.put_nowait(x)
    print([p.get_nowait() for _ in range(3)])
    sem = asyncio.Semaphore(2)
    running = most = 0
    async def limited():
        nonlocal running, most
        async with sem:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1
    await asyncio.gather(*[limited() for _ in range(6)])
    print(most)
    cond = asyncio.Condition()
    async def wait_cond():
        async with cond:
            await cond.wait()
            return 'notified'
    t = asyncio.create_task(wait_cond())
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    print(await t)
asyncio.run(main())
