import type { Code } from '../code/code.ts';
import type { LinkedCode } from '../vm/linked.ts';
import type { Template, Tier } from '../vm/tier.ts';
import type { VM } from '../vm/vm.ts';
import { templateText } from './generate.ts';
import { Kit } from './kit.ts';
import { type Layout, layoutOf } from './layout.ts';

/** What a template has of its code: caches of places, epochs of places, code that places have called, names, constants. */
interface Own {
  readonly c: Float64Array;
  readonly e: Float64Array;
  readonly s: (LinkedCode | undefined)[];
  readonly N: Int32Array;
  readonly CP: Float64Array;
}
type Maker = (kit: Kit, own: Own) => Template;

// What was generated, for all machines of the process that have the same code. The text depends on the layout.
const makers = new WeakMap<Code, { readonly layout: string; readonly maker: Maker | undefined }>();

/** The second tier: functions of JavaScript that do what the first tier does, for code that runs often. */
export class Templates implements Tier<LinkedCode> {
  readonly patience: number;
  readonly #kit: Kit;
  readonly #layout: Layout;
  readonly #key: string;

  /** @param patience how often code runs before it gets a template */
  constructor(vm: VM, patience: number) {
    this.patience = patience;
    this.#kit = new Kit(vm);
    this.#layout = layoutOf(vm);
    this.#key = JSON.stringify(this.#layout);
  }

  prepare(linked: LinkedCode): Template | undefined {
    const { cache, names, constantPayloads, instructions } = linked;
    const count = instructions.length / 2;
    const own: Own = {
      c: cache,
      e: new Float64Array(count),
      s: new Array<LinkedCode | undefined>(2 * count).fill(undefined),
      N: names,
      CP: constantPayloads,
    };
    return this.#maker(linked)?.(this.#kit, own);
  }

  begin(): void {
    this.#kit.nested = 0;
  }

  #maker(linked: LinkedCode): Maker | undefined {
    const known = makers.get(linked.code);
    if (known?.layout === this.#key) return known.maker;
    const text = templateText(linked, this.#layout);
    // The text is ours: numbers are all that it has of the program.
    const maker = text === undefined ? undefined : (new Function('kit', 'own', text) as Maker);
    makers.set(linked.code, { layout: this.#key, maker });
    return maker;
  }
}
