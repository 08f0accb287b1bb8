import type { Event, Log } from '../../model/index.ts';
import type { MarkKind } from '../scene.ts';
import { cleanText, elide } from '../text.ts';
import { Clock } from './clock.ts';
import { conditionText, Names } from './names.ts';
import { Stretches } from './stretches.ts';
import type { ContentionArrow, TickMark, Timeline } from './timeline.ts';
import { Transactions } from './transactions.ts';

type SafePoint = Extract<Event, { type: 'transition' }>['safePoint'];
type Contention = Extract<Event, { type: 'contention' }>;

const LANE_NAME_WIDTH = 140;
const LANE_NAME_SIZE = 12;

/** Reads what a schedule diagram shows out of the first `maxSteps` steps of a log. */
export function readTimeline(log: Log, maxSteps: number): Timeline {
  const reader = new Reader(log);
  let steps = 0;
  for (const event of log.events) {
    if (event.type === 'step') steps += 1;
    if (steps <= maxSteps) reader.read(event, steps);
  }
  return reader.finish(laneNames(log), Math.max(0, steps - maxSteps));
}

// A log from elsewhere may name fewer threads than it has: the others get the names that programs give them.
function laneNames(log: Log): readonly string[] {
  let count = log.threads.length;
  for (const event of log.events) if ('thread' in event) count = Math.max(count, event.thread + 1);
  return Array.from({ length: count }, (_, lane) => {
    const name = cleanText(log.threads[lane] ?? '');
    return elide(name === '' ? `T${lane + 1}` : name, LANE_NAME_WIDTH, LANE_NAME_SIZE, true);
  });
}

class Reader {
  readonly #names: Names;
  readonly #clock = new Clock();
  readonly #transactions = new Transactions();
  readonly #waits = new Stretches();
  readonly #holds = new Stretches();
  readonly #marks: TickMark[] = [];
  readonly #arrows: ContentionArrow[] = [];
  /** Which thread runs in a segment. */
  readonly #occupant = new Map<number, number>();
  readonly #safePoint = new Map<number, SafePoint>();
  /** Lanes that decided to abort themselves in this step and did not yet, with the reason. */
  readonly #aborting = new Map<number, Contention>();
  /** Contention seen in this step: a check that starts over repeats itself. */
  readonly #seen = new Set<string>();

  constructor(log: Log) {
    this.#names = new Names(log);
  }

  finish(lanes: readonly string[], omitted: number): Timeline {
    this.#flush();
    const end = this.#clock.ticks;
    return {
      lanes,
      steps: this.#clock.steps,
      ticks: end,
      transactions: this.#transactions.finish(end),
      marks: this.#marks,
      waits: this.#waits.finish(end),
      holds: this.#holds.finish(end),
      arrows: this.#arrows,
      omitted,
    };
  }

  read(event: Event, step: number): void {
    switch (event.type) {
      case 'step':
        this.#flush();
        this.#seen.clear();
        this.#clock.beginStep(step, event.thread, event.operation);
        return;
      case 'enterSegment':
        this.#occupant.set(event.segment, event.thread);
        return;
      case 'leaveSegment':
        this.#occupant.delete(event.segment);
        return;
      case 'start':
        this.#occupant.set(event.segment, event.thread);
        this.#transactions.start(event.thread, this.#clock.tick(event.thread));
        return;
      case 'transition':
        this.#transition(event);
        return;
      case 'read':
      case 'write': {
        const location = this.#names.location(event.object, event.address);
        this.#mark(event.thread, event.type, `${event.type === 'read' ? 'r' : 'w'} ${location}=${event.value}`);
        return;
      }
      case 'print':
        this.#mark(event.thread, 'print', `print ${event.value}`);
        return;
      case 'advice':
        this.#markSegment(event.segment, 'advice');
        return;
      case 'contention':
        this.#contention(event);
        return;
      case 'wait':
        this.#waits.begin(event.thread, this.#waitTick(event.thread), conditionText(event.condition));
        return;
      case 'resume':
        if (this.#waits.isOpen(event.thread)) this.#waits.end(event.thread, this.#clock.tick(event.thread));
        return;
      case 'commit':
        this.#transactions.commit(event.thread, this.#clock.tick(event.thread));
        return;
      case 'reset':
        this.#reset(event.segment, event.by);
        return;
      case 'abort':
        this.#abort(event);
        return;
      case 'gil':
        if (event.held) this.#holds.begin(event.thread, this.#clock.now);
        else this.#holds.end(event.thread, this.#clock.now);
        return;
      case 'version':
      case 'mark':
      case 'lock':
      case 'card':
      case 'roots':
      case 'flags':
      case 'map':
      case 'copy':
      case 'allocated':
      case 'signal':
      case 'pause':
      case 'unique':
      case 'wake':
      case 'callback':
      case 'mutex':
      case 'privatizationLock':
        // How memory and protocol change is another picture's matter.
        return;
      default:
        event satisfies never;
    }
  }

  #mark(lane: number, mark: MarkKind, text?: string): void {
    this.#marks.push({ lane, tick: this.#clock.tick(lane), mark, text });
  }

  #markSegment(segment: number, mark: MarkKind): void {
    const lane = this.#occupant.get(segment);
    if (lane !== undefined) this.#mark(lane, mark);
  }

  #transition(event: Extract<Event, { type: 'transition' }>): void {
    const lane = this.#occupant.get(event.segment);
    if (lane === undefined) return;
    if (event.state === 'inevitable' && this.#transactions.mayBecomeInevitable(lane)) {
      this.#transactions.becomeInevitable(lane, this.#clock.tick(lane));
    }
    const before = this.#safePoint.get(event.segment);
    this.#safePoint.set(event.segment, event.safePoint);
    if (event.safePoint !== before && event.safePoint.startsWith('wait')) this.#mark(lane, 'safePoint');
  }

  /** Whether the last thing seen in `lane` is a safe point of this step. */
  #atSafePoint(lane: number): boolean {
    const last = this.#marks.findLast((mark) => mark.lane === lane);
    const stepStart = this.#clock.steps.at(-1)?.first ?? 0;
    return last?.mark === 'safePoint' && last.tick >= stepStart && last.tick === this.#clock.lastOf(lane);
  }

  // A thread waits at a safe point: one place for both, unless another wait has it.
  #waitTick(lane: number): number {
    return this.#atSafePoint(lane) && !this.#waits.isOpen(lane) ? this.#clock.lastOf(lane) : this.#clock.tick(lane);
  }

  #contention(event: Contention): void {
    const lane = this.#occupant.get(event.segment);
    const other = this.#occupant.get(event.other);
    const key = [event.segment, event.other, event.kind, event.object, event.choice].join();
    if (lane === undefined || other === undefined || lane === other || this.#seen.has(key)) return;
    this.#seen.add(key);
    if (event.choice !== 'abortMyself') {
      const tick = this.#arrow(event, lane, other);
      if (event.choice === 'abortOther') this.#transactions.doom(other, tick);
      return;
    }
    // The arrow shall point at the end of the bar: it waits for the abort, which follows in the same step.
    this.#flush(lane);
    this.#aborting.set(lane, event);
  }

  #arrow(event: Contention, from: number, to: number): number {
    const tick = this.#clock.tick(from, to);
    const object = event.object === 0 ? undefined : this.#names.object(event.object);
    this.#arrows.push({ tick, from, to, kind: event.kind, choice: event.choice, object });
    return tick;
  }

  /** Draws the arrow of the lanes that are about to abort (of one, if given); the tick of the last. */
  #flush(only?: number): number | undefined {
    let tick: number | undefined;
    for (const [lane, event] of this.#aborting) {
      const other = this.#occupant.get(event.other);
      if (only !== undefined && only !== lane) continue;
      this.#aborting.delete(lane);
      if (other !== undefined && other !== lane) tick = this.#arrow(event, other, lane);
    }
    return tick;
  }

  #abort(event: Extract<Event, { type: 'abort' }>): void {
    const arrow = this.#flush(event.thread);
    // An abort for another reason is not what the arrow, if there is one, is about.
    const tick = arrow !== undefined && event.cause === 'contention' ? arrow : this.#clock.tick(event.thread);
    this.#transactions.abort(event.thread, tick, event.cause);
  }

  #reset(segment: number, by: number): void {
    const lane = this.#occupant.get(segment);
    if (lane !== undefined && by !== segment) this.#transactions.doom(lane, this.#clock.now);
  }
}
