import type { Block, Flow } from './flow.ts';
import type { Layout } from './layout.ts';

/** Methods of lists that a template does itself. */
export type ListMethod = 'append' | 'pop';

/**
 * What a callable may be, as far as its name tells: such a method, or a function of ours that does the most common at once,
 * as a method or by itself.
 */
export type Expected = ListMethod | 'method' | 'function';

/** Names of templates' variables for slots: a tag and a payload each, by the slot's number in its frame. */
export const tagIn = (slot: number): string => `t${slot}`;
export const payloadIn = (slot: number): string => `p${slot}`;

/** Takes the room of a box; breaks out of `b` where there is none: the first tier, which comes then, finds that out as well. */
export const boxed = (bytes: number): string => `Q.room-=${bytes};if(Q.room<0&&!Q.make(${bytes}))break b;`;

/**
 * Writes the text of a template, block by block: what is known of the slots of the frame at the instruction that is
 * written, and what leaves the template there.
 *
 * Words of a template: `T`, `P`, `F` the thread's arrays, `th` the thread, `V` the machine, `H` its heap, `D` the directory of
 * pages, `W` what finds a page that is not there, `Q` the boxes, `E` the epoch in which it began, `f` the fuel, `c` the cache of places;
 * `e` the epochs in which places have read what they remember, `g` the globals; `w`, `z` words of a page and `i`, `j` places
 * in them, `h`, `o`, `q`, `r`, `x`, `y` numbers; `s` the code that places have called, `d` the code that one calls, `kit` what all share.
 */
export class Writer {
  readonly layout: Layout;
  readonly flow: Flow;
  /** The number of the first slot of the stack. */
  readonly fixed: number;
  /** How many values are on the stack. */
  depth = 0;
  /** Slots whose variables may differ from the frame. */
  dirty = new Set<number>();
  /** Whether everything has been written back since the block began. */
  cleaned = false;
  /** The number of the instruction that is written, and the end of its block. */
  at = 0;
  #end = 0;
  /** Tags that slots are known to have. */
  readonly #known = new Map<number, number>();
  readonly #bound = new Set<number>();
  /** By slot of a callable. */
  readonly #expected = new Map<number, Expected>();
  readonly #lines: string[] = [];

  constructor(layout: Layout, flow: Flow, fixed: number) {
    this.layout = layout;
    this.flow = flow;
    this.fixed = fixed;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  put(...lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  /** Begins a block, at which slots may be dirty. */
  begin({ start, end }: Block, dirty: ReadonlySet<number>): void {
    this.at = start;
    this.#end = end;
    this.depth = this.flow.depths[start]!;
    this.dirty = new Set(dirty);
    this.cleaned = false;
    this.#known.clear();
    this.#bound.clear();
    this.#expected.clear();
    const count = end - start;
    this.put(`case ${start}:if((f-=${count})<0){f+=${count};${this.#leaving(start, 0)}return 10;}`);
  }

  /** The slot of the n-th value from the top; 1 is the top. */
  top(n: number): number {
    return this.fixed + this.depth - n;
  }

  // What is known of slots

  knows(slot: number): number | undefined {
    return this.#known.get(slot);
  }

  isBound(local: number): boolean {
    return this.#bound.has(local);
  }

  /** The slot's variables have been assigned to. */
  assigned(slot: number, tag?: number): void {
    this.dirty.add(slot);
    this.learn(slot, tag);
    if (slot < this.fixed) this.#bound.add(slot);
  }

  expect(slot: number, callable: Expected): void {
    this.#expected.set(slot, callable);
  }

  expected(slot: number): Expected | undefined {
    return this.#expected.get(slot);
  }

  learn(slot: number, tag?: number): void {
    this.#expected.delete(slot);
    if (tag === undefined) this.#known.delete(slot);
    else this.#known.set(slot, tag);
  }

  bind(local: number): void {
    this.#bound.add(local);
  }

  unbind(local: number): void {
    this.#bound.delete(local);
    this.#known.delete(local);
  }

  /** The value on top is there no more. */
  pop(count = 1): void {
    for (let n = 0; n < count; n++) {
      this.depth--;
      this.dirty.delete(this.fixed + this.depth);
      this.learn(this.fixed + this.depth);
    }
  }

  /** A slot for one more value. */
  push(tag?: number): number {
    const slot = this.fixed + this.depth++;
    this.assigned(slot, tag);
    return slot;
  }

  // Ways out

  /** How many instructions of the block come after the present one. */
  get #rest(): number {
    return this.#end - this.at - 1;
  }

  #flush(): string {
    return [...this.dirty]
      .sort((one, other) => one - other)
      .map((slot) => `T[base+${slot}]=${tagIn(slot)};P[base+${slot}]=${payloadIn(slot)};`)
      .join('');
  }

  // Everything into the frame, which goes on at an instruction; `rest` of those paid for are not executed.
  #leaving(pc: number, rest: number): string {
    const fuel = rest === 0 ? 'f' : `f+${rest}`;
    return `${this.#flush()}F[fp+1]=${pc};th.sp=base+${this.fixed + this.depth};V.fuel=${fuel};`;
  }

  /** Lets a helper do the instruction, and answers what goes on when it has. */
  #after(rest: number): string {
    return `T=th.tags;P=th.payload;F=th.frames;if((f=V.fuel-${rest})<0)return 10;`;
  }

  #reload(first: number, count: number): string {
    let text = '';
    for (let slot = first; slot < first + count; slot++) {
      text += `${tagIn(slot)}=T[base+${slot}];${payloadIn(slot)}=P[base+${slot}];`;
    }
    return text;
  }

  /** The text that lets the first tier execute the instruction, which leaves `gives` values in place of `takes`. */
  step(takes: number, gives: number): string {
    const rest = this.#rest;
    const first = this.top(takes);
    return `${this.#leaving(this.at, rest + 1)}if((r=Y(fp,${this.at + 1}))>=0)return r;${this.#after(rest)}${this.#reload(first, gives)}`;
  }

  /**
   * An instruction in two ways: the text `quick` breaks out of `b` where it cannot go on, having changed nothing, and the
   * first tier executes the instruction instead.
   */
  either(quick: string, takes: number, gives: number, slow = this.step(takes, gives)): void {
    this.put(`a:{b:{${quick}break a;}${slow}}`);
  }

  /** The text that lets `helper` execute the instruction. */
  calling(helper: string, takes: number, gives: number): string {
    const rest = this.#rest;
    const before = `${this.#leaving(this.at + 1, rest)}if((r=${helper})>=0)return r;`;
    return `${before}${this.#after(rest)}${this.#reload(this.top(takes), gives)}`;
  }

  /**
   * Lets `helper` execute the instruction; afterwards all slots are as the frame has them. The text `quick` breaks out of `b`
   * where it cannot do the same by itself.
   */
  callOut(helper: string, takes: number, gives: number, ends = false, quick = ''): void {
    const rest = this.#rest;
    const call = `if((r=${helper})>=0)return r;`;
    const both = quick === '' ? call : `a:{b:{${quick}break a;}${call}}`;
    this.put(`${this.#leaving(this.at + 1, rest)}${both}${ends ? 'return 0;' : this.#after(rest)}`);
    this.dirty.clear();
    this.cleaned = true;
    this.pop(takes);
    if (ends) return;
    this.put(this.#reload(this.fixed + this.depth, gives));
    for (let n = 0; n < gives; n++) this.push();
    for (let n = 1; n <= gives; n++) this.dirty.delete(this.top(n));
  }

  /** What hands over all that has been paid for and is not executed, where the frame ends. */
  paying(): string {
    return `V.fuel=f${this.#rest === 0 ? '' : `+${this.#rest}`};`;
  }

  jump(target: number): string {
    return `{pc=${target};continue L;}`;
  }

  // Memory

  /** Finds the words of the object at an address, `w` from `i` on, to be read only: a copy, if they are in two pages. */
  object(address: string): string {
    return `${this.page(address)}if(i>${this.layout.lastWord}){w=Z(${address});i=0;}`;
  }

  /** The same to be written to: breaks out of `b` if they are in two pages. */
  writable(address: string): string {
    return `${this.page(address)}if(i>${this.layout.lastWord})break b;`;
  }

  /** Finds the word at an address. */
  page(address: string, words = 'w', index = 'i'): string {
    const { upperShift, pageShift, pageMask, offsetMask } = this.layout;
    const found = `D[${address}>>>${upperShift}]?.[${address}>>>${pageShift}&${pageMask}]`;
    return `${words}=${found}??W(${address});${index}=(${address}&${offsetMask})>>2;`;
  }

  read(address: string): string {
    return `if(${address}>=${this.layout.oldStart})H.read(${address});`;
  }
}

/** Decodes the value in words `w` at `i` and an offset, into a slot's variables. */
export function decode(slot: number, offset: number): string {
  const [t, p] = [tagIn(slot), payloadIn(slot)];
  const [lower, upper] = [`w[i+${offset}]`, `w[i+${offset + 1}]`];
  return (
    `h=${upper};if(h===-262144){${t}=0;${p}=${lower}>>>0;}else if(h===0){${t}=2;${p}=${lower}>>>0;}` +
    `else if(h===1){${t}=3;${p}=${lower};}else{${p}=L(h,${lower});${t}=H.tag;}`
  );
}

/** Encodes a slot's value into words `w` at `i` and an offset. */
export function encode(slot: number, offset: number): string {
  const [t, p] = [tagIn(slot), payloadIn(slot)];
  const [lower, upper] = [`w[i+${offset}]`, `w[i+${offset + 1}]`];
  return (
    `if(${t}===2){${lower}=${p};${upper}=0;}else if(${t}===0){${lower}=${p};${upper}=-262144|Math.floor(${p}/4294967296)&262143;}` +
    `else if(${t}===3){${lower}=${p};${upper}=1;}else S(w,i+${offset},${t},${p});`
  );
}
