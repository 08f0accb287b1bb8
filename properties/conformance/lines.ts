import { BrokenGzip, contentOf } from './content.ts';
import { Line } from './line.ts';

const newline = 0x0a;
const byteOrderMark = '\ufeff';

/** The longest line that is read, in bytes. The library's runs take about 20,000. */
export const longestLine = 32 * 1024 * 1024;

/**
 * The lines of a recorded file, one after the other as the file is read. Lines are blank only at the end, and those are
 * left out.
 * @throws UserFault when the file cannot be read, or is no text in such lines
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const splitter = new Splitter(path);
  try {
    for await (const bytes of contentOf(path)) yield* splitter.split(bytes);
  } catch (error) {
    if (error instanceof BrokenGzip) throw splitter.brokenAt(error.message);
    throw error;
  }
  yield* splitter.finish();
}

/** Takes the file's bytes as they come, and gives its lines. */
class Splitter {
  readonly #file: string;
  #number = 1;
  // What there is of the line that is not yet whole.
  #parts: Buffer[] = [];
  #length = 0;
  #firstBlank: Line | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  *split(bytes: Buffer): Generator<Line> {
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      this.#append(bytes.subarray(start, end));
      start = end + 1;
      yield* this.#endLine();
    }
    this.#append(bytes.subarray(start));
  }

  *finish(): Generator<Line> {
    if (this.#length > 0) yield* this.#endLine();
  }

  brokenAt(reason: string) {
    const line = new Line(this.#file, this.#number, Buffer.concat(this.#parts).toString());
    const hint = 'what comes after this place cannot be read; record the file or copy it once more';
    return line.faultAt('gzip', { start: line.text.length, length: 1 }, `the gzip data is broken: ${reason}`, hint);
  }

  #append(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length <= longestLine) return;
    const start = Buffer.concat(this.#parts).toString('latin1', 0, 200);
    const line = new Line(this.#file, this.#number, start);
    const message = `the line is longer than ${longestLine} bytes`;
    throw line.faultAt('too-long', { start: 0, length: 1 }, message, 'a recorded run is one line of JSON');
  }

  *#endLine(): Generator<Line> {
    const line = new Line(this.#file, this.#number, this.#decode());
    this.#parts = [];
    this.#length = 0;
    this.#number += 1;
    if (/^[ \t\r]*$/.test(line.text)) {
      this.#firstBlank ??= line;
    } else {
      if (this.#firstBlank !== undefined) throw blankFault(this.#firstBlank);
      yield line;
    }
  }

  #decode(): string {
    const bytes = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    const text = bytes.toString();
    const broken = text.indexOf('\ufffd');
    // The replacement character stands for bytes that are no UTF-8, unless the file holds it itself.
    if (broken >= 0 && !Buffer.from(text).equals(bytes)) throw this.#notText(text, broken);
    const whole = this.#number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  }

  #notText(text: string, broken: number) {
    const hint = this.#file.endsWith('.gz')
      ? 'the file does not begin as gzip data does (1f 8b); recorded runs are lines of JSON, plain or in gzip data'
      : 'recorded runs are lines of JSON, plain or in gzip data';
    const line = new Line(this.#file, this.#number, text);
    return line.faultAt('not-text', { start: broken, length: 1 }, 'the file is no text in UTF-8', hint);
  }
}

function blankFault(line: Line) {
  return line.faultAt('blank-line', { start: 0, length: 1 }, 'a blank line stands between runs', 'remove it');
}
