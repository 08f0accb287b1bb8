import type { Operation } from '../index.ts';
import { type Shape, shapeOf } from './handles.ts';

/** One entry of a thread's line in a script. */
export type Action =
  /** An operation to begin and to advance: once, or (`whole`) until it no longer just yields. */
  | {
      readonly type: 'begin';
      readonly operation: Operation;
      readonly whole: boolean;
      readonly location?: string;
      /** What is stored: a number, or the object of that name. */
      readonly value?: number | string;
      /** What is allocated. */
      readonly shape?: Shape;
      /** The name under which the thread holds the reference that is loaded. */
      readonly holder?: string;
    }
  /** Advances the operation under way once, or (`whole`) until it no longer just yields. */
  | { readonly type: 'go'; readonly whole: boolean }
  | { readonly type: 'callOn'; readonly end: 'commit' | 'abort'; readonly id: number }
  | { readonly type: 'drop'; readonly name: string }
  | { readonly type: 'pop' }
  | { readonly type: 'target'; readonly weakref: string; readonly name: string }
  | { readonly type: 'finalizer'; readonly name: string; readonly id: number }
  | { readonly type: 'local'; readonly name: string };

const plain: Readonly<Record<string, Operation>> = {
  start: 'start',
  commit: 'commit',
  abort: 'abort',
  inevitable: 'becomeInevitable',
  unique: 'becomeUnique',
  safepoint: 'safePoint',
  yield: 'yield',
  minor: 'minorCollect',
  major: 'majorCollect',
};

/**
 * Parses `start`, `r x`, `w y[1] 5`, `commit!`, `go`, `finish`, `call-on commit 7`, and for the collector `new p[4]`,
 * `ref x p`, `get q x`, `card a[3] 5`, `card-ref t[3] p`, `drop p`, `pop` (the last one held), `id p`, `target w p`, `finalizer p 7`, `local p`, `minor`,
 * `major`. A `!` runs an operation to its end.
 */
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
    case 'ref':
      return { type: 'begin', operation: 'write', whole, location: first, value: second };
    case 'card':
      return { type: 'begin', operation: 'writeCard', whole, location: first, value: Number(second) };
    case 'card-ref':
      return { type: 'begin', operation: 'writeCard', whole, location: first, value: second };
    case 'get':
      return { type: 'begin', operation: 'read', whole, location: second, holder: first };
    case 'new':
      return { type: 'begin', operation: 'allocate', whole, shape: shapeOf(first) };
    case 'id':
      return { type: 'begin', operation: 'identify', whole, location: first };
    case 'drop':
      return { type: 'drop', name: first };
    case 'pop':
      return { type: 'pop' };
    case 'target':
      return { type: 'target', weakref: first, name: second };
    case 'finalizer':
      return { type: 'finalizer', name: first, id: Number(second) };
    case 'local':
      return { type: 'local', name: first };
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
