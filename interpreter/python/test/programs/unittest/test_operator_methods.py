import io
import sys
import unittest


class Frac:
    """A fraction kept in lowest terms."""

    def __init__(self, n, d=1):
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        s = -1 if d < 0 else 1
        self.n, self.d = s * n // a, s * d // a

    def _of(self, o):
        return o if isinstance(o, Frac) else Frac(o) if isinstance(o, int) else None

    def __add__(self, o):
        o = self._of(o)
        return NotImplemented if o is None else Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __sub__(self, o):
        o = self._of(o)
        return NotImplemented if o is None else Frac(self.n * o.d - o.n * self.d, self.d * o.d)

    def __rsub__(self, o):
        return Frac(o) - self

    def __mul__(self, o):
        o = self._of(o)
        return NotImplemented if o is None else Frac(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = self._of(o)
        return NotImplemented if o is None else Frac(self.n * o.d, self.d * o.n)

    def __pow__(self, k, mod=None):
        return (self.n, self.d, k, mod) if mod is not None else Frac(self.n**k, self.d**k)

    def __eq__(self, o):
        o = self._of(o)
        return NotImplemented if o is None else (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __hash__(self):
        return hash((self.n, self.d))

    def __neg__(self):
        return Frac(-self.n, self.d)

    def __abs__(self):
        return Frac(abs(self.n), self.d)

    def __int__(self):
        return self.n // self.d

    def __float__(self):
        return self.n / self.d

    def __round__(self, k=None):
        return ("round", k)

    def __divmod__(self, o):
        return ("divmod", o)

    def __rdivmod__(self, o):
        return ("rdivmod", o)

    def __repr__(self):
        return f"{self.n}/{self.d}"


class OperatorMethodTests(unittest.TestCase):
    def test_arithmetic(self):
        h, t = Frac(1, 2), Frac(1, 3)
        self.assertEqual([repr(x) for x in (h + t, h - t, h * t, h / t, -h, abs(-h), h + 1, 1 + h, 1 - h, 2 * h, h**3)], ["5/6", "1/6", "1/6", "3/2", "-1/2", "1/2", "3/2", "3/2", "1/2", "1/1", "1/8"])

    def test_comparison_and_hash(self):
        self.assertTrue(Frac(2, 4) == Frac(1, 2) and Frac(4, 2) == 2 and 2 == Frac(4, 2) and Frac(1, 3) < Frac(1, 2) and Frac(1, 2) > Frac(1, 3) and Frac(1) != "x")
        self.assertEqual({Frac(1, 2): "half"}[Frac(2, 4)], "half")

    def test_conversions(self):
        self.assertEqual((int(Frac(7, 2)), float(Frac(1, 4)), round(Frac(1)), round(Frac(1), 2), divmod(Frac(1), 5), divmod(5, Frac(1)), pow(Frac(1), 2, 3)), (3, 0.25, ("round", None), ("round", 2), ("divmod", 5), ("rdivmod", 5), (1, 1, 2, 3)))
        self.assertRaises(TypeError, lambda: Frac(1) + "a")
        with self.assertRaisesRegex(TypeError, r"unsupported operand type\(s\) for -: 'Frac' and 'float'"):
            Frac(1) - 1.5
        with self.assertRaisesRegex(TypeError, r"unsupported operand type\(s\) for //: 'Frac' and 'int'"):
            Frac(1) // 2

    def test_sum_and_builtins(self):
        parts = [Frac(1, k) for k in (2, 3, 6)]
        self.assertEqual((sum(parts), max(parts), sorted(parts)[0]), (1, Frac(1, 2), Frac(1, 6)))

    def test_index(self):
        class I:
            def __init__(self, v):
                self.v = v
            def __index__(self):
                return self.v
        self.assertEqual(([1, 2, 3][I(1)], "abc"[I(0):I(2)], range(10)[I(3)], hex(I(255)), bin(I(2)), list(range(I(2))), chr(I(65)), [0] * I(2), round(1.256, I(1)), bytes(I(2))), (2, "ab", 3, "0xff", "0b10", [0, 1], "A", [0, 0], 1.3, b"\0\0"))
        self.assertRaisesRegex(TypeError, r"__index__ returned non-int \(type str\)", lambda: [1][I("x")])

    def test_unary(self):
        class U:
            def __pos__(self): return "pos"
            def __invert__(self): return "inv"
        self.assertEqual((+U(), ~U()), ("pos", "inv"))
        self.assertRaisesRegex(TypeError, "bad operand type for unary -: 'U'", lambda: -U())
        self.assertRaisesRegex(TypeError, r"bad operand type for abs\(\): 'U'", abs, U())

    def test_len_and_bool(self):
        class L:
            def __init__(self, n):
                self.n = n
            def __len__(self):
                return self.n
        self.assertEqual((len(L(3)), bool(L(0))), (3, False))
        self.assertRaisesRegex(ValueError, r"__len__\(\) should return >= 0", len, L(-1))
        self.assertRaisesRegex(TypeError, "'str' object cannot be interpreted as an integer", len, L("x"))

    def test_calls(self):
        class C:
            def __call__(self, *a, **k):
                return a, k
        self.assertEqual((C()(1, x=2), callable(C()), callable(5), callable(C)), (((1,), {"x": 2}), True, False, True))
        class D:
            pass
        d = D()
        d.__call__ = lambda: 1
        self.assertRaisesRegex(TypeError, "'D' object is not callable", d)

    def test_hash(self):
        class H:
            def __init__(self, v):
                self.v = v
            def __hash__(self):
                return self.v
        self.assertEqual((hash(H(5)), hash(H(-1)), len({H(1), H(1)})), (5, -2, 2))
        self.assertRaisesRegex(TypeError, "__hash__ method should return an integer", hash, H("x"))

    def test_containers(self):
        class Grid:
            def __init__(self):
                self.cells = {}
            def __getitem__(self, k):
                return self.cells.get(k, 0)
            def __setitem__(self, k, v):
                self.cells[k] = v
            def __delitem__(self, k):
                del self.cells[k]
        g = Grid()
        g[1, 2] = 5
        g[1, 2] += 1
        g[0] = g[1, 2], g[9, 9]
        del g[1, 2]
        self.assertEqual(g.cells, {0: (6, 0)})
        with self.assertRaisesRegex(TypeError, "'Frac' object is not subscriptable"):
            Frac(1)[0]
        with self.assertRaisesRegex(TypeError, "'Frac' object does not support item assignment"):
            Frac(1)[0] = 1
        with self.assertRaisesRegex(TypeError, "'Frac' object doesn't support item deletion"):
            del Frac(1)[0]


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
