/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The way to a value in a JSON text: field names and positions in lists. */
export type Path = readonly (string | number)[];

/**
 * Where in a JSON text the value at `path` stands; where there is none, the innermost value on the way to it.
 * Of a field that occurs twice the last one counts, as for `JSON.parse`. The text must be JSON.
 */
export function spanOf(text: string, path: Path): Span {
  let start = skip(text, 0);
  for (const step of path) {
    const inner = typeof step === 'number' ? elementAt(text, start, step) : fieldAt(text, start, step);
    if (inner === undefined) break;
    start = inner;
  }
  return { start, length: valueEnd(text, start) - start };
}

function elementAt(text: string, list: number, wanted: number): number | undefined {
  let at = skip(text, list + 1);
  for (let index = 0; text[at] !== ']'; index++) {
    if (index === wanted) return at;
    at = skip(text, valueEnd(text, at), ',');
  }
  return undefined;
}

function fieldAt(text: string, object: number, wanted: string): number | undefined {
  let found: number | undefined;
  let at = skip(text, object + 1);
  while (text[at] !== '}') {
    const nameEnd = valueEnd(text, at);
    const value = skip(text, nameEnd, ':');
    if (JSON.parse(text.slice(at, nameEnd)) === wanted) found = value;
    at = skip(text, valueEnd(text, value), ',');
  }
  return found;
}

// Past white space and past one `mark`, if it is there.
function skip(text: string, at: number, mark = ''): number {
  while (' \t\r\n'.includes(text[at] ?? '.')) at++;
  return mark !== '' && text[at] === mark ? skip(text, at + 1) : at;
}

function valueEnd(text: string, start: number): number {
  let at = start;
  let depth = 0;
  do {
    switch (text[at]) {
      case '"':
        at = stringEnd(text, at);
        break;
      case '{':
      case '[':
        depth++;
        at++;
        break;
      case '}':
      case ']':
        depth--;
        at++;
        break;
      case ',':
      case ':':
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        at++;
        break;
      default:
        while (at < text.length && !' \t\r\n,:{}[]'.includes(text[at]!)) at++;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
