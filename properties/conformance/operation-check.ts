import { headerBytes } from '../../model/index.ts';
import type { Item } from './item.ts';
import { quote } from './line.ts';
import type { StateCheck } from './state-check.ts';
import {
  accessNames,
  operationNames,
  plainNames,
  type RecordedObject,
  type RecordedOperation,
  unmodelledNames,
} from './trace.ts';

type Objects = ReadonlyMap<string, RecordedObject>;

/** One recorded operation, checked by itself; whether it can come after those before it, the replay knows. */
export function checkOperation(item: Item, threads: number, objects: Objects, state: StateCheck): RecordedOperation {
  const op = checkName(item.field('op'));
  const thread = item.field('thread').whole(0, threads - 1);
  const outcome = item.field('outcome').oneOf(['ok', 'conflict']);
  checkMoved(item);
  const after = state.check(item.field('after'));
  const plain = plainNames.find((name) => name === op);
  if (plain !== undefined) return { op: plain, thread, outcome, after };
  const access = accessNames.find((name) => name === op)!;
  const object = checkObject(item.field('object'), access, objects);
  const index = item.field('index').whole(0, object.size - headerBytes - 1);
  const value = item.field('value').whole(0, 255);
  return { op: access, thread, object: object.name, index, value, outcome, after };
}

function checkName(item: Item): (typeof operationNames)[number] {
  const name = item.text();
  const known = operationNames.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  if (unmodelledNames.some((candidate) => candidate === name)) throw notModelled(item, `${quote(name)} needs`);
  throw item.fault(
    'unknown-operation',
    `there is no operation ${quote(name)}`,
    `the operations are ${[...operationNames, ...unmodelledNames].join(', ')}`,
  );
}

// A commit lists the young objects that it moved out of the nursery; without the collector there are none.
function checkMoved(item: Item): void {
  if (!item.has('moved')) return;
  const moved = item.field('moved');
  if (moved.fields().length > 0) throw notModelled(moved, 'moving objects needs');
}

function notModelled(item: Item, what: string) {
  return item.fault(
    'not-modelled',
    `${what} the collector, and collection is not modelled yet`,
    `the operations that can be replayed are ${operationNames.join(', ')}`,
  );
}

function checkObject(item: Item, op: string, objects: Objects): RecordedObject {
  const name = item.text();
  const object = objects.get(name);
  if (object === undefined) {
    const names = [...objects.keys()].slice(0, 12).join(', ');
    throw item.fault('unknown-object', `there is no object ${quote(name)}`, `the run begins with ${names || 'none'}`);
  }
  if (object.kind === 'bytes') return object;
  throw item.fault('kind', `${op} of ${quote(name)}, which holds references`, `${op} is for objects of kind bytes`);
}
