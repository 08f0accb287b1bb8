import type { Code } from './code.ts';

/** Code as text, from which {@link readCode} makes the same code again. */
export function storeCode(code: Code): string {
  return JSON.stringify(code, (_, value: unknown) => {
    if (typeof value === 'bigint') return { big: value.toString() };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return { number: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (value instanceof Int32Array) return { words: value.join(' ') };
    return value instanceof Uint8Array ? { bytes: [...value] } : value;
  });
}

/** @throws SyntaxError for what is no text of {@link storeCode} */
export function readCode(text: string): Code {
  return JSON.parse(text, (_, value: unknown) => revived(value)) as Code;
}

// What JSON has no way to say is an object with one member.
function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('words' in value) return wordsOf(value.words as string);
  if ('bytes' in value) return Uint8Array.from(value.bytes as number[]);
  if ('big' in value) return BigInt(value.big as string);
  return 'number' in value ? Number(value.number as string) : value;
}

// One text instead of many numbers: each would be looked at on its own.
function wordsOf(text: string): Int32Array {
  return text === '' ? new Int32Array() : Int32Array.from(text.split(' '), Number);
}
