import { CoreFault } from '../fault.ts';
import {
  compileRegex,
  expand,
  findAll,
  type Match,
  matches,
  parsePattern,
  parseTemplate,
  RegExpFault,
  Regex,
  type Span,
  Subject,
  split,
  substitute,
} from '../re/index.ts';

/** What the reference implementation says of patterns; {@link observe} says it of ours. */
export const oracle = `
import re, warnings
warnings.simplefilter('ignore')

def shown(match):
    if match is None:
        return None
    return [[list(match.span(group)) for group in range(match.re.groups + 1)], match.lastindex]

def observed(case):
    source, flags, subjects, template, is_bytes = case
    coded = (lambda text: text.encode('latin-1')) if is_bytes else (lambda text: text)
    plain = (lambda text: text.decode('latin-1')) if is_bytes else (lambda text: text)
    try:
        regex = re.compile(coded(source), flags)
    except re.error as fault:
        return ['re.error', str(fault), fault.pos, fault.lineno, fault.colno]
    except (ValueError, OverflowError) as fault:
        return [type(fault).__name__, str(fault)]
    answers = [regex.flags, regex.groups, dict(regex.groupindex)]
    listed = lambda found: None if found is None else plain(found) if isinstance(found, (str, bytes)) else [listed(one) for one in found]
    for subject in subjects:
        subject = coded(subject)
        answers.append([shown(regex.match(subject)), shown(regex.fullmatch(subject)), shown(regex.match(subject, 1, 3))])
        answers.append([shown(match) for match in regex.finditer(subject)])
        answers.append([listed(regex.findall(subject)), listed(regex.split(subject)), listed(regex.split(subject, 1))])
        try:
            text, count = regex.subn(coded(template), subject)
            answers.append([plain(text), count])
        except (re.error, IndexError) as fault:
            answers.append([type(fault).__name__.replace('error', 're.error'), str(fault)])
    return answers

def observe_all(cases):
    answers = []
    for case in cases:
        try:
            answers.append(observed(case))
        except (MemoryError, SystemError) as fault:
            answers.append('broken: ' + type(fault).__name__)
    return answers
`;

/** A pattern, its flags, texts to match, a replacement, and whether all are bytes. */
export type Case = readonly [string, number, readonly string[], string, boolean];

/** What the oracle says, of this implementation. */
export function observe([source, flags, subjects, template, isBytes]: Case, usesHost = false): unknown {
  let regex: Regex;
  try {
    regex = usesHost ? compileRegex(source, flags, isBytes) : new Regex(parsePattern(source, flags, isBytes), false);
  } catch (thrown) {
    return faultOf(thrown);
  }
  const { groups, names } = regex.pattern;
  const answers: unknown[] = [regex.pattern.flags, groups, Object.fromEntries(names)];
  for (const text of subjects) answers.push(...answersFor(regex, new Subject(text), template));
  return answers;
}

function answersFor(regex: Regex, subject: Subject, template: string): readonly unknown[] {
  const budget = { left: 10_000_000 };
  const region = { start: 1, end: 3 };
  const text = (span: Span) => (span === undefined ? null : subject.slice(span[0], span[1]));
  const found = findAll(regex, subject, budget).map((spans) => {
    const texts = spans.map((span) => text(span) ?? '');
    return texts.length === 1 ? texts[0] : texts;
  });
  return [
    [
      shown(regex.exec(subject, 'match', budget)),
      shown(regex.exec(subject, 'fullmatch', budget)),
      shown(regex.exec(subject, 'match', budget, region)),
    ],
    [...matches(regex, subject, budget)].map(shown),
    [found, split(regex, subject, budget).map(text), split(regex, subject, budget, 1).map(text)],
    replacedText(regex, subject, template),
  ];
}

function replacedText(regex: Regex, subject: Subject, template: string): unknown {
  try {
    const parsed = parseTemplate(template, regex.pattern);
    const replacement = (match: Match) => expand(parsed, match, subject);
    const { text, count } = substitute(regex, subject, { left: 10_000_000 }, replacement);
    return [text, count];
  } catch (thrown) {
    return faultOf(thrown).slice(0, 2);
  }
}

function shown(match: Match | undefined): unknown {
  if (match === undefined) return null;
  const spans: (readonly number[])[] = [];
  for (let at = 0; at < match.spans.length; at += 2) spans.push(match.spans.slice(at, at + 2));
  return [spans, match.lastGroup ?? null];
}

function faultOf(thrown: unknown): readonly unknown[] {
  if (thrown instanceof RegExpFault) {
    return ['re.error', thrown.message, thrown.pos ?? null, thrown.line ?? null, thrown.column ?? null];
  }
  if (thrown instanceof CoreFault) return [thrown.type, thrown.message];
  throw thrown;
}
