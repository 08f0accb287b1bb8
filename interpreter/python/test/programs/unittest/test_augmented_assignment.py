import io
import sys
import unittest


class Base:
    def __init__(self, log):
        self.log = log


class AugmentedAssignmentTests(unittest.TestCase):
    def test_numbers(self):
        x = 2
        x += 1
        x *= 2
        x **= 2
        x -= 8
        x //= 5
        x %= 3
        x <<= 4
        x >>= 1
        x |= 3
        x &= 10
        x ^= 1
        x /= 2
        self.assertEqual(x, 1.5)

    def test_in_list_and_dict(self):
        a = [2]
        a[0] += 1
        a[0] *= 4
        a[-1] -= 2
        self.assertEqual(a, [10])
        d = {"k": 1}
        d["k"] += 5
        self.assertEqual(d, {"k": 6})
        with self.assertRaises(KeyError):
            d["none"] += 1

    def test_attributes(self):
        class C:
            n = 5
        c = C()
        c.n += 1
        self.assertEqual((c.n, C.n), (6, 5))
        with self.assertRaises(AttributeError):
            c.q += 1

    def test_sequences_in_place(self):
        a = b = [1, 2]
        a += (3,)
        a *= 2
        self.assertIs(a, b)
        self.assertEqual(b, [1, 2, 3, 1, 2, 3])
        s = t = (1,)
        s += (2,)
        self.assertIsNot(s, t)
        a[1:3] += "z"
        self.assertEqual(a, [1, 2, 3, "z", 1, 2, 3])
        u = v = {1}
        u |= {2}
        u -= {1}
        self.assertIs(u, v)

    def test_list_in_tuple(self):
        t = ([1],)
        with self.assertRaises(TypeError):
            t[0] += [2]
        self.assertEqual(t, ([1, 2],))

    def test_evaluated_once(self):
        calls = []
        def where():
            calls.append(1)
            return 0
        a = [5]
        a[where()] += 1
        self.assertEqual((a, calls), ([6], [1]))

    def test_hooks(self):
        log = []
        class InPlace(Base):
            def __iadd__(self, o):
                log.append(("iadd", o))
                return self
            def __imatmul__(self, o):
                log.append(("imatmul", o))
                return "new"
            def __sub__(self, o):
                log.append(("sub", o))
                return self
            def __imul__(self, o):
                log.append(("imul", o))
                return NotImplemented
            def __mul__(self, o):
                log.append(("mul", o))
                return self
        x = y = InPlace(log)
        x += 1
        x -= 2
        x *= 3
        self.assertIs(x, y)
        x @= 4
        self.assertEqual(x, "new")
        self.assertEqual(log, [("iadd", 1), ("sub", 2), ("imul", 3), ("mul", 3), ("imatmul", 4)])

    def test_reflected(self):
        class R:
            def __radd__(self, o):
                return ("radd", o)
        x = 1
        x += R()
        self.assertEqual(x, ("radd", 1))

    def test_unsupported_message(self):
        x = 1
        with self.assertRaisesRegex(TypeError, r"unsupported operand type\(s\) for \+=: 'int' and 'str'"):
            x += "a"
        with self.assertRaisesRegex(TypeError, r"unsupported operand type\(s\) for \*\*=: 'list' and 'int'|for \*\* or pow"):
            y = []
            y **= 2

    def test_unbound_local(self):
        def f():
            n += 1
        self.assertRaises(UnboundLocalError, f)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
