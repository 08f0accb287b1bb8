import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { UserFault } from '../../model/index.ts';

/** A kind of token: the letters that it begins with, and its version, which goes up whenever it could be misread. */
export interface TokenKind {
  readonly letters: string;
  readonly version: number;
}

const checksumBytes = 4;

const prefixOf = ({ letters, version }: TokenKind): string => `${letters}${version}.`;

/** A value that JSON can say as one printable word: letters, digits, `-`, `_` and one period. */
export function packWord(kind: TokenKind, value: unknown): string {
  const packed = deflateSync(strToU8(JSON.stringify(value)), { level: 9 });
  const bytes = new Uint8Array(packed.length + checksumBytes);
  bytes.set(packed);
  new DataView(bytes.buffer).setUint32(packed.length, checksum(packed));
  return prefixOf(kind) + toBase64(bytes);
}

/** @throws UserFault `token/…` for a word that is damaged, of another version, or none of that kind */
export function unpackWord(kind: TokenKind, token: string): unknown {
  const word = token.trim();
  const prefix = prefixOf(kind);
  if (!word.startsWith(prefix)) throw notOurs(kind, word);
  const bytes = fromBase64(kind, word.slice(prefix.length));
  const packed = bytes.subarray(0, Math.max(0, bytes.length - checksumBytes));
  const given = bytes.length > checksumBytes && new DataView(bytes.buffer).getUint32(packed.length);
  if (given !== checksum(packed)) throw damaged(kind, 'its checksum does not fit');
  try {
    return JSON.parse(strFromU8(inflateSync(packed)));
  } catch {
    throw damaged(kind, 'it cannot be unpacked');
  }
}

function notOurs(kind: TokenKind, word: string): UserFault {
  const other = new RegExp(`^${kind.letters}(\\d+)\\.`).exec(word);
  if (other === null) {
    const hint = 'a token is one word, as it was printed; put it in quotes if it was broken across lines';
    return new UserFault({ code: 'token/syntax', message: `a token begins with ${prefixOf(kind)}`, hint });
  }
  return new UserFault({
    code: 'token/version',
    message: `the token is of version ${other[1]}, this program reads version ${kind.version}`,
    hint: 'run or explore the program again to get a token of this version',
  });
}

/** What is said of a token that cannot be what was printed. */
export function damaged({ letters }: TokenKind, what: string): UserFault {
  const hint = `copy the whole token, from ${letters} to its last character`;
  return new UserFault({ code: 'token/damaged', message: `the token is damaged: ${what}`, hint });
}

// FNV-1a.
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function toBase64(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(kind: TokenKind, text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw damaged(kind, 'it holds characters that no token has');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
