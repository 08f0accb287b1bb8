import { type C7, headerBytes } from '../../model/index.ts';
import type { HeapObject } from './heap.ts';
import { imageOf, sameWords, type Words } from './image.ts';

type Contents = Record<string, number>;

/** The pages that an object touches: in which segments they are private, and what each segment reads there. */
export class ObjectPages {
  /** The entry's field that holds the contents, by segment. */
  readonly contentsField: 'values' | 'refs';
  readonly #c7: C7;
  readonly #object: HeapObject;
  readonly #firstPage: number;
  readonly #pageCount: number;
  #masks: readonly unknown[] = [];
  // By segment, then by page. Pages recorded to hold what segment 0 has there are the very same list.
  #images: readonly (readonly Words[])[] | undefined;
  // How far the walk over a page's words has come; -1 once a word differs.
  #walked = 0;
  #words: Words = [];

  constructor(c7: C7, object: HeapObject) {
    this.contentsField = object.kind === 'bytes' ? 'values' : 'refs';
    this.#c7 = c7;
    this.#object = object;
    this.#firstPage = c7.layout.pageOf(object.address);
    this.#pageCount = c7.layout.pageOf(object.address + object.size - 1) - this.#firstPage + 1;
  }

  expect(masks: unknown, contents: unknown): void {
    this.#masks = Array.isArray(masks) ? masks : [];
    this.#images = Array.isArray(contents) ? this.#imagesOf(contents) : undefined;
  }

  // Segments that share a page see one physical page, so its words are read once, for segment 0; what the recording says
  // of them must then be the same too.
  agrees(): boolean {
    const images = this.#images;
    if (images === undefined || this.#masks.length !== this.#pageCount) return false;
    const shared = images[0]!;
    for (let index = 0; index < this.#pageCount; index++) {
      const page = this.#firstPage + index;
      const owners = this.#c7.memory.owners(page);
      if (maskOf(owners) !== this.#masks[index] || !this.#agreesOn(0, page, shared[index]!)) return false;
      for (let segment = 1; segment < owners.length; segment++) {
        const words = images[segment]![index]!;
        if (owners[segment] === 0 ? words !== shared[index] : !this.#agreesOn(segment, page, words)) return false;
      }
    }
    return true;
  }

  observeMasks(): number[] {
    return Array.from({ length: this.#pageCount }, (_, index) =>
      maskOf(this.#c7.memory.owners(this.#firstPage + index)),
    );
  }

  observeContents(): Contents[] {
    const { memory, segments } = this.#c7;
    const { address, size, kind } = this.#object;
    const start = address + headerBytes;
    return [0, ...segments.map(({ number }) => number)].map((segment) => {
      const contents: Contents = {};
      memory.forEachNonzero(segment, start, address + size, (at) => {
        if (kind === 'refs') {
          const index = (at - start) >>> 3;
          contents[index] = memory.load(segment, start + 8 * index, 8);
        } else {
          for (let byte = at; byte < at + 4; byte++) {
            const value = memory.byte(segment, byte);
            if (value !== 0) contents[byte - start] = value;
          }
        }
      });
      return contents;
    });
  }

  #imagesOf(contents: readonly unknown[]): readonly (readonly Words[])[] | undefined {
    if (contents.length !== this.#c7.segments.length + 1) return undefined;
    const images: (readonly Words[])[] = [];
    for (const recorded of contents) {
      const image = imageOf(this.#object, recorded, this.#c7.layout.pageShift);
      if (image === undefined) return undefined;
      const shared = images[0] ?? image;
      images.push(image.map((words, page) => (sameWords(words, shared[page]!) ? shared[page]! : words)));
    }
    return images;
  }

  #agreesOn(segment: number, page: number, words: Words): boolean {
    const { address, size } = this.#object;
    const { pageSize } = this.#c7.layout;
    const start = Math.max(address + headerBytes, page * pageSize);
    const end = Math.min(address + size, (page + 1) * pageSize);
    this.#walked = 0;
    this.#words = words;
    this.#c7.memory.forEachNonzero(segment, start, end, this.#visit);
    return this.#walked === words.length;
  }

  readonly #visit = (address: number, word: number): void => {
    const at = this.#walked;
    if (at < 0) return;
    const same = this.#words[at] === address - this.#object.address && this.#words[at + 1] === word;
    this.#walked = same ? at + 2 : -1;
  };
}

// Bit K-1 = private in segment K. Not with <<, which ends at 32 bits.
function maskOf(owners: Readonly<Int32Array>): number {
  let mask = 0;
  for (let segment = 1; segment < owners.length; segment++) if (owners[segment] !== 0) mask += 2 ** (segment - 1);
  return mask;
}
