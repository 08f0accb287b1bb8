import { headerBytes, type Layout } from '../../model/index.ts';
import type { Item } from './item.ts';
import { quote } from './line.ts';
import { badNewPlace, checkPlace } from './place-check.ts';
import type { Roster } from './roster.ts';
import type { StateCheck } from './state-check.ts';
import {
  itemBytes,
  type Kind,
  type Moved,
  operationNames,
  type RecordedAction,
  type RecordedOperation,
  type Shape,
} from './trace.ts';

type Name = (typeof operationNames)[number];

/** Checks recorded operations one by one; whether one can come after those before it, the replay knows. */
export class OperationCheck {
  readonly #threads: number;
  readonly #layout: Layout;
  readonly #roster: Roster;
  readonly #state: StateCheck;

  constructor(threads: number, layout: Layout, roster: Roster, state: StateCheck) {
    this.#threads = threads;
    this.#layout = layout;
    this.#roster = roster;
    this.#state = state;
  }

  check(item: Item): RecordedOperation {
    const op = checkName(item.field('op'));
    const thread = item.field('thread').whole(0, this.#threads - 1);
    const outcome = item.field('outcome').oneOf(['ok', 'conflict']);
    const action = this.#checkAction(item, op, thread);
    const moved = item.has('moved') ? this.#checkMoved(item.field('moved')) : {};
    const after = this.#state.check(item.field('after'));
    return { ...action, outcome, moved, after };
  }

  #checkAction(item: Item, op: Name, thread: number): RecordedAction {
    switch (op) {
      case 'start':
      case 'commit':
      case 'abort':
      case 'becomeInevitable':
      case 'switch':
      case 'minorCollect':
      case 'majorCollect':
        return { op, thread };
      case 'read':
      case 'write':
      case 'writeCard':
        return { op, thread, ...this.#checkAccess(item, op, 'bytes', 255) };
      case 'readRef':
        return { op, thread, ...this.#checkAccess(item, op, 'refs', Number.MAX_SAFE_INTEGER) };
      case 'writeRef':
      case 'writeRefCard': {
        const access = { op, thread, ...this.#checkAccess(item, op, 'refs', Number.MAX_SAFE_INTEGER) };
        const points = item.has('target') && item.field('target').value !== null;
        return points ? { ...access, target: this.#roster.named(item.field('target')).name } : access;
      }
      case 'allocate':
        return { op, thread, ...this.#checkAllocation(item) };
    }
  }

  #checkAccess(item: Item, op: Name, kind: Kind, mostValue: number) {
    const { name: object, size } = this.#checkObject(item.field('object'), op, kind);
    const index = item.field('index').whole(0, Math.floor((size - headerBytes) / itemBytes[kind]) - 1);
    return { object, index, value: item.field('value').whole(0, mostValue) };
  }

  #checkObject(item: Item, op: Name, wanted: Kind): Shape {
    const shape = this.#roster.named(item);
    if (shape.kind === wanted) return shape;
    const holds = shape.kind === 'bytes' ? 'bytes' : 'references';
    const message = `${op} of ${quote(shape.name)}, which holds ${holds}`;
    throw item.fault('kind', message, `${op} is for objects of kind ${wanted}`);
  }

  #checkAllocation(item: Item) {
    const shape = this.#roster.add(item, 'object');
    this.#roster.checkAmount(item.field('size'));
    this.#state.add(shape);
    const { name: object, kind, size } = shape;
    return { object, kind, size, address: checkPlace(item.field('address'), badNewPlace, shape, this.#layout) };
  }

  // Whether the addresses are places, the replay finds out: of an object that is gone, the recorder may have found none.
  #checkMoved(item: Item): Moved {
    for (const [name, address] of item.fields()) {
      this.#roster.namedBy(address, name);
      address.word();
    }
    return item.value as Moved; // exactly that was checked above
  }
}

function checkName(item: Item): Name {
  const name = item.text();
  const known = operationNames.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  const hint = `the operations are ${operationNames.join(', ')}`;
  throw item.fault('unknown-operation', `there is no operation ${quote(name)}`, hint);
}
