import type { UserFault } from '../../model/index.ts';
import { Cursor } from './cursor.ts';
import { parseDeclaration, parseObject, parsePlacement } from './declaration.ts';
import type { Draft, DraftClaim, DraftThread } from './draft.ts';
import { parseExpression } from './expression.ts';
import { type Head, isThreadName } from './head.ts';
import type { Token } from './lexer.ts';
import { limits } from './limits.ts';
import { parseSetting } from './setting.ts';
import { quote, type Source } from './source.ts';
import { parseThreadBody } from './statement.ts';
import type { Claim, Declaration, Placement, Setting } from './syntax.ts';
import { unexpected, unknownSection } from './unexpected.ts';

const separator = /[\s;|‖]/;

/** Reads the sections of a scenario, in whatever order they come. */
export function parseSections(source: Source): Draft {
  return new SectionParser(source).parse();
}

class SectionParser {
  readonly #source: Source;
  readonly #cursor: Cursor;
  readonly #settings = new Map<string, Setting>();
  readonly #declarations: Declaration[] = [];
  readonly #placements: Placement[] = [];
  readonly #threads: DraftThread[] = [];
  readonly #claims: DraftClaim[] = [];
  #name: string | undefined;
  /** How many elements the arrays still to come may have. */
  #room: number = limits.elements;

  constructor(source: Source) {
    this.#source = source;
    this.#cursor = new Cursor(source);
  }

  parse(): Draft {
    const cursor = this.#cursor;
    for (;;) {
      const bar = cursor.skipSectionSeparators();
      if (cursor.peek().kind === 'end') break;
      const head = cursor.head();
      if (head === undefined) throw this.#notASection(bar);
      cursor.skipHead(head);
      this.#section(head);
    }
    return {
      name: this.#name ?? '',
      settings: [...this.#settings.values()],
      declarations: this.#declarations,
      placements: this.#placements,
      threads: this.#threads,
      claims: this.#claims,
    };
  }

  #section(head: Head): void {
    switch (head.kind) {
      case 'name':
        this.#parseName(head);
        break;
      case 'init':
        this.#parseInit();
        break;
      case 'config':
        this.#parseConfig();
        break;
      case 'thread':
        this.#parseThread(head);
        break;
      case 'never':
      case 'always':
      case 'neverAnywhere':
        this.#parseClaim(head, head.kind);
        break;
      case 'samePage':
      case 'apart':
      case 'object':
        this.#parsePlace(head, head.kind);
        break;
    }
  }

  /** The rest of the line, or what stands before the next head on it. */
  #parseName(head: Head): void {
    const cursor = this.#cursor;
    if (this.#name !== undefined) throw this.#source.fault('duplicate', head.span, 'the scenario has a name already');
    while (cursor.peek().kind !== 'newline' && cursor.peek().kind !== 'end' && !this.#atSeparateHead()) cursor.next();
    const { text } = this.#source;
    let { end } = cursor.spanFrom(head.span);
    // What separates the name from the next section is no part of it.
    while (end > head.span.end && separator.test(text.charAt(end - 1))) end--;
    this.#name = text.slice(head.span.end, end).trim();
  }

  /** Whether a head is next that stands apart from the word before it: `undo-init:` is not the head of a section. */
  #atSeparateHead(): boolean {
    const before = this.#source.text.charAt(this.#cursor.peek().span.start - 1);
    return (before === ':' || separator.test(before)) && this.#cursor.head() !== undefined;
  }

  #parseInit(): void {
    const cursor = this.#cursor;
    for (;;) {
      cursor.skip([',', ';']);
      const head = cursor.head();
      if (head?.kind === 'object' || head?.kind === 'samePage' || head?.kind === 'apart') {
        cursor.skipHead(head);
        this.#parsePlace(head, head.kind);
        continue;
      }
      if (cursor.atSectionEnd()) return;
      const declaration = parseDeclaration(cursor, this.#room);
      if (declaration.kind === 'array') this.#room -= declaration.values.length;
      this.#declarations.push(declaration);
      this.#expectEntryEnd('separate entries by , or ; or a newline, as in x=0, y=0');
    }
  }

  #parseConfig(): void {
    const cursor = this.#cursor;
    for (;;) {
      cursor.skip([',', ';']);
      if (cursor.atSectionEnd()) return;
      const setting = parseSetting(cursor, this.#settings);
      this.#settings.set(setting.key, setting);
      this.#expectEntryEnd('separate entries by , or ; or a newline, as in page=64, segments=2');
    }
  }

  #expectEntryEnd(hint: string): void {
    const cursor = this.#cursor;
    const token = cursor.peek();
    if (token.kind === 'newline' || cursor.at(',') || cursor.at(';') || cursor.atSectionEnd()) return;
    if (token.kind === 'name' && cursor.peekSecond().text === ':') throw unknownSection(this.#source, token);
    throw cursor.unexpected('`,`', hint);
  }

  #parsePlace(head: Head, kind: 'object' | 'samePage' | 'apart'): void {
    if (kind === 'object') this.#declarations.push(parseObject(this.#cursor, head));
    else this.#placements.push(parsePlacement(this.#cursor, head, kind));
  }

  #parseThread(head: Head): void {
    const [first, last] = head.words.map((word) => this.#threadNumber(word));
    const from = first ?? 0;
    const to = last ?? from;
    if (to < from) {
      throw this.#source.fault('range', head.span, `the range is empty: ${to} is less than ${from}`, 'write T1..T4:');
    }
    const body = parseThreadBody(this.#cursor);
    const span = this.#cursor.spanFrom(head.span);
    this.#threads.push({ first: from, last: to, repeated: last !== undefined, body, headSpan: head.span, span });
  }

  #threadNumber(word: Token): number {
    const digits = word.text.slice(1);
    const number = Number(digits);
    if (number <= limits.threadNumber && String(number) === digits) return number;
    const hint = `threads are numbered from T0 to T${limits.threadNumber}, without leading zeros`;
    throw this.#source.fault('number', word.span, `${quote(word.text)} does not name a thread`, hint);
  }

  #parseClaim(head: Head, kind: Claim['kind']): void {
    const cursor = this.#cursor;
    cursor.skip([]);
    const condition = parseExpression(cursor);
    const span = cursor.spanFrom(head.span);
    this.#expectClaimEnd();
    const written = this.#source.text.slice(head.span.end, span.end);
    const text = `${kind === 'neverAnywhere' ? 'never anywhere' : kind}: ${plain(written)}`;
    this.#claims.push({ kind, condition, text, span });
  }

  #expectClaimEnd(): void {
    const cursor = this.#cursor;
    const token = cursor.peek();
    if (token.kind === 'newline' || cursor.at(';') || cursor.atSectionEnd()) return;
    if (token.kind === 'name' && cursor.peekSecond().text === ':') throw unknownSection(this.#source, token);
    throw cursor.unexpectedInCode('the end of the condition', 'join conditions by and, or write another never:');
  }

  #notASection(bar: Token | undefined): UserFault {
    const cursor = this.#cursor;
    const token = cursor.peek();
    if (token.kind === 'name' && cursor.peekSecond().text === ':') return unknownSection(this.#source, token);
    if (bar !== undefined) {
      const hint = 'begin every thread with its name, as in T1: x = 1 | T2: y = 1; a logical or is written or';
      return this.#source.fault('syntax', bar.span, `after ${quote(bar.text)} a section has to begin`, hint);
    }
    const hint = isThreadName(token.text)
      ? 'a thread begins as in T1: or, if it is repeated, as in T1..T4:'
      : 'begin with init:, T1:, never: or another section';
    return unexpected(this.#source, token, 'a section', hint);
  }
}

/** `text` without comments, on one line. */
function plain(text: string): string {
  return text
    .replace(/#[^\r\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
