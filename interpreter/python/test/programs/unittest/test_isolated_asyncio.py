import asyncio
import io
import unittest
class Tests(unittest.IsolatedAsyncioTestCase):
    def setUp(self): self.log = ['setUp']
    async def asyncSetUp(self):
        await asyncio.sleep(0)
        self.log.append('asyncSetUp')
    async def asyncTearDown(self):
        seen.append(self.log + ['asyncTearDown'])
    async def test_passes(self):
        self.assertEqual(await asyncio.sleep(0, 5), 5)
        self.log.append('passes')
        self.addAsyncCleanup(self.clean)
    async def clean(self):
        seen.append('cleaned')
    async def test_fails(self):
        await asyncio.sleep(0)
        self.fail('on purpose')
    async def test_raises(self):
        with self.assertRaises(ZeroDivisionError):
            await self.divide()
    async def divide(self): return 1 / 0
    def test_plain(self):
        self.log.append('plain')
seen = []
result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result.testsRun, len(result.failures), len(result.errors))
for s in seen:
    print(s)
