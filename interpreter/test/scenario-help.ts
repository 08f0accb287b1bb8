import { formatDiagnostic, type Place, UserFault } from '../../model/index.ts';
import { parseScenario } from '../scenario/parser.ts';
import type { Scenario, Statement, Thread } from '../scenario/syntax.ts';

export function parse(text: string): Scenario {
  return parseScenario(text, 'test.scn');
}

/** The diagnostic for `text` as the command line shows it. */
export function faultOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof UserFault) return formatDiagnostic(error.diagnostic);
    throw error;
  }
  return 'no fault';
}

/** Where the fault of `text` is, or nothing if it has none. Any other exception is passed on. */
export function faultPlace(text: string): Place | undefined {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    if (error.diagnostic.place === undefined) throw new Error('a fault without a place', { cause: error });
    return error.diagnostic.place;
  }
}

export function threadOf(scenario: Scenario, name: string): Thread {
  const thread = scenario.threads.find((candidate) => candidate.name === name);
  if (thread === undefined) throw new Error(`there is no thread ${name}`);
  return thread;
}

/** The statements of the only thread of `body`, with locations x, y, array a[4] and object p: f, g. */
export function statements(body: string): readonly Statement[] {
  return threadOf(parse(`init: x, y, a[4]; object p: f, g\nT1: ${body}`), 'T1').body;
}

const spanKeys = new Set(['span', 'keySpan', 'valueSpan']);

/** `tree` without places and without the text as it was written. */
export function withoutPlaces(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutPlaces);
  if (typeof tree !== 'object' || tree === null) return tree;
  const kept = Object.entries(tree).filter(([key]) => !spanKeys.has(key) && key !== 'text');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaces(value)]));
}
