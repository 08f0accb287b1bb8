/** The first place where a text stops being JSON, and what is wrong there. */
export interface SyntaxFault {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

/** What may come next: a value, and so on; `end` is the end of the text. */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or }' | ', or ]' | 'end';

const names: Record<Wanted, string> = {
  value: 'a value',
  'value or ]': 'a value or `]`',
  key: 'a field name in double quotes',
  'key or }': 'a field name in double quotes or `}`',
  ':': '`:`',
  ', or }': '`,` or `}`',
  ', or ]': '`,` or `]`',
  end: 'the end of the line',
};

/**
 * Finds what makes a text no JSON. What `JSON.parse` says of it differs from one engine to the next and often has no
 * position. Reads the text once, without recursion, so nesting of any depth is safe.
 */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length || wanted !== 'end') {
    const token = tokenAt(text, at);
    const next: Wanted | undefined = token.fault === undefined ? follow(wanted, token.kind, open) : undefined;
    if (next === undefined) {
      return {
        at,
        length: token.length,
        message: token.fault ?? `expected ${names[wanted]}, found ${describe(token)}`,
      };
    }
    wanted = next;
    at = skipSpace(text, at + token.length);
  }
  return undefined;
}

interface Token {
  /** The character of a mark; `"` for a string, `0` for another value, nothing at the end of the text. */
  readonly kind: string;
  readonly text: string;
  readonly length: number;
  readonly fault?: string;
}

// What is wanted after a token of `kind`; undefined when the token is not what is wanted.
function follow(wanted: Wanted, kind: string, open: string[]): Wanted | undefined {
  if ((kind === '}' && /\}$/.test(wanted)) || (kind === ']' && /\]$/.test(wanted))) {
    open.pop();
    return afterValue(open);
  }
  switch (wanted) {
    case 'value':
    case 'value or ]':
      if (kind === '{' || kind === '[') {
        open.push(kind);
        return kind === '{' ? 'key or }' : 'value or ]';
      }
      return kind === '"' || kind === '0' ? afterValue(open) : undefined;
    case 'key':
    case 'key or }':
      return kind === '"' ? ':' : undefined;
    case ':':
      return kind === ':' ? 'value' : undefined;
    case ', or }':
      return kind === ',' ? 'key' : undefined;
    case ', or ]':
      return kind === ',' ? 'value' : undefined;
    case 'end':
      return undefined;
  }
}

function afterValue(open: readonly string[]): Wanted {
  const innermost = open.at(-1);
  if (innermost === undefined) return 'end';
  return innermost === '{' ? ', or }' : ', or ]';
}

const word = /[^\s{}[\],:"]+/y;
const scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

function tokenAt(text: string, at: number): Token {
  const first = text[at];
  if (first === undefined) return { kind: '', text: '', length: 1 };
  if (first === '"') return stringAt(text, at);
  word.lastIndex = at;
  const found = word.exec(text)?.[0];
  if (found === undefined) return { kind: first, text: first, length: 1 };
  if (scalar.test(found)) return { kind: '0', text: found, length: found.length };
  return { kind: '0', text: found, length: found.length, fault: `${quote(found)} is no JSON value` };
}

function stringAt(text: string, at: number): Token {
  let end = at + 1;
  for (; end < text.length && text[end] !== '"'; end++) {
    if (text[end]! < ' ') return badString(end - at, 'a string holds a control character');
    if (text[end] !== '\\') continue;
    end++;
    const escaped = text.slice(end, end + 5);
    if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(escaped))
      return badString(end - at, 'a string holds an unknown escape');
  }
  const length = end + 1 - at;
  if (end >= text.length) return badString(text.length - at, 'the line ends inside a string');
  return { kind: '"', text: text.slice(at, at + length), length };
}

function badString(length: number, fault: string): Token {
  return { kind: '"', text: '', length: Math.max(1, length), fault };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
  return at;
}

function describe({ kind, text }: Token): string {
  return kind === '' ? 'the end of the line' : quote(text);
}

function quote(text: string): string {
  return text.length > 40 ? `\`${text.slice(0, 40)}…\`` : `\`${text}\``;
}
