import fc from 'fast-check';

// Programs of a few functions, which always end: what they compute does not matter, as long as both tiers do it.

const name = fc.constantFrom('a', 'b', 'c', 'd');
const literal = fc.oneof(
  fc.integer({ min: -5, max: 20 }).map(String),
  fc.constantFrom('0.5', '-2.0', '1e300', '0.0', '562949953421311', '4294967295', '2**70'),
  fc.constantFrom("'x'", "'yz'", 'None', 'True', 'False', '[1, 2, 3]', '(4, 5)', "{'k': 1, 2: 'v'}"),
);
const binary = fc.constantFrom('+', '-', '*', '/', '//', '%', '&', '|', '^', '<<', '>>', '**');
const comparison = fc.constantFrom('<', '<=', '==', '!=', '>', '>=', 'is', 'is not', 'in', 'not in');

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    name,
    literal,
    fc.tuple(tie('expression'), binary, tie('expression')).map(([l, o, r]) => `(${l} ${o} (${r}))`),
    fc.tuple(tie('expression'), comparison, tie('expression')).map(([l, o, r]) => `(${l} ${o} ${r})`),
    fc.tuple(tie('expression'), fc.constantFrom('and', 'or')).map(([l, o]) => `(${l} ${o} b)`),
    tie('expression').map((e) => `(not ${e})`),
    tie('expression').map((e) => `(-${e})`),
    fc.tuple(name, tie('expression')).map(([n, e]) => `${n}[${e}]`),
    tie('expression').map((e) => `f(${e}, a)`),
    tie('expression').map((e) => `box.get(${e})`),
    tie('expression').map((e) => `len(${e})`),
    tie('expression').map((e) => `[${e}, c]`),
    fc.constant('box.value'),
    fc.constant('other.value'),
    fc.tuple(tie('expression'), tie('expression')).map(([l, r]) => `(${l} if b else ${r})`),
    tie('expression').map((e) => `sum(g(3)) + ${e}`),
    tie('expression').map((e) => `[d for d in (${e}, a)]`),
  ),
}));

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

const { block } = fc.letrec<{ block: string[]; statement: string[] }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.tuple(name, expression).map(([n, e]) => [`${n} = ${e}`]),
    fc.tuple(name, binary, expression).map(([n, o, e]) => [`${n} ${o}= ${e}`]),
    expression.map((e) => [`box.value = ${e}`]),
    expression.map((e) => [`other.extra = ${e}`, 'c = other.extra']),
    fc.tuple(name, expression, expression).map(([n, i, e]) => [`${n}[${i}] = ${e}`]),
    fc.tuple(name, expression).map(([n, e]) => [`log.append(${e})`, `${n} = log.pop() if log else 0`]),
    name.map((n) => [`del ${n}`]),
    fc.tuple(name, name, expression).map(([m, n, e]) => [`${m}, ${n} = (${e}, 1)`]),
    expression.map((e) => [`print(${e})`]),
    fc
      .tuple(expression, tie('block'), tie('block'))
      .map(([e, one, other]) => [`if ${e}:`, ...indent(one), 'else:', ...indent(other)]),
    fc
      .tuple(name, fc.integer({ min: 0, max: 4 }), tie('block'))
      .map(([n, count, body]) => [`for ${n} in range(${count}):`, ...indent(body)]),
    fc
      .tuple(name, expression, tie('block'))
      .map(([n, e, body]) => [
        `for ${n} in [${e}, 2, 'z']:`,
        ...indent([...body, 'if count[0] > 40: break', 'count[0] += 1']),
      ]),
    fc
      .tuple(expression, tie('block'))
      .map(([e, body]) => [`while count[0] < 20 and ${e}:`, ...indent(['count[0] += 1', ...body])]),
    fc
      .tuple(tie('block'), tie('block'))
      .map(([body, handler]) => [
        'try:',
        ...indent(body),
        'except Exception as error:',
        ...indent(['print(type(error).__name__)', ...handler]),
      ]),
    fc.tuple(tie('block'), tie('block')).map(([body, last]) => ['try:', ...indent(body), 'finally:', ...indent(last)]),
    tie('block').map((body) => ['with box:', ...indent(body)]),
    fc
      .tuple(tie('block'), expression)
      .map(([body, e]) => [
        'def h(a, b=2):',
        ...indent(['nonlocal c', 'd = 1', ...body, `return ${e}`]),
        'a = h(1) if count[0] < 30 else 0',
      ]),
  ),
  block: fc
    .array(tie('statement'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' })
    .map((list) => list.flat()),
}));

const frame = `
class Box:
    def __init__(self, value):
        self.value = value
        self.one = self.two = self.three = self.four = self.five = 5
    def get(self, more):
        self.five += 1
        return self.value, more, self.five
    def __enter__(self):
        return self
    def __exit__(self, *what):
        return what[0] is TypeError
class Other(Box):
    pass
box = Box(3)
other = Other(4)
log = []
count = [0]
def g(n):
    for i in range(n):
        yield i * 2
`;

/** Programs that print something, and may end with an exception. */
export const programs: fc.Arbitrary<string> = fc
  .tuple(block, block, expression)
  .map(([first, second, last]) =>
    [
      frame,
      'def f(a, b):',
      ...indent(['count[0] += 1', 'if count[0] > 50: return b', 'c = d = 1', ...first, `return ${last}`]),
      'def main(a, b, c, d):',
      ...indent([...second, 'return a, b, c, d']),
      'for i in range(4):',
      ...indent([
        'try:',
        ...indent(["print(main(i, 2.5, 'text', [1, 2]))"]),
        'except Exception as error:',
        ...indent(['print(repr(error))']),
      ]),
      'print(log, count, box.value, other.value)',
      '',
    ].join('\n'),
  );
