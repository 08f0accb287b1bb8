import { resolveClaims } from './claim.ts';
import { DeclaredNames } from './declared.ts';
import { limits } from './limits.ts';
import { NodeCount } from './resolver.ts';
import { parseSections } from './section.ts';
import { quote, Source } from './source.ts';
import type { Placement, Scenario } from './syntax.ts';
import { resolveThreads } from './thread.ts';

/**
 * Reads a scenario; `file` is what its diagnostics call the text.
 * @throws UserFault, with a place in the text, for whatever is wrong with it, and nothing else.
 */
export function parseScenario(text: string, file: string): Scenario {
  const source = new Source(text, file);
  if (text.length > limits.textLength) {
    const span = { start: limits.textLength, end: limits.textLength + 1 };
    throw source.fault('size', span, `a scenario has at most ${limits.textLength} characters`);
  }
  const draft = parseSections(source);
  const names = new DeclaredNames(source, draft.declarations);
  const count = new NodeCount(names);
  if (draft.threads.length === 0) {
    const end = text.trimEnd().length;
    throw source.fault('no-thread', { start: end, end }, 'the scenario has no thread', 'write one, as in T1: x = 1');
  }
  const threads = resolveThreads(draft.threads, names, count);
  const claims = resolveClaims(draft.claims, threads, names, count);
  checkPlacements(draft.placements, names);
  const { name, settings, declarations, placements } = draft;
  return { file, text, name, settings, declarations, placements, threads, claims };
}

function checkPlacements(placements: readonly Placement[], names: DeclaredNames): void {
  for (const { name, span } of placements.flatMap((placement) => placement.names)) {
    if (names.declaration(name) !== undefined) continue;
    const [owner] = names.ownersOf(name);
    const ofField = owner && `${name} is a field of ${owner}: name the object`;
    const hint = ofField ?? names.hintFor(name, []) ?? `declare it, as in init: ${name}=0`;
    throw names.source.fault('unknown-name', span, `${quote(name)} is not declared`, hint);
  }
}
