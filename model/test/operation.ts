import type { Operation } from '../index.ts';

/** One entry of a thread's line in a script. */
export type Action =
  /** An operation to begin and to advance: once, or (`whole`) until it no longer just yields. */
  | {
      readonly type: 'begin';
      readonly operation: Operation;
      readonly whole: boolean;
      readonly location?: string;
      readonly value?: number;
    }
  /** Advances the operation under way once, or (`whole`) until it no longer just yields. */
  | { readonly type: 'go'; readonly whole: boolean }
  | { readonly type: 'callOn'; readonly end: 'commit' | 'abort'; readonly id: number };

const plain: Readonly<Record<string, Operation>> = {
  start: 'start',
  commit: 'commit',
  abort: 'abort',
  inevitable: 'becomeInevitable',
  unique: 'becomeUnique',
  safepoint: 'safePoint',
  yield: 'yield',
};

/** Parses `start`, `r x`, `w y[1] 5`, `commit!`, `go`, `finish`, `call-on commit 7`. A `!` runs an operation to its end. */
export function parseAction(text: string): Action {
  const [word = '', ...operands] = text.split(/\s+/);
  const name = word.replace(/!$/, '');
  const whole = word !== name;
  const [first = '', second = ''] = operands;
  const operation = plain[name];
  if (operation !== undefined) return { type: 'begin', operation, whole };
  switch (name) {
    case 'r':
      return { type: 'begin', operation: 'read', whole, location: first };
    case 'w':
      return { type: 'begin', operation: 'write', whole, location: first, value: Number(second) };
    case 'go':
      return { type: 'go', whole };
    case 'finish':
      return { type: 'go', whole: true };
    case 'call-on':
      return { type: 'callOn', end: first === 'commit' ? 'commit' : 'abort', id: Number(second) };
    default:
      throw new Error(`no operation: ${text}`);
  }
}
