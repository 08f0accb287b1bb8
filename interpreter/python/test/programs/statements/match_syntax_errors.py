cases = ['case x: pass\n case 1: pass', 'case _: pass\n case 1: pass', 'case x | 1: pass', 'case 1 | x: pass',
    'case [a, a]: pass', 'case {"a": x, "b": x}: pass', 'case a.b.c: pass', 'case a(): pass', 'case a(x=1, x=2): pass',
    'case a(x=1, 2): pass', 'case {"a": 1, "a": 2}: pass', 'case {**r, "a": 1}: pass', 'case {**_}: pass',
    'case [*a, *b]: pass', 'case *a: pass', 'case x as _: pass', 'case x as y.z: pass', 'case 1 as x as y: pass',
    'case f"x": pass', 'case 1 + 2: pass', 'case 1 + 2j: pass', 'case -x: pass', 'case +1: pass',
    'case "a" | b"a" | None: pass', 'case {x: 1}: pass', 'case {a.b: 1}: pass', 'case x if: pass', 'case: pass',
    'case a | (b as c): pass', 'case [x] | [y]: pass', 'case (x, 1) | (2, x): pass', 'case 1, 2 | 3: pass',
    'case (): pass', 'case [*_]: pass', 'case a.b(c.d, e=f.g): pass', 'case None.x: pass', 'case x[0]: pass',
    'case 1 < 2: pass', 'case not x: pass', 'case {1: 1, True: 2}: pass', 'case 1 if True else 2: pass',
    'case a(*b): pass', 'case a(**b): pass', 'case _ as x: pass', 'case 0x1F | 0b11: pass', 'case ...: pass',
    'case (x): pass', 'case "a", *rest, "z": pass']
for c in cases:
    try:
        compile('match v:\n ' + c, '', 'exec')
        print(repr(c), 'ok')
    except SyntaxError as e:
        print(repr(c), '->', e.msg)
for src in ('match x:\n pass', 'match x:\ncase 1: pass', 'match:\n case 1: pass', 'match x: case 1: pass', 'match x',
    'match x:\n case 1:\n case 2: pass', 'case 1: pass', 'match x:\n case 1: pass\n else: pass', 'match(x)', 'match[x]',
    'match.x = 1', 'match, case = 1, 2', 'match: int = 1', 'def match(case): pass'):
    try:
        compile(src, '', 'exec')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', type(e).__name__)
print(len(cases))
