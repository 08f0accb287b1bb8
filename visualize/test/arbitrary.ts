import fc from 'fast-check';
import type { Event, Log, NamedObject, Operation } from '../../model/index.ts';

type Drawn = Exclude<Event, { type: 'step' }>;

const operations: readonly Operation[] = [
  'start',
  'read',
  'write',
  'commit',
  'abort',
  'becomeInevitable',
  'yield',
  'allocate',
  'writeCard',
  'identify',
  'minorCollect',
  'majorCollect',
];
const minorStates = ['idle', 'cards', 'modified', 'roots', 'draining', 'weakrefs'] as const;
const majorStates = ['idle', 'requested', 'minorCollections', 'resharing', 'marking', 'sweeping'] as const;
const safePoints = [
  'noTransaction',
  'running',
  'waitRequestRemoved',
  'waitAtSafePoint',
  'waitTransactionDone',
] as const;
const conditions = [
  'segmentFree',
  'atSafePoint',
  'requestRemoved',
  'inevitable',
  'aborted',
  'transactionDone',
] as const;

const name = fc.oneof(fc.constantFrom('x', 'y', 'account', 'W'), fc.string({ maxLength: 12, unit: 'binary' }));
const objects: fc.Arbitrary<readonly NamedObject[]> = fc
  .array(fc.tuple(name, name), { minLength: 1, maxLength: 4 })
  .map((names) =>
    names.map(([object, field], index) => ({
      name: object,
      address: 4096 + 64 * index,
      size: 32,
      fields: [{ name: field, offset: 8 }],
    })),
  );

/** Any event in any order: what is drawn must not depend on a log making sense. */
function event(threads: number): fc.Arbitrary<Drawn> {
  return fc.oneof({ weight: 3, arbitrary: transactionEvent(threads) }, { weight: 1, arbitrary: heapEvent(threads) });
}

/** Of allocation and of the collector. Few places, so that one is often taken, left, freed and taken again. */
function heapEvent(threads: number): fc.Arbitrary<Drawn> {
  const thread = fc.nat(threads - 1);
  const segment = fc.integer({ min: 0, max: threads });
  const object = fc.nat(9).map((index) => 4096 + 32 * index);
  const at = { thread, segment };
  const size = fc.constantFrom(16, 24, 64);
  const known = fc.constantFrom('bytes', 'words', 'refs', 'weakref', '{ref next, value}', '{}', '');
  const kind = fc.oneof(
    known,
    name.map((field) => `{ref ${field}, ${field}}`),
  );
  const type = <Type extends Drawn['type']>(...types: readonly Type[]) => fc.constantFrom(...types);
  return fc.oneof(
    fc.record({ type: type('allocate'), ...at, object, size, kind, typeWord: fc.nat(), outside: fc.boolean() }),
    fc.record({ type: type('place', 'free'), object, size }),
    fc.record({ type: type('minor'), segment, state: fc.constantFrom(...minorStates), commit: fc.boolean() }),
    fc.record({ type: type('major'), segment, state: fc.constantFrom(...majorStates) }),
    fc.record({ type: type('move'), segment, from: object, to: object, size, shadow: fc.boolean() }),
    fc.record({ type: type('promote'), segment, object, size }),
    fc.record({ type: type('forward'), segment, address: object, from: object, to: fc.oneof(object, fc.constant(0)) }),
    fc.record({ type: type('zero'), segment, address: object, size: fc.constantFrom(32, 1024) }),
    fc.record({ type: type('shadow'), segment, object, shadow: object, size }),
    fc.record({ type: type('identity'), thread, object, identity: object }),
    fc.record({ type: type('clearWeakref'), weakref: object, target: object }),
    fc.record({ type: type('share', 'map'), segment, page: fc.integer({ min: 64, max: 70 }) }),
    fc.record({ type: type('visit'), object }),
    fc.record({ type: type('finalizer'), thread, id: fc.nat(9) }),
    fc.record({ type: type('card'), object, card: fc.nat(3), state: fc.constantFrom(0, 100, 101) }),
    fc.record({ type: type('roots'), thread, shadowStack: fc.array(object, { maxLength: 3 }), threadLocal: object }),
    fc.record({ type: type('write'), ...at, object, address: object, size: fc.constantFrom(1, 8), value: object }),
  );
}

function transactionEvent(threads: number): fc.Arbitrary<Drawn> {
  const thread = fc.nat(threads - 1);
  const segment = fc.integer({ min: 1, max: threads });
  const object = fc.nat(4).map((index) => 4096 + 64 * index);
  const value = fc.oneof(fc.nat(9), fc.integer());
  const at = { thread, segment };
  const access = { ...at, object, address: object.map((address) => address + 8), size: fc.constant(8), value };
  const condition = fc.constantFrom(...conditions);
  return fc.oneof(
    fc.record({ type: fc.constant('start' as const), ...at, startTime: fc.nat() }),
    fc.record({ type: fc.constantFrom('read' as const, 'write' as const), ...access }),
    fc.record({ type: fc.constant('commit' as const), ...at, modified: fc.constant([]) }),
    fc.record({ type: fc.constant('abort' as const), ...at, cause: fc.constantFrom('user', 'contention', 'told') }),
    fc.record({ type: fc.constantFrom('wait' as const, 'resume' as const), thread, condition }),
    fc.record({
      type: fc.constant('contention' as const),
      kind: fc.constantFrom('writeWrite', 'writeRead', 'inevitable'),
      segment,
      other: segment,
      object: fc.oneof(object, fc.constant(0)),
      choice: fc.constantFrom('wait', 'abortMyself', 'abortOther'),
    }),
    fc.record({
      type: fc.constant('transition' as const),
      segment,
      event: fc.constant('ANY'),
      state: fc.constantFrom('none', 'regular', 'inevitable'),
      safePoint: fc.constantFrom(...safePoints),
    }),
    fc.record({ type: fc.constant('reset' as const), segment, by: segment }),
    fc.record({ type: fc.constant('advice' as const), segment }),
    fc.record({ type: fc.constant('gil' as const), thread, held: fc.boolean() }),
    fc.record({ type: fc.constant('print' as const), thread, value }),
    fc.record({ type: fc.constantFrom('enterSegment' as const, 'leaveSegment' as const), ...at }),
  );
}

function step(threads: number): fc.Arbitrary<readonly Event[]> {
  const begin = fc.record({
    type: fc.constant('step' as const),
    thread: fc.nat(threads - 1),
    operation: fc.constantFrom(...operations),
  });
  return fc
    .tuple(begin, fc.array(event(threads), { maxLength: 4, size: 'max' }))
    .map(([first, rest]) => [first, ...rest]);
}

/** Lets every thread into a segment, so that what is said of segments has a lane. */
function enterAll(threads: number): readonly Event[] {
  return Array.from({ length: threads }, (_, thread) => ({ type: 'enterSegment', thread, segment: thread + 1 }));
}

/** Logs of up to 4 threads and 60 steps. */
export const anyLog: fc.Arbitrary<Log> = fc.integer({ min: 1, max: 4 }).chain((threads) =>
  fc.record({
    protocol: fc.constantFrom('c7', 'gil'),
    title: fc.oneof(name, fc.string({ maxLength: 120 })),
    threads: fc.array(name, { maxLength: threads }),
    segments: fc.constant(threads),
    pageSize: fc.constant(64),
    objects,
    events: fc
      .tuple(fc.array(event(threads), { maxLength: 3 }), fc.array(step(threads), { maxLength: 60, size: 'max' }))
      .map(([before, steps]) => [...enterAll(threads), ...before, ...steps.flat()]),
  }),
);
