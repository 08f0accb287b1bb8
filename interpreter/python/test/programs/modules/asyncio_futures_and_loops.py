import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled())
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)
    f.add_done_callback(lambda fut: print('callback', fut.result()))
    loop.call_soon(f.set_result, 42)
    print(await f)
    try:
        f.set_result(1)
    except asyncio.InvalidStateError:
        print('already')
    await asyncio.sleep(0)
    order = []
    loop.call_later(0.02, order.append, 'later')
    loop.call_later(0.01, order.append, 'sooner')
    loop.call_soon(order.append, 'soon')
    h = loop.call_later(0.015, order.append, 'never')
    h.cancel()
    await asyncio.sleep(0.05)
    print(order, h.cancelled())
    g = loop.create_future()
    g.set_exception(KeyError('k'))
    try:
        await g
    except KeyError as e:
        print('KeyError', e)
    return asyncio.iscoroutinefunction(main), asyncio.isfuture(f)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(main()), loop.is_running())
loop.close()
print(loop.is_closed())
for bad in (lambda: asyncio.get_running_loop(), lambda: asyncio.run(5), lambda: loop.run_until_complete(5)):
    try:
        bad()
    except (RuntimeError, ValueError, TypeError) as e:
        print(type(e).__name__)
