import { Cells, type World } from '../../../model/index.ts';
import { Frame } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';

const mostCodes = 2 ** 20;
const mostPlaces = 2 ** 16;
/** Objects of one site are told apart up to this many. */
const mostOrdinals = 16;

/**
 * Where objects come from that did not exist when the exploration began: the thread and the instruction that has made them
 * name them alike in every run, though they lie elsewhere in each. An entry may be left over from a run that was taken
 * back; then nothing refers to its address any more.
 */
export class Sites {
  readonly #vm: VM;
  readonly #oldStart: number;
  // By address; nurseries lie at the same addresses in all segments, so theirs have the segment above them.
  readonly #sites = new Map<number, number>();
  // How many objects a site has made: where each count is, and the counts.
  readonly #indices = new Map<number, number>();
  readonly #counts = new Cells(1 << 16);

  constructor(vm: VM, world: World) {
    this.#vm = vm;
    this.#oldStart = world.layout.oldStart;
    world.placed = (young, address) => {
      const from = young === 0 ? undefined : this.#sites.get(this.place(this.#segment, young));
      this.#sites.set(address, from ?? this.#present());
    };
  }

  /** What tells the place of an object from all other places. */
  place(segment: number, address: number): number {
    return address < this.#oldStart ? segment * 2 ** 32 + address : address;
  }

  /** A young object is made. */
  made(object: number): void {
    this.#sites.set(this.place(this.#segment, object), this.#present());
  }

  /** Whether it was made since the exploration began. */
  isNew(address: number): boolean {
    return address < this.#oldStart || this.#sites.has(address);
  }

  /** What names an old object in every run: its address, or (negative) where it was made. */
  key(address: number): number {
    const site = this.#sites.get(address);
    return site === undefined ? address : -site;
  }

  get #segment(): number {
    const { protocol, thread } = this.#vm;
    return protocol.segmentOf(thread.number);
  }

  #present(): number {
    const { journal } = this.#vm.protocol.world;
    const site = this.#site();
    const index = this.#indices.get(site) ?? this.#indices.size % this.#counts.words.length;
    this.#indices.set(site, index);
    const ordinal = this.#counts.words[index]!;
    if (ordinal + 1 < mostOrdinals) journal.write(this.#counts, index, ordinal + 1);
    return site * mostOrdinals + ordinal;
  }

  #site(): number {
    const { frames, fp: last, number } = this.#vm.thread;
    let fp = last;
    while (fp >= 0 && frames[fp + Frame.code]! < 0) fp -= Frame.size;
    if (fp < 0) return (number + 1) * mostCodes * mostPlaces;
    return ((number + 1) * mostCodes + frames[fp + Frame.code]!) * mostPlaces + frames[fp + Frame.pc]!;
  }
}
