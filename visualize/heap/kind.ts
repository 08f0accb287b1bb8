import { headerBytes } from '../../model/index.ts';

/** What lies at an offset in an object: its name, a number for an item; and whether it is a reference. */
export interface Slot {
  readonly name: string;
  readonly reference: boolean;
}

const WORD = 8;

/** The slot at `offset` in an object of the kind that its allocation tells; undefined where none begins. */
export function slotAt(kind: string, offset: number): Slot | undefined {
  const place = offset - headerBytes;
  if (place < 0) return undefined;
  if (kind === 'bytes') return { name: String(place), reference: false };
  const index = place / WORD;
  if (!Number.isInteger(index)) return undefined;
  if (kind === 'words' || kind === 'refs') return { name: String(index), reference: kind === 'refs' };
  // C7-GC-6: 16 bytes, of which the last 8 are the reference.
  if (kind === 'weakref') return index === 0 ? { name: 'target', reference: true } : undefined;
  return fieldOf(kind, index);
}

// A kind that was declared with fields lists them: `{ref next, value}`.
function fieldOf(kind: string, index: number): Slot | undefined {
  const field = /^\{(.*)\}$/s.exec(kind)?.[1]?.split(', ')[index];
  if (field === undefined) return undefined;
  const reference = field.startsWith('ref ');
  return { name: reference ? field.slice('ref '.length) : field, reference };
}
