import type { Event, Log } from '../../model/index.ts';
import { Heap } from '../heap/index.ts';
import type { MarkKind } from '../scene.ts';
import { cleanText, elide } from '../text.ts';
import { Clock } from './clock.ts';
import { Collector } from './collector.ts';
import { Contentions } from './contentions.ts';
import { Stretches } from './stretches.ts';
import type { TickMark, Timeline } from './timeline.ts';
import { Transactions } from './transactions.ts';
import { conditionText } from './words.ts';

type SafePoint = Extract<Event, { type: 'transition' }>['safePoint'];

const LANE_NAME_WIDTH = 140;
const LANE_NAME_SIZE = 12;

/** Reads what a schedule diagram shows out of the first `maxSteps` steps of a log. */
export function readTimeline(log: Log, maxSteps: number): Timeline {
  const lanes = laneNames(log);
  const reader = new Reader(log, lanes);
  let steps = 0;
  for (const event of log.events) {
    if (event.type === 'step') steps += 1;
    if (steps <= maxSteps) reader.read(event, steps);
  }
  return reader.finish(Math.max(0, steps - maxSteps));
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
  readonly #lanes: readonly string[];
  readonly #heap: Heap;
  readonly #clock = new Clock();
  readonly #collector: Collector;
  readonly #contentions: Contentions;
  readonly #transactions = new Transactions();
  readonly #waits = new Stretches();
  readonly #holds = new Stretches();
  readonly #marks: TickMark[] = [];
  /** Which thread runs in a segment. */
  readonly #occupant = new Map<number, number>();
  readonly #safePoint = new Map<number, SafePoint>();

  constructor(log: Log, lanes: readonly string[]) {
    this.#lanes = lanes;
    this.#heap = new Heap(log);
    this.#collector = new Collector(this.#clock, this.#heap, lanes);
    this.#contentions = new Contentions(this.#clock, this.#transactions, this.#heap.names, this.#occupant);
  }

  finish(omitted: number): Timeline {
    this.#endStep();
    const end = this.#clock.ticks;
    return {
      lanes: this.#lanes,
      steps: this.#clock.steps,
      ticks: end,
      transactions: this.#transactions.finish(end),
      marks: [...this.#marks, ...this.#collector.marks],
      waits: this.#waits.finish(end),
      holds: this.#holds.finish(end),
      arrows: this.#contentions.arrows,
      stops: this.#collector.stops,
      omitted,
    };
  }

  read(event: Event, step: number): void {
    // What is left of the step before it is told with the names of that time.
    if (event.type === 'step') this.#endStep();
    this.#heap.follow(event);
    switch (event.type) {
      case 'step':
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
        const access = `${this.#heap.names.location(event)}=${this.#heap.names.value(event)}`;
        this.#mark(event.thread, event.type, `${event.type === 'read' ? 'r' : 'w'} ${access}`);
        return;
      }
      case 'print':
        this.#mark(event.thread, 'print', `print ${event.value}`);
        return;
      case 'advice':
        this.#markSegment(event.segment, 'advice');
        return;
      case 'contention':
        this.#contentions.read(event);
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
      case 'allocate':
        this.#collector.allocate(event);
        return;
      case 'minor':
        this.#collector.minor(event, this.#occupant.get(event.segment));
        return;
      case 'major':
        this.#collector.major(event, this.#occupant.get(event.segment));
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
      case 'place':
      case 'free':
      case 'move':
      case 'promote':
      case 'forward':
      case 'zero':
      case 'shadow':
      case 'identity':
      case 'clearWeakref':
      case 'share':
      case 'visit':
      case 'finalizer':
        // What collections do is told with them. How memory and protocol change is another picture's matter.
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

  #endStep(): void {
    this.#contentions.endStep();
    this.#collector.endStep(this.#clock.steps.at(-1)?.thread);
  }

  #abort(event: Extract<Event, { type: 'abort' }>): void {
    const arrow = this.#contentions.flush(event.thread);
    // An abort for another reason is not what the arrow, if there is one, is about.
    const tick = arrow !== undefined && event.cause === 'contention' ? arrow : this.#clock.tick(event.thread);
    this.#transactions.abort(event.thread, tick, event.cause);
  }

  #reset(segment: number, by: number): void {
    this.#collector.forgetYoung(segment);
    const lane = this.#occupant.get(segment);
    if (lane !== undefined && by !== segment) this.#transactions.doom(lane, this.#clock.now);
  }
}
