/** Arguments of a call have room for so many. */
const blockSize = 4096;

/** Bytes as a string with a character for each of them, on which the methods of strings work. */
export function textOfBytes(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let at = 0; at < bytes.length; at += blockSize) {
    blocks.push(String.fromCharCode(...bytes.subarray(at, at + blockSize)));
  }
  return blocks.join('');
}

/** The bytes of such a string. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
