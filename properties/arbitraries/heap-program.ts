import fc from 'fast-check';

/**
 * Random programs that allocate: statements as text, each meaningful wherever it stands. Names say what they hold: p, q, s
 * nodes, c an array of nodes, w a weak reference to a node.
 */
export interface HeapProgram {
  /** By thread, by transaction: statements. */
  readonly threads: readonly (readonly (readonly string[])[])[];
}

/** What may occur in a program. */
export interface HeapShape {
  /** Writes through the card barrier, and both ways in the same transaction. */
  readonly cards: 'never' | 'alone' | 'mixed';
  readonly weakrefs: boolean;
}

const nodes = ['p', 'q', 's'] as const;

export function heapProgramText({ threads }: HeapProgram): string {
  // Whatever a program may read has been assigned before; what objects are made of is known even if none is allocated.
  const first = 'r = 0; p = null; q = null; s = null; c = null; w = null';
  const shapes = 'if r: new p: f, ref n; if r: new ref c[70]';
  const lines = threads.map((units, index) => {
    const blocks = units.map((statements) => `{ ${statements.join('; ')} }`);
    return `T${index + 1}: ${[first, ...(index === 0 ? [shapes] : []), ...blocks].join('; ')}`;
  });
  return ['init: x=0, a[70], ref h, ref k, ref v, ref g, ref t[70]', ...lines].join('\n');
}

export function heapPrograms(shape: HeapShape): fc.Arbitrary<HeapProgram> {
  const unit = fc.array(statement(shape), { minLength: 1, maxLength: 7 }).map(abortFirst);
  const thread = fc.array(unit, { minLength: 1, maxLength: 4 });
  return fc.record({ threads: fc.array(thread, { minLength: 2, maxLength: 4 }) });
}

// An inevitable transaction cannot abort: what aborts does so before it prints.
function abortFirst(statements: readonly string[]): readonly string[] {
  const first = statements.indexOf('print 1');
  return first < 0 ? statements : statements.filter((one, index) => index < first || one !== 'abort');
}

function statement({ cards, weakrefs }: HeapShape): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: allocation },
    { weight: 10, arbitrary: reference },
    { weight: 6, arbitrary: number },
    { weight: 5, arbitrary: collection },
    { weight: 1, arbitrary: fc.constantFrom('abort', 'print 1') },
    { weight: cards === 'never' ? 0 : 6, arbitrary: cardWrite },
    { weight: cards === 'mixed' ? 4 : 0, arbitrary: plainWrite },
    { weight: weakrefs ? 8 : 0, arbitrary: weak },
  );
}

const node = fc.constantFrom(...nodes);
const place = fc.constantFrom('h', 'k');
const item = fc.constantFrom(0, 33, 69);
const small = fc.integer({ min: 1, max: 9 });

const created = (name: string) => `new ${name}: f, ref n`;

const allocation = fc.oneof(
  node.map(created),
  fc.tuple(node, place).map(([name, where]) => `${created(name)}; ${where} = ${name}`),
  // Onto a list.
  fc.tuple(node, node).map(([one, other]) => `${created(one)}; ${one}.n = ${other}; ${other} = ${one}`),
  node.map((name) => `${created(name)}; r = id(${name})`),
  fc.tuple(node, item).map(([name, index]) => `new ref c[70]; ${created(name)}; c[${index}] = ${name}`),
);

const reference = fc.oneof(
  fc.tuple(place, node).map(([where, name]) => `${where} = ${name}`),
  fc.tuple(node, place).map(([name, where]) => `${name} = ${where}`),
  fc.tuple(node, node).map(([one, other]) => `if ${one} != null: ${one}.n = ${other}`),
  fc.tuple(node, node).map(([one, other]) => `if ${other} != null: ${one} = ${other}.n`),
  node.map((name) => `drop ${name}`),
  place.map((where) => `${where} = null`),
  fc.constantFrom('g = c', 'c = g', 'drop c'),
  fc.tuple(node, item).map(([name, index]) => `${name} = t[${index}]`),
);

const number = fc.oneof(
  small.map((value) => `x = ${value}`),
  fc.constant('r = x'),
  fc.tuple(node, small).map(([name, value]) => `if ${name} != null: ${name}.f = ${value}`),
  node.map((name) => `if ${name} != null: r = ${name}.f`),
  node.map((name) => `r = id(${name})`),
  item.map((index) => `r = a[${index}]`),
);

const collection = fc.constantFrom('minor', 'minor', 'minor', 'major');

const cardWrite = fc.oneof(
  fc.tuple(item, small).map(([index, value]) => `card a[${index}] = ${value}`),
  fc.tuple(item, node).map(([index, name]) => `card t[${index}] = ${name}`),
  fc.tuple(item, node).map(([index, name]) => `if c != null: card c[${index}] = ${name}`),
);

const plainWrite = fc.oneof(
  fc.tuple(item, small).map(([index, value]) => `a[${index}] = ${value}`),
  fc.tuple(item, node).map(([index, name]) => `t[${index}] = ${name}`),
  fc.tuple(item, node).map(([index, name]) => `if c != null: c[${index}] = ${name}`),
);

const weak = fc.oneof(
  node.map((name) => `if ${name} != null: weak w = ${name}`),
  fc
    .tuple(node, fc.constantFrom('', '; v = w'))
    .map(([name, also]) => `${created(name)}; weak w = ${name}${also}; drop ${name}`),
  node.map((name) => `if w != null: ${name} = target(w)`),
  fc.constantFrom('v = w', 'w = v', 'drop w'),
);
