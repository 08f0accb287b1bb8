import unittest
from unittest import mock
m = mock.Mock()
m.method.return_value = 3
print(m.method(1, a=2), m.method.called, m.method.call_count, m.method.call_args, m.mock_calls)
m.method.assert_called_once_with(1, a=2)
try:
    m.method.assert_called_with(5)
except AssertionError as e:
    print(str(e).splitlines()[0])
m.side = mock.Mock(side_effect=[1, KeyError('k'), 3])
print(m.side())
try: m.side()
except KeyError as e: print(e)
m2 = mock.MagicMock()
m2.__len__.return_value = 4
m2.__getitem__.side_effect = lambda k: k * 2
print(len(m2), m2['ab'], bool(m2), list(m2), m2.x.y.z() is m2.x.y.z.return_value)
class C:
    def f(self): return 'real'
with mock.patch.object(C, 'f', return_value='patched') as p:
    print(C().f(), p.called)
print(C().f())
with mock.patch.dict({'k': 1} if False else (d := {'k': 1}), {'k': 2, 'n': 3}):
    print(d)
print(d, mock.ANY == 5, mock.call(1, a=2) == mock.call(1, a=2), mock.sentinel.thing is mock.sentinel.thing, mock.sentinel.thing)
s = mock.Mock(spec=['a'])
print(s.a is not None)
try: s.b
except AttributeError as e: print(e)
