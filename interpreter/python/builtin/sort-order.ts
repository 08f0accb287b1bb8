import { At, bare, own } from '../heap/index.ts';
import { compareText } from '../text/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { ListAt, spanOf } from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';

/** The order of keys that are all numbers, all strings, or tuples of them; None for others: a list of their places. */
export function giveOrder(vm: VM, at: number): void {
  const { heap, span } = vm;
  spanOf(vm, vm.payload(at));
  const { start, count } = span;
  const keys: SortKey[] = [];
  for (let index = 0; index < count; index++) {
    heap.load(start + 8 * index);
    const key = sortKey(vm, heap.tag, heap.payload);
    if (key === undefined) return vm.giveNone();
    keys.push(key);
  }
  if (!alike(keys)) return vm.giveNone();
  const backwards = vm.payload(at + 1) === 2;
  const order = keys.map((_, index) => index);
  order.sort(
    (one, other) =>
      (backwards ? compareKeys(keys[other]!, keys[one]!) : compareKeys(keys[one]!, keys[other]!)) || one - other,
  );
  const items = count === 0 ? 0 : heap.allocate(heap.kinds.items, bare + 8 * count);
  const list = heap.allocate(heap.kinds.list, ListAt.end);
  heap.store(list + At.class, Tag.ref, vm.types.list);
  heap.store(list + ListAt.length, Tag.int, count);
  heap.store(list + ListAt.items, Tag.ref, items);
  order.forEach((place, index) => {
    heap.store(items + bare + 8 * index, Tag.int, place);
  });
  vm.giveRef(list);
}

/** What values are sorted by that we can compare: numbers, strings, tuples of them. */
type SortKey = number | string | readonly SortKey[];

function sortKey(vm: VM, tag: number, payload: number): SortKey | undefined {
  if (tag === Tag.int || tag === Tag.float) return Number.isNaN(payload) ? undefined : payload;
  if (tag === Tag.imm) return vm.imm.kinds[payload] === Kind.str ? vm.imm.text(payload) : undefined;
  const { heap } = vm;
  if (payload === 0 || heap.ref(payload + At.class) !== vm.types.tuple) return undefined;
  const items: SortKey[] = [];
  for (let at = payload + own(0); at < payload + heap.size(payload); at += 8) {
    heap.load(at);
    const item = sortKey(vm, heap.tag, heap.payload);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

// Whether all keys can be compared with each other; of tuples, item by item.
function alike(keys: readonly SortKey[]): boolean {
  const [first] = keys;
  if (!Array.isArray(first)) return keys.every((key) => typeof key === typeof first);
  if (!keys.every((key) => Array.isArray(key))) return false;
  const longest = keys.reduce((most, key) => Math.max(most, key.length), 0);
  for (let place = 0; place < longest; place++) {
    if (!alike(keys.flatMap((key) => (place < key.length ? [key[place]!] : [])))) return false;
  }
  return true;
}

function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === 'number') return one < Number(other) ? -1 : Number(one > Number(other));
  if (typeof one === 'string') return typeof other === 'string' ? compareText(one, other) : 0;
  if (!Array.isArray(other)) return 0;
  for (let place = 0; place < Math.min(one.length, other.length); place++) {
    const answer = compareKeys(one[place]!, other[place]!);
    if (answer !== 0) return answer;
  }
  return one.length - other.length;
}
