import { leastCardSize } from '../../model/index.ts';
import type { Item } from './item.ts';
import { quote } from './line.ts';
import type { Shape, State } from './trace.ts';

type Check = (item: Item) => unknown;
/** A check for each field that an entry has. */
type Fields = ReadonlyMap<string, Check>;

const count: Check = (item) => item.whole(0, Number.MAX_SAFE_INTEGER);
const counts: Check = (item) => item.elements().forEach(count);
const flag: Check = (item) => item.flag();
const contents: Check = (item) => {
  for (const one of item.elements()) {
    for (const [index, value] of one.fields()) {
      checkIndex(value, index);
      count(value);
    }
  }
};
const cards: Check = (item) => {
  for (const [card, state] of item.fields()) {
    checkIndex(state, card);
    state.oneOf(['marked', 'old']);
  }
};

const segmentFields: Fields = new Map<string, Check>([
  ['version', count],
  ['tx', (item) => item.oneOf(['none', 'regular', 'inevitable'])],
  ['mustAbort', flag],
  ['commitSoon', flag],
]);

const threadFields: Fields = new Map([
  ['segment', count],
  ['inTransaction', flag],
]);

const objectFields = ({ kind, size }: Shape): Fields =>
  new Map([
    ['private', counts],
    ['lock', count],
    ['readBy', counts],
    ['barrier', counts],
    [kind === 'bytes' ? 'values' : 'refs', contents],
    ...(size < leastCardSize ? [] : [['cards', cards] as const]),
  ]);

/**
 * Checks the form of states and of changes to them: that they speak of entries and fields that a run of these sizes has,
 * in the right types. Whether what they say is right, the replay finds out.
 */
export class StateCheck {
  readonly #entries = new Map<string, Fields | Check>();

  constructor(threads: number, segments: number, objects: readonly Shape[]) {
    for (let segment = 1; segment <= segments; segment++) this.#entries.set(`seg${segment}`, segmentFields);
    for (let thread = 0; thread < threads; thread++) this.#entries.set(`thread${thread}`, threadFields);
    for (const object of objects) this.add(object);
    this.#entries.set('commitSoonCalls', count);
  }

  /** An object is there from now on. */
  add(object: Shape): void {
    this.#entries.set(object.name, objectFields(object));
  }

  check(item: Item): State {
    for (const [name, entry] of item.fields()) {
      const expected = this.#entries.get(name);
      if (expected === undefined) {
        throw entry.faultOfName(
          'unknown-entry',
          `the state of this run has no entry ${quote(name)}`,
          `its entries are ${listed([...this.#entries.keys()])}`,
        );
      }
      if (typeof expected === 'function') expected(entry);
      else checkFields(entry, name, expected);
    }
    return item.value as State; // exactly that was checked above
  }
}

function checkFields(entry: Item, name: string, expected: Fields): void {
  for (const [field, value] of entry.fields()) {
    const check = expected.get(field);
    if (check === undefined) {
      const message = `the entry ${quote(name)} has no field ${quote(field)}`;
      throw value.faultOfName('unknown-entry', message, `its fields are ${listed([...expected.keys()])}`);
    }
    check(value);
  }
}

function checkIndex(item: Item, index: string): void {
  if (/^(?:0|[1-9]\d{0,9})$/.test(index)) return;
  throw item.faultOfName('type', `${quote(index)} is no index`, 'an index is a whole number in double quotes');
}

function listed(names: readonly string[]): string {
  const most = 12;
  return names.slice(0, most).join(', ') + (names.length > most ? `, and ${names.length - most} more` : '');
}
