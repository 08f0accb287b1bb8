import fc from 'fast-check';

// Texts of valid scenarios in many spellings: over x, y, a[4], p.f, p.g and the references head, table[3] and p.link; the
// registers r and s; and the handles h and k (of objects with v and n), z and t (of arrays), and w (of a weak reference).

const location = fc.constantFrom('x', 'y', 'a[0]', 'a[1+1]', 'a[x]', 'p.f', 'g', '(x)', 'h.v', 'z[ x ]', 'k.v');
const slot = fc.constantFrom('head', 'table[1]', 'table[x]', 'p.link', 'link', 'h.n', 'k. n', 't[r]', 't[id(h)]');
const handle = fc.constantFrom('h', 'k', 'z', 't', 'w');
const blank = fc.constantFrom(' ', ' ', ' ', '\t', '  ');
const operator = fc.constantFrom('+', '-', '*', '//', '%', '==', '!=', '<', '<=', '>', '>=', 'and', 'or');

const { expression, reference } = fc.letrec<{ expression: string; operand: string; reference: string }>((tie) => ({
  reference: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom('null', '(null)', 'h', 'k', 'w'),
    slot,
    tie('reference').map((inner) => `target(${inner})`),
    tie('expression').map((inner) => `table[${inner} + x]`),
  ),
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
    tie('expression').map((amount) => `FAA(z[x], ${amount})`),
    tie('reference').map((inner) => `id( ${inner})`),
    fc
      .tuple(tie('reference'), fc.constantFrom('==', ' != '), tie('reference'))
      .map(([left, middle, right]) => `(${left}${middle}${right})`),
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
    fc.tuple(fc.oneof(slot, handle), fc.constantFrom('=', ' = '), reference).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('a[x]', 'z[0]'), assignment, expression).map((parts) => `card ${parts.join('')}`),
    fc.tuple(fc.constantFrom('table[1]', 't[x]'), reference).map((parts) => `card ${parts.join(' = ')}`),
    reference.map((value) => `weak w = ${value}`),
    handle.map((name) => `drop ${name}`),
    fc.constantFrom('minor', 'major', 'new h: v, ref n', 'new k:v', 'new z[3]', 'new  ref t[2]'),
    expression,
    reference,
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
    fc.constantFrom('x', 'T1.r', 'T2.s', 'a[2]', 'p.g', 'not f', '-3', '(head == null)', '(null != table[0])'),
    operator,
    fc.constantFrom('0', 'y', 'T1.s', '(x < 2)'),
  )
  .map((parts) => parts.join(' '));

const handles = 'new h: v, ref n; k = head; new z[3]; new ref t[2]; weak w = h';

const threads = fc
  .tuple(listOf(statement), listOf(inBraces), listOf(statement))
  .map(([first, second, third]) => [
    `T1: r = 0; s = 0; ${handles}; ${first}`,
    `T2: { r = 0; s = 0; ${handles}; ${second} }`,
    `T3..T4: r = i; s = 0; ${handles}; ${third}`,
  ]);

const claims = fc.array(
  fc.tuple(fc.constantFrom('never', 'always', 'never anywhere'), condition).map(([kind, text]) => `${kind}: ${text}`),
  { maxLength: 3 },
);

const declarations = fc.constantFrom(
  ['init: x, y=-1, a[4], ref head, ref table[3]; object p: f, g=2, ref link'],
  [
    'init: x=3, ref  head',
    'object p: ref link, f=1, g',
    'init: a[4]=(1, 2, 3, 4)\ny\nref table[3]',
    'same page: x, a, head',
    'apart: p, y',
  ],
  [
    'init:\n  ref head; object p: f, ref link, g\n  same page: x, y; x, y=2, a[4]=7; ref table[3]',
    'config: page=64, policy=a.b-c+d',
  ],
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
