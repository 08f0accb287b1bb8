import fc from 'fast-check';

// Texts of valid scenarios over x, y, a[4], p.f and p.g, and the registers r and s, in many spellings.

const location = fc.constantFrom('x', 'y', 'a[0]', 'a[1+1]', 'a[x]', 'p.f', 'g', '(x)');
const blank = fc.constantFrom(' ', ' ', ' ', '\t', '  ');
const operator = fc.constantFrom('+', '-', '*', '//', '%', '==', '!=', '<', '<=', '>', '>=', 'and', 'or');

const { expression } = fc.letrec<{ expression: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.nat({ max: 1000 }).map(String),
    location,
    fc.constantFrom('r', 's'),
    tie('expression').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `( not ${inner})`),
    tie('operand').map((inner) => `-${inner}`),
    tie('expression').map((inner) => `a[x + ${inner}]`),
    fc.tuple(tie('expression'), tie('expression')).map(([expected, next]) => `CAS(x, ${expected},${next})`),
    tie('expression').map((amount) => `FAA(p.f ,${amount})`),
  ),
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('operand'),
    // The parentheses keep comparisons from chaining; the operand on the right shows the precedence.
    fc
      .tuple(tie('operand'), operator, tie('expression'), operator, tie('operand'), blank)
      .map(
        ([left, first, middle, second, right, gap]) =>
          `${left} ${first}${gap}(${middle})${gap}${loose(first, second)} ${right}`,
      ),
    fc.tuple(tie('operand'), operator, tie('operand')).map(([left, middle, right]) => `${left} ${middle} ${right}`),
  ),
}));

/** `second`, but no comparison after a comparison. */
function loose(first: string, second: string): string {
  return /[=<>]/.test(first) && /[=<>]/.test(second) ? 'and' : second;
}

const separator = fc.constantFrom(';', '; ', ' ;;', '\n', ' # end\n', '\r\n  ');

function listOf(statement: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(statement, { minLength: 1, maxLength: 3 }), separator)
    .map(([list, between]) => list.join(between));
}

const { statement, inBraces } = fc.letrec<{ statement: string; inBraces: string }>((tie) => ({
  statement: statementOf(
    tie('statement'),
    listOf(tie('inBraces')).map((body) => `{ ${body} }`),
  ),
  inBraces: statementOf(tie('inBraces'), fc.constantFrom('abort', 'commit')),
}));

/** A statement, `inner` as its parts; `special` is what only one side of the braces has. */
function statementOf(inner: fc.Arbitrary<string>, special: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const assignment = fc.constantFrom('=', ' = ', '+=', ' -= ', '*=', '//=', '%=');
  const target = fc.oneof(location, fc.constantFrom('r', 's'));
  return fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(target, assignment, expression).map((parts) => parts.join('')),
    expression,
    expression.map((value) => `print ${value}`),
    fc.constantFrom('pass', 'print', 'CAS(y, 0, 1)'),
    special,
    fc
      .tuple(fc.constantFrom('if', 'while'), expression, inner)
      .map(([word, test, body]) => `${word} ${test}: ${parted(body)}`),
    fc
      .tuple(fc.constantFrom('if', 'while'), expression, listOf(inner))
      .map(([word, test, body]) => `${word} ${test}:(${body})`),
  );
}

/** A body that begins with a parenthesis would end with its counterpart. */
function parted(body: string): string {
  return body.startsWith('(') ? `(${body})` : body;
}

const condition = fc
  .tuple(
    fc.constantFrom('x', 'T1.r', 'T2.s', 'a[2]', 'p.g', 'not f', '-3'),
    operator,
    fc.constantFrom('0', 'y', 'T1.s', '(x < 2)'),
  )
  .map((parts) => parts.join(' '));

const threads = fc
  .tuple(listOf(statement), listOf(inBraces), listOf(statement))
  .map(([first, second, third]) => [
    `T1: r = 0; s = 0; ${first}`,
    `T2: { r = 0; s = 0; ${second} }`,
    `T3..T4: r = i; s = 0; ${third}`,
  ]);

const claims = fc.array(
  fc.tuple(fc.constantFrom('never', 'always', 'never anywhere'), condition).map(([kind, text]) => `${kind}: ${text}`),
  { maxLength: 3 },
);

const declarations = fc.constantFrom(
  ['init: x, y=-1, a[4]; object p: f, g=2'],
  ['init: x=3', 'object p: f=1, g', 'init: a[4]=(1, 2, 3, 4)\ny', 'same page: x, a', 'apart: p, y'],
  ['init:\n  object p: f, g\n  same page: x, y; x, y=2, a[4]=7', 'config: page=64, policy=a.b-c'],
);

/** The text of a valid scenario. */
export const scenarioText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', 'name: some name\n', 'name: it is (x)\n'), threads, claims, declarations)
  .chain(([name, ...sections]) =>
    fc
      .tuple(
        fc.shuffledSubarray(sections.flat(), { minLength: sections.flat().length }),
        fc.constantFrom('\n', '\r\n', ' ;', ' | ', ' '),
      )
      .map(([list, between]) => name + list.join(between)),
  );
