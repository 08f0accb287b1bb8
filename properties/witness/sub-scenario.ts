import type fc from 'fast-check';
import type { Scenario } from '../../interpreter/index.ts';
import { Part, smallerIntegers, smallerLists } from './part.ts';
import { bodyWithout, shorterBodies, simplerBodies } from './statement.ts';
import type { Declaration } from './syntax.ts';

/** What is made smaller: how many threads there are; how many statements; or what stands in the statements. */
export const grains = ['threads', 'statements', 'expressions'] as const;
export type Grain = (typeof grains)[number];

/**
 * The scenarios that are left of one when parts of it are taken away or made smaller, as syntax trees: whether they make
 * sense shows when they are printed and read. Their claims and settings stay as they are.
 */
export function subScenarios(scenario: Scenario, grain: Grain): fc.Arbitrary<Scenario> {
  return new Part(scenario, smallerBy[grain]);
}

const smallerBy: Readonly<Record<Grain, (scenario: Scenario) => Iterable<Scenario>>> = {
  *threads(scenario) {
    for (const threads of smallerLists(scenario.threads, 1)) yield { ...scenario, threads };
    for (const { name } of scenario.declarations) yield* without(scenario, name, undefined);
  },
  *statements(scenario) {
    yield* withBodies(scenario, (body) => shorterBodies(body, 0));
    for (const { name, registers, handles } of scenario.threads) {
      for (const local of [...registers, ...handles]) yield* without(scenario, local, name);
    }
    for (const declarations of smallerLists(scenario.declarations, 0)) yield { ...scenario, declarations };
    for (const placements of smallerLists(scenario.placements, 0)) yield { ...scenario, placements };
  },
  *expressions(scenario) {
    yield* withBodies(scenario, simplerBodies);
    for (const declarations of smallerLists(scenario.declarations, scenario.declarations.length, smallerDeclarations)) {
      yield { ...scenario, declarations };
    }
    for (const placements of smallerLists(scenario.placements, scenario.placements.length, smallerPlacements)) {
      yield { ...scenario, placements };
    }
  },
};

type Placement = Scenario['placements'][number];
type Body = Scenario['threads'][number]['body'];

function* withBodies(scenario: Scenario, smaller: (body: Body) => Iterable<Body>): Generator<Scenario> {
  const { threads } = scenario;
  for (const [at, thread] of threads.entries()) {
    for (const body of smaller(thread.body)) yield { ...scenario, threads: threads.with(at, { ...thread, body }) };
  }
}

// Without what a name means: a declaration of the scenario, or a register or handle of one thread, if it is there.
function* without(scenario: Scenario, name: string, owner: string | undefined): Generator<Scenario> {
  const mentions = (node: unknown) => mentionsName(node, name, owner);
  const threads = scenario.threads.map((thread) => ({ ...thread, body: bodyWithout(thread.body, mentions) }));
  if (owner !== undefined) {
    if (scenario.threads.some(({ body }) => mentions(body))) yield { ...scenario, threads };
    return;
  }
  const declarations = scenario.declarations.filter((declaration) => declaration.name !== name);
  const placements = scenario.placements.flatMap((placement) => {
    const names = placement.names.filter((placed) => placed.name !== name);
    return names.length === 0 ? [] : [{ ...placement, names }];
  });
  yield { ...scenario, declarations, placements, threads };
}

function mentionsName(node: unknown, name: string, owner: string | undefined): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('kind' in node && node.kind === 'location' && 'object' in node && node.object === name)
    return owner === undefined;
  if ('thread' in node && 'name' in node && node.thread === owner && node.name === name) return true;
  return Object.values(node).some((part) => mentionsName(part, name, owner));
}

function* smallerDeclarations(declaration: Declaration): Generator<Declaration> {
  const { kind, values, fields, references } = declaration;
  if (kind === 'array') {
    for (const length of smallerIntegers(values.length)) {
      if (length > 0) yield { ...declaration, values: values.slice(0, length) };
    }
  }
  if (kind === 'object') {
    for (const kept of smallerLists([...fields.keys()], 1)) {
      const names = kept.map((at) => fields[at]!);
      const held = references.filter((name) => names.includes(name));
      yield { ...declaration, fields: names, values: kept.map((at) => values[at]!), references: held };
    }
  }
  for (const [at, value] of values.entries()) {
    for (const smaller of smallerIntegers(value)) yield { ...declaration, values: values.with(at, smaller) };
  }
}

function* smallerPlacements(placement: Placement): Generator<Placement> {
  for (const names of smallerLists(placement.names, 1)) yield { ...placement, names };
}
