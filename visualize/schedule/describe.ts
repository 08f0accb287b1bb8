import { count } from '../list.ts';
import type { MarkKind } from '../scene.ts';
import type { ContentionArrow, TickMark, Timeline, Transaction } from './timeline.ts';
import { contentionText, ordinal } from './words.ts';

const MAX_SENTENCES = 60;

/** What is to be seen, in words: the alternative text for people and programs that do not see the picture. */
export function describe(timeline: Timeline): string {
  const { lanes, steps, transactions, arrows, marks, omitted } = timeline;
  const drawn = steps.filter((step) => step.number > 0).length;
  const sentences: readonly (readonly [tick: number, text: string])[] = [
    ...transactions.map((transaction) => [transaction.start, transactionText(timeline, transaction)] as const),
    ...arrows.map((arrow) => [arrow.tick, arrowText(timeline, arrow)] as const),
    ...marks.flatMap((mark) => collectionText(timeline, mark)),
  ];
  const told = sentences.toSorted((a, b) => a[0] - b[0]).map(([, text]) => text);
  return [
    `A schedule of ${count(lanes.length, 'thread')} and ${count(drawn, 'step')}, one lane a thread, time from left to right.`,
    ...told.slice(0, MAX_SENTENCES),
    ...(told.length > MAX_SENTENCES ? [`And ${told.length - MAX_SENTENCES} more.`] : []),
    ...(omitted > 0 ? [omittedText(omitted)] : []),
  ].join(' ');
}

export function omittedText(omitted: number): string {
  return `… ${count(omitted, 'more step')} not drawn`;
}

function transactionText(timeline: Timeline, transaction: Transaction): string {
  const { lane, start, end, fate, order, inevitableFrom } = transaction;
  const name = timeline.lanes[lane] ?? '';
  const inevitable =
    inevitableFrom === undefined ? '' : `, becomes inevitable in step ${stepOf(timeline, inevitableFrom)}`;
  const begun = `${name} starts a transaction in step ${stepOf(timeline, start)}${inevitable}`;
  switch (fate) {
    case 'committed':
      return `${begun} and commits ${order === undefined ? '' : `${ordinal(order)} `}in step ${stepOf(timeline, end)}.`;
    case 'aborted':
      return `${begun} and aborts in step ${stepOf(timeline, end)}.`;
    case 'unfinished':
      return `${begun} and has not ended where the picture ends.`;
    default:
      return fate satisfies never;
  }
}

function arrowText(timeline: Timeline, { tick, from, to, kind, choice, object }: ContentionArrow): string {
  const what = `Step ${stepOf(timeline, tick)}, contention (${contentionText(kind, object)}):`;
  const [a, b] = [timeline.lanes[from] ?? '', timeline.lanes[to] ?? ''];
  switch (choice) {
    case 'wait':
      return `${what} ${a} waits for ${b}.`;
    case 'abortOther':
      return `${what} ${a} aborts ${b}.`;
    case 'abortMyself':
      return `${what} ${b} aborts because of ${a}.`;
    default:
      return choice satisfies never;
  }
}

const COLLECTIONS: readonly MarkKind[] = ['minor', 'major', 'collect'];

function collectionText(timeline: Timeline, { tick, mark, title }: TickMark): readonly (readonly [number, string])[] {
  if (title === undefined || !COLLECTIONS.includes(mark)) return [];
  return [[tick, `Step ${stepOf(timeline, tick)}, ${title.charAt(0).toLowerCase()}${title.slice(1)}.`]];
}

function stepOf({ steps }: Timeline, tick: number): number {
  return steps.find((step) => tick <= step.last)?.number ?? steps.at(-1)?.number ?? 0;
}
