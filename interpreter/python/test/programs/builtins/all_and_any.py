print(all([]), any([]), all([1, 'a', [0]]), all([1, 0]), any([0, '', None]), any([0, 1]), all(''), any('a'), all({}),
    any({0: 1}), any({1: 0}), all(range(1, 5)), any(range(1)))
def gen(*values):
    for v in values:
        print('yield', v, end=' ')
        yield v
print(all(gen(1, 0, 2)))
print(any(gen(0, 3, 4)))
print(all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 2]), all(map(str.isupper, ['A', 'B'])),
    any(map(str.isdigit, 'ab1')))
class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print('bool', self.v, end=' ')
        return self.v
print(all([B(True), B(False), B(True)]))
print(any([B(False), B(True), B(True)]))
class Bad:
    def __bool__(self): raise ValueError('no truth value')
for f in (lambda: all(5), lambda: any(None), lambda: all(), lambda: any([1], [2]), lambda: all([Bad()]),
    lambda: any([1, Bad()]), lambda: any(1 / x for x in [0])):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
m = [[1, 2], [3, 0]]
print(all(all(r) for r in m), any(all(r) for r in m), all(any(r) for r in m), not any([]), all([[]]), any([[]]),
    all([[[]]]))
