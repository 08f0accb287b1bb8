import type { Heap } from './heap.ts';
import { quote } from './line.ts';
import type { Action } from './trace.ts';

/** What the actions so far have come to, as far as it bounds what can come next. */
export interface Situation {
  /** The thread that runs: the library's single-threaded test build runs one at a time. */
  readonly current: number;
  readonly inTransaction: boolean;
  readonly inevitable: boolean;
  readonly heap: Pick<Heap, 'holderOf'>;
}

export interface Impossibility {
  readonly message: string;
  readonly hint: string;
  /** The field of the operation that cannot be; left out for all of it. */
  readonly field?: 'object' | 'target';
}

/** Why no library can have recorded `action` next; undefined when it can. */
export function impossibility(action: Action, situation: Situation): Impossibility | undefined {
  return ofThread(action, situation) ?? ofTransaction(action, situation) ?? ofObjects(action, situation);
}

function ofThread({ op, thread }: Action, { current }: Situation): Impossibility | undefined {
  if (op === 'switch') {
    if (thread !== current) return undefined;
    return {
      message: `a switch to thread ${thread}, which runs already`,
      hint: 'a switch names the thread that runs from then on',
    };
  }
  if (thread === current) return undefined;
  return {
    message: `thread ${thread} performs ${op} while thread ${current} runs`,
    hint: 'recorded threads run one at a time, thread 0 first: a switch comes in between',
  };
}

function ofTransaction({ op, thread }: Action, { inTransaction, inevitable }: Situation): Impossibility | undefined {
  if (op === 'switch' || inTransaction === (op !== 'start')) {
    if (op !== 'abort' || !inevitable) return undefined;
    return {
      message: `thread ${thread} aborts its transaction, which is inevitable`,
      hint: 'an inevitable transaction can only commit',
    };
  }
  if (op !== 'start') {
    return { message: `thread ${thread} performs ${op} outside of a transaction`, hint: 'a start comes before it' };
  }
  return {
    message: `thread ${thread} starts a transaction inside another`,
    hint: 'a commit or an abort comes in between',
  };
}

function ofObjects(action: Action, situation: Situation): Impossibility | undefined {
  if (action.op === 'allocate') return ofName(action.object, situation);
  if (!('object' in action)) return undefined;
  const target = 'target' in action ? action.target : undefined;
  return ofUse(action, 'object', action.object, situation) ?? ofUse(action, 'target', target, situation);
}

function ofName(name: string, { heap }: Situation): Impossibility | undefined {
  if (heap.holderOf(name) === undefined) return undefined;
  return { message: `there is an object ${quote(name)} already`, hint: 'names are used only once', field: 'object' };
}

function ofUse(
  { op, thread }: Action,
  field: 'object' | 'target',
  name: string | undefined,
  { heap }: Situation,
): Impossibility | undefined {
  if (name === undefined) return undefined;
  const holder = heap.holderOf(name);
  if (holder === 'everyone') return undefined;
  const message = `thread ${thread} performs ${op} with object ${quote(name)}`;
  if (holder === undefined) {
    return { message: `${message}, which does not exist`, hint: 'an allocate comes before it', field };
  }
  if (holder === 'nobody') {
    const hint = 'what a transaction has allocated goes with it when it is aborted';
    return { message: `${message}, which is gone`, hint, field };
  }
  if (holder.thread === thread) return undefined;
  const hint = `it belongs to thread ${holder.thread} until that commits`;
  return { message: `${message}, which thread ${thread} cannot know yet`, hint, field };
}
