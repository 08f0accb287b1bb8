# A yield before a semicolon, and an await that is the base of a power.
def lines():
    yield; got = yield; print(got); yield
    def inner(): yield; yield 3
    yield from inner(); last = (yield) or 7; yield last; yield;


generator = lines()
print(next(generator), next(generator), generator.send('sent'), list(generator))


async def two():
    return 2


async def powers():
    return [await two() ** 2, -await two() ** 2, 3 ** await two(), await two() ** await two() ** 2, (await two()) ** 2,
            await two() * await two() ** 3]


async def wrong():
    await (two_again ** 2)


try:
    powers().send(None)
except StopIteration as stop:
    print(stop.value)
two_again = two()
try:
    wrong().send(None)
except TypeError as error:
    print(error)
two_again.close()
