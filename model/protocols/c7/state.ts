import {
  Major,
  type MajorState,
  majorTable,
  minorTable,
  signalTable,
  step,
  transactionTable,
} from '../../chart/index.ts';
import { assert } from '../../diagnostic.ts';
import { Resource } from '../../footprint.ts';
import type { Sizes } from '../../layout.ts';
import { WriteLocks } from '../../locks.ts';
import { Flag } from '../../object.ts';
import { Part, setOf } from '../../parts.ts';
import { record } from '../../record.ts';
import { Count } from '../../tally.ts';
import { conditionName, Thread, type Wait } from '../../thread.ts';
import { World } from '../../world.ts';
import type { C7Configuration, Repair } from './configuration.ts';
import { type Policy, policies } from './policy.ts';
import { Segment } from './segment.ts';

class Globals extends record(
  // The last start time given out (C7-START-1).
  'clock',
  // A pause of all threads is requested (C7-COMMIT-2).
  'pauseSignalled',
  // The segment of the globally unique transaction, or 0 (C7-INEV-3).
  'unique',
  // The thread that holds the mutex plus 1, or 0 (C7-SEG-2); kept only at fine granularity.
  'mutexOwner',
  // Bytes of private pages, and how many bytes of all kinds request a major collection (C7-MAJOR-1).
  'privateBytes',
  'bound',
  // State number of the chart of the major collection.
  'major',
  'highestOverflowNumber',
) {}

/** Where an object of `size` bytes goes that leaves its place `young` in the nursery, or (0) begins outside of it. */
type Placement = (young: number, size: number) => number | undefined;

/** How many wake-ups each condition variable still has to give away, by condition code. */
class Wakeups extends record('none', 'segmentFree', 'atSafePoint', 'requestRemoved', 'inevitable', 'aborted', 'done') {}

/** After a major collection, the bound is this many times what is in use (C7-MAJOR-1). */
const boundFactor = 1.82;
const leastBound = ({ nurseryBytes }: Sizes) => Math.min(8 * nurseryBytes, 2 ** 32 - 1);
const requested = majorTable.states.indexOf('requested');

/** The whole state of the c7 memory model, and the few ways in which it changes that more than one operation needs. */
export class C7 extends World {
  readonly segments: readonly Segment[];
  readonly threads: readonly Thread[];
  readonly locks: WriteLocks;
  readonly globals: Globals;
  readonly policy: Policy;
  readonly fine: boolean;
  /** Says where objects go that leave the nursery, or begin outside it, in place of the allocator: for recorded runs. */
  placement: Placement | undefined;
  /** The least bound at which a major collection is requested, and the one at first (C7-MAJOR-1). */
  readonly firstBound: number;
  readonly #repairs: ReadonlySet<Repair>;
  readonly #wakeups: Wakeups;

  constructor(
    readonly configuration: C7Configuration,
    threads: number,
  ) {
    super(configuration);
    const { readVersions } = configuration;
    assert(
      Number.isInteger(readVersions) && readVersions >= 1 && readVersions <= 255,
      'read versions go from 1 to 255',
    );
    const { journal } = this;
    const count = configuration.segments;
    // C7-START-2: a fresh library starts at the last version, so each segment's first transaction resets its markers.
    const makeSegment = (_: unknown, index: number) => {
      return new Segment(index + 1, journal, configuration.readVersions, this.layout.nurseryStart);
    };
    // C7-SEG-3: a thread's first segment is its registration number in 1..N, cyclically.
    const makeThread = (_: unknown, index: number) => new Thread(index, journal, (index % count) + 1);
    this.segments = Array.from({ length: count }, makeSegment);
    this.threads = Array.from({ length: threads }, makeThread);
    this.locks = new WriteLocks(journal);
    this.globals = new Globals(journal, setOf(Part.rest));
    this.globals.highestOverflowNumber = count;
    this.firstBound = leastBound(configuration);
    this.globals.bound = this.firstBound;
    this.#repairs = new Set(configuration.repairs);
    this.#wakeups = new Wakeups(journal, setOf(Part.rest));
    this.policy = policies[configuration.contention];
    this.fine = configuration.granularity === 'fine';
  }

  /** Segment 1..N. Segment 0, the sharing segment, has memory but no state: it never runs a thread (C7-MEM-1). */
  segment(number: number): Segment {
    return this.segments[number - 1]!;
  }

  /** The segment in which the thread's transaction runs. */
  segmentOf(thread: Thread): Segment {
    return this.segments[thread.segment - 1]!;
  }

  /** Moves a segment's transaction along its chart. */
  fire(segment: Segment, happening: number): void {
    segment.life = step(transactionTable, segment.life, happening);
    const { inner } = this.bus;
    if (inner === undefined) return;
    const { number, transactionState: state, safePoint } = segment;
    inner({ type: 'transition', segment: number, event: transactionTable.events[happening]!, state, safePoint });
  }

  /** Moves a segment's signal along its chart. */
  fireSignal(segment: Segment, happening: number): void {
    const before = segment.nurseryEnd;
    segment.nurseryEnd = step(signalTable, before, happening);
    if (segment.nurseryEnd === before) return;
    this.footprint.write(Resource.signal(segment.number));
    this.bus.inner?.({ type: 'signal', segment: segment.number, signal: segment.signal });
  }

  /** Whether a signal is pending for the segment, which its thread looks at without the mutex. */
  isSignalled(segment: Segment): boolean {
    this.footprint.read(Resource.signal(segment.number));
    return segment.nurseryEnd !== 0;
  }

  /** The write lock of the object at `address`: 0 or the owning segment (C7-MEM-7). */
  lockOwner(address: number): number {
    this.footprint.read(Resource.lock(address));
    return this.locks.at(this.layout.lockOf(address));
  }

  setLock(address: number, owner: number): void {
    this.footprint.write(Resource.lock(address));
    const from = this.lockOwner(address);
    this.locks.set(this.layout.lockOf(address), owner);
    this.bus.inner?.({ type: 'lock', object: address, owner, from });
  }

  /** The flags in the object's header as `segment` sees them (C7-MEM-5). */
  flags(segment: number, object: number): number {
    return this.memory.word(segment, object);
  }

  setFlags(segment: number, object: number, flags: number): void {
    this.memory.setWord(segment, object, flags);
    this.bus.inner?.({ type: 'flags', segment, object, flags });
  }

  hasBarrier(segment: number, object: number): boolean {
    return (this.flags(segment, object) & Flag.writeBarrier) !== 0;
  }

  /** C7-READ-1: the marker takes the segment's read version, and keeps it beyond the transaction's end (C7-READ-3). */
  mark(segment: Segment, object: number): void {
    const version = segment.readVersion;
    this.memory.setByte(segment.number, this.layout.markerOf(object), version);
    this.bus.tally?.add(Count.mark);
    this.bus.inner?.({ type: 'mark', segment: segment.number, object, version });
  }

  /** Zeroes the marker of an object that is no more. */
  unmark(segment: Segment, object: number): void {
    this.memory.setByte(segment.number, this.layout.markerOf(object), 0);
    this.bus.inner?.({ type: 'mark', segment: segment.number, object, version: 0 });
  }

  /** C7-READ-2: o was read by the segment's running transaction iff its marker equals the segment's read version. */
  wasRead(segment: Segment, object: number): boolean {
    return this.memory.byte(segment.number, this.layout.markerOf(object)) === segment.readVersion;
  }

  /** Whether the fault is repaired in this variant of the protocol. */
  repairs(fault: Repair): boolean {
    return this.#repairs.has(fault);
  }

  /** Bytes of old objects and of private pages (C7-MAJOR-1). */
  get totalAllocated(): number {
    return this.objects.space.used + (this.globals.privateBytes >>> 0);
  }

  /** C7-WRITE-5: a page became private, or was shared again. */
  countPrivatePages(pages: number): void {
    this.globals.privateBytes = (this.globals.privateBytes >>> 0) + pages * this.layout.pageSize;
    this.tellAllocated();
  }

  /** C7-MAJOR-1: `totalAllocated` changed; reaching the bound requests a major collection. */
  tellAllocated(): void {
    const total = this.totalAllocated;
    // Far from the bound it does not matter who allocates first.
    if (2 * total >= this.globals.bound >>> 0) this.footprint.write(Resource.space());
    this.bus.inner?.({ type: 'allocated', total });
    if (total >= this.globals.bound >>> 0 && !this.isCollecting) this.requestMajor();
  }

  /** C7-MAJOR-1: after a collection the bound is 1.82 times what is in use then, and at least 8 nurseries. */
  renewBound(): void {
    const bound = Math.max(this.firstBound, Math.floor(this.totalAllocated * boundFactor));
    this.globals.bound = Math.min(bound, 2 ** 32 - 1);
  }

  /** C7-MAJOR-1: by the bound, or on demand. */
  requestMajor(): void {
    if (!this.majorRequested) this.fireMajor(0, Major.REQUEST);
  }

  // What a major collection needs for itself does not ask for another.
  get isCollecting(): boolean {
    return this.globals.major > requested;
  }

  get majorRequested(): boolean {
    this.footprint.read(Resource.space());
    return this.globals.major === requested;
  }

  /** Moves the major collection along its chart; `segment` is the one whose thread does it. */
  fireMajor(segment: number, happening: number): void {
    const { globals } = this;
    const before = globals.major;
    globals.major = step(majorTable, before, happening);
    if (globals.major === before) return;
    // Whoever collects looks at it without the mutex.
    this.footprint.write(Resource.space());
    this.bus.lives?.({ type: 'major', segment, state: majorTable.states[globals.major]! });
  }

  /** How far the major collection is. */
  get major(): MajorState {
    return majorTable.states[this.globals.major]!;
  }

  /** Moves the minor collection of a segment along its chart. */
  fireMinor(segment: Segment, happening: number): void {
    segment.minor = step(minorTable, segment.minor, happening);
    const { number, minorCommits } = segment;
    const state = minorTable.states[segment.minor]!;
    this.bus.lives?.({ type: 'minor', segment: number, state, commit: minorCommits === 1 });
  }

  /** Tells of a change of the thread's references outside of transactional memory. */
  tellRoots(thread: Thread): void {
    this.bus.inner?.({
      type: 'roots',
      thread: thread.number,
      shadowStack: thread.shadowStack.toArray(),
      threadLocal: thread.threadLocal >>> 0,
    });
  }

  /** Whether the thread's wait is over, if it has one: a wake-up of its condition is left, meant for it too. */
  mayWake(thread: Thread): boolean {
    return thread.woken === 1 && this.#wakeups.cells.words[thread.waiting]! > 0;
  }

  /** Puts the thread to sleep on a condition variable. It leaves the mutex with it. */
  sleep(thread: Thread, condition: Wait): void {
    thread.waiting = condition;
    thread.woken = 0;
    this.bus.tally?.wait(conditionName(condition));
    this.bus.lives?.({ type: 'wait', thread: thread.number, condition: conditionName(condition) });
  }

  /**
   * Signals a condition variable. Which of several waiters a single wake-up goes to is up to the scheduler, so all of
   * them may take it until one does; who comes to wait later has no part in it.
   */
  wake(condition: Wait, all: boolean): void {
    let waiters = 0;
    for (const thread of this.threads) {
      if (thread.waiting !== condition) continue;
      thread.woken = 1;
      waiters++;
    }
    const words = this.#wakeups.cells;
    const left = all ? waiters : Math.min(waiters, words.words[condition]! + 1);
    this.journal.write(words, condition, left);
    this.bus.inner?.({ type: 'wake', condition: conditionName(condition), all });
  }

  /** The thread takes a wake-up and runs again; when none is left, the other waiters sleep on. */
  wakeUp(thread: Thread): void {
    assert(this.mayWake(thread), () => `thread ${thread.number} is woken by nobody`);
    const code = thread.waiting;
    const cells = this.#wakeups.cells;
    const left = cells.words[code]! - 1;
    this.journal.write(cells, code, left);
    thread.waiting = 0;
    thread.woken = 0;
    if (left === 0) for (const other of this.threads) if (other.waiting === code) other.woken = 0;
    this.bus.inner?.({ type: 'resume', thread: thread.number, condition: conditionName(code) });
  }

  /** What distinguishes wake-ups, for a state's identity. */
  get wakeupsLeft(): Int32Array {
    return this.#wakeups.cells.words;
  }
}
