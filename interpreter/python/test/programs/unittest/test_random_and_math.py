import io
import sys
import unittest
import math
import random


class RandomTests(unittest.TestCase):
    def test_known_values(self):
        r = random.Random(42)
        self.assertEqual(r.random(), 0.6394267984578837)

    def test_same_seed_same_values(self):
        for seed in (0, 1, "text", b"bytes", 10**30, 1.5):
            a, b = random.Random(seed), random.Random(seed)
            self.assertEqual([a.random() for _ in range(5)], [b.random() for _ in range(5)])
            self.assertEqual(a.sample(range(100), 10), b.sample(range(100), 10))

    def test_ranges(self):
        r = random.Random(3)
        for _ in range(200):
            self.assertTrue(0 <= r.random() < 1)
            self.assertIn(r.randrange(2, 20, 3), range(2, 20, 3))
            self.assertIn(r.randint(1, 6), range(1, 7))
            self.assertLess(r.getrandbits(70), 2**70)
            self.assertTrue(2 <= r.uniform(2, 3) <= 3)

    def test_permutations(self):
        r = random.Random(9)
        seen = set()
        for _ in range(200):
            x = [1, 2, 3]
            r.shuffle(x)
            seen.add(tuple(x))
            s = r.sample(range(10), 4)
            self.assertEqual(len(set(s)), 4)
        self.assertEqual(len(seen), 6)

    def test_state(self):
        r = random.Random(1)
        state = r.getstate()
        a = [r.gauss(0, 1) for _ in range(3)]
        r.setstate(state)
        self.assertEqual([r.gauss(0, 1) for _ in range(3)], a)

    def test_choices(self):
        r = random.Random(5)
        self.assertEqual((set(r.choices("ab", [1, 0], k=20)), len(r.choices([1], k=3))), ({"a"}, 3))
        self.assertRaises(IndexError, r.choice, [])
        self.assertRaises(ValueError, r.sample, [1], 2)


class MathTests(unittest.TestCase):
    def test_integers(self):
        for n in range(60):
            self.assertEqual(math.isqrt(n) ** 2 <= n < (math.isqrt(n) + 1) ** 2, True)
        self.assertEqual((math.gcd(12, 18), math.lcm(4, 6), math.comb(6, 2), math.perm(5, 2), math.factorial(10)), (6, 12, 15, 20, 3628800))
        self.assertEqual([sum(math.comb(n, k) for k in range(n + 1)) for n in range(6)], [1, 2, 4, 8, 16, 32])

    def test_close(self):
        for x in (0.1, 1.0, 2.5, 10.0):
            self.assertAlmostEqual(math.sin(x) ** 2 + math.cos(x) ** 2, 1)
            self.assertAlmostEqual(math.exp(math.log(x)), x)
            self.assertAlmostEqual(math.tan(math.atan(x)), x)
            self.assertAlmostEqual(math.gamma(x + 1) / math.gamma(x), x)
            self.assertAlmostEqual(math.erf(x) + math.erfc(x), 1)

    def test_edges(self):
        self.assertEqual((math.fsum([0.1] * 10), math.prod([2, 3]), math.hypot(3, 4), math.copysign(1, -0.0), math.frexp(8.0), math.modf(-2.5)), (1.0, 6, 5.0, -1.0, (0.5, 4), (-0.5, -2.0)))
        for f, args in ((math.sqrt, (-1,)), (math.log, (0,)), (math.factorial, (-1,)), (math.acos, (2,)), (math.fmod, (1, 0))):
            self.assertRaises(ValueError, f, *args)
        self.assertRaises(OverflowError, math.exp, 1000)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
