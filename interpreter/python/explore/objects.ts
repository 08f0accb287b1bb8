import { At, own } from '../heap/index.ts';
import { payloadOf, Tag, tagOf } from '../value/index.ts';
import { ClassAt } from '../vm/class.ts';
import { FunctionAt } from '../vm/frame.ts';
import { DictAt, entryBytes, TableAt } from '../vm/table.ts';
import { Frame, type PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';

const storage = new Set(['items', 'table', 'buckets', 'octets']);

/** Says what objects are, to people: by the global that holds them, or by their class. Looks at memory past all barriers. */
export class Objects {
  readonly #vm: VM;
  #segment = 0;

  constructor(vm: VM) {
    this.#vm = vm;
  }

  /** What an object is to a thread: `count`, `items of queue`, `a Node`. */
  describe(thread: PythonThread, object: number): string {
    const { heap, protocol } = this.#vm;
    this.#segment = protocol.inTransaction(thread.number) ? protocol.segmentOf(thread.number) : 0;
    const globals = this.#globalsOf(thread);
    if (object === globals || (globals !== 0 && object === this.#ref(globals + DictAt.table))) return 'the globals';
    const name = globals === 0 ? undefined : this.#nameIn(globals, object);
    if (name !== undefined) return name;
    const kind = heap.kindName(object);
    if (storage.has(kind)) return kind === 'items' ? 'the items of a list' : `the ${kind} of a container`;
    if (kind === 'globalCell') return 'a global';
    return `a ${this.#className(object)}`;
  }

  // The globals of the function that the thread is in, or 0.
  #globalsOf({ frames, fp: last, payload }: PythonThread): number {
    let fp = last;
    while (fp >= 0 && this.#isHidden(frames[fp + Frame.code]!)) fp -= Frame.size;
    return fp < 0 ? 0 : this.#ref(payload[frames[fp + Frame.base]! - 1]! + FunctionAt.globals);
  }

  #isHidden(code: number): boolean {
    if (code < 0) return true;
    const linked = this.#vm.imm.code(code);
    return linked.hidden || linked.code.file.startsWith('<library>');
  }

  #nameIn(globals: number, object: number): string | undefined {
    const table = this.#ref(globals + DictAt.table);
    if (table === 0) return undefined;
    const first = table + TableAt.index + 8 * this.#word(table + TableAt.indexSize);
    const end = first + entryBytes * this.#word(table + TableAt.used);
    for (let entry = first; entry < end; entry += entryBytes) {
      const value = this.#ref(entry + 16);
      if (value === 0 || !this.#leadsTo(value, object)) continue;
      const [tag, key] = this.#slot(entry + 8);
      if (tag === Tag.imm) return this.#vm.imm.text(key);
    }
    return undefined;
  }

  // A global's value is the object, keeps its contents there, or is kept in it.
  #leadsTo(value: number, object: number): boolean {
    if (value === object) return true;
    const { heap } = this.#vm;
    if (heap.kindName(value) === 'globalCell') {
      const inner = this.#ref(value + own(0));
      return inner !== 0 && this.#leadsTo(inner, object);
    }
    if (!storage.has(heap.kindName(object))) return false;
    const end = value + heap.size(value);
    for (let at = value + At.attributes; at < end; at += 8) if (this.#ref(at) === object) return true;
    return false;
  }

  #className(object: number): string {
    const type = this.#ref(object + At.class);
    const [tag, name] = type === 0 ? [Tag.ref, 0] : this.#slot(type + ClassAt.name);
    return tag === Tag.imm ? this.#vm.imm.text(name) : this.#vm.heap.kindName(object);
  }

  #slot(address: number): readonly [tag: number, payload: number] {
    const { memory } = this.#vm.protocol.world;
    const high = memory.word(this.#segment, address + 4);
    return [tagOf(high), payloadOf(high, memory.word(this.#segment, address))];
  }

  #ref(address: number): number {
    const [tag, payload] = this.#slot(address);
    return tag === Tag.ref ? payload : 0;
  }

  #word(address: number): number {
    return this.#vm.protocol.world.memory.word(this.#segment, address);
  }
}
