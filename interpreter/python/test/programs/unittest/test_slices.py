import io
import sys
import unittest


class Recorder:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.got = key, value

    def __delitem__(self, key):
        self.got = key


class SliceTests(unittest.TestCase):
    def test_attributes(self):
        s = slice(1, 2, 3)
        self.assertEqual((s.start, s.stop, s.step, slice(5).stop, slice(5).start, slice(1, 2).step), (1, 2, 3, 5, None, None))
        self.assertRaises(TypeError, slice)
        self.assertRaises(AttributeError, setattr, s, "start", 1)

    def test_repr_and_equality(self):
        self.assertEqual((repr(slice(1, None, -1)), slice(1) == slice(None, 1), slice(1) == slice(2), slice(1, 2) < slice(1, 3)), ("slice(1, None, -1)", True, False, True))
        self.assertRaisesRegex(TypeError, "unhashable type: 'slice'", hash, slice(1))

    def test_indices(self):
        cases = [((None,), 5, (0, 5, 1)), ((1, -1), 5, (1, 4, 1)), ((None, None, -1), 5, (4, -1, -1)), ((10,), 5, (0, 5, 1)), ((-100, 100, 2), 5, (0, 5, 2)), ((3, 0, -1), 5, (3, 0, -1)), ((100, -100, -3), 5, (4, -1, -3)), ((None,), 0, (0, 0, 1))]
        for args, n, want in cases:
            self.assertEqual(slice(*args).indices(n), want)
        self.assertRaisesRegex(ValueError, "length should not be negative", slice(1).indices, -1)
        self.assertRaisesRegex(ValueError, "slice step cannot be zero", slice(0, 1, 0).indices, 5)
        self.assertEqual(slice(-(10**30), 10**30, 10**25).indices(10), (0, 10, 10**25))

    def test_all_against_model(self):
        data = list(range(6))
        values = (None, -8, -6, -3, -1, 0, 1, 4, 6, 9)
        for a in values:
            for b in values:
                for c in (None, 1, 2, 5, -1, -2, -7):
                    s = slice(a, b, c)
                    want = [data[i] for i in range(*s.indices(6))]
                    self.assertEqual(data[a:b:c], want)
                    self.assertEqual("012345"[s], "".join(map(str, want)))
                    self.assertEqual(tuple(data)[s], tuple(want))
                    self.assertEqual(list(range(6)[s]), want)

    def test_what_hooks_receive(self):
        r = Recorder()
        self.assertEqual((r[1:2], r[:], r[::2], r[1:2, 3], r[..., :], r[()], r[1,]), (slice(1, 2), slice(None), slice(None, None, 2), (slice(1, 2), 3), (..., slice(None)), (), (1,)))
        r[1:"a":None] = 5
        self.assertEqual(r.got, (slice(1, "a"), 5))
        del r[:3]
        self.assertEqual(r.got, slice(None, 3))
        i = [1, 2]
        self.assertEqual(r[*i, 3], (1, 2, 3))

    def test_index_objects(self):
        class I:
            def __index__(self):
                return 2
        self.assertEqual("abcdef"[I():], "cdef")
        self.assertRaisesRegex(TypeError, "slice indices must be integers or None or have an __index__ method", lambda: "abc"["x":])
        self.assertRaisesRegex(TypeError, "slice indices must be", lambda: [1][1.0:])

    def test_zero_step(self):
        for seq in ([1], (1,), "a", b"a", range(3)):
            with self.subTest(type(seq).__name__), self.assertRaisesRegex(ValueError, "slice step cannot be zero"):
                seq[::0]

    def test_range_slices(self):
        r = range(10, 50, 4)
        self.assertEqual((r[2:5], r[::-1], r[-2:], r[::3], r[5:2]), (range(18, 30, 4), range(46, 6, -4), range(42, 50, 4), range(10, 50, 12), range(30, 18, 4)))

    def test_delegation(self):
        class Window:
            def __init__(self, data):
                self.data = data
            def __len__(self):
                return len(self.data)
            def __getitem__(self, i):
                if isinstance(i, slice):
                    return Window(self.data[i])
                return self.data[i]
        w = Window(list(range(10)))[2:8][::2]
        self.assertEqual((w.data, w[-1], list(w), list(reversed(w))), ([2, 4, 6], 6, [2, 4, 6], [6, 4, 2]))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
