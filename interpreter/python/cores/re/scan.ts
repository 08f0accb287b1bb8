import type { Budget } from './matcher.ts';
import type { Match, Regex, Region, Subject } from './regex.ts';

/**
 * All matches from left to right, as `finditer`: an empty one may follow another match at once, but not an empty one.
 * @throws StepLimitReached
 */
export function* matches(regex: Regex, subject: Subject, budget: Budget, region?: Region): Generator<Match, void> {
  const end = region?.end ?? subject.codes.length;
  let start = Math.max(0, region?.start ?? 0);
  let mustAdvance = region?.mustAdvance ?? false;
  for (;;) {
    const match = regex.exec(subject, 'search', budget, { start, end, mustAdvance });
    if (match === undefined) return;
    yield match;
    const [from, to] = match.spans as [number, number]; // The whole is always there.
    mustAdvance = from === to;
    start = to;
  }
}

/** Part of a text; undefined for a group that did not match. */
export type Span = readonly [number, number] | undefined;

/**
 * What `findall` lists: for each match the whole, or its only group, or all of its groups.
 * A group that did not match counts as an empty text there.
 */
export function findAll(regex: Regex, subject: Subject, budget: Budget, region?: Region): readonly (readonly Span[])[] {
  const { groups } = regex.pattern;
  const found: (readonly Span[])[] = [];
  for (const { spans } of matches(regex, subject, budget, region)) {
    found.push(groups === 0 ? [spanOf(spans, 0)] : groupSpans(spans, groups));
  }
  return found;
}

/**
 * The parts that `split` lists, with the groups of the matches between them.
 * @param most splits; 0 for no limit
 */
export function split(regex: Regex, subject: Subject, budget: Budget, most = 0): readonly Span[] {
  const parts: Span[] = [];
  let from = 0;
  let count = 0;
  for (const { spans } of most < 0 ? [] : matches(regex, subject, budget)) {
    parts.push([from, spans[0]!], ...groupSpans(spans, regex.pattern.groups));
    from = spans[1]!;
    if (++count === most) break;
  }
  parts.push([from, subject.codes.length]);
  return parts;
}

/**
 * The matches that `sub` replaces.
 * @param most replacements; 0 for no limit
 */
function* replaced(regex: Regex, subject: Subject, budget: Budget, most = 0): Generator<Match, void> {
  if (most < 0) return;
  let count = 0;
  for (const match of matches(regex, subject, budget)) {
    yield match;
    if (++count === most) return;
  }
}

/** The text that `sub` makes, and how many matches it replaced. */
export function substitute(
  regex: Regex,
  subject: Subject,
  budget: Budget,
  replacement: (match: Match) => string,
  most = 0,
): { readonly text: string; readonly count: number } {
  let text = '';
  let from = 0;
  let count = 0;
  for (const match of replaced(regex, subject, budget, most)) {
    text += subject.slice(from, match.spans[0]!) + replacement(match);
    from = match.spans[1]!;
    count++;
  }
  return { text: text + subject.slice(from, subject.codes.length), count };
}

/** The span of a group of a match; 0 is the whole. */
function spanOf(spans: readonly number[], group: number): Span {
  const from = spans[2 * group]!;
  return from < 0 ? undefined : [from, spans[2 * group + 1]!];
}

function groupSpans(spans: readonly number[], groups: number): readonly Span[] {
  return Array.from({ length: groups }, (_, at) => spanOf(spans, at + 1));
}
