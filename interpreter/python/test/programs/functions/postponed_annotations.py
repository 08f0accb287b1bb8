from __future__ import annotations
import __future__
def f(a: undefined.name, b: [x for x in y] = 1, *args: 'quoted', c: 1 + 2 * 3) -> lambda q: q:
    pass
print(f.__annotations__)
class Node:
    next: Node | None
    value: dict[str, list[int]]
    def link(self, other: Node) -> Node:
        self.next = other
        return other
print(Node.__annotations__, Node.link.__annotations__)
x: (1, 2)
y: not a if b else c
z: f(a, *b, c=d, **e)
w: a[1:2, ::3]
v: -x ** 2
u: {'a': 1, **b}
t: x.y[0](z)
s: "it's"
r: x if y else (z, *w)
q: a < b <= c
p: f'{x!r:>{n}}'
o: {1, 2}
n: (a for a in b if c)
m: ()
k: (1,)
i: a @ b // c
print(__annotations__)
print(__future__.annotations.compiler_flag > 0, annotations is __future__.annotations)
