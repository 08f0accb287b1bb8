import io
import sys
import unittest
import bisect
import heapq
import random


class HeapTests(unittest.TestCase):
    def check(self, heap):
        for i in range(1, len(heap)):
            self.assertLessEqual(heap[(i - 1) // 2], heap[i])

    def test_push_pop(self):
        r, heap, data = random.Random(1), [], []
        for _ in range(100):
            x = r.randrange(50)
            data.append(x)
            heapq.heappush(heap, x)
            self.check(heap)
        self.assertEqual([heapq.heappop(heap) for _ in data], sorted(data))

    def test_heapify(self):
        for n in list(range(20)) + [100]:
            h = [random.Random(n + i).random() for i in range(n)]
            heapq.heapify(h)
            self.check(h)

    def test_pushpop_and_replace(self):
        h = [2, 5, 3]
        heapq.heapify(h)
        self.assertEqual((heapq.heappushpop(h, 1), heapq.heappushpop(h, 4), heapq.heapreplace(h, 0), h[0]), (1, 2, 3, 0))
        self.assertEqual(heapq.heappushpop([], 5), 5)
        self.assertRaises(IndexError, heapq.heapreplace, [], 1)

    def test_nlargest(self):
        data = [(x * 7919) % 101 for x in range(60)]
        for n in (0, 1, 5, 60, 100):
            self.assertEqual(heapq.nsmallest(n, data), sorted(data)[:n])
            self.assertEqual(heapq.nlargest(n, data, key=lambda x: -x), sorted(data)[:n])

    def test_merge(self):
        self.assertEqual((list(heapq.merge([1, 3], [2], [0, 9])), list(heapq.merge([3, 1], [2], reverse=True))), ([0, 1, 2, 3, 9], [3, 2, 1]))

    def test_comparison_error(self):
        class Bad:
            def __lt__(self, o):
                raise ZeroDivisionError
        self.assertRaises(ZeroDivisionError, heapq.heapify, [Bad(), Bad()])
        self.assertRaises(TypeError, heapq.heappush, [1], "a")


class BisectTests(unittest.TestCase):
    def test_against_model(self):
        for n in range(8):
            data = [i // 2 for i in range(n)]
            for x in (-1, 0, 0.5, 1, 2, 9):
                self.assertEqual(bisect.bisect_left(data, x), sum(v < x for v in data))
                self.assertEqual(bisect.bisect_right(data, x), sum(v <= x for v in data))

    def test_bounds(self):
        self.assertEqual((bisect.bisect_left([1] * 5, 1, 2), bisect.bisect_right([1] * 5, 1, 1, 3), bisect.bisect([], 1)), (2, 3, 0))
        self.assertRaisesRegex(ValueError, "lo must be non-negative", bisect.bisect, [1], 1, -1)

    def test_insort(self):
        out = []
        for x in (5, 1, 4, 1, 3):
            bisect.insort(out, x)
        self.assertEqual(out, [1, 1, 3, 4, 5])

    def test_key(self):
        rows = [("a", 3), ("b", 5)]
        bisect.insort(rows, ("c", 4), key=lambda r: r[1])
        self.assertEqual((rows, bisect.bisect_left(rows, 5, key=lambda r: r[1])), ([("a", 3), ("c", 4), ("b", 5)], 2))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
