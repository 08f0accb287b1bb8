/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The way to a value in a JSON text: field names and positions in lists. */
export type Path = readonly (string | number)[];

/**
 * Where in a JSON text the value at `path` stands; where there is none, the value that should hold it.
 * Of a field that occurs twice the last one counts, as for `JSON.parse`. The text must be JSON.
 */
export function spanOf(text: string, path: Path): Span {
  const start = find(text, path)?.value ?? find(text, path.slice(0, -1))?.value ?? skip(text, 0);
  return { start, length: valueEnd(text, start) - start };
}

/** Where the name of the field at `path` stands; of what has no name, where its value does. */
export function nameSpanOf(text: string, path: Path): Span {
  const start = find(text, path)?.name;
  return start === undefined ? spanOf(text, path) : { start, length: valueEnd(text, start) - start };
}

/** Where a value begins, and the name of the field that holds it. */
interface Found {
  readonly value: number;
  readonly name?: number;
}

function find(text: string, path: Path): Found | undefined {
  let found: Found | undefined = { value: skip(text, 0) };
  for (const step of path) {
    if (found === undefined) return undefined;
    const { value }: Found = found;
    if (typeof step === 'string') found = text[value] === '{' ? fieldAt(text, value, step) : undefined;
    else found = text[value] === '[' ? elementAt(text, value, step) : undefined;
  }
  return found;
}

function elementAt(text: string, list: number, wanted: number): Found | undefined {
  let at = skip(text, list + 1);
  for (let index = 0; text[at] !== ']'; index++) {
    if (index === wanted) return { value: at };
    at = skip(text, valueEnd(text, at), ',');
  }
  return undefined;
}

function fieldAt(text: string, object: number, wanted: string): Found | undefined {
  let found: Found | undefined;
  let name = skip(text, object + 1);
  while (text[name] !== '}') {
    const nameEnd = valueEnd(text, name);
    const value = skip(text, nameEnd, ':');
    if (JSON.parse(text.slice(name, nameEnd)) === wanted) found = { name, value };
    name = skip(text, valueEnd(text, value), ',');
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
