const wordMask = (1n << 64n) - 1n;
const blockBytes = 128;

/** The first `count` primes. */
function primes(count: number): readonly bigint[] {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate);
  }
  return found;
}

/** The first 64 bits of the fraction of the root of `value` with the given exponent. */
function rootFraction(value: bigint, exponent: bigint): bigint {
  const scaled = value << (64n * exponent);
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const half = (low + high) >> 1n;
    if (half ** exponent <= scaled) low = half;
    else high = half;
  }
  return low & wordMask;
}

let constants: { readonly rounds: readonly bigint[]; readonly initial: readonly bigint[] } | undefined;

function tables() {
  constants ??= {
    rounds: primes(80).map((prime) => rootFraction(prime, 3n)),
    initial: primes(8).map((prime) => rootFraction(prime, 2n)),
  };
  return constants;
}

/** The SHA-512 digest of some bytes: 64 bytes. */
export function sha512(bytes: Uint8Array): Uint8Array {
  const message = padded(bytes);
  const hash = [...tables().initial];
  for (let at = 0; at < message.length; at += blockBytes) mixBlock(hash, schedule(message, at));
  const digest = new Uint8Array(64);
  const view = new DataView(digest.buffer);
  for (const [at, word] of hash.entries()) view.setBigUint64(at * 8, word);
  return digest;
}

function padded(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 17) / blockBytes) * blockBytes);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return message;
}

function schedule(message: Uint8Array, from: number): readonly bigint[] {
  const view = new DataView(message.buffer);
  const words: bigint[] = [];
  for (let at = 0; at < 16; at++) words.push(view.getBigUint64(from + at * 8));
  for (let at = 16; at < 80; at++) {
    const early = words[at - 15]!;
    const late = words[at - 2]!;
    const first = turned(early, 1n) ^ turned(early, 8n) ^ (early >> 7n);
    const second = turned(late, 19n) ^ turned(late, 61n) ^ (late >> 6n);
    words.push((words[at - 16]! + first + words[at - 7]! + second) & wordMask);
  }
  return words;
}

function mixBlock(hash: bigint[], words: readonly bigint[]): void {
  let [a, b, c, d, e, f, g, h] = hash as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]; // Always 8.
  for (const [at, constant] of tables().rounds.entries()) {
    const choice = (e & f) ^ (~e & wordMask & g);
    const mixed = h + (turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)) + choice + constant + words[at]!;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const other = (turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)) + majority;
    [h, g, f, e] = [g, f, e, (d + mixed) & wordMask];
    [d, c, b, a] = [c, b, a, (mixed + other) & wordMask];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at]! + word) & wordMask;
}

/** The word turned to the right by so many bits. */
function turned(word: bigint, bits: bigint): bigint {
  return (word >> bits) | ((word << (64n - bits)) & wordMask);
}
