import { Body } from './body.ts';
import type { DeclaredNames } from './declared.ts';
import type { DraftThread } from './draft.ts';
import { limits } from './limits.ts';
import type { NodeCount } from './resolver.ts';
import { Shapes } from './shape.ts';
import type { Thread } from './syntax.ts';

/** The threads with their names resolved, repeated ones expanded. */
export function resolveThreads(
  drafts: readonly DraftThread[],
  names: DeclaredNames,
  count: NodeCount,
): readonly Thread[] {
  const threads = new Map<string, Thread>();
  const shapes = new Shapes(names.source, drafts);
  for (const draft of drafts) {
    if (draft.repeated) checkNumberIsFree(names);
    for (let number = draft.first; number <= draft.last; number++) {
      const thread = new Body(draft, number, names, shapes, count).thread();
      const first = threads.get(thread.name);
      if (first !== undefined) {
        const hint = `its first statements are on line ${names.source.line(first.span)}`;
        throw names.source.fault('duplicate', draft.headSpan, `the thread ${thread.name} is there twice`, hint);
      }
      threads.set(thread.name, thread);
      if (threads.size > limits.threads) {
        throw names.source.fault('size', draft.headSpan, `a scenario has at most ${limits.threads} threads`);
      }
    }
  }
  return [...threads.values()];
}

function checkNumberIsFree(names: DeclaredNames): void {
  const declaration = names.declaration('i');
  if (declaration === undefined) return;
  const message = '`i` is the number of a repeated thread and cannot be a location too';
  throw names.source.fault('name', declaration.span, message, 'choose another name');
}
